import { parseAmount } from '../text/amount';
import { exact } from '../text/exact';
import { fold } from '../text/fold';
import type { Mutable } from '../text/mutable';
import { FIXED, type Place } from '../text/place';
import type { Span } from '../text/span';
import { isNumeric } from './columns';
import type { DraftCell, DraftRow, DraftTable } from './draft';
import type { FigureIds } from './figureIds';
import type { Column, Entry, Figure, Indicator, MoneyUnit, Part, Project, Table } from './model';
import type { DraftProject } from './projectForm';
import { Repairs } from './repairs';
import { TableFigure } from './tableFigure';
import { turn } from './turn';

/** Of the rows printed once, which are nearly all. */
const NO_REPEATS: readonly Entry[] = [];
const NO_FIGURES: readonly Figure[] = [];

/** Makes one table or form of what was read at a place, and collects the figures and repairs made with it. */
export class TableMaking {
  readonly figures: Figure[] = [];
  readonly repairs = new Repairs();

  constructor(
    private readonly ids: FigureIds,
    private readonly place: Place,
  ) {}

  /** @param project the one whose form it is */
  table(read: DraftTable, part: Part, project?: Project): Mutable<Table> {
    const draft = turn(read);
    const entries: Entry[] = [];
    const unit: MoneyUnit = draft.meta.unit ?? '万元';
    const table: Mutable<Table> = {
      index: 0,
      kind: draft.kind,
      title: draft.title,
      titleSpan: draft.titleSpan && this.place.span(draft.titleSpan),
      layout: draft.layout,
      unit,
      unitAssumed: draft.meta.unit === undefined,
      ...(draft.unread ? { unread: draft.unread } : {}),
      columns: draft.columns.filter((_, c) => draft.printed?.has(c) ?? true),
      entries,
      note: draft.note && this.place.cell(draft.note),
      span: this.place.span(draft.span),
      part,
      project,
    };
    const made = new Map<DraftRow, Mutable<Entry>>();
    const filled = new Set<number>();
    for (const row of draft.rows) for (const [c, cell] of row.cells) if (cell.text !== '') filled.add(c);
    for (const row of draft.rows) {
      const entry = this.entry(row, table, entries.length, draft, filled);
      if (row.repeats.length > 0)
        entry.repeats = row.repeats.map((repeat) => this.entry(repeat, table, entries.length, draft, filled));
      made.set(row, entry);
      entries.push(entry);
    }
    for (const [row, entry] of made) entry.parent = row.parent ? made.get(row.parent) : undefined;
    for (const repair of draft.repairs) this.repairs.add(repair.kind, this.place.span(repair.span));
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
      labelSpans: this.place.spans(row.labelSpans),
      role: row.role,
      parent: undefined,
      figures: NO_FIGURES,
      repeats: NO_REPEATS,
      texts: textsOf(row, this.place),
      span: this.place.span(row.span),
    };
    const code = row.texts.get('code');
    if (code && (/\s/.test(code.text) || (code.spans.length > 1 && !isByLevel(code.spans))))
      this.repairs.add('split-codes', this.place.span(code.spans[0]));
    draft.columns.forEach((column, c) => {
      if (column.side !== row.side || !isNumeric(column) || !(draft.printed?.has(c) ?? true)) return;
      const cell = row.cells.get(c);
      // A cell lost with its column (on one page) may have held something, unless the column is empty everywhere else.
      if (!cell && !mayHaveBlanks(row, table) && filled.has(c)) return;
      figures.push(this.figure(cell ?? EMPTY, column, entry, table, row.assumed, draft.openColumns.has(c)));
    });
    entry.figures = exact(figures);
    if (row.loose.length > 0) this.repairs.add('unread', this.place.span(row.loose[0].spans[0]));
    return entry;
  }

  private figure(cell: DraftCell, column: Column, entry: Entry, table: Table, assumed: boolean, open: boolean): Figure {
    const unit = column.kind === 'money' ? table.unit : '元';
    const amount = cell.text === '' ? undefined : parseAmount(cell.text, unit);
    if (cell.text !== '' && amount && (cell.spans.length > 1 || /\d\s+[\d.]/.test(cell.text)))
      this.repairs.add('split-figures', this.place.span(cell.spans[0]));
    const figure = new TableFigure(
      this.ids.next(),
      column.kind === 'count' ? 'count' : column.kind === 'percent' ? 'percent' : 'money',
      amount?.value,
      unit,
      amount?.decimals ?? 0,
      assumed && amount !== undefined,
      open && amount !== undefined,
      entry,
      column,
      cell,
      this.place,
    );
    this.figures.push(figure);
    return figure;
  }

  project(draft: DraftProject, table: DraftTable, part: Part): Mutable<Project> {
    const project: Mutable<Project> = {
      number: draft.number,
      name: draft.name,
      titleSpan: this.place.span(draft.title.span),
      span: this.place.span(draft.span),
      code: draft.code && this.place.cell(draft.code),
      table: undefined as unknown as Table,
      indicators: [],
      plan: [],
      planMonths: draft.planMonths,
      formName: draft.formName && this.place.cell(draft.formName),
      units: draft.units.map((unit) => this.place.cell(unit)),
      unit: `${draft.meta.code ?? ''}${draft.meta.name ?? ''}`,
      cellsKnown: draft.cellsKnown,
    };
    project.table = this.table(table, part, project);
    project.indicators = draft.indicators.map((indicator): Indicator => ({
      ...indicator,
      name: this.place.cell(indicator.name),
      description: indicator.description && this.place.cell(indicator.description),
      value: indicator.value && this.place.cell(indicator.value),
      basis: indicator.basis && this.place.cell(indicator.basis),
      weight: indicator.weight && this.place.cell(indicator.weight),
      project,
    }));
    project.plan = draft.plan.map((cell): Figure => {
      const amount = parseAmount(cell.text, '元');
      const figure: Figure = {
        id: this.ids.next(),
        kind: 'percent',
        value: amount?.value,
        text: cell.text,
        spans: this.place.spans(cell.spans),
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
}

/** The text cells of a row where they stand. */
function textsOf({ texts: { all } }: DraftRow, place: Place): ReadonlyMap<string, DraftCell> {
  return all.size === 0 || place === FIXED ? all : new Map([...all].map(([id, cell]) => [id, place.cell(cell)]));
}

const EMPTY: DraftCell = { text: '', spans: [] };

/** Rows whose empty cells the layout dropped have blanks in every open column. */
function mayHaveBlanks(row: DraftRow, table: Table): boolean {
  return row.allowed.length > 0 || table.layout === 'collapsed';
}

/** Whether a code stands in pieces of one level each, 208, 05 and 01: in columns of 类, 款 and 项. */
function isByLevel(spans: readonly Span[]): boolean {
  return spans.every(({ start, end }, i) => end - start === (i === 0 ? 3 : 2));
}
