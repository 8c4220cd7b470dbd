import type { ColumnSpec, TableKind } from '../catalogue/kind';
import { TABLE_KINDS } from '../catalogue/kinds';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';

/** A header label for comparing: folded, without a unit in brackets behind it. */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(/\((金额)?(单位:)?(元|千元|万元|百万元|亿元|%)\)$/, '')
    .replace(/\(按.{1,12}(分类)?(科目)?\)$/, '')
    .replace(/["']/g, '');
}

/** The columns of a kind in all its forms. */
function everyColumn({ columns, others = [], forms = [] }: TableKind): ColumnSpec[] {
  return [...columns, ...others, ...forms.flatMap(everyColumn)];
}

const VOCABULARY = new Set(
  [
    ...TABLE_KINDS.flatMap(everyColumn).flatMap((column) => [...column.labels, ...[column.group ?? []].flat()]),
    '序号',
    '收入',
    '支出',
    '功能分类科目',
    '支出功能分类科目',
    '支出部门经济分类科目',
    '部门预算支出经济分类科目',
    '一般公共预算基本支出',
    '资金性质',
    '本年收入',
    '政府采购金额',
    '政府采购项目来源',
    '科目',
    '类',
    '款',
    '项',
    '单位代码',
    '备注',
    '一级指标',
    '二级指标',
    '三级指标',
  ].map(fold),
);

/** Whether a cell says what a header of these tables says. */
export function isHeaderLabel(text: string): boolean {
  const label = foldLabel(text);
  if (label === '') return false;
  if (VOCABULARY.has(label)) return true;
  if (/^.{0,14}(科目|分类|单位|部门)(编码|代码|名称)$/.test(label)) return true;
  return /^(20\d\d年)?.{0,6}(中小微企业份额|预算数|政府采购金额)(\(.{2,24}\))?$|^20\d\d年度?(年初)?(预算数?|执行数|决算数|预计执行数)$|^20\d\d年.{2,6}比20\d\d年.{2,6}$/.test(
    label,
  );
}

/** The labels of a column, folded. */
const namesOf = memoised(({ labels }: ColumnSpec): readonly string[] => labels.map(fold));

/** How well a header label names a column: 0 not at all, 3 exactly. */
export function labelFits(spec: ColumnSpec, label: string): number {
  let best = 0;
  for (const name of namesOf(spec)) {
    if (label === name) return 3;
    if (label.length > name.length && name.length >= 3 && label.endsWith(name)) best = Math.max(best, 2);
    else if (name.length >= 4 && label.includes(name)) best = Math.max(best, 1);
  }
  return best;
}

/** The number before a title: 表三：, 附表1:. */
export const TITLE_NUMBER =
  /^(部门|单位)?(公开|附|预算)?表(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})[、.: ]?(?!般)(?=\D{4})/;

/** A folded title without what stands in brackets behind it: its unit, its number, how its rows are told apart. */
export function withoutTail(folded: string): string {
  return folded
    .replace(/\((金额)?(单位:)?(元|千元|万元|百万元|亿元)\)$/, '')
    .replace(/\((公开)?\d*表?\)$|\((空表|续表?)\)$|\((按.{2,12}|.{0,8}科目)\)$/, '');
}

/** The kind a title names, the most specific first; `undefined` for titles of no declared kind. */
export function kindOfTitle(title: string): TableKind | undefined {
  const folded = withoutTail(
    fold(title)
      .replace(/^#+/, '')
      .replace(/^\[bookmark:[^\]]{0,80}\]/, ''),
  )
    .replace(/^(公开|附|预算)?表?\d{1,2}(-\d{1,2})?表?[、.: ]?(?=\D{4})/, '')
    .replace(TITLE_NUMBER, '');
  if (folded.length > 80 || folded.length < 4) return undefined;
  const kind = TABLE_KINDS.find(({ titles }) => titles.some((pattern) => pattern.test(folded)));
  // The same expenditure by economic kinds is another table.
  const isOther = /按.{0,8}经济/.test(fold(title)) && kind?.accounts !== 'economic' && hasCodes(kind);
  return isOther ? undefined : kind;
}

function hasCodes(kind: TableKind | undefined): boolean {
  return kind?.columns.some((column) => column.kind === 'code') ?? false;
}
