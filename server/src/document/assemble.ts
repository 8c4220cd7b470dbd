/** Turns blocks into the document: parts, sections, tables, projects, figures — plain data with every link set. */
import type { TableKind } from '../catalogue/kind';
import { TABLE_KINDS } from '../catalogue/kinds';
import { factsFor, type Facts, type ProjectFacts } from '../align/facts';
import { settle } from '../align/settle';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';
import type { Mutable } from '../text/mutable';
import { FIXED, type Place } from '../text/place';
import type { Span } from '../text/span';
import { isNumeric } from './columns';
import { copyDraft, type DraftCell, type DraftRow, type DraftTable } from './draft';
import { cutsOf } from './cuts';
import type {
  Column,
  Cuts,
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
  Stretch,
  Table,
} from './model';
import { splitParts, type DraftPart } from './parts';
import type { Piece } from './piece';
import type { DraftProject } from './projectForm';
import { amountsIn, joinLines, type DraftSentence } from './sentences';
import type { StatedAmount } from './statement';
import { PassageReader } from './statements';
import { TableFigure } from './tableFigure';
import { turn } from './turn';

/** Builds the disclosure from the blocks of a text that is read once. */
export function assemble(text: string, pieces: readonly Piece[]): Disclosure {
  return new Assembler(false).build(text, pieces);
}

/** The order in which a part's tables are settled: the facts of the first decide the later ones. */
const SETTLE_ORDER = ['SZ', 'CZ', 'JB', 'CJ', 'YB', 'CF', 'ZC', 'ZF', 'GZ', 'SR', 'SG', 'CG', 'GD'];

/** The kind of a table among those its part prints: the kind it stands for where that one is not there. */
function kindAmong(kind: TableKind | undefined, printed: ReadonlySet<string | undefined>): TableKind | undefined {
  const { standsFor } = kind ?? {};
  if (!kind || standsFor === undefined || printed.has(standsFor)) return kind;
  const { zh, en } = TABLE_KINDS.find(({ id }) => id === standsFor) ?? kind;
  return { ...kind, id: standsFor, zh, en };
}

/** A part as it was put together, with what has to be the same for it to stand. */
interface MadePart {
  readonly draft: DraftPart;
  readonly part: Mutable<Part>;
  readonly repairs: Repairs;
}

/** A stretch of text and the blocks it is made of. */
interface MadeStretch {
  readonly pieces: readonly Piece[];
  readonly stretch: Stretch;
}

/** What was made of one table or form, and of which reading of it. */
interface Made<T> {
  readonly draft: DraftTable;
  readonly thing: T;
  readonly figures: readonly Figure[];
  readonly repairs: Repairs;
}

/** A table with its amounts in their columns, and what other tables told of them. */
interface Settled {
  readonly unit: MoneyUnit | undefined;
  readonly facts: string;
  readonly table: DraftTable;
}

/** The sentences of a stretch of text, and what they were read by. */
interface MadePassage {
  readonly pieces: readonly Piece[];
  readonly titles: readonly string[];
  readonly year: number | undefined;
  readonly name: string;
  readonly sentences: readonly Mutable<Sentence>[];
}

/** How much of a document was put together anew. */
export interface AssemblyCount {
  parts: number;
  tables: number;
  passages: number;
}

/**
 * Puts documents together: parts, tables, figures. One that remembers keeps what it made of blocks that stay, and gives
 * the same objects again: a part whose blocks are the same, a table whose reading is the same, a passage.
 */
export class Assembler {
  private ids = 0;
  private figures: Figure[] = [];
  private repairs = new Repairs();
  /** The parts of the last document, in order, and by their first block. */
  private list: readonly MadePart[] = [];
  private parts = new Map<Piece, MadePart>();
  private readonly settled = new WeakMap<Piece, Settled>();
  private readonly tables = new WeakMap<Piece, Made<Mutable<Table>>>();
  private readonly projects = new WeakMap<Piece, Made<Mutable<Project>>>();
  private readonly passages = new WeakMap<Piece, MadePassage>();
  private readonly stretches = new WeakMap<Piece, MadeStretch>();
  private text = '';
  /** What the last document took. */
  count: AssemblyCount = { parts: 0, tables: 0, passages: 0 };

  constructor(private readonly remembers: boolean) {}

  /** The document of a text's blocks. */
  build(text: string, pieces: readonly Piece[]): Disclosure {
    this.text = text;
    this.count = { parts: 0, tables: 0, passages: 0 };
    const before = this.parts;
    const made = splitParts(pieces).map((draft, i) => {
      const known = (draft.pieces[0] && before.get(draft.pieces[0])) ?? this.list[i];
      return known && isSameDraft(known.draft, draft) ? known : this.part(draft, known?.part);
    });
    this.text = '';
    if (this.remembers) {
      this.list = made;
      this.parts = new Map(made.flatMap((each) => (each.draft.pieces[0] ? [[each.draft.pieces[0], each]] : [])));
    }
    const parts = made.map(({ part }) => part);
    const tables: Mutable<Table>[] = [];
    parts.forEach((part, index) => {
      part.index = index;
      for (const table of part.tables as readonly Mutable<Table>[]) {
        table.index = tables.length;
        tables.push(table);
      }
    });
    const repairs = new Repairs();
    for (const { repairs: own } of made) repairs.addAll(own);
    return documentOf(parts, tables, repairs.list(), cutsOf(text, pieces, tables));
  }

  /** @param before what the part was before it was edited: its lists stay where what they list does */
  private part(draft: DraftPart, before: Part | undefined): MadePart {
    this.count.parts++;
    const place = draft.pieces[0]?.place ?? FIXED;
    this.figures = [];
    this.repairs = new Repairs();
    const drafts = this.settle(draft);
    const part: Mutable<Part> = {
      index: 0,
      kind: draft.kind,
      code: draft.code,
      name: draft.name,
      year: draft.year,
      span: place.hold(draft.span),
      sections: [],
      tables: [],
      projects: [],
    };
    const tables: Table[] = [];
    const projects: Project[] = [];
    const sentences: Sentence[] = [];
    const stretches: Stretch[] = [];
    let words: Piece[] = [];
    const endStretch = () => {
      if (words.length > 0) stretches.push(this.stretch(words));
      words = [];
    };
    let passage = 0;
    const roots: Mutable<Section>[] = [];
    const stack: { section: Mutable<Section>; children: Section[]; tables: Table[]; projects: Project[] }[] = [];
    let lines: Piece[] = [];
    const flush = () => {
      if (lines.length === 0) return;
      const titles = stack.map(({ section }) => fold(section.title)).reverse();
      const read = this.passage(lines, part, titles);
      if (read.length > 0) passage++;
      for (const sentence of read) {
        sentence.part = part;
        sentence.passage = passage;
        sentences.push(sentence);
        for (const figure of sentence.figures ?? []) this.figures.push(figure);
      }
      lines = [];
    };
    const close = (section: Mutable<Section> | undefined, before: number) => {
      if (section) section.span = place.hold(closed(section, before, this.text));
    };
    for (const piece of draft.pieces) {
      const { block } = piece;
      const start = piece.place.at + block.span.start;
      if (block.type !== 'line') flush();
      if (block.type === 'table' || block.type === 'project') endStretch();
      else words.push(piece);
      switch (block.type) {
        case 'line':
          lines.push(piece);
          break;
        case 'heading': {
          // 第N部分 inside the section on performance stands below it, anywhere else above the sections.
          const open = stack.find(({ section }) => section.level === 1);
          const inside =
            block.heading.level === 0 && open !== undefined && /绩效(信息|情况|目标)$/.test(open.section.title);
          const level = inside ? 1.5 : block.heading.level;
          while (stack.length > 0 && stack[stack.length - 1].section.level >= level) close(stack.pop()?.section, start);
          const children: Section[] = [];
          const section: Mutable<Section> = {
            level,
            ordinal: block.heading.ordinal,
            title: block.heading.title,
            headingSpan: piece.place.span(block.span),
            span: { start, end: draft.span.end },
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
          const table = this.madeTable(piece, drafts.get(piece) ?? block.table, part);
          tables.push(table);
          stack[stack.length - 1]?.tables.push(table);
          break;
        }
        case 'project': {
          // A form stands under its outline section, not under the text items a form before it may have held.
          while (stack.length > 1 && stack[stack.length - 1].section.level > 1.5) close(stack.pop()?.section, start);
          const project = this.madeProject(piece, block.project, drafts.get(piece) ?? block.project.table, part);
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
    endStretch();
    for (const { section } of stack) close(section, draft.span.end);
    part.sections = roots;
    part.tables = tables;
    part.projects = kept(projects, before?.projects);
    part.figures = this.figures;
    part.sentences = sentences;
    part.stretches = kept(stretches, before?.stretches);
    return { draft, part, repairs: this.repairs };
  }

  /** The tables and money lines of a part with every amount in its column. */
  private settle(draft: DraftPart): ReadonlyMap<Piece, DraftTable> {
    const drafts = new Map<Piece, DraftTable>();
    const own: DraftTable[] = [];
    const ranked: { piece: Piece; at: number; rank: number }[] = [];
    const printed = new Set(
      draft.pieces.map(({ block }) => (block.type === 'table' ? block.table.kind?.id : undefined)),
    );
    const rank = (table: DraftTable) => (SETTLE_ORDER.indexOf(table.kind?.id ?? '') + 100) % 100;
    draft.pieces.forEach((piece, i) => {
      const { block } = piece;
      if (block.type !== 'table' && block.type !== 'project') return;
      const read = block.type === 'table' ? block.table : block.project.table;
      const unit = draft.units[i];
      const kind = kindAmong(read.kind, printed);
      const known = this.remembers ? this.settled.get(piece) : undefined;
      if (
        known &&
        known.unit === unit &&
        known.table.kind?.id === kind?.id &&
        (known.facts === '' || block.type === 'project')
      ) {
        drafts.set(piece, known.table);
        if (block.type === 'table') own.push(known.table);
        return;
      }
      const table =
        unit === read.meta.unit && kind === read.kind ? read : { ...read, kind, meta: { ...read.meta, unit } };
      if (block.type === 'table' && isOpen(table)) {
        ranked.push({ piece, at: own.length, rank: rank(table) });
      } else if (this.remembers) this.settled.set(piece, { unit, facts: '', table });
      drafts.set(piece, table);
      if (block.type === 'table') own.push(table);
    });
    if (ranked.length === 0) return drafts;
    const known = projectFacts(draft);
    for (const { piece, at } of ranked.sort((a, b) => a.rank - b.rank || a.at - b.at)) {
      const read = own[at];
      const facts = factsFor(read.kind?.id ?? '', own, known);
      const table = this.settleTable(piece, read, facts);
      own[at] = table;
      drafts.set(piece, table);
    }
    return drafts;
  }

  /** A table settled by what others tell of it: as before, where they tell the same. */
  private settleTable(piece: Piece, read: DraftTable, facts: Facts): DraftTable {
    if (!this.remembers) {
      settle(read, facts);
      return read;
    }
    const { unit } = read.meta;
    const key = `facts ${factsKey(facts, read)}`;
    const known = this.settled.get(piece);
    if (known && known.unit === unit && known.table.kind?.id === read.kind?.id && known.facts === key)
      return known.table;
    const table = copyDraft(read);
    settle(table, facts);
    this.settled.set(piece, { unit, facts: key, table });
    return table;
  }

  private madeTable(piece: Piece, draft: DraftTable, part: Part): Table {
    const known = this.tables.get(piece);
    if (known && known.draft === draft) return this.again(known, part);
    const made = this.collected(draft, () => this.table(draft, part, undefined, piece.place));
    if (this.remembers) this.tables.set(piece, made);
    return made.thing;
  }

  private again(made: Made<Mutable<Table>>, part: Part): Table {
    made.thing.part = part;
    for (const figure of made.figures) this.figures.push(figure);
    this.repairs.addAll(made.repairs);
    return made.thing;
  }

  private madeProject(piece: Piece, project: DraftProject, draft: DraftTable, part: Part): Project {
    const known = this.projects.get(piece);
    if (known && known.draft === draft) {
      (known.thing.table as Mutable<Table>).part = part;
      for (const figure of known.figures) this.figures.push(figure);
      this.repairs.addAll(known.repairs);
      return known.thing;
    }
    const made = this.collected(draft, () => this.project(project, draft, part, piece.place));
    if (this.remembers) this.projects.set(piece, made);
    return made.thing;
  }

  /** Makes something, and tells which figures and repairs were made with it. */
  private collected<T>(draft: DraftTable, make: () => T): Made<T> {
    this.count.tables++;
    const { figures, repairs } = this;
    this.figures = [];
    this.repairs = new Repairs();
    const thing = make();
    const made = { draft, thing, figures: this.figures, repairs: this.repairs };
    for (const figure of made.figures) figures.push(figure);
    repairs.addAll(made.repairs);
    this.figures = figures;
    this.repairs = repairs;
    return made;
  }

  private table(read: DraftTable, part: Part, project: Project | undefined, place: Place): Mutable<Table> {
    const draft = turn(read);
    const entries: Entry[] = [];
    const unit: MoneyUnit = draft.meta.unit ?? '万元';
    const table: Mutable<Table> = {
      index: 0,
      kind: draft.kind,
      title: draft.title,
      titleSpan: draft.titleSpan && place.span(draft.titleSpan),
      layout: draft.layout,
      unit,
      unitAssumed: draft.meta.unit === undefined,
      ...(draft.unread ? { unread: draft.unread } : {}),
      columns: draft.columns.filter((_, c) => draft.printed?.has(c) ?? true),
      entries,
      note: draft.note && place.cell(draft.note),
      span: place.span(draft.span),
      part,
      project,
    };
    const made = new Map<DraftRow, Mutable<Entry>>();
    const filled = new Set<number>();
    for (const row of draft.rows) for (const [c, cell] of row.cells) if (cell.text !== '') filled.add(c);
    for (const row of draft.rows) {
      const entry = this.entry(row, table, entries.length, draft, filled, place);
      entry.repeats = row.repeats.map((repeat) => this.entry(repeat, table, entries.length, draft, filled, place));
      made.set(row, entry);
      entries.push(entry);
    }
    for (const [row, entry] of made) entry.parent = row.parent ? made.get(row.parent) : undefined;
    for (const repair of draft.repairs) this.repairs.add(repair.kind, place.span(repair.span));
    return table;
  }

  private entry(
    row: DraftRow,
    table: Table,
    index: number,
    draft: DraftTable,
    filled: ReadonlySet<number>,
    place: Place,
  ): Mutable<Entry> {
    const figures: Figure[] = [];
    const entry: Mutable<Entry> = {
      table,
      index,
      serial: row.serial,
      side: row.side,
      code: row.code,
      label: fold(row.label),
      labelSpans: place.spans(row.labelSpans),
      role: row.role,
      parent: undefined,
      figures,
      repeats: [],
      texts: textsOf(row, place),
      span: place.span(row.span),
    };
    const code = row.texts.get('code');
    if (code && (code.spans.length > 1 || /\s/.test(code.text)))
      this.repairs.add('split-codes', place.span(code.spans[0]));
    draft.columns.forEach((column, c) => {
      if (column.side !== row.side || !isNumeric(column) || !(draft.printed?.has(c) ?? true)) return;
      const cell = row.cells.get(c);
      // A cell lost with its column (on one page) may have held something, unless the column is empty everywhere else.
      if (!cell && !mayHaveBlanks(row, table) && filled.has(c)) return;
      figures.push(this.figure(cell ?? EMPTY, column, entry, table, row.assumed, draft.openColumns.has(c), place));
    });
    if (row.loose.length > 0) this.repairs.add('unread', place.span(row.loose[0].spans[0]));
    return entry;
  }

  private figure(
    cell: DraftCell,
    column: Column,
    entry: Entry,
    table: Table,
    assumed: boolean,
    open: boolean,
    place: Place,
  ): Figure {
    const unit = column.kind === 'money' ? table.unit : '元';
    const amount = cell.text === '' ? undefined : parseAmount(cell.text, unit);
    if (cell.text !== '' && amount && (cell.spans.length > 1 || /\d\s+[\d.]/.test(cell.text)))
      this.repairs.add('split-figures', place.span(cell.spans[0]));
    const figure = new TableFigure(
      this.ids++,
      column.kind === 'count' ? 'count' : column.kind === 'percent' ? 'percent' : 'money',
      amount?.value,
      unit,
      amount?.decimals ?? 0,
      assumed && amount !== undefined,
      open && amount !== undefined,
      entry,
      column,
      cell,
      place,
    );
    this.figures.push(figure);
    return figure;
  }

  private project(draft: DraftProject, table: DraftTable, part: Part, place: Place): Mutable<Project> {
    const project: Mutable<Project> = {
      number: draft.number,
      name: draft.name,
      titleSpan: place.span(draft.title.span),
      span: place.span(draft.span),
      code: draft.code && place.cell(draft.code),
      table: undefined as unknown as Table,
      indicators: [],
      plan: [],
      planMonths: draft.planMonths,
      formName: draft.formName && place.cell(draft.formName),
      unit: `${draft.meta.code ?? ''}${draft.meta.name ?? ''}`,
      cellsKnown: draft.cellsKnown,
    };
    project.table = this.table(table, part, project, place);
    project.indicators = draft.indicators.map((indicator): Indicator => ({
      ...indicator,
      name: place.cell(indicator.name),
      description: indicator.description && place.cell(indicator.description),
      value: indicator.value && place.cell(indicator.value),
      basis: indicator.basis && place.cell(indicator.basis),
      project,
    }));
    project.plan = draft.plan.map((cell): Figure => {
      const amount = parseAmount(cell.text, '元');
      const figure: Figure = {
        id: this.ids++,
        kind: 'percent',
        value: amount?.value,
        text: cell.text,
        spans: place.spans(cell.spans),
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
  private passage(pieces: readonly Piece[], part: Part, titles: readonly string[]): readonly Mutable<Sentence>[] {
    const [first] = pieces;
    const { year } = part;
    const name = fold(part.name);
    const known = this.remembers ? this.passages.get(first) : undefined;
    if (known && known.year === year && known.name === name && areSame(known.titles, titles)) {
      if (areSame(known.pieces, pieces)) return known.sentences;
    }
    this.count.passages++;
    const lines = pieces.flatMap(({ block, source, place }) =>
      block.type === 'line' ? [{ row: block.row, source, at: place.at }] : [],
    );
    const reader = new PassageReader({ titles, year, name });
    const sentences = joinLines(lines).flatMap((draft) => this.sentence(draft, part, reader, first.place) ?? []);
    if (this.remembers) this.passages.set(first, { pieces, titles, year, name, sentences });
    return sentences;
  }

  private stretch(pieces: readonly Piece[]): Stretch {
    const [first] = pieces;
    const last = pieces[pieces.length - 1];
    const known = this.remembers ? this.stretches.get(first) : undefined;
    if (known && areSame(known.pieces, pieces)) return known.stretch;
    const span = { start: first.place.at + first.start, end: last.place.at + last.end };
    const stretch = { span: first.place.hold(span) };
    if (this.remembers) this.stretches.set(first, { pieces, stretch });
    return stretch;
  }

  private sentence(
    draft: DraftSentence,
    part: Part,
    reader: PassageReader,
    place: Place,
  ): Mutable<Sentence> | undefined {
    const amounts = amountsIn(draft.text);
    if (amounts.length === 0) return undefined;
    const figures: Figure[] = [];
    const sentence: Mutable<Sentence> = {
      text: draft.text,
      span: place.hold(draft.span),
      part,
      at: draft.at,
      passage: 0,
      statements: [],
      figures,
    };
    if (place !== FIXED) Object.defineProperty(sentence, 'at', movingOffsets(draft.at, place));
    const stated: StatedAmount[] = [];
    for (const amount of amounts) {
      const value = parseAmount(amount.text.replace(/\.$/, ''), amount.unit);
      if (!value) continue;
      const figure: Figure = {
        id: this.ids++,
        kind: 'money',
        value: value.value,
        text: amount.text,
        spans: runs(draft.at, amount.start, amount.end).map((span) => place.hold(span)),
        unit: amount.unit,
        decimals: value.decimals,
        assumed: false,
        columnOpen: false,
        sentence,
      };
      figures.push(figure);
      stated.push({ figure, start: amount.start, end: amount.end + amount.unit.length });
    }
    if (draft.title !== undefined) reader.openTitle(draft.title);
    sentence.statements = reader.read(draft.text, stated);
    if (reader.percentages.length > 0) sentence.percentages = reader.percentages;
    return sentence;
  }
}

/** The text cells of a row where they stand. */
function textsOf({ texts: { all } }: DraftRow, place: Place): ReadonlyMap<string, DraftCell> {
  return all.size === 0 || place === FIXED ? all : new Map([...all].map(([id, cell]) => [id, place.cell(cell)]));
}

const EMPTY: DraftCell = { text: '', spans: [] };

/** A document of its parts; all its figures and sentences are put in one list when they are asked for. */
function documentOf(
  parts: readonly Part[],
  tables: readonly Table[],
  repairs: readonly Repair[],
  cuts: Cuts,
): Disclosure {
  let figures: readonly Figure[] | undefined;
  let sentences: readonly Sentence[] | undefined;
  return {
    parts,
    tables,
    get figures() {
      return (figures ??= parts.flatMap((part) => part.figures ?? []));
    },
    get sentences() {
      return (sentences ??= parts.flatMap((part) => part.sentences ?? []));
    },
    repairs,
    cuts,
    year: parts.find((part) => part.year !== undefined)?.year,
    recognised: tables.length > 0 || parts.some((part) => part.sections.filter((s) => s.level === 1).length > 2),
  };
}

/** What was mended, by kind: how often, and where first. */
class Repairs {
  private readonly known = new Map<Repair['kind'], { count: number; readonly span: Span }>();

  add(kind: Repair['kind'], span: Span, count = 1): void {
    const known = this.known.get(kind);
    if (known) known.count += count;
    else this.known.set(kind, { count, span });
  }

  addAll(other: Repairs): void {
    for (const [kind, { count, span }] of other.known) this.add(kind, span, count);
  }

  list(): readonly Repair[] {
    return [...this.known].map(([kind, { count, span }]) => ({ kind, count, span }));
  }
}

/** Offsets that move with a place, as a property. */
function movingOffsets(at: readonly number[], place: Place): PropertyDescriptor {
  let shown = at;
  let where = place.at;
  return {
    enumerable: true,
    get: () => {
      if (place.at !== where) {
        const by = place.at - where;
        shown = shown.map((offset) => offset + by);
        where = place.at;
      }
      return shown;
    },
  };
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The list there was before, where the new one has the same in it. */
function kept<T>(list: readonly T[], before: readonly T[] | undefined): readonly T[] {
  return before && areSame(list, before) ? before : list;
}

/** Whether a part would be put together of the same blocks in the same way. */
function isSameDraft(a: DraftPart, b: DraftPart): boolean {
  return (
    a.kind === b.kind &&
    a.code === b.code &&
    a.name === b.name &&
    a.year === b.year &&
    areSame(a.pieces, b.pieces) &&
    areSame(a.units, b.units)
  );
}

/** Whether a table's columns may depend on what other tables tell. */
function isOpen(table: DraftTable): boolean {
  return table.layout === 'aligned' || table.rows.some((row) => row.loose.length > 0);
}

/** What facts tell of a table, for comparing. */
function factsKey(facts: Facts, table: DraftTable): string {
  const rows = table.rows.map((row) => {
    if (row.loose.length === 0) return '';
    const { absent, likely } = facts.ofRow(row);
    return `${[...absent].join()}/${[...likely].join()}`;
  });
  return `${[...facts.absent].join()} ${[...facts.totals].join()} ${rows.join(';')}`;
}

/** Which of the part's projects were carried over (their code bears a year before the budget's), and which have fiscal money only. */
function projectFacts(draft: DraftPart): ProjectFacts {
  const carried = new Map<string, boolean>();
  const fiscal = new Map<string, boolean>();
  for (const { block } of draft.pieces) {
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
function mayHaveBlanks(row: DraftRow, table: Table): boolean {
  return row.allowed.length > 0 || table.layout === 'collapsed';
}

/** The span of a section that ends before an offset of the text. */
function closed({ span: { start }, headingSpan }: Section, before: number, text: string): Span {
  let end = before;
  while (end > headingSpan.end && /\s/.test(text[end - 1])) end--;
  return { start, end: Math.max(end, headingSpan.end) };
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
