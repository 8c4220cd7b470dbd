/**
 * Builds documents from small readable tables, without the reader: a failing test reads like the table it is about.
 *
 * ```
 * disclosure({ kind: YB, columns: 'code | label | total | basic | project', rows: [
 *   '      | 合计     | 10.00 | 6.00 | 4.00',
 *   '201   | 一般公共 | 10.00 | 6.00 | 4.00',
 * ] })
 * ```
 * - Columns are named by catalogue id; in a table of no kind by their labels, the first column being the row's label.
 *   The halves of a two-sided table are parted by `||`, in `columns` and in each row.
 * - `?` after an amount: its placement is assumed.
 * - A row's label after `>` (`>>` …) is a part of the nearest row above with fewer; after `<`, it is the total of the
 *   rows above that have no parent yet. Codes give the parents by their prefixes, with the row 合计 on top.
 * - A row after `again:` is a further print of the row of the same label.
 * - The text is the title and the rows, cells joined by TAB; with `raw`, the rows as they are, cells between `|`.
 */
import type { ColumnSpec, TableKind } from '../../server/src/catalogue/kind';
import type {
  Column,
  Disclosure,
  Entry,
  Figure,
  MoneyUnit,
  Part,
  Sentence,
  Table,
  TextCell,
} from '../../server/src/document/model';
import type { LayoutName } from '../../server/src/layout/model';
import type { Span } from '../../server/src/text/span';

export interface TableText {
  readonly kind?: TableKind;
  readonly title?: string;
  readonly columns: string;
  readonly rows: readonly string[];
  readonly unit?: MoneyUnit;
  readonly raw?: LayoutName;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const EXPONENT: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 };

/** The text of the tables, one under the other, and the document that says the same. */
export function disclosure(...tables: readonly TableText[]): { text: string; document: Disclosure } {
  const part: Writable<Part> = {
    index: 0,
    kind: 'department',
    code: '450',
    name: '江州市档案馆',
    year: 2026,
    span: { start: 0, end: 0 },
    sections: [],
    tables: [],
    projects: [],
  };
  const builder = new Builder(part);
  const built = tables.map((table) => builder.table(table));
  part.tables = built;
  part.span = { start: 0, end: builder.text.length };
  return {
    text: builder.text,
    document: {
      parts: [part],
      tables: built,
      figures: builder.figures,
      sentences: [] as Sentence[],
      repairs: [],
      year: 2026,
      recognised: true,
    },
  };
}

/** The figure printed as `amount` (the `nth` of them, from 0) — or the cell of row `label`, column id or label. */
export function figureOf(document: Disclosure, label: string, column: string): Figure {
  for (const figure of document.figures) {
    if (figure.entry?.label === label && (figure.column?.id === column || figure.column?.label === column))
      return figure;
  }
  throw new Error(`no figure ${label} / ${column}`);
}

class Builder {
  text = '';
  readonly figures: Figure[] = [];
  private tables = 0;

  constructor(private readonly part: Part) {}

  table(source: TableText): Table {
    const { kind, title = kind?.zh ?? '', unit = '万元' } = source;
    const start = this.text.length;
    this.text += `${title}\n`;
    const columns: Column[] = [];
    const halves = source.columns.split('||').map((half, side) =>
      half.split('|').map((name, position) => {
        const column = columnOf(name.trim(), position, columns.length, side, kind);
        columns.push(column);
        return column;
      }),
    );
    const entries: Entry[] = [];
    const table: Writable<Table> = {
      index: this.tables++,
      kind,
      title,
      titleSpan: { start, end: start + title.length },
      layout: source.raw ?? 'tab-rows',
      unit,
      columns,
      entries,
      note: undefined,
      span: { start, end: start },
      part: this.part,
      project: undefined,
    };
    const depths = new Map<Entry, number>();
    for (const row of source.rows) {
      const again = row.startsWith('again:');
      const cells = this.write(again ? row.slice('again:'.length) : row, source.raw !== undefined);
      let at = 0;
      let serial = '';
      for (const half of halves) {
        const entry: Writable<Entry> = this.entry(table, half, cells.slice(at, at + half.length), depths, unit);
        at += half.length;
        // One 序号 serves both halves of a row.
        serial = entry.serial ||= serial;
        const first = again && entries.find((other) => other.label === entry.label && other.side === entry.side);
        if (first) (first.repeats as Entry[]).push(entry);
        else entries.push(entry);
      }
    }
    for (const entry of entries) setParent(entry, entries, depths);
    table.span = { start, end: this.text.length };
    return table;
  }

  /** Writes one row and returns its cells with their places. */
  private write(row: string, raw: boolean): { text: string; span: Span; assumed: boolean }[] {
    const pieces = raw ? row.split('|').slice(1, -1) : row.replace(/\|\|/g, '|').split('|');
    const cells: { text: string; span: Span; assumed: boolean }[] = [];
    if (raw) this.text += '|';
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.text += raw ? '|' : '\t';
      const trimmed = piece.trim();
      const assumed = trimmed.endsWith('?');
      const text = assumed ? trimmed.slice(0, -1) : trimmed;
      const from = this.text.length + (raw && text !== '' ? piece.indexOf(text) : 0);
      this.text += raw ? piece : text;
      cells.push({ text, span: { start: from, end: text === '' ? this.text.length : from + text.length }, assumed });
    }
    this.text += raw ? '|\n' : '\n';
    return cells;
  }

  private entry(
    table: Table,
    columns: readonly Column[],
    cells: readonly { text: string; span: Span; assumed: boolean }[],
    depths: Map<Entry, number>,
    unit: MoneyUnit,
  ): Entry {
    const figures: Figure[] = [];
    const texts = new Map<string, TextCell>();
    const entry: Writable<Entry> = {
      table,
      index: table.entries.length,
      serial: '',
      side: columns[0]?.side ?? 0,
      code: '',
      label: '',
      labelSpans: [],
      role: '',
      parent: undefined,
      figures,
      repeats: [],
      texts,
      span: { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 },
    };
    for (const [index, column] of columns.entries()) {
      const cell = cells[index] ?? { text: '', span: { start: 0, end: 0 }, assumed: false };
      if (column.kind === 'serial') entry.serial = cell.text;
      else if (column.kind === 'code') entry.code = cell.text;
      else if (column.kind === 'text') texts.set(column.id, { text: cell.text, spans: [cell.span] });
      else if (column.kind === 'label') {
        const depth = /^>*/.exec(cell.text)?.[0].length ?? 0;
        const last = cell.text.startsWith('<');
        entry.label = cell.text.replace(/^[><]+\s*/, '');
        entry.labelSpans = [cell.span];
        depths.set(entry, last ? -1 : depth);
        entry.role = roleOf(entry, table);
      } else {
        const figure: Figure = {
          id: this.figures.length,
          kind: column.kind,
          value: cell.text === '' ? undefined : fenOf(cell.text, column.kind === 'money' ? EXPONENT[unit] : 2),
          text: cell.text,
          spans: [cell.span],
          unit,
          decimals: /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0,
          assumed: cell.assumed,
          columnOpen: false,
          entry,
          column,
        };
        this.figures.push(figure);
        figures.push(figure);
      }
    }
    return entry;
  }
}

function columnOf(name: string, position: number, index: number, side: number, kind?: TableKind): Column {
  const spec: ColumnSpec | undefined =
    kind?.columns.find((column) => column.id === name && (column.side ?? 0) === side) ??
    kind?.columns.find((column) => column.id === name);
  if (spec) return { id: spec.id, kind: spec.kind, label: spec.labels[0] ?? name, side };
  if (kind) throw new Error(`kind ${kind.id} has no column ${name}`);
  if (name === 'code' || name === 'serial') return { id: name, kind: name, label: name, side };
  return { id: `c${index}`, kind: position === 0 ? 'label' : 'money', label: name, side };
}

function roleOf(entry: Entry, table: Table): string {
  for (const spec of table.kind?.roles ?? []) {
    if (!spec.label.test(entry.label.replace(/\s/g, '')) || (spec.side ?? entry.side) !== entry.side) continue;
    if (spec.after && !table.entries.some((other) => other.side === entry.side && other.role === spec.after)) continue;
    return spec.role;
  }
  return '';
}

function setParent(entry: Writable<Entry>, entries: readonly Entry[], depths: ReadonlyMap<Entry, number>): void {
  const above = entries.slice(0, entries.indexOf(entry)).filter((other) => other.side === entry.side);
  const depth = depths.get(entry) ?? 0;
  if (depth < 0) {
    for (const other of above) if (!other.parent) (other as Writable<Entry>).parent = entry;
  } else if (depth > 0) {
    entry.parent = above.reverse().find((other) => (depths.get(other) ?? 0) < depth);
  } else if (entry.code !== '') {
    const longest = above.filter((other) => other.code !== '' && entry.code.startsWith(other.code)).pop();
    entry.parent = longest ?? above.find((other) => other.code === '' && other.label === '合计');
  }
}

function fenOf(text: string, exponent: number): number {
  const plain = text.replace(/,/g, '');
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  return (plain.startsWith('-') ? -1 : 1) * Number(whole + fraction.padEnd(exponent, '0'));
}
