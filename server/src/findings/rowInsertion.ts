import type { MissingLine, MissingRow } from '../diagnosis/model';
import type { Entry, Table } from '../document/model';
import { classLine } from '../network/classLine';
import { rowLines } from '../print/rowLines';
import { alignedLine } from './alignedLine';
import { lineLike, linesOf, type LineWords } from './lineWriting';
import type { TextEdit } from './model';

/**
 * The edit that puts a row in where its code, or its line, belongs, written like a row beside it; the row before it gives
 * the serial number. `undefined` where no row of the table shows how it would be written: collapsed text, rows that wrap,
 * or a column without a place in the rows around.
 */
export function rowInsertion(text: string, row: MissingRow): TextEdit | undefined {
  const { table, key, twin } = row;
  if (key === '' || table.layout === 'collapsed') return undefined;
  const line = row.line ?? (isTwoSided(table) ? classLine(row) : undefined);
  if (line) return insertedLine(text, table, line);
  const label = twin?.code === key ? twin.label : row.name;
  if (label === undefined || isTwoSided(table)) return undefined;
  const before = rowBefore(row);
  const near = before ?? table.entries[0];
  // Below a total that stands first there is always a row before.
  if (!near || (!before && near.serial !== '')) return undefined;
  const likes = byNearness(table.entries, near, key).map((like) => [like]);
  const halves = [{ side: near.side, label, amounts: row.amounts }];
  const serial = before ? nextSerial(before) : '';
  return written(text, table, before, likes, { serial, code: key, halves });
}

function isTwoSided({ columns }: Table): boolean {
  return columns.some(({ side }) => side > 0);
}

function insertedLine(text: string, table: Table, { before, halves }: MissingLine): TextEdit | undefined {
  const lines = linesOf(table);
  const at = before ? lines.findIndex((line) => line.some((row) => row === before)) : -1;
  const sides = halves.length;
  const likes = lines
    .map((line, index) => ({ line, distance: Math.abs(index - at) + (line.length === sides ? 0 : 1e6) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ line }) => line);
  const first = Number(table.entries[0]?.serial);
  const serial = before ? nextSerial(before) : first > 1 ? String(first - 1) : '';
  return written(text, table, before, likes, { serial, code: '', halves });
}

/** The line written behind a row, or before the first. */
function written(
  text: string,
  table: Table,
  before: Entry | undefined,
  likes: readonly (readonly Entry[])[],
  words: LineWords,
): TextEdit | undefined {
  const [first] = table.entries;
  const place = before ? rowLines(text, before.span, table.layout) : first && rowLines(text, first.span, table.layout);
  if (!place) return undefined;
  const line = lineFor(text, table, before ?? first, likes, words);
  if (line === undefined) return undefined;
  if (!before) return { span: { start: place.start, end: place.start }, newText: line };
  const cut = text[place.end - 1] === '\n' ? '' : '\n';
  return { span: { start: place.end, end: place.end }, newText: cut + line };
}

/** Aligned text has no place for an empty cell: the rows around show where columns stand. Elsewhere one row shows it all. */
function lineFor(
  text: string,
  table: Table,
  near: Entry | undefined,
  likes: readonly (readonly Entry[])[],
  words: LineWords,
): string | undefined {
  if (table.layout === 'aligned') return near && alignedLine(text, table, near, words);
  for (const like of likes) {
    const line = lineLike(text, like, words);
    if (line !== undefined) return line;
  }
  return undefined;
}

function nextSerial({ serial }: Entry): string {
  return /^\d+$/.test(serial.trim()) ? String(Number(serial) + 1) : '';
}

/**
 * The row that goes before: the last of lower codes under the same parent, else the parent itself where it stands above
 * its parts; `undefined` for the first row of a table whose total stands last.
 */
function rowBefore({ table, key, parent }: MissingRow): Entry | undefined {
  const stem = parent?.code ?? '';
  let before: Entry | undefined;
  let after: Entry | undefined;
  for (const row of table.entries) {
    if (row.code === '' || !row.code.startsWith(stem) || row.code === stem) continue;
    if (row.code < key) before = row;
    else after ??= row;
  }
  if (before) return before;
  return parent && after && parent.index > after.index ? undefined : parent;
}

/** Rows to be copied in form: those of the same level first, the nearest of them first. */
function byNearness(rows: readonly Entry[], before: Entry, key: string): readonly Entry[] {
  const distance = ({ index, code }: Entry): number =>
    Math.abs(index - before.index) + (code.length === key.length ? 0 : 1e6);
  return rows.filter(({ code }) => code !== '').sort((a, b) => distance(a) - distance(b));
}
