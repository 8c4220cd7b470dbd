import type { Cell } from '../layout/model';
import { parseAmount } from '../text/amount';
import { fold } from '../text/fold';

/** How a run of cells without row ends is cut: so many cells are the header's, and so many make a row. */
export interface Cut {
  readonly header: number;
  readonly width: number;
  /** Cells between header and rows: the row of column numbers (栏次), where there is one. */
  readonly numbers?: number;
}

/** Cells looked at; the rows below are cut like those above. */
const SAMPLE = 800;
const WIDEST = 30;
/** Cuts told at most. */
const MOST = 12;
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
 *
 * @param isLabel whether a cell says what a header says
 */
export function cutCells(all: readonly Cell[], isLabel: (text: string) => boolean = () => false): readonly Cut[] {
  const cells = all.slice(0, SAMPLE);
  const kinds = cells.map(classOf);
  const first = kinds.indexOf(Cls.Amount);
  if (first < 0) return [];
  const printed = cells.findIndex(({ text }) => text === '');
  const longest = Math.min(first, printed < 0 ? first : printed);
  // Where no cell is empty, the empty ones may be gone: then nothing but a clean grid is one.
  const least = printed < 0 ? 1 : PURE;
  const counted = countedCuts(cells, kinds, least);
  if (counted) return counted;
  const found: { cut: Cut; score: number }[] = [];
  for (let width = 2; width <= Math.min(WIDEST, longest); width++) {
    for (let header = Math.max(width, first - width + 1); header <= longest; header++) {
      const purity = purityOf(kinds, header, width);
      if (purity < least) continue;
      const rest = (all.length - header) % width;
      // Labels over others are fewer than columns.
      const groups = header - width;
      if (groups >= width || (printed < 0 && (rest > 0 || groups * 2 > width))) continue;
      // Rows are whole, and a header has few cells that stand over others.
      const ends = isLabel(cells[header - 1].text) && !isLabel(cells[header].text);
      const score =
        purity * 10 - (rest === 0 ? 0 : 1.5) - (header - width) * 0.1 + (ends ? 1 : 0) - begins(cells, header, width);
      found.push({ cut: { header, width }, score });
    }
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ cut }) => cut);
}

const COUNT = /^(栏次|档次|行次)$/;

/**
 * The cuts a row of column numbers tells: 栏次, 1, 2, 3 … A column more than are counted where 栏次 stands over one, two more
 * where it stands over code and name. None where the cells below do not stand so; `undefined` where there is no such row.
 */
function countedCuts(cells: readonly Cell[], kinds: readonly Cls[], least: number): Cut[] | undefined {
  const header = cells.findIndex(({ text }, i) => COUNT.test(fold(text)) && fold(cells[i + 1]?.text ?? '') === '1');
  if (header < 2) return undefined;
  let count = 1;
  while (fold(cells[header + count + 1]?.text ?? '') === String(count + 1)) count++;
  const numbers = count + 1;
  return [numbers, numbers + 1]
    .filter((width) => count > 1 && width <= header && purityOf(kinds, header + numbers, width) >= least)
    .map((width) => ({ header, width, numbers }));
}

/** The cut of a list of words: so many labels, and rows of as many cells. None where the rows do not come out even. */
export function cutLabels(cells: readonly Cell[], isLabel: (text: string) => boolean): readonly Cut[] {
  let width = 0;
  while (width < cells.length && isLabel(cells[width].text)) width++;
  return width > 1 && cells.length > width && cells.length % width === 0 ? [{ header: width, width }] : [];
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

/** What speaks against a beginning of the rows: 合计 is called so in one of the first cells of its row, or behind empty ones. */
function begins(cells: readonly Cell[], header: number, width: number): number {
  for (let i = header; i < cells.length; i++) {
    const column = (i - header) % width;
    if (column < 2 || !/^(合计|总计)$/.test(fold(cells[i].text))) continue;
    if (cells.slice(i - column, i).some(({ text }) => text !== '')) return 1;
  }
  return 0;
}

/** Cuts cells behind a header into rows; the last one may be short. */
export function chunks(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let i = 0; i < cells.length; i += width) rows.push(cells.slice(i, i + width));
  return rows;
}
