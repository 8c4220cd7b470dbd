import { describe, expect, it } from 'vitest';
import { incomeAndExpenditure as SZ } from '../../../server/src/catalogue/tables/incomeAndExpenditure';
import { expenditureSummary as ZC } from '../../../server/src/catalogue/tables/expenditureSummary';
import { diagnose } from '../../../server/src/diagnosis/diagnose';
import { checkArithmetic } from '../../../server/src/findings/arithmetic';
import type { Finding } from '../../../server/src/findings/model';
import { buildNetwork } from '../../../server/src/network/build';
import { entryName, showValue } from '../../../server/src/network/describe';
import { disclosure, type TableText } from '../../helpers/table';

const columns = 'code | name | total | basic | project | operating';

const RIGHT = [
  '      | 合计 | 29.61 | 15.08 | 12.33 | 2.20',
  '201   | 服务 | 19.30 | 10.05 |  9.25 |',
  '20101 | 人大 | 11.17 |  6.04 |  5.13 |',
  '20102 | 政协 |  8.13 |  4.01 |  4.12 |',
  '221   | 住房 |  8.11 |  5.03 |  3.08 |',
  '22102 | 改革 |  8.11 |  5.03 |  3.08 |',
  '229   | 其他 |  2.20 |       |       | 2.20',
];

function table(changes: Readonly<Record<number, string>> = {}): TableText {
  return { kind: ZC, columns, rows: RIGHT.map((row, index) => changes[index] ?? row) };
}

/** `kind: row·column old→new & …` of the candidates of every cause, the preferred one marked by `*`. */
function causesOf(changes: Readonly<Record<number, string>>): string[][] {
  const { document } = disclosure(table(changes));
  return diagnose(buildNetwork(document)).map(({ candidates, preferred }) =>
    candidates.map(({ edits, kind }, index) => {
      const words = edits.map(({ figure, value }) => {
        const row = figure.entry ? entryName(figure.entry) : '';
        return `${row}·${figure.column?.label ?? ''} ${figure.text || '空'}→${showValue(value, figure, 2)}`;
      });
      return `${preferred && index === 0 ? '*' : ''}${kind ?? ''}: ${words.join(' & ')}`;
    }),
  );
}

/** The text after the preferred fix, and the findings that told it. */
function mended(changes: Readonly<Record<number, string>>): { text: string; findings: readonly Finding[] } {
  const { text, document } = disclosure(table(changes));
  const findings = checkArithmetic(text, document, buildNetwork(document));
  let after = text;
  const edits = findings.flatMap(({ fixes }) => fixes.filter(({ preferred }) => preferred).flatMap((fix) => fix.edits));
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    after = after.slice(0, span.start) + newText + after.slice(span.end);
  }
  return { text: after, findings };
}

const MOVED = { 3: '20102 | 政协 | 8.13 | 4.01 | | 4.12' };
const SWAPPED = { 3: '20102 | 政协 | 8.13 | 4.12 | 4.01 |' };

describe('an amount in the cell beside its own', () => {
  it.each<[string, Readonly<Record<number, string>>, string]>([
    ['one of several', MOVED, '*move: 20102 政协·经营支出 4.12→0.00 & 20102 政协·项目支出 空→4.12'],
    [
      'the only part of its total',
      { 5: '22102 | 改革 | 8.11 | 5.03 | | 3.08' },
      '*move: 22102 改革·经营支出 3.08→0.00 & 22102 改革·项目支出 空→3.08',
    ],
    [
      'in a column without totals',
      { ...MOVED, 0: '| 合计 | 27.41 | 15.08 | 12.33 |', 6: '229 | 其他 | | | |' },
      '*move: 20102 政协·经营支出 4.12→0.00 & 20102 政协·项目支出 空→4.12',
    ],
  ])('%s', (_, changes, expected) => {
    expect(causesOf(changes)).toEqual([[expected]]);
  });

  it('is told by its column, and put back by the fix', () => {
    const { text, findings } = mended(MOVED);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message['zh-cn']).toContain('4.12 应填在“项目支出”列');
    expect(findings[0]?.fixes[0]?.title['zh-cn']).toBe(
      '清空 4.12（20102 政协 经营支出），填入 4.12（20102 政协 项目支出），请对照批复表',
    );
    expect(text).toBe(disclosure(table()).text);
  });
});

describe('two neighbours exchanged', () => {
  it.each<[string, Readonly<Record<number, string>>, string]>([
    ['in a row', SWAPPED, '*swap: 20102 政协·基本支出 4.12→4.01 & 20102 政协·项目支出 4.01→4.12'],
    [
      'in a column',
      { 2: '20101 | 人大 | 11.17 | 4.01 | 5.13 |', 3: '20102 | 政协 | 8.13 | 6.04 | 4.12 |' },
      '*swap: 20101 人大·基本支出 4.01→6.04 & 20102 政协·基本支出 6.04→4.01',
    ],
  ])('%s', (_, changes, expected) => {
    expect(causesOf(changes)).toEqual([[expected]]);
  });

  it('are put back by the fix', () => {
    const { text, findings } = mended(SWAPPED);
    expect(findings.map(({ message }) => message['zh-cn'].includes('疑似互换'))).toEqual([true]);
    expect(text).toBe(disclosure(table()).text);
  });
});

it.each<[string, Readonly<Record<number, string>>]>([
  ['one wrong figure', { 3: '20102 | 政协 | 8.13 | 4.10 | 4.12 |' }],
  ['one figure left out', { 3: '20102 | 政协 | 8.13 | | 4.12 |' }],
  ['an empty total', { 3: '20102 | 政协 | | 4.01 | 4.12 |' }],
  ['a figure with its neighbour’s value', { 3: '20102 | 政协 | 8.13 | 4.12 | 4.12 |' }],
])('%s is neither', (_, changes) => {
  const causes = causesOf(changes);
  expect(causes).toHaveLength(1);
  expect(causes[0]?.[0]).toMatch(/^\*: /);
});

describe('an amount wrong in all its prints', () => {
  const both = (amount: string): ReturnType<typeof disclosure> =>
    disclosure(
      {
        kind: SZ,
        columns: 'incomeItem | incomeAmount || expenditureItem | expenditureAmount',
        rows: [
          `一、一般公共预算拨款收入 | 29.61 || 一、服务支出 | ${amount}`,
          ' | || 二、住房支出 | 8.11',
          ' | || 三、其他支出 | 2.20',
          '本年收入合计 | 29.61 || 本年支出合计 | 29.61',
        ],
      },
      { kind: ZC, columns, rows: RIGHT.map((row) => row.replace('19.30', amount).replace('服务 ', '服务支出')) },
    );

  const causesWith = (amount: string): string[] => {
    const { document } = both(amount);
    return diagnose(buildNetwork(document)).flatMap(({ candidates, preferred }) =>
      candidates.map(({ kind, edits }, index) => {
        const prints = edits.map(({ figure, value }) => `${figure.text}→${showValue(value, figure, 2)}`);
        return `${preferred && index === 0 ? '*' : ''}${kind}: ${prints.join(' & ')}`;
      }),
    );
  };

  it('is right', () => {
    expect(causesWith('19.30')).toEqual([]);
  });

  it('is one fault', () => {
    expect(causesWith('19.03')).toEqual(['*prints: 19.03→19.30 & 19.03→19.30']);
  });

  it('is told with the number of its prints, and mended in all of them by one fix', () => {
    const { text, document } = both('19.03');
    const [finding, ...more] = checkArithmetic(text, document, buildNetwork(document));
    expect(more).toEqual([]);
    expect(finding?.message['zh-cn']).toMatch(/19\.03 ≠ .*（同一数字 2 处均印错，疑似数字颠倒）$/);
    expect(finding?.fixes[0]?.title['zh-cn']).toMatch(/^改为 19\.30（.*），共 2 处，请对照批复表$/);
    expect(finding?.fixes[0]?.edits).toHaveLength(2);
  });
});
