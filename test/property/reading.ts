/** Comparing what was read with what was generated. */
import type { Disclosure, Figure } from '../../server/src/document/model';
import type { TextEdit } from '../../server/src/findings/model';
import type { Printed } from '../../server/src/print/model';
import { fold } from '../../server/src/text/fold';
import { placeOf, placeOfAmount, type Generated, type TruthCell } from '../generate/disclosure';

/** What differs between a reading and the truth. */
export interface Differences {
  /** One line each, for people. */
  readonly wrong: readonly string[];
  /** Figures of the truth that were read in their column, and those whose column the text did not decide. */
  readonly right: number;
  readonly assumed: number;
  /** Of the assumed ones: how many stand in another column than they should. */
  readonly misplaced: number;
}

/** Figures of tables and project plans by the place where they begin. */
export function figuresByPlace(read: Disclosure): Map<number, Figure> {
  const byPlace = new Map<number, Figure>();
  for (const figure of read.figures) {
    const first = figure.spans[0];
    if (figure.value !== undefined && first && !figure.sentence) byPlace.set(first.start, figure);
  }
  return byPlace;
}

/** Compares every cell of the truth with the figure read at its place, and looks for figures that are none. */
export function compare(made: Generated, printed: Printed, read: Disclosure): Differences {
  const wrong: string[] = [];
  const kinds = read.tables.map((table) => table.kind?.id ?? '?');
  const expected = made.tables.map((table) => table.id);
  if (kinds.join(' ') !== expected.join(' '))
    wrong.push(`tables: read ${kinds.join(' ')}, printed ${expected.join(' ')}`);
  const byPlace = figuresByPlace(read);
  const plan = new Map<number, Figure>();
  for (const part of read.parts) {
    for (const project of part.projects) {
      for (const figure of project.plan)
        if (figure.spans[0] && figure.value !== undefined) plan.set(figure.spans[0].start, figure);
    }
  }
  let right = 0;
  let assumed = 0;
  let misplaced = 0;
  for (const cell of made.cells) {
    const spans = placeOf(cell, printed);
    const first = spans[0];
    if (cell.value === undefined || !first) continue;
    const name = `${cell.part} ${cell.table} ${cell.serial} ${cell.code} ${cell.label} [${cell.column}] ${printed.text.slice(first.start, first.end)}`;
    if (cell.kind === 'percent') {
      const found = plan.get(first.start);
      if (!found) wrong.push(`not read: ${name}`);
      else if (found.value !== cell.value) wrong.push(`plan value ${String(found.value)}: ${name}`);
      else right++;
      continue;
    }
    const figure = byPlace.get(first.start);
    byPlace.delete(first.start);
    if (!figure) {
      wrong.push(`not read: ${name}`);
      continue;
    }
    const text = figure.spans.map((span) => printed.text.slice(span.start, span.end)).join('');
    const whole = spans.map((span) => printed.text.slice(span.start, span.end)).join('');
    if (text.replace(/\s/g, '') !== whole.replace(/\s/g, '')) wrong.push(`spans ${text}: ${name}`);
    if (figure.value !== cell.value) wrong.push(`value ${String(figure.value)}: ${name}`);
    const fault = misfit(cell, figure);
    if (figure.assumed || figure.columnOpen) {
      assumed++;
      if (fault !== undefined) misplaced++;
    } else if (fault !== undefined) {
      wrong.push(`${fault}: ${name}`);
    } else {
      right++;
    }
  }
  for (const figure of byPlace.values()) {
    if (figure.kind === 'percent') continue;
    const place = `${figure.entry?.table.kind?.id ?? '?'} ${figure.entry?.label ?? ''} [${figure.column?.id ?? ''}]`;
    wrong.push(`no figure, but read: ${figure.text} at ${place}`);
  }
  wrong.push(...compareSentences(made, printed, read));
  return { wrong, right, assumed, misplaced };
}

/** Amounts of the running text: each read with its value and place, and nothing else read there. */
function compareSentences(made: Generated, printed: Printed, read: Disclosure): string[] {
  const wrong: string[] = [];
  const byPlace = new Map<number, Figure>();
  for (const figure of read.figures) {
    if (figure.sentence && figure.spans[0]) byPlace.set(figure.spans[0].start, figure);
  }
  for (const amount of made.amounts) {
    const span = placeOfAmount(amount, printed);
    if (!span) continue;
    const name = `sentence amount ${printed.text.slice(span.start, span.end)}`;
    const figure = byPlace.get(span.start);
    byPlace.delete(span.start);
    if (!figure) wrong.push(`not read: ${name}`);
    else if (figure.value !== amount.value) wrong.push(`value ${String(figure.value)}: ${name}`);
    else if (figure.spans[figure.spans.length - 1]?.end !== span.end) wrong.push(`spans: ${name}`);
  }
  for (const figure of byPlace.values()) wrong.push(`no amount of the text, but read: ${figure.text}`);
  return wrong;
}

function misfit(cell: TruthCell, figure: Figure): string | undefined {
  if (figure.column?.id !== cell.column) return `column ${figure.column?.id ?? '-'}`;
  const entry = figure.entry;
  if (!entry) return 'no entry';
  if (entry.table.index !== cell.index) return `table ${entry.table.index}`;
  if (entry.side !== cell.side) return `side ${entry.side}`;
  if (cell.table !== 'JX' && entry.code !== cell.code) return `code ${entry.code}`;
  if (cell.table !== 'JX' && fold(entry.label) !== fold(cell.label)) return `label ${entry.label}`;
  return undefined;
}

/** A text with edits applied. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let out = text;
  for (const edit of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    out = out.slice(0, edit.span.start) + edit.newText + out.slice(edit.span.end);
  }
  return out;
}
