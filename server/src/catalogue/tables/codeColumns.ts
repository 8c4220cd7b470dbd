import type { ColumnSpec, RelationSpec, RoleSpec } from '../kind';

/** 序号, 科目编码, 科目名称: the first columns of every table whose rows are account codes. */
export const codeColumns: readonly ColumnSpec[] = [
  { id: 'serial', kind: 'serial', labels: ['序号'] },
  {
    id: 'code',
    kind: 'code',
    labels: [
      '科目编码',
      '编码',
      '科目代码',
      '代码',
      '功能分类科目编码',
      '经济分类科目编码',
      '功能科目编码',
      '科目编码及名称',
    ],
  },
  {
    id: 'name',
    kind: 'label',
    labels: [
      '科目名称',
      '名称',
      '功能分类科目名称',
      '经济分类科目名称',
      '功能科目名称',
      '项目',
      '支出项目类别',
      '单位名称(科目)',
      '单位(科目名称)',
      '单位名称(科目名称)',
      '单位/科目名称',
    ],
  },
];

/** 单位代码, beside or above the accounts of a unit. */
export const unitCode: ColumnSpec = {
  id: 'unitCode',
  kind: 'text',
  labels: ['单位代码', '单位编码', '部门代码', '部门编码', '预算单位编码', '预算单位代码', '部门(单位)代码'],
  optional: true,
};

/** 合计 row and coded rows. */
export const codeRoles: readonly RoleSpec[] = [{ role: 'total', label: /^(合计|总计)$/ }];

/** The same of the year before: an account that has no money this year may be left out, so it is not certain. */
export const lastYearHierarchy = {
  form: 'codes',
  rule: 'code-subtotal',
  strength: 'expected',
  derives: 'total',
  columns: ['lastYear', 'change'],
} as const satisfies RelationSpec;

/** 合计 = Σ 类, 类 = Σ 款, 款 = Σ 项, in every money column. */
export const codeHierarchy = {
  form: 'codes',
  rule: 'code-subtotal',
  strength: 'identity',
  derives: 'total',
} as const satisfies RelationSpec;

/** Ids of the columns that tell of last year; its sums are `lastYearHierarchy`'s. */
const LAST_YEAR: readonly string[] = lastYearHierarchy.columns;

/** The hierarchy of codes in the money columns of this year, and of last year where both are printed. */
export function codeHierarchies(columns: readonly ColumnSpec[]): readonly RelationSpec[] {
  const own = columns.flatMap(({ id, kind }) => (kind === 'money' && !LAST_YEAR.includes(id) ? [id] : []));
  return [{ ...codeHierarchy, columns: [...new Set(own)] }, lastYearHierarchy];
}
