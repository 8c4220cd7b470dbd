import { FUNCTIONAL_CLASSES } from '../catalogue/accounts/functionalClasses';
import { standardItem } from '../catalogue/formRows';
import type { MissingHalf, MissingLine, MissingRow } from '../diagnosis/model';
import type { Entry, Table } from '../document/model';
import { chineseNumber, ordinalValue } from '../text/ordinal';
import { restFor } from './lineAmounts';
import { className } from './tieTables';

/** The classes in the order in which 收支总表 numbers them: 一、 to 三十、. */
const CLASSES = Object.values(FUNCTIONAL_CLASSES).map((name) => className(name));

/** The line of a functional class that a two-sided table leaves out; `undefined` where its number is not known. */
export function classLine({ table, key, twin, parent, amounts }: MissingRow): MissingLine | undefined {
  const side = parent?.side ?? 1;
  const name = className(key);
  if (isNumberedAnew(table, side)) return lineNumberedAnew(table, side, name, amounts);
  const number = (twin && itemNumber(twin.label)) ?? CLASSES.indexOf(name) + 1;
  if (number < 1) return undefined;
  const label = twin && itemNumber(twin.label) === number ? twin.label : `${chineseNumber(number)}、${name}`;
  return itemLine(table, side, number, label, amounts);
}

/** True where a table lists some classes only and numbers those from one on. */
function isNumberedAnew({ entries }: Table, side: number): boolean {
  return entries.some((row) => {
    const place = row.side === side ? CLASSES.indexOf(className(row.label)) + 1 : 0;
    const number = itemNumber(row.label);
    return place > 0 && number !== undefined && number !== place;
  });
}

/** The line of a class whose number is skipped among those numbered anew; none where the other half has something there. */
function lineNumberedAnew(
  table: Table,
  side: number,
  name: string,
  amounts: ReadonlyMap<string, number>,
): MissingLine | undefined {
  const place = CLASSES.indexOf(name);
  const items = table.entries.filter((row) => row.side === side && CLASSES.includes(className(row.label)));
  const before = items.filter((row) => CLASSES.indexOf(className(row.label)) < place).pop();
  const next = items.find((row) => CLASSES.indexOf(className(row.label)) > place);
  const number = numberOf(before) + 1;
  if (place < 0 || (next && numberOf(next) !== number + 1)) return undefined;
  const start = before?.span.start ?? -1;
  // Where the other half goes on behind it, it lacks a line as well, and nothing tells which.
  const goesOn = table.entries.find((row) => row.side !== side && row.span.start > start);
  if (goesOn && !/计$/.test(goesOn.label)) return undefined;
  return { before, halves: [{ side, label: `${chineseNumber(number)}、${name}`, amounts }] };
}

/**
 * The line of the item of a number in one half of a two-sided table. Where the items of the other half stand one number
 * apart around it, that half lacks its item, too.
 */
export function itemLine(
  table: Table,
  side: number,
  number: number,
  label: string,
  amounts: ReadonlyMap<string, number>,
): MissingLine | undefined {
  const items = table.entries.filter((row) => row.side === side && itemNumber(row.label) !== undefined);
  // Items of one name may come again under another total: those of the first run count.
  const again = items.findIndex((row, i) => i > 0 && numberOf(row) <= numberOf(items[i - 1]));
  const run = again < 0 ? items : items.slice(0, again);
  if (run.some((row) => numberOf(row) === number)) return undefined;
  const before = run.filter((row) => numberOf(row) < number).pop();
  if (!before && number > 1) return undefined;
  const half = { side, label, amounts };
  const other = otherHalf(table, before, 1 - side);
  return { before, halves: other ? [half, other].sort((a, b) => a.side - b.side) : [half] };
}

/** The item the other half of the line must bear, between the one on the line before and the one on the line after. */
export function otherHalf(table: Table, before: Entry | undefined, side: number): MissingHalf | undefined {
  const start = before?.span.start ?? -1;
  const above = table.entries.find((row) => row.side === side && row.span.start === start);
  const below = table.entries.find((row) => row.side === side && row.span.start > start);
  const first = before ? above && itemNumber(above.label) : 0;
  const next = below && itemNumber(below.label);
  if (!below || first === undefined || next !== first + 2) return undefined;
  const label = itemLabel(table, side, first + 1);
  return label === undefined ? undefined : { side, label, amounts: restFor(table, below.role, side) };
}

/** What an item of a number is called: as another table of the part has it, else as the form has. */
export function itemLabel(table: Table, side: number, number: number): string | undefined {
  for (const other of [table, ...table.part.tables]) {
    if (other !== table && (side === 0 || other.columns.every((column) => column.side === 0))) continue;
    const twin = other.entries.find((row) => row.side === side && itemNumber(row.label) === number);
    if (twin) return twin.label;
  }
  if (side === 0) return standardItem(table.kind?.id ?? '', number);
  const name = Object.values(FUNCTIONAL_CLASSES)[number - 1];
  return name && `${chineseNumber(number)}、${name}`;
}

function numberOf(row: Entry | undefined): number {
  return (row && itemNumber(row.label)) ?? 0;
}

/** The number before an item: `十、卫生健康支出` → 10. */
export function itemNumber(label: string): number | undefined {
  const match = /^([一二三四五六七八九十]{1,3})[、.]/.exec(label);
  return match?.[1] === undefined ? undefined : ordinalValue(match[1]);
}
