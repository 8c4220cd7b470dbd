import { fold } from '../text/fold';
import type { Mutable } from '../text/mutable';
import type { Span } from '../text/span';
import type { Meta } from './draft';
import type { MoneyUnit, Part } from './model';
import type { Piece } from './piece';
import { Memo } from '../text/memo';

/** A part while it is being put together. */
export interface DraftPart {
  kind: Part['kind'];
  code: string;
  name: string;
  year: number | undefined;
  /** As it stands in the text now. */
  readonly span: Mutable<Span>;
  readonly pieces: Piece[];
  /** For each piece that is a table or form, the unit of its amounts: its own, or the one said above it. */
  readonly units: (MoneyUnit | undefined)[];
}

/** Kinds of which a part has one each. */
const ONCE = new Set(['SZ', 'SR', 'ZC', 'CZ', 'YB', 'ZF', 'GZ', 'JB', 'CF', 'CJ', 'SG']);

/**
 * Cuts the blocks into the department and its units. A new part begins where a table bears another code of a department
 * or unit, calls itself 单位预算 after 部门预算, or comes a second time; headings directly before it go with it.
 */
export function splitParts(pieces: readonly Piece[]): DraftPart[] {
  const parts: DraftPart[] = [];
  let current: DraftPart | undefined;
  let seen = new Set<string>();
  const open = (piece: Piece) => {
    const { start, end } = spanOf(piece);
    current = {
      kind: 'department',
      code: '',
      name: '',
      year: undefined,
      span: { start, end },
      pieces: [],
      units: [],
    };
    parts.push(current);
    seen = new Set();
  };
  let unit: MoneyUnit | undefined;
  for (const piece of pieces) {
    const { block } = piece;
    if (!current) open(piece);
    let part = current as DraftPart;
    const table = block.type === 'table' ? block.table : undefined;
    const meta =
      table?.meta ?? (block.type === 'project' ? block.project.meta : block.type === 'meta' ? block.meta : undefined);
    const kind = table?.kind?.id ?? '';
    // A unit said once, above the first table, goes for those that print none.
    if (block.type === 'meta') unit = block.meta.unit ?? unit;
    if (table && ONCE.has(kind)) {
      if (isOther(part, meta ?? {}, table.title, seen, kind) || isAfterText(part, meta ?? {}, table.title)) {
        const carried = takeHeadings(part.pieces);
        part.units.length = part.pieces.length;
        const last = part.pieces[part.pieces.length - 1];
        if (carried.length > 0 && last) part.span.end = Math.min(part.span.end, spanOf(carried[0]).start);
        open(carried[0] ?? piece);
        part = current as DraftPart;
        part.pieces.push(...carried);
        part.units.length = part.pieces.length;
      }
      seen.add(kind);
      part.kind = isUnit(meta ?? {}, table.title) ? 'unit' : part.kind;
      if (part.code === '' && meta?.code) {
        part.code = meta.code;
        part.name = meta.name ?? part.name;
      }
    }
    if (meta?.name && part.name === '' && block.type !== 'project') {
      part.name = meta.name;
      part.code ||= meta.code ?? '';
    }
    if (meta?.year) part.year ??= meta.year;
    part.pieces.push(piece);
    part.units.push(block.type === 'table' || block.type === 'project' ? (meta?.unit ?? unit) : undefined);
    const end = piece.place.at + block.span.end;
    if (end > part.span.end) part.span.end = end;
  }
  for (const part of parts) part.year ??= yearInText(part.pieces);
  return parts;
}

function spanOf({ place, block: { span } }: Piece): Span {
  return place.at === 0 ? span : { start: span.start + place.at, end: span.end + place.at };
}

function isUnit(meta: Meta, title: string): boolean {
  if (meta.code) return meta.code.length >= 6;
  return /单位(预算|收支|收入|支出)/.test(fold(title)) && !/部门/.test(title);
}

function isOther(part: DraftPart, meta: Meta, title: string, seen: ReadonlySet<string>, kind: string): boolean {
  if (seen.size === 0) return false;
  if (meta.code && part.code && meta.code !== part.code) return true;
  if (part.kind === 'department' && isUnit(meta, title)) return true;
  return seen.has(kind) && seen.size > 1 && !(meta.code && meta.code === part.code);
}

/**
 * True where a unit's tables begin below a heading of their own, after text that cannot be theirs: what is left of the
 * department's part has its sections, but no table that tells.
 */
function isAfterText({ kind, pieces }: DraftPart, meta: Meta, title: string): boolean {
  if (kind !== 'department' || !isUnit(meta, title)) return false;
  const from = headingsFrom(pieces);
  if (from === pieces.length) return false;
  return pieces.slice(0, from).some(({ block }) => block.type === 'heading' && block.heading.level === 1);
}

/** Takes the headings (and the lines between them) that stand directly before the table off the end of a part. */
function takeHeadings(pieces: Piece[]): Piece[] {
  return pieces.splice(headingsFrom(pieces));
}

/** Where they begin; the number of pieces where there are none. */
function headingsFrom(pieces: readonly Piece[]): number {
  let from = pieces.length;
  for (let i = pieces.length - 1; i >= 0 && pieces.length - i <= 4; i--) {
    const { block } = pieces[i];
    if (block.type === 'heading' && /单位预算|收支预算|所属单位/.test(block.heading.title)) from = i;
    else if (block.type !== 'line' && block.type !== 'heading' && block.type !== 'meta') break;
  }
  return from;
}

/** The budget year where no table prints it: the first `20YY年…预算` of a line. */
function yearInText(pieces: readonly Piece[]): number | undefined {
  for (const piece of pieces) {
    const year = yearIn(piece);
    if (year !== undefined) return year;
  }
  return undefined;
}

const years = new Memo<Piece, number | typeof NO_YEAR>();
const NO_YEAR = -1;

function yearIn(piece: Piece): number | undefined {
  const known = years.get(piece);
  if (known !== undefined) return known === NO_YEAR ? undefined : known;
  const { block } = piece;
  const text =
    block.type === 'line'
      ? block.row.cells.map((cell) => cell.text).join('')
      : block.type === 'table'
        ? block.table.title
        : '';
  const match = /(20\d\d)年.{0,4}(部门|单位)?.{0,4}预算/.exec(fold(text.slice(0, 200)));
  years.set(piece, match ? Number(match[1]) : NO_YEAR);
  return match ? Number(match[1]) : undefined;
}
