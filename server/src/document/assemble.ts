/** Turns blocks into the document: parts, sections, tables, projects, figures — plain data with every link set. */
import { fold } from '../text/fold';
import type { Mutable } from '../text/mutable';
import { FIXED } from '../text/place';
import type { Span } from '../text/span';
import { cutsOf } from './cuts';
import type { DraftTable } from './draft';
import { FigureIds } from './figureIds';
import type { Disclosure, Figure, MoneyUnit, Part, Project, Section, Sentence, Stretch, Table } from './model';
import { splitParts, type DraftPart } from './parts';
import { Passages } from './passages';
import type { Piece } from './piece';
import type { DraftProject } from './projectForm';
import { ReadDisclosure } from './readDisclosure';
import { Repairs } from './repairs';
import { areSame, kept } from './same';
import { PartSettler } from './settleParts';
import { TableMaking } from './tableMaking';
import { Memo } from '../text/memo';

/** Builds the disclosure from the blocks of a text that is read once. */
export function assemble(text: string, pieces: readonly Piece[]): Disclosure {
  return new Assembler(false).build(text, pieces);
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
  private readonly ids = new FigureIds();
  private readonly settler: PartSettler;
  private readonly passages: Passages;
  private figures: Figure[] = [];
  private repairs = new Repairs();
  /** The parts of the last document, in order, and by their first block. */
  private list: readonly MadePart[] = [];
  private parts = new Map<Piece, MadePart>();
  private readonly tables = new Memo<Piece, Made<Mutable<Table>>>();
  private readonly projects = new Memo<DraftProject, Made<Mutable<Project>>>();
  private readonly stretches = new Memo<Piece, MadeStretch>();
  private text = '';
  private readonly count = { parts: 0, tables: 0 };

  constructor(private readonly remembers: boolean) {
    this.settler = new PartSettler(remembers);
    this.passages = new Passages(this.ids, remembers);
  }

  /** What the last document took. */
  get took(): AssemblyCount {
    return { ...this.count, passages: this.passages.made };
  }

  /** The document of a text's blocks. */
  build(text: string, pieces: readonly Piece[]): Disclosure {
    this.text = text;
    this.count.parts = this.count.tables = this.passages.made = 0;
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
    return new ReadDisclosure(parts, tables, repairs.list(), cutsOf(text, pieces, tables));
  }

  /** @param before what the part was before it was edited: its lists stay where what they list does */
  private part(draft: DraftPart, before: Part | undefined): MadePart {
    this.count.parts++;
    const place = draft.pieces[0]?.place ?? FIXED;
    this.figures = [];
    this.repairs = new Repairs();
    const drafts = this.settler.settle(draft);
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
      const read = this.passages.read(lines, part, titles);
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
          const table = this.table(piece, drafts.get(piece) ?? block.table, part);
          tables.push(table);
          stack[stack.length - 1]?.tables.push(table);
          break;
        }
        case 'project': {
          // A form stands under its outline section, not under the text items a form before it may have held.
          while (stack.length > 1 && stack[stack.length - 1].section.level > 1.5) close(stack.pop()?.section, start);
          const { meta } = drafts.get(piece) ?? block.project.table;
          for (const draft of [block.project, ...block.more]) {
            const project = this.project(piece, draft, draft.table.meta.unit ?? meta.unit, part);
            projects.push(project);
            tables.push(project.table);
            stack[stack.length - 1]?.projects.push(project);
          }
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

  private table(piece: Piece, draft: DraftTable, part: Part): Table {
    const known = this.tables.get(piece);
    if (known && known.draft === draft) {
      known.thing.part = part;
      return this.take(known);
    }
    const making = this.making(piece);
    const made = { draft, thing: making.table(draft, part), figures: making.figures, repairs: making.repairs };
    if (this.remembers) this.tables.set(piece, made);
    return this.take(made);
  }

  private project(piece: Piece, project: DraftProject, unit: MoneyUnit | undefined, part: Part): Project {
    const known = this.projects.get(project);
    if (known && known.draft.meta.unit === unit) {
      (known.thing.table as Mutable<Table>).part = part;
      return this.take(known);
    }
    const read = project.table;
    const draft = unit === read.meta.unit ? read : { ...read, meta: { ...read.meta, unit } };
    const making = this.making(piece);
    const thing = making.project(project, draft, part);
    const made = { draft, thing, figures: making.figures, repairs: making.repairs };
    if (this.remembers) this.projects.set(project, made);
    return this.take(made);
  }

  private making({ place }: Piece): TableMaking {
    this.count.tables++;
    return new TableMaking(this.ids, place);
  }

  /** Puts what was made of a table or form into the part that is being put together. */
  private take<T>({ thing, figures, repairs }: Made<T>): T {
    for (const figure of figures) this.figures.push(figure);
    this.repairs.addAll(repairs);
    return thing;
  }

  private stretch(pieces: readonly Piece[]): Stretch {
    const [first] = pieces;
    const last = pieces[pieces.length - 1];
    const known = this.remembers ? this.stretches.get(first) : undefined;
    if (known && areSame(known.pieces, pieces)) return known.stretch;
    const span = { start: first.place.at + first.start, end: last.place.at + last.end };
    const pageEnds = pieces.flatMap(({ place, passed }) =>
      passed.map(({ start, end }) => first.place.hold({ start: place.at + start, end: place.at + end })),
    );
    const stretch: Stretch = { span: first.place.hold(span), pageEnds };
    if (this.remembers) this.stretches.set(first, { pieces, stretch });
    return stretch;
  }
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

/** The span of a section that ends before an offset of the text. */
function closed({ span: { start }, headingSpan }: Section, before: number, text: string): Span {
  let end = before;
  while (end > headingSpan.end && /\s/.test(text[end - 1])) end--;
  return { start, end: Math.max(end, headingSpan.end) };
}
