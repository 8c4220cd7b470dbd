import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/document/read';

/** Each row of the only table as `label | text columns | amounts in 元`. */
function rowsOf(lines: readonly string[]): string[] {
  const { tables } = readDocument(lines.join('\n'));
  expect(tables).toHaveLength(1);
  return (tables[0]?.entries ?? []).map(({ label, texts, figures }) =>
    [
      label,
      [...texts.values()].map(({ text }) => text).join(' '),
      figures
        .map(({ column, value }) => (value ? `${column?.id}=${value / 100}` : ''))
        .filter(Boolean)
        .join(' '),
    ].join(' | '),
  );
}

const HEADER = [
  '部门政府采购预算',
  '单位：万元',
  '政府采购项目来源\t采购物品名称\t政府采购目录序号\t计量单位\t数量\t单价\t政府采购金额\t\t',
  '\t\t\t\t\t\t合计\t一般公共预算拨款\t单位资金',
];

describe('a row that prints a cell its header lacks', () => {
  it.each([
    {
      what: 'one such row',
      rows: ['合计\t\t\t\t\t\t46.50\t46.50\t', '档案库房改造\t80.00\t密集架\tA02010600\t组\t31\t1.50\t46.50\t46.50\t'],
      read: [
        '合计 |  | total=465000 generalBudget=465000',
        '档案库房改造 | 密集架 A02010600 组 | quantity=31 unitPrice=15000 total=465000 generalBudget=465000',
      ],
    },
    {
      what: 'none',
      rows: ['合计\t\t\t\t\t\t46.50\t46.50\t', '档案库房改造\t密集架\tA02010600\t组\t31\t1.50\t46.50\t46.50\t'],
      read: [
        '合计 |  | total=465000 generalBudget=465000',
        '档案库房改造 | 密集架 A02010600 组 | quantity=31 unitPrice=15000 total=465000 generalBudget=465000',
      ],
    },
  ])('$what', ({ rows, read }) => {
    expect(rowsOf([...HEADER, ...rows])).toEqual(read);
  });
});
