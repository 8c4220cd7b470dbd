import type { TableKind } from '../catalogue/kind';
import type { Row } from '../layout/model';
import { wordsOf, type Word } from '../layout/words';
import { fold } from '../text/fold';
import type { CjkWidth } from '../text/width';
import { isHeaderLabel } from './labels';
import type { Meta } from './draft';
import { parseMeta } from './meta';
import { isNumber } from '../align/tokens';

/** One page of a table whose lines have neither TAB nor pipe: header, 栏次 and the lines below them. */
export interface PlainPage {
  readonly header: Row[];
  numbers: Row | undefined;
  readonly body: Row[];
}

/** The words of a plain line. `gap` 1 for collapsed lines, 2 for aligned ones. */
export function lineWords(text: string, row: Row, gap: number, cjk: CjkWidth = 2): Word[] {
  const lineStart = row.cells[0].spans[0].start;
  let start = lineStart;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return wordsOf(text, start, row.cells[0].spans[0].end, gap, cjk);
}

/** Whether a line is a page number: an integer alone or between dashes, 第n页, n / m. */
export function isPageNumber(line: string): boolean {
  const text = line.trim();
  return (
    /^[-–—－―~·.]{0,3}\s*\d{1,4}\s*[-–—－―~·.]{0,3}$/.test(text) ||
    /^\d{1,4}\s*[/／]\s*(共\s*)?\d{1,4}(\s*页)?$/.test(text) ||
    /^第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/.test(text)
  );
}

/** 栏次 (or a look-alike) and the column numbers. */
function isNumbersLine(words: readonly Word[]): boolean {
  if (words.length < 3) return false;
  const rest = isNumber(words[0].text) ? words : words.slice(1);
  return rest.length >= 2 && rest.every((word, i) => word.text === String(i + 1));
}

/**
 * Cuts the lines of a table into pages: after every meta line (or repeated header) a header is expected.
 *
 * @param body where the rows of the first page begin, where that is known
 */
export function plainPages(text: string, kind: TableKind, rows: readonly Row[], body?: Row): PlainPage[] {
  const numbered = kind.columns[0].kind === 'serial';
  const pages: PlainPage[] = [];
  let page: PlainPage | undefined;
  let inHeader = true;
  let owner: string | undefined;
  const begin = () => {
    page = { header: [], numbers: undefined, body: [] };
    pages.push(page);
    inHeader = true;
  };
  rows.forEach((row, index) => {
    const line = row.cells[0].text;
    const meta = parseMeta(line);
    if (meta && !isRowOfCode(meta, owner)) {
      owner ??= meta.code;
      if (!page || page.body.length > 0) begin();
      return;
    }
    if (isPageNumber(line) && (!inHeader || !numbered) && endsPage(rows, index)) return;
    if (!page) begin();
    const current = page as PlainPage;
    const words = lineWords(text, row, 1);
    if (isNumbersLine(words)) {
      if (current.body.length > 0) begin();
      (page as PlainPage).numbers = row;
      inHeader = false;
      return;
    }
    if (!inHeader && (isHeaderLine(words) || isFirstHeaderAgain(rows, index, pages[0]))) {
      begin();
      (page as PlainPage).header.push(row);
      return;
    }
    if (inHeader) {
      const known = body !== undefined && current === pages[0];
      const opens = current.numbers !== undefined || (known ? row === body : beginsBody(kind, words, pages, current));
      if (!opens) {
        current.header.push(row);
        return;
      }
      inHeader = false;
    }
    current.body.push(row);
  });
  return pages;
}

/** `207 文化旅游体育与传媒` is a row with its code, not the department's line, where another code stands above the table. */
function isRowOfCode(meta: Meta, owner: string | undefined): boolean {
  return owner !== undefined && meta.code !== undefined && meta.code !== owner && !meta.unit && !meta.year;
}

/** A repeated header: its first words are 序号 or other header labels and no amount is in it. */
function isHeaderLine(words: readonly Word[]): boolean {
  if (words.some((word) => isNumber(word.text))) return false;
  if (words.length === 1) return fold(words[0].text) === '序号';
  return words.length >= 2 && words.every((word) => isHeaderLabel(word.text));
}

/** The lines of the first page's header again, in the same order, whatever they say. */
function isFirstHeaderAgain(rows: readonly Row[], index: number, { header }: PlainPage): boolean {
  if (header.length === 0 || /\d\.\d/.test(header[0].cells[0].text)) return false;
  return header.every((line, k) => {
    const row = rows[index + k];
    return row !== undefined && fold(row.cells[0].text) === fold(line.cells[0].text);
  });
}

/** A bare integer is a page number where the page ends after it. */
function endsPage(rows: readonly Row[], index: number): boolean {
  const next = rows[index + 1];
  return next === undefined || parseMeta(next.cells[0].text) !== undefined || /^序\s*号/.test(next.cells[0].text);
}

/** Whether a line below a header without 栏次 is the first row. */
function beginsBody(kind: TableKind, words: readonly Word[], pages: readonly PlainPage[], page: PlainPage): boolean {
  const first = pages[0];
  if (page !== first && page.header.length < first.header.length) {
    const expected = first.header[page.header.length];
    const line = words.map((word) => word.text).join('');
    return fold(expected.cells[0].text) !== fold(line);
  }
  if (page !== first) return true;
  if (words.some((word) => /\d\.\d/.test(word.text) && isNumber(word.text))) return true;
  if (kind.id === 'JG') return words.length >= 2 && !words.every((word) => isHeaderLabel(word.text));
  if (words.length > 1 && words[0].text === '1' && kind.columns[0].kind === 'serial') return true;
  const label = fold(words.map((word) => word.text).join(''));
  return /^([一二三四五六七八九十]|1)[、.]/.test(label) && kind.roles.some((spec) => spec.label.test(label));
}

/** Words of a line of an aligned table at most: no form has as many columns. */
const MOST_WORDS = 200;

/** Whether lines of words stand in columns: most of those with several words have gaps between them. */
export function isAlignedBlock(text: string, lines: readonly Row[]): boolean {
  let several = 0;
  let gapped = 0;
  for (const line of lines) {
    if (parseMeta(line.cells[0].text)) continue;
    const words = lineWords(text, line, 1).length;
    if (words > MOST_WORDS) return false;
    if (words < 2) continue;
    several++;
    // Ideographic spaces indent a name; they do not tell columns.
    if (/\S[ \u00a0]{2,}\S|\S\t/.test(line.cells[0].text.replace(/\u3000/g, ''))) gapped++;
  }
  return gapped * 2 > several;
}

/** What stands below the indicators of a form: a note, the number of the next table. */
const BELOW_FORM = /^(?:注|备注|说明):|^(?:附|公开|预算)?表[\d一二三四五六七八九十]{1,3}(?:-\d{1,2})?$/;

/** Pages of an indicator table: each begins with the header 一级指标 …, which may wrap over several lines. */
export function plainIndicatorPages(rows: readonly Row[]): PlainPage[] {
  const pages: PlainPage[] = [];
  let inHeader = false;
  let ended = false;
  for (const row of rows) {
    const line = fold(row.cells[0].text);
    if (/^一级指标/.test(line)) {
      pages.push({ header: [], numbers: undefined, body: [] });
      inHeader = true;
      ended = false;
    } else if (ended || BELOW_FORM.test(line)) {
      ended = true;
      continue;
    } else if (/^(产出|效益|满意度|成本|数量|质量|时效)/.test(line)) inHeader = false;
    else if (inHeader && !/^(指标|依据|确定|描述|符号|值|单位|性质|方向|属性|度量|计量|权重|分值|类型|备注)/.test(line))
      inHeader = false;
    const page = pages[pages.length - 1];
    (inHeader ? page?.header : page?.body)?.push(row);
  }
  return pages;
}

/**
 * How wide a CJK character is in some aligned lines: amounts stand flush right in their columns, so the width that gives
 * fewer places where amounts end is the one the lines were made with.
 */
export function cjkWidthOf(text: string, lines: readonly Row[]): CjkWidth {
  const edges = ([1, 2] as const).map((width) => {
    const places = new Set<number>();
    for (const line of lines) {
      for (const word of lineWords(text, line, 1, width)) if (/^[-\d,]+\.\d+$/.test(word.text)) places.add(word.right);
    }
    return places.size;
  });
  return edges[0] < edges[1] ? 1 : 2;
}
