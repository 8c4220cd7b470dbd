import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { PageEnds } from '../../../server/src/document/pageEnds';
import { IncrementalAnalyser } from '../../../server/src/incremental/analyser';
import { changeBetween } from '../../../server/src/text/change';
import { described } from '../../helpers/described';

/** The lines of a text that are told to be what pages print. */
function toldIn(text: string, ends = PageEnds.of(text)): readonly string[] {
  let start = 0;
  return text.split('\n').filter((line) => {
    const at = start;
    start += line.length + 1;
    return ends.has(at);
  });
}

/** Pages of one sentence each between a line above and one below. */
function pages(count: number, above: (page: number) => string[], below: (page: number) => string[]): string {
  const text = [...Array(count).keys()].map((i) =>
    [
      ...above(i + 1),
      `第${'一二三四五六七八九'[i]}件事办好了，${'经过是这样的，'.repeat(25)}。`,
      `另外还有${i + 1}样东西`,
      ...below(i + 1),
    ].join('\n'),
  );
  return text.join('\n');
}

describe('what pages print above and below', () => {
  it.each([
    ['a marked number', () => [], (page: number) => [`- ${page} -`], ['- 1 -', '- 2 -', '- 3 -', '- 4 -']],
    [
      'a number of pages',
      () => [],
      (page: number) => [`第${page}页 共4页`],
      ['第1页 共4页', '第2页 共4页', '第3页 共4页', '第4页 共4页'],
    ],
    ['a bare number alone', () => [], (page: number) => [`${page}`], []],
    [
      'words above, a bare number below',
      () => ['江州市粮食局年度材料'],
      (page: number) => [`${page}`],
      ['1', '江州市粮食局年度材料', '2', '江州市粮食局年度材料', '3', '江州市粮食局年度材料', '4'],
    ],
    [
      'words below a number',
      () => [],
      (page: number) => ['内部资料请勿外传', `— ${page} —`],
      [
        '内部资料请勿外传',
        '— 1 —',
        '内部资料请勿外传',
        '— 2 —',
        '内部资料请勿外传',
        '— 3 —',
        '内部资料请勿外传',
        '— 4 —',
      ],
    ],
    [
      'a form feed',
      (page: number) => [`${page > 1 ? '\f' : ''}江州市粮食局年度材料`],
      () => [],
      ['\f江州市粮食局年度材料', '\f江州市粮食局年度材料', '\f江州市粮食局年度材料'],
    ],
    ['numbers that do not count on', () => [], (page: number) => [`- ${page * 7} -`], []],
    [
      'the unit of a table',
      () => ['单位：万元'],
      (page: number) => [`- ${page} -`],
      ['- 1 -', '- 2 -', '- 3 -', '- 4 -'],
    ],
    [
      'a header',
      () => ['科目编码 科目名称 合计'],
      (page: number) => [`- ${page} -`],
      ['- 1 -', '- 2 -', '- 3 -', '- 4 -'],
    ],
    ['a title', () => ['收支总表'], (page: number) => [`- ${page} -`], ['- 1 -', '- 2 -', '- 3 -', '- 4 -']],
  ] as const)('%s', (_, above, below, expected) => {
    expect(toldIn(pages(4, above as (page: number) => string[], below as (page: number) => string[]))).toEqual(
      expected,
    );
  });

  it('leaves serial numbers and what stands beside them alone', () => {
    const text = [...Array(30).keys()].map((i) => `${i + 1}\n日常办公用品采购\n台\n${(i * 3.5).toFixed(2)}`).join('\n');
    expect(toldIn(text)).toEqual([]);
  });

  it('tells the same of an edited text', () => {
    const whole = pages(
      6,
      () => ['江州市粮食局年度材料'],
      (page) => ['', `- ${page} -`],
    );
    const edits = [
      (text: string) => text.replace('另外还有2样', '另外还有12样'),
      (text: string) => text.replace('- 3 -', '- 33 -'),
      (text: string) => text.replace('江州市粮食局年度材料\n第四', '江州市粮食局年度材\n第四'),
      (text: string) => text.replace('- 33 -', '- 3 -'),
      (text: string) => `封面\n${text}`,
      (text: string) => text.slice(0, text.indexOf('- 2 -')),
      () => whole,
    ];
    let text = whole;
    const ends = PageEnds.of(text);
    for (const edit of edits) {
      const before = text;
      text = edit(text);
      const change = changeBetween(before, text);
      if (change) ends.update(text, change);
      expect(toldIn(text, ends)).toEqual(toldIn(text));
    }
  });
});

const ABOVE = '江州市粮食和物资储备局二〇二七年度公开材料';

/** An aligned table over two pages, each header label wrapped so that no line of it says a known one. */
const ALIGNED = `
${ABOVE}
一、收支管理
本年工作照旧${'，没有什么要说的'.repeat(30)}。
— 1 —
${ABOVE}
部门支出总表
单位：万元
科目编码     科目名称                 合计    基本支出  项目支出  事业单位经  上缴上级
                                                                  营支出      支出
             合计                   120.50      80.30     40.20
222          粮油物资储备支出       120.50      80.30     40.20
22201        粮油物资事务           120.50      80.30     40.20
2220101      行政运行                80.30      80.30


                    — 2 —
${ABOVE}

科目编码     科目名称                 合计    基本支出  项目支出  事业单位经  上缴上级
                                                                  营支出      支出
2220199      其他粮油物资事务支出    40.20                40.20

— 3 —
${ABOVE}
第三部分 名词解释
一是照旧的工作（略去
— 4 —
${ABOVE}
若干）。
`;

it('reads a table over its page ends, and a paragraph', () => {
  const { document, findings } = analyse(ALIGNED);
  expect(document.tables.map(({ entries }) => entries.map(({ label }) => label))).toEqual([
    ['合计', '粮油物资储备支出', '粮油物资事务', '行政运行', '其他粮油物资事务支出'],
  ]);
  expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  const wrong = analyse(ALIGNED.replace('支出    40.20       ', '支出    40.30       '));
  expect(wrong.findings.filter(({ severity }) => severity !== 'information')).toHaveLength(1);
});

it('reads page ends of a text that is edited as of one that is read at once', () => {
  const analyser = new IncrementalAnalyser();
  let text = ALIGNED;
  analyser.update(text);
  const edits: ((text: string) => string)[] = [
    (old) => old.replace('— 2 —', '— 2'),
    (old) => old.replace('— 2', '— 2 —'),
    (old) => old.replace('行政运行 ', '行政运行费'),
    (old) => old.replace(`— 4 —\n${ABOVE}`, '— 4 —'),
    (old) => old.replace('— 3 —\n', ''),
    (old) => old.replace('80.30     40.20\n222 ', '80.31     40.20\n222 '),
    () => ALIGNED,
  ];
  for (const edit of edits) {
    text = edit(text);
    expect(described(analyser.update(text))).toEqual(described(analyse(text)));
  }
});
