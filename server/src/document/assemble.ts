/** Turns blocks into the document: parts, sections, tables, projects, figures — plain data with every link set. */
import { factsFor, type ProjectFacts } from '../align/facts';
import { placeCertain, settle } from '../align/settle';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { Block } from './blocks';
import { isNumeric } from './columns';
import type { DraftCell, DraftRow, DraftTable } from './draft';
import type {
  Column,
  Disclosure,
  Entry,
  Figure,
  Indicator,
  MoneyUnit,
  Part,
  Project,
  Repair,
  Section,
  Sentence,
  Table,
} from './model';
import { splitParts, type DraftPart } from './parts';
import type { DraftProject } from './projectForm';
import { amountsIn, joinLines, type DraftSentence } from './sentences';
import { PassageReader, type StatedAmount } from './statements';
import { turn } from './turn';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Builds the disclosure from its blocks. */
export function assemble(source: string, blocks: readonly Block[]): Disclosure {
  return new Assembler(source).build(blocks);
}

/** The order in which a part's tables are settled: the facts of the first decide the later ones. */
const SETTLE_ORDER = ['SZ', 'CZ', 'JB', 'YB', 'ZC', 'ZF', 'GZ', 'SR', 'SG', 'CG', 'GD'];

class Assembler {
  private readonly figures: Figure[] = [];
  private readonly tables: Table[] = [];
  private readonly sentences: Sentence[] = [];
  private passages = 0;
  private readonly repairs = new Map<Repair['kind'], { count: number; span: Span }>();

  constructor(private readonly source: string) {}

  build(blocks: readonly Block[]): Disclosure {
    const parts = splitParts(blocks).map((draft, index) => this.part(draft, index));
    const recognised =
      this.tables.length > 0 || parts.some((part) => part.sections.filter((s) => s.level === 1).length > 2);
    return {
      parts,
      tables: this.tables,
      figures: this.figures,
      sentences: this.sentences,
      repairs: [...this.repairs].map(([kind, { count, span }]) => ({ kind, count, span })),
      year: parts.find((part) => part.year !== undefined)?.year,
      recognised,
    };
  }

  private part(draft: DraftPart, index: number): Part {
    const own = draft.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    const rank = (table: DraftTable) => (SETTLE_ORDER.indexOf(table.kind?.id ?? '') + 100) % 100;
    for (const table of own) placeCertain(table);
    const known = projectFacts(draft);
    for (const table of [...own].sort((a, b) => rank(a) - rank(b)))
      settle(table, factsFor(table.kind?.id ?? '', own, known));
    const part: Mutable<Part> = {
      index,
      kind: draft.kind,
      code: draft.code,
      name: draft.name,
      year: draft.year,
      span: draft.span,
      sections: [],
      tables: [],
      projects: [],
    };
    const tables: Table[] = [];
    const projects: Project[] = [];
    const roots: Mutable<Section>[] = [];
    const stack: { section: Mutable<Section>; children: Section[]; tables: Table[]; projects: Project[] }[] = [];
    let lines: Extract<Block, { type: 'line' }>['row'][] = [];
    const flush = () => {
      this.passage(joinLines(this.source, lines), part, stack.map(({ section }) => fold(section.title)).reverse());
      lines = [];
    };
    for (const block of draft.blocks) {
      if (block.type !== 'line') flush();
      switch (block.type) {
        case 'line':
          lines.push(block.row);
          break;
        case 'heading': {
          // 第N部分 inside the section on performance stands below it, anywhere else above the sections.
          const open = stack.find(({ section }) => section.level === 1);
          const inside =
            block.heading.level === 0 && open !== undefined && /绩效(信息|情况|目标)$/.test(open.section.title);
          const level = inside ? 1.5 : block.heading.level;
          while (stack.length > 0 && stack[stack.length - 1].section.level >= level)
            closeSection(stack.pop()?.section, block.span.start, this.source);
          const children: Section[] = [];
          const section: Mutable<Section> = {
            level,
            ordinal: block.heading.ordinal,
            title: block.heading.title,
            headingSpan: block.span,
            span: { start: block.span.start, end: draft.span.end },
            children,
            tables: [],
            projects: [],
          };
          const entry = { section, children, tables: [] as Table[], projects: [] as Project[] };
          section.tables = entry.tables;
          section.projects = entry.projects;
          const parent = stack[stack.length - 1];
          if (parent) parent.children.push(section);
          else roots.push(section);
          stack.push(entry);
          break;
        }
        case 'table': {
          const table = this.table(block.table, part, undefined);
          tables.push(table);
          stack[stack.length - 1]?.tables.push(table);
          break;
        }
        case 'project': {
          // A form stands under its outline section, not under the text items a form before it may have held.
          while (stack.length > 1 && stack[stack.length - 1].section.level > 1.5)
            closeSection(stack.pop()?.section, block.span.start, this.source);
          const project = this.project(block.project, part);
          projects.push(project);
          tables.push(project.table);
          stack[stack.length - 1]?.projects.push(project);
          break;
        }
        default:
          break;
      }
    }
    flush();
    for (const { section } of stack) closeSection(section, draft.span.end, this.source);
    part.sections = roots;
    part.tables = tables;
    part.projects = projects;
    return part;
  }

  private table(read: DraftTable, part: Part, project: Project | undefined): Table {
    const draft = turn(read);
    const entries: Entry[] = [];
    const unit: MoneyUnit = draft.meta.unit ?? '万元';
    const table: Mutable<Table> = {
      index: this.tables.length,
      kind: draft.kind,
      title: draft.title,
      titleSpan: draft.titleSpan,
      layout: draft.layout,
      unit,
      columns: draft.columns.filter((_, c) => draft.printed?.has(c) ?? true),
      entries,
      note: draft.note,
      span: draft.span,
      part,
      project,
    };
    this.tables.push(table);
    const made = new Map<DraftRow, Mutable<Entry>>();
    const filled = new Set(
      draft.rows.flatMap((row) => [...row.cells].flatMap(([c, cell]) => (cell.text === '' ? [] : [c]))),
    );
    for (const row of draft.rows) {
      const entry = this.entry(row, table, entries.length, draft, filled);
      entry.repeats = row.repeats.map((repeat) => this.entry(repeat, table, entries.length, draft, filled));
      made.set(row, entry);
      entries.push(entry);
    }
    for (const [row, entry] of made) entry.parent = row.parent ? made.get(row.parent) : undefined;
    for (const repair of draft.repairs) this.repair(repair.kind, repair.span);
    return table;
  }

  private entry(
    row: DraftRow,
    table: Table,
    index: number,
    draft: DraftTable,
    filled: ReadonlySet<number>,
  ): Mutable<Entry> {
    const figures: Figure[] = [];
    const entry: Mutable<Entry> = {
      table,
      index,
      serial: row.serial,
      side: row.side,
      code: row.code,
      label: fold(row.label),
      labelSpans: row.labelSpans,
      role: row.role,
      parent: undefined,
      figures,
      repeats: [],
      texts: row.texts,
      span: row.span,
    };
    const code = row.texts.get('code');
    if (code && (code.spans.length > 1 || /\s/.test(code.text))) this.repair('split-codes', code.spans[0]);
    draft.columns.forEach((column, c) => {
      if (column.side !== row.side || !isNumeric(column) || !(draft.printed?.has(c) ?? true)) return;
      const cell = row.cells.get(c);
      // A cell lost with its column (on one page) may have held something, unless the column is empty everywhere else.
      if (!cell && !isOpen(row, table) && filled.has(c)) return;
      figures.push(
        this.figure(cell ?? { text: '', spans: [] }, column, entry, table, row.assumed, draft.openColumns.has(c)),
      );
    });
    if (row.loose.length > 0) this.repair('unread', row.loose[0].spans[0]);
    return entry;
  }

  private figure(cell: DraftCell, column: Column, entry: Entry, table: Table, assumed: boolean, open: boolean): Figure {
    const unit = column.kind === 'money' ? table.unit : '元';
    const amount = cell.text === '' ? undefined : parseAmount(cell.text, unit);
    if (cell.text !== '' && amount && (cell.spans.length > 1 || /\d\s+[\d.]/.test(cell.text)))
      this.repair('split-figures', cell.spans[0]);
    const figure: Figure = {
      id: this.figures.length,
      kind: column.kind === 'count' ? 'count' : column.kind === 'percent' ? 'percent' : 'money',
      value: amount?.value,
      text: amount ? cell.text : '',
      spans: cell.spans,
      unit,
      decimals: amount?.decimals ?? 0,
      assumed: assumed && amount !== undefined,
      columnOpen: open && amount !== undefined,
      entry,
      column,
    };
    this.figures.push(figure);
    return figure;
  }

  private project(draft: DraftProject, part: Part): Project {
    const project: Mutable<Project> = {
      number: draft.number,
      name: draft.name,
      titleSpan: draft.title.span,
      span: draft.span,
      code: draft.code,
      table: undefined as unknown as Table,
      indicators: [],
      plan: [],
      planMonths: draft.planMonths,
      formName: draft.formName,
      unit: `${draft.meta.code ?? ''}${draft.meta.name ?? ''}`,
      cellsKnown: draft.cellsKnown,
    };
    project.table = this.table(draft.table, part, project);
    project.indicators = draft.indicators.map((indicator): Indicator => ({ ...indicator, project }));
    project.plan = draft.plan.map((cell): Figure => {
      const amount = parseAmount(cell.text, '元');
      const figure: Figure = {
        id: this.figures.length,
        kind: 'percent',
        value: amount?.value,
        text: cell.text,
        spans: cell.spans,
        unit: '元',
        decimals: amount?.decimals ?? 0,
        assumed: false,
        columnOpen: false,
        entry: project.table.entries[0],
        column: undefined,
      };
      this.figures.push(figure);
      return figure;
    });
    return project;
  }

  /** The text between two headings, tables or forms; `titles` are those of its sections, the innermost first. */
  private passage(drafts: readonly DraftSentence[], part: Part, titles: readonly string[]): void {
    if (drafts.length === 0) return;
    const reader = new PassageReader({ titles, year: part.year, name: fold(part.name) });
    this.passages++;
    for (const draft of drafts) {
      const amounts = amountsIn(draft.text);
      if (amounts.length === 0) continue;
      const sentence: Mutable<Sentence> = {
        text: draft.text,
        span: draft.span,
        part,
        at: draft.at,
        passage: this.passages,
        statements: [],
      };
      this.sentences.push(sentence);
      const stated: StatedAmount[] = [];
      for (const amount of amounts) {
        const value = parseAmount(amount.text.replace(/\.$/, ''), amount.unit);
        if (!value) continue;
        const figure: Figure = {
          id: this.figures.length,
          kind: 'money',
          value: value.value,
          text: amount.text,
          spans: runs(draft.at, amount.start, amount.end),
          unit: amount.unit,
          decimals: value.decimals,
          assumed: false,
          columnOpen: false,
          sentence,
        };
        this.figures.push(figure);
        stated.push({ figure, start: amount.start, end: amount.end + amount.unit.length });
      }
      sentence.statements = reader.read(draft.text, stated);
    }
  }

  private repair(kind: Repair['kind'], span: Span): void {
    const known = this.repairs.get(kind);
    if (known) known.count++;
    else this.repairs.set(kind, { count: 1, span });
  }
}

/** Which of the part's projects were carried over (their code bears a year before the budget's), and which have fiscal money only. */
function projectFacts(draft: DraftPart): ProjectFacts {
  const carried = new Map<string, boolean>();
  const fiscal = new Map<string, boolean>();
  for (const block of draft.blocks) {
    if (block.type !== 'project') continue;
    const name = fold(block.project.name);
    const year = 2000 + Number(block.project.code?.text.slice(6, 8) ?? NaN);
    const [budget, own, other] = [0, 1, 2].map((c) => block.project.table.rows[0]?.cells.get(c)?.text ?? '');
    // Several units may have a project of one name: what is told of it must hold for each of them.
    carried.set(name, draft.year !== undefined && year < draft.year && (carried.get(name) ?? true));
    fiscal.set(name, budget !== '' && budget === own && other === '' && (fiscal.get(name) ?? true));
  }
  const namesOf = (facts: ReadonlyMap<string, boolean>) =>
    new Set([...facts].flatMap(([name, holds]) => (holds ? [name] : [])));
  return { carried: namesOf(carried), fiscal: namesOf(fiscal) };
}

/** Rows whose empty cells the layout dropped have blanks in every open column. */
function isOpen(row: DraftRow, table: Table): boolean {
  return row.allowed.length > 0 || table.layout === 'collapsed';
}

function closeSection(section: Mutable<Section> | undefined, before: number, source: string): void {
  if (!section) return;
  let end = before;
  while (end > section.headingSpan.end && /\s/.test(source[end - 1])) end--;
  section.span = { start: section.span.start, end: Math.max(end, section.headingSpan.end) };
}

/** The source spans of folded characters [start, end): one per run of adjoining offsets. */
function runs(at: readonly number[], start: number, end: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = start; i < end; i++) {
    const last = spans[spans.length - 1];
    if (last && last.end === at[i]) last.end++;
    else spans.push({ start: at[i], end: at[i] + 1 });
  }
  return spans;
}
