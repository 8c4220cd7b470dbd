import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/src/diagnosis/diagnose';
import type { Disclosure, Sentence, Table } from '../../../server/src/document/model';
import { buildNetwork } from '../../../server/src/network/build';
import { placeOf, relationAmounts } from '../../../server/src/network/describe';
import {
  appropriations,
  basic,
  BUDGET,
  changed,
  expenditures,
  generalBudget,
  incomes,
  summary,
  threePublic,
} from '../../helpers/budget';
import { disclosure, type TableText } from '../../helpers/table';

/** `state rule: relation` of the ties whose state is wanted. */
function tiesOf(document: Disclosure, rule: string, ...states: string[]): string[] {
  return buildNetwork(document)
    .relations.filter((relation) => relation.rule === rule && states.includes(relation.state))
    .map((relation) => `${relation.state} ${relationAmounts(relation)['zh-cn']}`);
}

function documentOf(tables: readonly TableText[]): Disclosure {
  return disclosure(...tables).document;
}

describe('a budget whose tables agree', () => {
  const { relations } = buildNetwork(documentOf(BUDGET));

  it('has no relation that fails', () => {
    const failing = relations.filter(({ state }) => state === 'fails' || state === 'missingTotal');
    expect(failing.map((relation) => relationAmounts(relation)['zh-cn'])).toEqual([]);
  });

  it.each([
    ['income-tables-agree', '收支总表 第4行 本年收入合计 70.35 = 收入总表 合计行 小计 70.35'],
    ['income-tables-agree', '收支总表 第5行 上年结转结余 12.40 = 收入总表 合计行 上年结转 12.40'],
    [
      'income-tables-agree',
      '收入总表 合计行 财政拨款收入 70.35 = 收支总表 第1行 一、一般公共预算拨款收入 70.35 + 收支总表 第2行 二、政府性基金预算拨款收入 0.00',
    ],
    ['expenditure-tables-agree', '收支总表 第4行 本年支出合计 82.75 = 支出总表 合计行 合计 82.75'],
    ['expenditure-tables-agree', '收支总表 第2行 二、住房保障支出 21.63 = 支出总表 221 住房保障支出 合计 21.63'],
    [
      'income-covers-expenditure',
      '收入总表 201 一般公共服务支出 合计 61.12 = 支出总表 201 一般公共服务支出 合计 61.12',
    ],
    ['appropriation-agrees', '财政拨款收支总表 第3行 本年收入合计 70.35 = 收入总表 合计行 财政拨款收入 70.35'],
    ['all-fiscal-agrees', '财政拨款收支总表 第4行 年初财政拨款结转和结余 12.40 = 收支总表 第5行 上年结转结余 12.40'],
    [
      'fund-tables-agree',
      '财政拨款收支总表 第1行 一、一般公共服务支出 一般公共预算财政拨款 61.12 = 一般公共预算财政拨款支出表 201 一般公共服务支出 合计 61.12',
    ],
    [
      'fiscal-expenditure-agrees',
      '支出总表 201 一般公共服务支出 项目支出 31.40 = 一般公共预算财政拨款支出表 201 一般公共服务支出 项目支出 31.40',
    ],
    [
      'basic-expenditure-agrees',
      '一般公共预算财政拨款支出表 合计行 基本支出 51.35 = 一般公共预算财政拨款基本支出表 合计行 合计 51.35',
    ],
    ['basic-kind-of-account', '公用经费 6.94 = 合计 6.94'],
    [
      'basic-within-three-public',
      '一般公共预算财政拨款基本支出表 30217 公务接待费 合计 1.25 ≤ “三公”经费支出表 第4行 三、公务接待费 合计 1.25',
    ],
  ])('states %s: %s', (rule, words) => {
    const known = relations.filter((relation) => relation.rule === rule && relation.state === 'holds');
    expect(known.map((relation) => relationAmounts(relation)['zh-cn'])).toContain(words);
  });
});

describe('one wrong figure in the tables of a part', () => {
  it.each<[string, TableText, string, string, string, string]>([
    ['收支总表', summary, '一般公共预算', '70.35', '73.05', '收支总表 第1行 一、一般公共预算拨款收入'],
    ['收支总表', summary, '上年结转', '12.40', '14.20', '收支总表 第5行 上年结转结余'],
    ['收支总表', summary, '支出总计', '|| 支出总计 | 82.75', '|| 支出总计 | 82.57', '收支总表 第6行 支出总计'],
    [
      '收入总表',
      incomes,
      '221',
      '| 21.63 | 21.63 | 21.63',
      '| 21.36 | 21.63 | 21.63',
      '收入总表 221 住房保障支出 合计',
    ],
    ['支出总表', expenditures, '合计', '31.40', '34.10', '支出总表 合计 项目支出'],
    [
      '财政拨款收支总表',
      appropriations,
      '住房',
      '21.63 | 21.63',
      '21.63 | 26.13',
      '财政拨款收支总表 第2行 二、住房保障支出 一般公共预算财政拨款',
    ],
    ['财政拨款收支总表', appropriations, '5 | 一、', '12.40', '1.24', '财政拨款收支总表 第5行 一、一般公共预算拨款'],
    ['支出表', generalBudget, '201', '29.72', '27.92', '一般公共预算财政拨款支出表 201 一般公共服务支出 基本支出'],
    ['基本支出表', basic, '合计', '51.35', '53.15', '一般公共预算财政拨款基本支出表 合计 合计'],
    ['“三公”', threePublic, '接待', '1.25 | 1.25', '1.52 | 1.25', '“三公”经费支出表 第4行 三、公务接待费 合计'],
  ])('in %s is one cause, with one preferred repair of that figure', (_, table, row, from, to, place) => {
    const { document } = disclosure(...changed(table, row, from, to));
    const causes = diagnose(buildNetwork(document), document.figures);
    expect(
      causes.map(({ candidates, preferred }) => [
        preferred,
        candidates[0]?.edits.map(({ figure }) => placeOf(figure)['zh-cn']),
      ]),
    ).toEqual([[true, [place]]]);
  });
});

describe('what is stated only where it must hold', () => {
  it('leaves income and expenditure of an account apart where something is carried to the next year', () => {
    const tables = changed(summary, '上年结转', '年终结转结余 | ', '年终结转结余 | 3.00');
    expect(tiesOf(documentOf(tables), 'income-covers-expenditure', 'holds', 'fails')).toEqual([]);
  });

  it('says only “at most” of appropriations where there is other money', () => {
    const tables = changed(summary, '单位资金', '五、单位资金 | ', '五、单位资金 | 8.00');
    const document = documentOf(tables);
    expect(tiesOf(document, 'fiscal-expenditure-agrees', 'holds', 'fails')).toEqual([]);
    expect(tiesOf(document, 'all-fiscal-agrees', 'holds', 'fails')).toEqual([]);
    expect(tiesOf(document, 'fund-within-expenditure', 'holds')).toContain(
      'holds 一般公共预算财政拨款支出表 201 一般公共服务支出 项目支出 31.40 ≤ 支出总表 201 一般公共服务支出 项目支出 31.40',
    );
    expect(tiesOf(document, 'appropriation-within-total', 'holds')).toContain(
      'holds 财政拨款收支总表 第4行 年初财政拨款结转和结余 12.40 ≤ 收支总表 第5行 上年结转结余 12.40',
    );
  });

  it('does not hold a table of 当年拨款 against what is spent with the carry-over', () => {
    const current = {
      ...generalBudget,
      rows: [
        '    | 合计             | 70.35 | 51.35 | 19.00',
        '201 | 一般公共服务支出 | 48.72 | 29.72 | 19.00',
        '221 | 住房保障支出     | 21.63 | 21.63 | ',
      ],
    };
    const document = documentOf(BUDGET.map((table) => (table === generalBudget ? current : table)));
    expect(tiesOf(document, 'fund-tables-agree', 'holds', 'fails')).toEqual([]);
    expect(tiesOf(document, 'fiscal-expenditure-agrees', 'holds', 'fails')).toEqual([]);
  });

  it('is not built where a table is missing', () => {
    const document = documentOf([summary, expenditures]);
    expect(tiesOf(document, 'income-tables-agree', 'holds', 'fails', 'missingTotal')).toEqual([]);
    expect(tiesOf(document, 'expenditure-tables-agree', 'holds')).toHaveLength(3);
  });

  it('does not rest on a figure whose column is open', () => {
    const { document } = disclosure(...changed(summary, '上年结转', '12.40', '12.70'));
    for (const figure of document.figures) {
      if (figure.entry?.table.kind?.id === 'SR' && figure.column?.id === 'carryOver' && figure.value !== undefined)
        Object.assign(figure, { columnOpen: true });
    }
    expect(tiesOf(document, 'income-tables-agree', 'fails')).toEqual([]);
    expect(tiesOf(document, 'income-tables-agree', 'assumed')).toContain(
      'assumed 收支总表 第5行 上年结转结余 12.70 ≠ 收入总表 合计行 上年结转 12.40，差 0.30',
    );
  });
});

describe('预计下年使用的单位资金结余', () => {
  /** The budget whose text states a balance that 收入总表 and 支出总表 leave out. */
  function withBalance(amount: string, rows: readonly TableText[]): Disclosure {
    const { document } = disclosure(...rows);
    for (const table of document.tables) {
      if (table.kind?.id === 'SR' || table.kind?.id === 'ZC')
        Object.assign(table as { note: Table['note'] }, {
          note: { text: '注：表中金额不含预计下年使用的单位资金结余。', spans: [] },
        });
    }
    const [part] = document.parts;
    const text = `本年支出82.75万元;预计下年使用的单位资金结余${amount}万元。预计下年使用的单位资金结余增加9.00万元。`;
    const sentence = { text, span: { start: 0, end: 0 }, part, statements: [] } as unknown as Sentence;
    (document.sentences as Sentence[]).push(sentence);
    const figures = document.figures as unknown[];
    for (const printed of ['82.75', amount, '9.00']) {
      figures.push({
        id: figures.length,
        kind: 'money',
        value: Math.round(Number(printed) * 1e6),
        text: printed,
        spans: [{ start: 0, end: 0 }],
        unit: '万元',
        decimals: 2,
        assumed: false,
        columnOpen: false,
        sentence,
      });
    }
    return document;
  }

  it('changes nothing where it is 0', () => {
    const document = withBalance('0.00', BUDGET);
    expect(tiesOf(document, 'balance-left-out', 'holds', 'fails')).toEqual([]);
    expect(tiesOf(document, 'income-tables-agree', 'holds')).toHaveLength(4);
  });

  it('is the difference of the tables where there is one', () => {
    const rows = summary.rows.map((row) =>
      row.replace(/82\.75$/, '85.00').replace('收入总计 | 82.75', '收入总计 | 85.00'),
    );
    const document = withBalance('2.25', [{ ...summary, rows }, ...BUDGET.slice(1)]);
    expect(tiesOf(document, 'income-tables-agree', 'fails')).toEqual([]);
    expect(tiesOf(document, 'balance-left-out', 'holds', 'fails').map((line) => line.split(' ')[0])).toEqual([
      'holds',
      'holds',
    ]);
  });
});
