import type { PrintDocument, Printed } from '../../../server/src/print/model';

/** A small document with merged header cells, 栏次, a wrapped name, empty cells, a page break and a note. */
export const SAMPLE: PrintDocument = {
  blocks: [
    { kind: 'heading', level: 1, text: '部门预算支出总表', newPage: true },
    {
      kind: 'table',
      meta: ['305 江州市档案馆', '预算年度：2026', '单位：万元'],
      columns: [
        { numeric: false },
        { numeric: false, width: 8 },
        { numeric: false, width: 12 },
        { numeric: true },
        { numeric: true },
        { numeric: true, width: 6 },
      ],
      header: [
        [
          { text: '序号', rowSpan: 2 },
          { text: '功能分类科目', colSpan: 2 },
          { text: '合计', rowSpan: 2 },
          { text: '基本支出', rowSpan: 2 },
          { text: '上解支出', rowSpan: 2 },
        ],
        ['科目编码', '科目名称'],
      ],
      ordinals: ['栏次', '1', '2', '3', '4', '5'],
      rows: [
        ['1', '', '合计', '10.50', '10.50', ''],
        ['2', '201', '一般公共服务支出', '10.50', '10.50', ''],
        ['3', '20126', '档案事务', '10.50', '10.50', ''],
      ],
      rowsPerPage: 2,
      note: '注：示例。',
    },
    { kind: 'paragraph', text: '合计10.50万元。' },
  ],
};

/** The text of every body cell as the printed spans give it, pieces joined. */
export function cellTexts(printed: Printed, block: number): string[][] {
  return (printed.cells[block] ?? []).map((row) =>
    row.map((spans) => spans.map((span) => printed.text.slice(span.start, span.end)).join('')),
  );
}

/** What {@link cellTexts} gives for the table of {@link SAMPLE}. */
export const SAMPLE_CELLS = [
  ['1', '', '合计', '10.50', '10.50', ''],
  ['2', '201', '一般公共服务支出', '10.50', '10.50', ''],
  ['3', '20126', '档案事务', '10.50', '10.50', ''],
];
