import type { Figure } from '../document/model';
import type { LayoutName } from '../layout/model';
import { writeAmount, type AmountStyle } from '../print/amount';
import type { Span } from '../text/span';
import { restoresLine, surplusMargin } from './alignment';
import type { TextEdit } from './model';

/** Blanks that have to stay between a figure and the cell before it. */
const GAP: Partial<Record<LayoutName, number>> = { aligned: 2, collapsed: 1, 'pipe-table': 1, 'pipe-cells': 1 };

/**
 * The edits that write `value` into the place of `figure`, as its old text is written, keeping the width of its cell.
 * `undefined` where the layout leaves no place for it, or the value cannot be written.
 */
export function amountEdits(
  text: string,
  figure: Figure,
  value: number,
  style: AmountStyle,
): readonly TextEdit[] | undefined {
  const [first, ...more] = figure.spans;
  if (!first) return undefined;
  // A cell without a value may hold characters that could not be read as an amount: they tell the way of writing too.
  const inText = more.length === 0 ? text.slice(first.start, first.end) : figure.text;
  const empty = figure.value === undefined && inText.trim() === '';
  const like = empty ? { ...style, text: '' } : { ...style, text: inText };
  const written = writeAmount(value, figure.kind === 'money' ? figure.unit : '元', like);
  if (written === '') return undefined;
  const layout = figure.entry?.table.layout ?? 'prose';
  if (empty) return [fillBlank(text, first, written, layout)];
  if (more.length > 0) return spread(figure.spans, written);
  return [inCell(text, figure, first, written, layout)];
}

/** Writes over one span; where the column's figures end in line, blanks that pad the cell grow or shrink so that the columns after it stay where they are. */
function inCell(text: string, figure: Figure, span: Span, written: string, layout: LayoutName): TextEdit {
  const growth = written.length - (span.end - span.start);
  const gap = GAP[layout] ?? 0;
  if (
    growth === 0 ||
    layout === 'prose' ||
    layout === 'collapsed' ||
    layout === 'cell-lines' ||
    layout === 'bare-cells'
  ) {
    return { span, newText: written };
  }
  if (restoresLine(text, figure, growth)) {
    const surplus = layout === 'aligned' ? 0 : Math.min(surplusMargin(text, figure), Math.max(growth, 0));
    return { span: { start: span.start - surplus, end: span.end }, newText: written };
  }
  const left = blanksBefore(text, span.start);
  const right = blanksAfter(text, span.end);
  if (left > gap || (layout === 'aligned' && left > 0)) {
    const start = span.start - Math.max(0, Math.min(growth, left - gap));
    return { span: { start, end: span.end }, newText: ' '.repeat(Math.max(0, -growth)) + written };
  }
  if (right > Math.max(1, gap)) {
    const end = span.end + Math.max(0, Math.min(growth, right - Math.max(1, gap)));
    return { span: { start: span.start, end }, newText: written + ' '.repeat(Math.max(0, -growth)) };
  }
  return { span, newText: written };
}

/** Writes into an empty cell, at the right of its blanks. */
function fillBlank(text: string, span: Span, written: string, layout: LayoutName): TextEdit {
  const pipes = layout === 'pipe-table' || layout === 'pipe-cells';
  const margin = pipes ? 1 : 0;
  const room = span.end - span.start;
  if (pipes && text[span.start - 1] === ' ' && room === 0) return { span, newText: `${written} ` };
  if (room < written.length + 2 * margin) {
    return { span, newText: ' '.repeat(margin) + written + ' '.repeat(margin) };
  }
  const end = span.end - margin;
  return { span: { start: end - written.length, end }, newText: written };
}

/** Spreads a text over the pieces of a figure that a line break or another cell splits: the last pieces keep their length. */
function spread(spans: readonly Span[], written: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let end = written.length;
  for (let index = spans.length - 1; index >= 0; index--) {
    const span = spans[index] as Span;
    const start = index === 0 ? 0 : Math.max(0, end - (span.end - span.start));
    edits.unshift({ span, newText: written.slice(start, end) });
    end = start;
  }
  return edits;
}

function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] === ' ') at--;
  return offset - at;
}

function blanksAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] === ' ') at++;
  return at - offset;
}
