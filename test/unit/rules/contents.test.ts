import { describe, expect, it } from 'vitest';
import { expenditure, general, messages } from './codedTables';
import { findingsOf, fixedLines, form, marked } from './support';

const TITLES = [
  '部门预算支出总表',
  '部门预算一般公共预算财政拨款支出表',
  '一、部门职责及机构设置情况',
  '二、部门预算安排的总体情况',
  '三、机关运行经费安排情况',
  '四、政府采购预算情况',
  '五、国有资产信息',
  '六、名词解释',
];

type Entry = readonly [title: string, page: number];
const ENTRIES: readonly Entry[] = TITLES.map((title, i) => [title, i + 1]);

/** How each kind of document prints an entry. */
const FORMS: Readonly<Record<string, (entry: Entry) => string>> = {
  tab: ([title, page]) => `${title}\t${page}`,
  leader: ([title, page]) => `${title}………………${page}`,
  markdown: ([title, page]) => `- ${title} .....\t${page}`,
  spaced: ([title, page]) => `${title} .............. ${page}`,
  wrapped: ([title, page]) =>
    title.length > 12 ? `${title.slice(0, 9)}\n${title.slice(9)} ...... ${page}` : `${title} ...... ${page}`,
};

function document(
  entries: readonly Entry[],
  sections: readonly string[] = TITLES.slice(2),
  print = FORMS.tab,
  caption = '2026年部门预算信息公开目录',
): string {
  const contents = [caption, '', ...entries.map((entry) => print?.(entry) ?? ''), '', ''].join('\n');
  return contents + body(sections);
}

function body(sections: readonly string[] = TITLES.slice(2)): string {
  const text = sections.map((heading) => `${heading}\n\n本馆按规定安排。\n\n`).join('');
  return expenditure() + general() + text;
}

const replaced = (from: string, to: string): readonly Entry[] =>
  ENTRIES.map(([title, page]) => [title.replace(from, to), page]);

function all(text: string): string[] {
  return ['contents-entry', 'contents-wording', 'contents-page'].flatMap((rule) => messages(rule, text));
}

describe.each(Object.keys(FORMS))('contents printed as %s', (name) => {
  const print = FORMS[name];
  it('that agree with the headings', () => {
    expect(all(document(ENTRIES, undefined, print))).toEqual([]);
  });

  it('with a heading left out', () => {
    const entries = ENTRIES.filter(([title]) => !title.includes('政府采购'));
    const text = document(entries, undefined, print);
    expect(all(text)).toEqual(['标题“四、政府采购预算情况”未列入目录']);
    expect(findingsOf('contents-entry', text).map((finding) => finding.span.start)).toEqual([
      text.lastIndexOf('四、政府采购'),
    ]);
  });

  it('with an entry no heading answers to', () => {
    const entries: Entry[] = [...ENTRIES];
    entries.splice(6, 0, ['五、部门预算绩效管理', 6]);
    const text = document(entries, undefined, print);
    expect(all(text)).toEqual(['目录列有“五、部门预算绩效管理”，正文没有这一标题']);
    expect(findingsOf('contents-entry', text).map((finding) => marked(text, finding))).toEqual([
      '五、部门预算绩效管理',
    ]);
  });

  it('with an entry at another place', () => {
    const entries: Entry[] = [...ENTRIES];
    const [moved] = entries.splice(5, 1);
    entries.splice(2, 0, [moved?.[0] ?? '', 3]);
    expect(
      all(
        document(
          entries.map(([title], i) => [title, i + 1]),
          undefined,
          print,
        ),
      ),
    ).toEqual(['目录中“四、政府采购预算情况”的次序与正文不一致']);
  });

  it('with a page out of order', () => {
    const entries = ENTRIES.map(([title, page]): Entry => [title, page === 4 ? 14 : page]);
    const text = document(entries, undefined, print);
    expect(all(text)).toEqual(['目录中“二、部门预算安排的总体情况”的页码 14 与前后不符，应在 3 与 5 之间']);
    expect(findingsOf('contents-page', text).map((finding) => marked(text, finding))).toEqual(['14']);
  });
});

describe('contents-wording', () => {
  it('the contents differ from an outline’s title: they are wrong', () => {
    const text = document(replaced('机关运行经费安排情况', '机关运行经费情况'));
    const [finding, ...others] = findingsOf('contents-wording', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('三、机关运行经费情况');
    expect(finding?.message['zh-cn']).toBe('目录中“三、机关运行经费情况”与正文标题“三、机关运行经费安排情况”不一致');
    expect(finding && fixedLines(text, finding)).toEqual(['*三、机关运行经费安排情况\t5']);
    expect(all(text)).toHaveLength(1);
  });

  it('the heading differs from the outline’s title: it is wrong', () => {
    const sections = TITLES.slice(2).map((title) => title.replace('国有资产', '国有资严'));
    const text = document(ENTRIES, sections);
    const [finding, ...others] = findingsOf('contents-wording', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('五、国有资严信息');
    expect(finding && fixedLines(text, finding)).toEqual(['*五、国有资产信息']);
  });

  it('neither is an outline’s title: either may be right', () => {
    const sections = TITLES.slice(2).map((title) => title.replace('名词解释', '专业名词的解释说明'));
    const text = document(replaced('名词解释', '专业名词解释说明'), sections);
    const [finding, ...others] = findingsOf('contents-wording', text);
    expect(others).toEqual([]);
    expect(finding && fixedLines(text, finding)).toEqual(['六、专业名词的解释说明\t8', '六、专业名词解释说明']);
  });
});

describe('leaves alone', () => {
  const many = ENTRIES.map(([title], i): Entry => [title, i < 5 ? i + 1 : i - 4]);
  const numbered = TITLES.slice(2).map((title) => title.replace('、', '．'));
  it.each([
    ['no contents', body()],
    ['widths, brackets and spaces', document(replaced('、', '、 '), numbered)],
    ['contents that list the tables only', document(ENTRIES.slice(0, 2))],
    ['contents that list the sections only', document(ENTRIES.slice(2))],
    ['contents behind the text', body() + '目  录\n\n' + ENTRIES.map((each) => FORMS.tab?.(each)).join('\n') + '\n'],
    [
      'contents in words of their own',
      document(ENTRIES.map(([title, page]) => [`公开内容：${title.slice(2, 7)}`, page])),
    ],
    ['a part cut out of the document', document(ENTRIES, TITLES.slice(5))],
    ['a document that ends early', document(ENTRIES, TITLES.slice(2, 6))],
    ['a part numbered from 1 again', document(many)],
    ['lower headings', document(ENTRIES, [...TITLES.slice(2, 4), '（一）收入', '（二）支出', ...TITLES.slice(4)])],
    ['forms', document(ENTRIES) + form()],
    [
      'a heading that wraps',
      document(ENTRIES).replace('二、部门预算安排的总体情况\n\n', '二、部门预算安排的\n总体情况\n\n'),
    ],
    ['captions', document(ENTRIES).replace('部门预算支出总表\t', '部门预算公开表\n\n部门预算支出总表\t')],
    ['目录 in a sentence', `政府采购品目见集中采购目录\n${body()}`],
  ])('%s', (_, text) => {
    expect(all(text)).toEqual([]);
  });

  it('contents without pages', () => {
    expect(all(document(ENTRIES, undefined, ([title]) => title))).toEqual([]);
    const entries = ENTRIES.filter(([title]) => !title.includes('政府采购'));
    expect(all(document(entries, undefined, ([title]) => title))).toEqual(['标题“四、政府采购预算情况”未列入目录']);
  });
});
