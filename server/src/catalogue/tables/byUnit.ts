import type { ColumnSpec, RelationSpec, RoleSpec, TableKind } from '../kind';
import { unitCode } from './codeColumns';

/** 单位代码 and 单位名称: the first columns of tables whose rows are the department and its units. */
const unitColumns: readonly ColumnSpec[] = [
  unitCode,
  {
    id: 'name',
    kind: 'label',
    labels: [
      '单位名称',
      '部门名称',
      '预算单位',
      '预算单位名称',
      '单位',
      '部门(单位)名称',
      '单位(部门)名称',
      '部门及单位名称',
      '部门(单位)',
    ],
  },
];

/** 合计, and each of the units it is of. */
export const unitRoles: readonly RoleSpec[] = [
  { role: 'total', label: /^(合计|总计)$/ },
  { role: 'unit', label: /./, within: 'total' },
];

/** 合计 = Σ units, and a department = Σ its units, in every money column. */
const unitHierarchy: RelationSpec = { form: 'codes', rule: 'group-total', strength: 'identity', derives: 'total' };

/** The form of a kind whose rows are units in place of accounts: the same columns of figures, and what holds along a row. */
export function byUnit(kind: TableKind): TableKind {
  const figures = (specs: readonly ColumnSpec[]): ColumnSpec[] =>
    specs.filter(({ kind: of }) => of !== 'code' && of !== 'label' && of !== 'serial');
  return {
    ...kind,
    columns: [...unitColumns, ...figures(kind.columns)],
    others: figures(kind.others ?? []).filter(({ id }) => id !== unitCode.id),
    roles: unitRoles,
    rows: 'units',
    relations: [...kind.relations.filter(({ form }) => form !== 'codes'), unitHierarchy],
  };
}
