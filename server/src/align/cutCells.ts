import type { Cell } from '../layout/model';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';

/** How a run of cells without row ends is cut: so many cells are the header's, and so many make a row. */
export interface Cut {
  readonly header: number;
  readonly width: number;
}

/** Cells looked at; the rows below are cut like those above. */
const SAMPLE = 800;
const WIDEST = 30;
/** Cuts told at most. */
const MOST = 8;
/** Cells that stand in a column of their own kind, of all that tell: fewer, and the cells are not a grid. */
const PURE = 0.9;

enum Cls {
  Open,
  Amount,
  Words,
}

function classOf({ text }: Cell): Cls {
  if (text === '') return Cls.Open;
  if (/[.．,，]\d/.test(text) && parseAmount(text, '元')) return Cls.Amount;
  // A whole number may be a serial, a code or an amount, a dash an empty cell.
  return /^[-—－\d%]+$/.test(fold(text)) ? Cls.Open : Cls.Words;
}

/**
 * Finds the rows in a run of cells (empty ones included) whose row ends are lost: the width with which amounts stand below
 * amounts and words below words. Every column has a label, so the header is at least as long as a row, and no amount stands
 * in it. The likeliest first, a few at most; none where no width does.
 */
export function cutCells(all: readonly Cell[]): readonly Cut[] {
  const cells = all.slice(0, SAMPLE);
  const kinds = cells.map(classOf);
  const first = kinds.indexOf(Cls.Amount);
  if (first < 0) return [];
  const printed = cells.findIndex(({ text }) => text === '');
  const longest = Math.min(first, printed < 0 ? first : printed);
  const found: { cut: Cut; score: number }[] = [];
  for (let width = 2; width <= Math.min(WIDEST, longest); width++) {
    for (let header = Math.max(width, first - width + 1); header <= longest; header++) {
      const purity = purityOf(kinds, header, width);
      if (purity < PURE) continue;
      const rest = (all.length - header) % width;
      // Rows are whole, and a header has few cells that stand over others.
      const score = purity * 10 - (rest === 0 ? 0 : 1.5) - (header - width) * 0.1 - begins(cells, header, width);
      found.push({ cut: { header, width }, score });
    }
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ cut }) => cut);
}

/** The share of the cells that tell and stand among their like. */
function purityOf(kinds: readonly Cls[], header: number, width: number): number {
  let like = 0;
  let all = 0;
  for (let c = 0; c < width; c++) {
    let amounts = 0;
    let words = 0;
    for (let i = header + c; i < kinds.length; i += width) {
      if (kinds[i] === Cls.Amount) amounts++;
      else if (kinds[i] === Cls.Words) words++;
    }
    like += Math.max(amounts, words);
    all += amounts + words;
  }
  return all === 0 ? 0 : like / all;
}

/** What speaks against a beginning of the rows: 合计 is called so in one of the first cells of its row. */
function begins(cells: readonly Cell[], header: number, width: number): number {
  let late = 0;
  for (let i = header; i < cells.length; i++)
    if (/^(合计|总计)$/.test(fold(cells[i].text)) && (i - header) % width > 1) late++;
  return late > 0 ? 1 : 0;
}

/** Cuts cells behind a header into rows; the last one may be short. */
export function chunks(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let i = 0; i < cells.length; i += width) rows.push(cells.slice(i, i + width));
  return rows;
}
