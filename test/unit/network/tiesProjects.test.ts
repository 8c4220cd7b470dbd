import { describe, expect, it } from 'vitest';
import { procurement as CG } from '../../../server/src/catalogue/tables/procurement';
import { buildNetwork } from '../../../server/src/network/build';
import { relationAmounts } from '../../../server/src/network/describe';
import { numberedProjects } from '../../../server/src/network/tiesProjects';
import { BUDGET } from '../../helpers/budget';
import { partsOf, type Form, type PartText } from '../../helpers/parts';
import type { TableText } from '../../helpers/table';

const CARRIED = '13000025P00000110001A';
const NEW = '13000026P00000110002B';

const FORMS: readonly Form[] = [
  { number: '1', name: '档案抢救', code: CARRIED, money: '12.40 | 12.40' },
  { number: '2', name: '库房改造', code: NEW, money: '19.00 | 19.00' },
];

/** `state: relation` of the ties of a rule that bind. */
function bound(rule: string, ...parts: PartText[]): string[] {
  return buildNetwork(partsOf(...parts))
    .relations.filter((relation) => relation.rule === rule && relation.state !== 'unbound')
    .map((relation) => `${relation.state}: ${relationAmounts(relation)['zh-cn']}`);
}

function withForms(...projects: Form[]): PartText {
  return { code: '450', tables: BUDGET, projects };
}

describe('the projects of a part', () => {
  const [first, second] = FORMS as [Form, Form];

  it('add up to 项目支出, to that of the funds, and — those of earlier years — to the carry-over', () => {
    expect(bound('project-budgets-agree', withForms(...FORMS))).toEqual([
      'holds: 支出总表 合计行 项目支出 31.40 = 绩效目标表“档案抢救” 预算数 12.40 + 绩效目标表“库房改造” 预算数 19.00',
    ]);
    expect(bound('project-fiscal-agrees', withForms(...FORMS))).toEqual([
      'holds: 一般公共预算财政拨款支出表 合计行 项目支出 31.40 = 绩效目标表“档案抢救” 财政资金 12.40 + 绩效目标表“库房改造” 财政资金 19.00',
    ]);
    expect(bound('project-carry-over-agrees', withForms(...FORMS))).toEqual([
      'holds: 收支总表 第5行 上年结转结余 12.40 = 绩效目标表“档案抢救” 预算数 12.40',
    ]);
  });

  it.each<[string, readonly Form[], string]>([
    ['a wrong budget fails', [first, { ...second, money: '19.90 | 19.00' }], 'fails'],
    [
      'a 专项资金 form before the first is none of them',
      [{ ...second, number: '', money: '80.00 | 80.00' }, ...FORMS],
      'holds',
    ],
    ['a form whose title lost its number is one', [first, { ...second, number: '' }], 'holds'],
  ])('%s', (_, forms, state) => {
    expect(bound('project-budgets-agree', withForms(...forms)).map((line) => line.split(':')[0])).toEqual([state]);
  });

  it.each<[string, readonly Form[]]>([
    ['a form is missing', [first, { ...second, number: '3' }]],
    ['a form prints no budget', [first, { ...second, money: ' | ' }]],
    ['there are none', []],
  ])('are not added up where %s', (_, forms) => {
    expect(bound('project-budgets-agree', withForms(...forms))).toEqual([]);
  });

  it('are no carry-over where a code does not tell its year', () => {
    expect(bound('project-carry-over-agrees', withForms(first, { ...second, code: '1300' }))).toEqual([]);
  });

  it('are those with a number', () => {
    const [part] = partsOf(withForms({ ...first, number: '' }, ...FORMS)).parts;
    expect(part && numberedProjects(part).map(({ number }) => number)).toEqual(['1', '2']);
  });
});

describe('预算资金 of a procurement table', () => {
  const purchases = (...rows: string[]): TableText => ({
    kind: CG,
    columns: 'projectName | projectBudget | total | generalBudget',
    rows: ['合计 | | 9.00 | 9.00', '> 江州市档案馆本级小计 | | 9.00 | 9.00', ...rows.map((row) => `>> ${row}`)],
  });

  it.each<[string, string, readonly string[]]>([
    ['the form’s', '档案抢救 | 12.40 | 9.00 | 9.00', ['holds']],
    ['with other brackets and spaces', '档案 〔抢救〕 | 12.40 | 9.00 | 9.00', ['holds']],
    ['another amount', '档案抢救 | 14.20 | 9.00 | 9.00', ['fails']],
    ['of no project', '日常公用经费 | 8.19 | 9.00 | 9.00', []],
  ])('%s', (_, row, states) => {
    const part = { ...withForms(...FORMS), tables: [...BUDGET, purchases(row)] };
    expect(bound('procurement-project-budget', part).map((line) => line.split(':')[0])).toEqual(states);
  });

  it('is matched by the unit where forms of one name name theirs, and left alone where they do not', () => {
    const twice = (unit: boolean): readonly Form[] =>
      ['本级', '中心'].map((name, at) => ({
        number: String(at + 1),
        name: '档案抢救',
        money: at === 0 ? '12.40 | 12.40' : '19.00 | 19.00',
        unit: unit ? `45000${at + 1}江州市档案馆${name}` : '',
      }));
    const tables = [purchases('档案抢救 | 12.40 | 9.00 | 9.00')];
    expect(bound('procurement-project-budget', { code: '450', tables, projects: twice(true) })).toEqual([
      'holds: 政府采购预算 档案抢救 预算资金 12.40 = 绩效目标表“档案抢救” 预算数 12.40',
    ]);
    expect(bound('procurement-project-budget', { code: '450', tables, projects: twice(false) })).toEqual([]);
  });
});
