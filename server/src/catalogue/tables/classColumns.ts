import type { ColumnSpec, RelationSpec } from '../kind';

/** The classes of the economic classification as columns, below 基本支出 and below 项目支出 (Henan). */

const WAGES = ['工资福利支出'];
const GOODS = ['商品和服务支出'];
const AID = ['对个人和家庭的补助', '对个人和家庭的补助支出'];
const CAPITAL = ['资本性支出'];

function columnsOf(
  group: string,
  classes: readonly (readonly [id: string, labels: readonly string[]])[],
): ColumnSpec[] {
  return classes.map(([id, labels]) => ({ id, kind: 'money', labels, group }));
}

const basicClasses = columnsOf('基本支出', [
  ['basicWages', WAGES],
  ['basicGoods', GOODS],
  ['basicAid', AID],
  ['basicCapital', CAPITAL],
]);
const projectClasses = columnsOf('项目支出', [
  ['projectWages', WAGES],
  ['projectGoods', GOODS],
  ['projectAid', AID],
  ['projectDebtInterest', ['债务利息及费用支出']],
  ['projectConstruction', ['资本性支出(基本建设)']],
  ['projectCapital', CAPITAL],
  ['projectEnterpriseConstruction', ['对企业补助(基本建设)']],
  ['projectEnterprise', ['对企业补助']],
  ['projectSocialSecurity', ['对社会保障基金补助']],
  ['projectOther', ['其他支出']],
]);

/** Columns of classes in a table of functional codes. */
export const classColumns: readonly ColumnSpec[] = [...basicClasses, ...projectClasses];

const ids = (columns: readonly ColumnSpec[]): string[] => columns.map(({ id }) => id);

function splitOf(total: string, parts: readonly ColumnSpec[], requires: readonly string[]): RelationSpec {
  const rule = total === 'basic' ? 'basic-row-total' : 'expenditure-row-total';
  return { form: 'columns', rule, strength: 'identity', derives: 'total', total, parts: ids(parts), requires };
}

/** 基本支出, and 项目支出, by class: where the classes that are always printed are there, they are all that is printed. */
export const classSplits: readonly RelationSpec[] = [
  splitOf('basic', basicClasses, ['basicWages', 'basicGoods', 'basicAid']),
  splitOf('project', projectClasses, ['projectWages', 'projectGoods', 'projectAid']),
];
