/** A small consistent budget of one part, all money appropriated, as the tables `disclosure` takes. */
import { basicExpenditure as JB } from '../../server/src/catalogue/tables/basicExpenditure';
import { expenditureSummary as ZC } from '../../server/src/catalogue/tables/expenditureSummary';
import { fiscalAppropriation as CZ } from '../../server/src/catalogue/tables/fiscalAppropriation';
import { generalBudgetExpenditure as YB } from '../../server/src/catalogue/tables/fundExpenditure';
import { incomeAndExpenditure as SZ } from '../../server/src/catalogue/tables/incomeAndExpenditure';
import { incomeSummary as SR } from '../../server/src/catalogue/tables/incomeSummary';
import { threePublicExpenses as SG } from '../../server/src/catalogue/tables/threePublicExpenses';
import type { TableText } from './table';

const SIDES = 'serial | incomeItem | incomeAmount || expenditureItem | expenditureAmount';
const CODED = 'code | name | total';

/** 收支总表: 70.35 of the year and 12.40 carried over. */
export const summary: TableText = {
  kind: SZ,
  columns: SIDES,
  rows: [
    '1 | 一、一般公共预算拨款收入 | 70.35 || 一、一般公共服务支出 | 61.12',
    '2 | 二、政府性基金预算拨款收入 |  || 二、住房保障支出 | 21.63',
    '3 | 五、单位资金 |  || 三、其他支出 | ',
    '4 | 本年收入合计 | 70.35 || 本年支出合计 | 82.75',
    '5 | 上年结转结余 | 12.40 || 年终结转结余 | ',
    '6 | 收入总计 | 82.75 || 支出总计 | 82.75',
  ],
};

/** 收入总表. */
export const incomes: TableText = {
  kind: SR,
  columns: `${CODED} | yearIncome | fiscal | business | other | carryOver`,
  rows: [
    '    | 合计             | 82.75 | 70.35 | 70.35 | | | 12.40',
    '201 | 一般公共服务支出 | 61.12 | 48.72 | 48.72 | | | 12.40',
    '221 | 住房保障支出     | 21.63 | 21.63 | 21.63 | | | ',
  ],
};

/** 支出总表. */
export const expenditures: TableText = {
  kind: ZC,
  columns: `${CODED} | basic | project | operating`,
  rows: [
    '    | 合计             | 82.75 | 51.35 | 31.40 |',
    '201 | 一般公共服务支出 | 61.12 | 29.72 | 31.40 |',
    '221 | 住房保障支出     | 21.63 | 21.63 | |',
  ],
};

/** 财政拨款收支总表. */
export const appropriations: TableText = {
  kind: CZ,
  columns: 'serial | incomeItem | incomeAmount || expenditureItem | total | generalBudget | governmentFund',
  rows: [
    '1 | 一、一般公共预算拨款 | 70.35 || 一、一般公共服务支出 | 61.12 | 61.12 | ',
    '2 | 二、政府性基金预算拨款 |  || 二、住房保障支出 | 21.63 | 21.63 | ',
    '3 | 本年收入合计 | 70.35 || 本年支出合计 | 82.75 | 82.75 | ',
    '4 | 年初财政拨款结转和结余 | 12.40 || 年末财政拨款结转和结余 |  |  | ',
    '5 | 一、一般公共预算拨款 | 12.40 || | | | ',
    '6 | 收入总计 | 82.75 || 支出总计 | 82.75 | 82.75 | ',
  ],
};

/** 一般公共预算财政拨款支出表. */
export const generalBudget: TableText = {
  kind: YB,
  columns: `${CODED} | basic | project`,
  rows: [
    '    | 合计             | 82.75 | 51.35 | 31.40',
    '201 | 一般公共服务支出 | 61.12 | 29.72 | 31.40',
    '221 | 住房保障支出     | 21.63 | 21.63 | ',
  ],
};

/** 一般公共预算财政拨款基本支出表. */
export const basic: TableText = {
  kind: JB,
  columns: `${CODED} | personnel | publicFunds`,
  rows: [
    '      | 合计           | 51.35 | 43.16 | 8.19',
    '301   | 工资福利支出   | 43.16 | 43.16 | ',
    '30101 | 基本工资       | 43.16 | 43.16 | ',
    '302   | 商品和服务支出 |  8.19 |       | 8.19',
    '30201 | 办公费         |  6.94 |       | 6.94',
    '30217 | 公务接待费     |  1.25 |       | 1.25',
  ],
};

/** “三公”经费支出表. */
export const threePublic: TableText = {
  kind: SG,
  columns: 'serial | name | total | generalBudget',
  rows: [
    '1 | 三公经费小计 | 1.25 | 1.25',
    '2 | 一、因公出国(境)费 | | ',
    '3 | 二、公务用车购置及运维费 | | ',
    '4 | 三、公务接待费 | 1.25 | 1.25',
  ],
};

/** All tables of the budget. */
export const BUDGET: readonly TableText[] = [
  summary,
  incomes,
  expenditures,
  appropriations,
  generalBudget,
  basic,
  threePublic,
];

/** The budget with one text in one row of a table replaced; `row` is found by what it contains. */
export function changed(
  table: TableText,
  row: string,
  from: string,
  to: string,
  tables: readonly TableText[] = BUDGET,
): readonly TableText[] {
  const at = table.rows.findIndex((other) => other.includes(row) && other.includes(from));
  if (at < 0) throw new Error(`no row ${row} with ${from}`);
  const rows = table.rows.map((other, index) => (index === at ? other.replace(from, to) : other));
  return tables.map((other) => (other === table ? { ...table, rows } : other));
}
