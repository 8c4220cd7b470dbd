/** A document with parts, sections, tables and a project, each on lines of its own, for tests of outline and folding. */
import type { Analysis } from '../../server/src/analyse';
import type { Part, Project, Section, Table } from '../../server/src/document/model';
import { buildNetwork } from '../../server/src/network/build';
import { coverageOf } from '../../server/src/network/coverage';
import type { Span } from '../../server/src/text/span';
import { spanOf } from './analysis';
import { disclosure } from './table';

const LINES = [
  '支出表', // 0: table of the department
  '甲\t1.00', // 1
  '', // 2
  '一、部门职责', // 3: section 1
  '保管档案。', // 4
  '（一）机构', // 5: section 1.1
  '情况表', // 6: table of section 1.1
  '乙\t2.00', // 7
  '二、绩效目标', // 8: section 2
  '1、抢救经费绩效目标表', // 9: project
  '预算数\t3.00', // 10
  '', // 11
];

/** The text of the lines above, joined by `lineEnd`, and its analysis. */
export function explained(lineEnd = '\n'): Analysis {
  const text = LINES.join(lineEnd);
  const { document } = disclosure(
    { title: '支出表', columns: '项目 | 金额', rows: ['甲 | 1.00'] },
    { title: '情况表', columns: '项目 | 金额', rows: ['乙 | 2.00'] },
    { title: '抢救经费绩效目标表', columns: '项目 | 金额', rows: ['预算数 | 3.00'] },
  );
  const [part] = document.parts as [Part];
  const lines = (first: number, last: number): Span => ({
    start: text.length - LINES.slice(first).join(lineEnd).length,
    end: text.length - LINES.slice(last + 1).join(lineEnd).length - (last + 1 < LINES.length ? lineEnd.length : 0),
  });
  const [first, second, form] = document.tables as [Table, Table, Table];
  place(first, { span: lines(0, 1), titleSpan: lines(0, 0) });
  place(second, { span: lines(6, 7), titleSpan: lines(6, 6) });
  const project = {
    number: '1',
    name: '抢救经费',
    titleSpan: lines(9, 9),
    span: lines(9, 10),
    code: undefined,
    table: form,
    indicators: [],
    plan: [],
    planMonths: [],
    formName: undefined,
    units: [],
    unit: '',
    cellsKnown: true,
  } satisfies Project;
  place(form, { span: lines(9, 10), titleSpan: lines(9, 9), project });
  const section = (ordinal: string, title: string, span: Span, rest: Partial<Section>): Section => {
    const heading = rest.level === 2 ? ordinal + title : `${ordinal}、${title}`;
    return {
      level: 1,
      ordinal,
      title,
      span,
      headingSpan: spanOf(text, heading),
      children: [],
      tables: [],
      projects: [],
      ...rest,
    };
  };
  const inner = section('（一）', '机构', lines(5, 7), { level: 2, tables: [second] });
  const sections = [
    section('一', '部门职责', lines(3, 7), { children: [inner] }),
    section('二', '绩效目标', lines(8, 11), { projects: [project], tables: [form] }),
  ];
  Object.assign(part, { span: { start: 0, end: text.length }, sections, projects: [project] });
  const network = buildNetwork(document);
  return { text, document, network, findings: [], coverage: coverageOf(document, network) };
}

function place(table: Table, properties: Partial<Table>): void {
  Object.assign(table, properties);
}
