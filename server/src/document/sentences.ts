import type { Row } from '../layout/model';
import { fold, foldRange } from '../text/fold';
import type { Span } from '../text/span';
import type { MoneyUnit } from './model';

/** A paragraph: wrapped lines joined, widths folded, with the way back to the text. */
export interface DraftSentence {
  readonly text: string;
  readonly at: readonly number[];
  readonly span: Span;
  /** The line before it that is a title without a number of its own, folded. */
  readonly title?: string;
}

/** An amount in running text. */
export interface TextAmount {
  /** The number as printed, folded. */
  readonly text: string;
  readonly unit: MoneyUnit;
  /** Offsets in the sentence's folded text. */
  readonly start: number;
  readonly end: number;
}

/** A line of running text: `source[0]` stands at the offset `at` of the whole text. */
export interface TextLine {
  readonly row: Row;
  readonly source: string;
  readonly at: number;
}

/**
 * Joins lines of running text to paragraphs: a line goes on in the next until one ends with a full stop; a full line that
 * does goes on, too, where paragraphs are indented and the next line is not.
 */
export function joinLines(lines: readonly TextLine[]): DraftSentence[] {
  const sentences: DraftSentence[] = [];
  let open: TextLine[] = [];
  let length = 0;
  let title: string | undefined;
  // The full stop may only happen to stand at the end of a full line.
  let held = false;
  // A line as long as the others is wrapped, and no title.
  const widest = lines.reduce((most, { row }) => Math.max(most, row.cells[0].text.length), 0);
  const flush = () => {
    const sentence = paragraph(open);
    if (sentence) {
      sentences.push(title === undefined ? sentence : { ...sentence, title });
      title = undefined;
    }
    open = [];
    length = 0;
    held = false;
  };
  for (const line of lines) {
    const { row } = line;
    if (row.blanksBefore > 1) flush();
    if (held && !(row.blanksBefore === 0 && !isIndented(line) && !isTitle(line, widest))) flush();
    held = false;
    const [before] = open;
    if (before && open.length === 1 && row.blanksBefore > 0 && isTitle(before, widest)) {
      title = fold(before.row.cells[0].text);
      open = [];
      length = 0;
    }
    open.push(line);
    const text = row.cells[row.cells.length - 1].text;
    length += text.length;
    if (length > 4000 || row.cells.length > 1 || /[;；:：!！?？]$/.test(text)) flush();
    else if (text.endsWith('。')) {
      held = open[0] !== undefined && isIndented(open[0]) && text.length > widest * FULL;
      if (!held) flush();
    }
  }
  flush();
  return sentences;
}

/** Titles are no longer than this. */
const TITLE = 32;
/** And shorter than this share of the widest line. */
const SHORT = 0.8;

/** A line is full from this share of the widest line on. */
const FULL = 0.85;

function isIndented({ row, source }: TextLine): boolean {
  const start = row.cells[0].spans[0]?.start ?? 0;
  return start > 0 && /[ \t\u3000]/.test(source[start - 1] ?? '');
}

/** True for a line of its own that is a title though it bears no number: 收入情况, 2026年“三公”经费预算. */
function isTitle({ row }: TextLine, widest: number): boolean {
  const { text } = row.cells[0];
  if (row.cells.length > 1 || text.length > Math.min(TITLE, widest * SHORT) || /[,，。;；、:：]/.test(text))
    return false;
  return /(?:情况|说明|变化|安排|预算|经费|支出|收入|内容如下)$/.test(text);
}

/** What an amount has, and what has words that say of one that it is as it was. */
const TELLS = /元|平|变|无增|没有增/;

/** The rows as one folded text; `undefined` where nothing can be told of an amount, which spares most of a document. */
function paragraph(lines: readonly TextLine[]): DraftSentence | undefined {
  if (!lines.some(({ row }) => row.cells.some((cell) => TELLS.test(cell.text)))) return undefined;
  let text = '';
  const at: number[] = [];
  for (const { row, source, at: shift } of lines) {
    for (const cell of row.cells) {
      for (const span of cell.spans) {
        const folded = foldRange(source, span.start, span.end);
        text += folded.text;
        for (const offset of folded.at) at.push(offset + shift);
      }
    }
  }
  return text === '' ? undefined : { text, at, span: { start: at[0], end: at[at.length - 1] + 1 } };
}

// A point without digits behind it (`3.万元`) is a slip worth reading.
const AMOUNT = /(-?\d[\d,]{0,20}(?:\.\d{0,8})?)(亿元|百万元|万元|千元|元)/g;

/** The amounts of a sentence: a number with a unit of money behind it. */
export function amountsIn(sentence: string): TextAmount[] {
  const amounts: TextAmount[] = [];
  AMOUNT.lastIndex = 0;
  for (let match = AMOUNT.exec(sentence); match; match = AMOUNT.exec(sentence)) {
    // 元 of a date or a name (元月), and unit prices (元/人), are no amounts of the budget.
    if (/[/月]/.test(sentence[match.index + match[0].length] ?? '')) continue;
    amounts.push({
      text: match[1],
      unit: match[2] as MoneyUnit,
      start: match.index,
      end: match.index + match[1].length,
    });
  }
  return amounts;
}
