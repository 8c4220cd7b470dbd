/** Documents of several parts and with projects, for tests of what holds between them. */
import { projectForm as JX } from '../../server/src/catalogue/tables/projectForm';
import type { Disclosure, Part, Project } from '../../server/src/document/model';
import { disclosure, type TableText } from './table';

/** A project's form: its number ('' for none), name, code and money line. */
export interface Form {
  readonly number: string;
  readonly name: string;
  readonly code?: string;
  readonly unit?: string;
  /** `预算数 | 财政资金`, empty where the form prints none. */
  readonly money: string;
}

/** What a part prints. */
export interface PartText {
  readonly code: string;
  readonly tables?: readonly TableText[];
  readonly projects?: readonly Form[];
}

/** A document of these parts: codes of three digits are departments, longer ones units. */
export function partsOf(...parts: readonly PartText[]): Disclosure {
  const { document } = disclosure(
    ...parts.flatMap(({ tables = [], projects = [] }) => [
      ...tables,
      ...projects.map(({ money }): TableText => ({
        kind: JX,
        title: '绩效目标表',
        columns: 'budget | fiscalFunds',
        rows: [money],
      })),
    ]),
  );
  let at = 0;
  const built = parts.map(({ code, tables = [], projects = [] }, index): Part => {
    const own = document.tables.slice(at, (at += tables.length + projects.length));
    const forms = projects.map((form, nth): Project => {
      const table = own[tables.length + nth];
      if (!table) throw new Error('no table');
      const { number, name, unit = '' } = form;
      const project: Project = {
        number,
        name,
        titleSpan: { start: 0, end: 0 },
        span: { start: 0, end: 0 },
        code: form.code === undefined ? undefined : { text: form.code, spans: [] },
        table,
        indicators: [],
        plan: [],
        planMonths: [],
        formName: undefined,
        units: [],
        unit,
        cellsKnown: true,
      };
      return Object.assign(table as { project: Project }, { project }).project;
    });
    const part: Part = {
      index,
      kind: code.length > 3 ? 'unit' : 'department',
      code,
      name: code.length > 3 ? `江州市档案馆${code}` : '江州市档案馆',
      year: 2026,
      span: { start: 0, end: 0 },
      sections: [],
      tables: own,
      projects: forms,
    };
    for (const table of own) Object.assign(table, { part });
    return part;
  });
  return { ...document, parts: built };
}
