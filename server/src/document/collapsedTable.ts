import type { TableKind } from '../catalogue/kind';
import { looseRows } from '../align/looseRows';
import { isDecimal, isNumber, sideOf, type Token } from '../align/tokens';
import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import { declaredColumns } from './columns';
import type { DraftTable } from './draft';
import { lineWords, type PlainPage } from './plainPages';
import { knowsAnyWords, knowsLabel } from './roles';

/**
 * Reads collapsed pages: groups the lines into rows, and each row's words into serial, code, label and loose amounts.
 *
 * @param bare every cell stands on a line of its own
 */
export function readCollapsed(
  text: string,
  table: DraftTable,
  kind: TableKind,
  pages: readonly PlainPage[],
  bare = false,
): void {
  const columns = declaredColumns(kind);
  const printed = pages.map((page) => fold(page.header.map((row) => row.cells[0].text).join(''))).join('');
  const missing = new Set(
    kind.columns.flatMap((spec, i) =>
      spec.optional && !spec.labels.some((label) => printed.includes(fold(label))) ? [i] : [],
    ),
  );
  // Where the header tells none of the optional columns, all stay possible.
  const closed = missing.size < kind.columns.filter((spec) => spec.optional).length ? missing : new Set<number>();
  const numbered = kind.columns[0].kind === 'serial' && (printed.includes('序号') || runsThrough(text, pages));
  const begins = rowStart(kind, numbered, bare);
  let tokens: Token[] = [];
  let overfull = 0;
  const ordinals: (number | undefined)[] = [];
  const flush = () => {
    if (tokens.length === 0) return;
    for (const row of looseRows(text, kind, tokens, numbered, ordinals)) {
      row.allowed = row.allowed.filter((column) => !closed.has(column));
      if (row.loose.length > row.allowed.length) overfull++;
      table.rows.push(row);
    }
    tokens = [];
  };
  for (const page of pages) {
    const lines = page.body.map((line) => tokensOf(text, line));
    lines.forEach((words, i) => {
      if (words.length > 0 && begins(words, tokens, lines[i + 1]?.[0])) flush();
      for (const word of words) tokens.push(word);
    });
  }
  flush();
  if (table.rows.length > 0)
    table.repairs.push({ kind: 'collapsed-cells', span: table.titleSpan ?? table.rows[0].span });
  // Amounts of several rows that no column is left for stand in a column that is not known.
  if (overfull > 1) table.unread = 'rows';
  table.columns = columns;
  if (closed.size > 0) table.printed = new Set(columns.flatMap((_, i) => (closed.has(i) ? [] : [i])));
}

function tokensOf(text: string, line: Row): Token[] {
  return lineWords(text, line, 1).flatMap((word) => splitGlued(word.text, word.span.start));
}

const GLUED = /^(\d[\d,]*\.\d\d){2,}$/;

/** Amounts that lost the space between them: `13,032,500.0012,665,000.00`. Two decimals tell where one ends. */
function splitGlued(word: string, start: number): Token[] {
  if (!GLUED.test(word)) return [{ text: word, spans: [{ start, end: start + word.length }] }];
  return [...word.matchAll(/\d[\d,]*\.\d\d/g)].map((match) => ({
    text: match[0],
    spans: [{ start: start + match.index, end: start + match.index + match[0].length }],
  }));
}

/** Whether lines begin with 1, 2, 3 in turn: a 序号 whose label is gone. */
function runsThrough(text: string, pages: readonly PlainPage[]): boolean {
  let next = 1;
  for (const line of pages.flatMap((page) => page.body)) {
    const first = lineWords(text, line, 1)[0];
    if (first && first.text === String(next)) next++;
    if (next > 3) return true;
  }
  return false;
}

type RowStart = (words: readonly Token[], current: readonly Token[], next: Token | undefined) => boolean;

/** How a new row is told: the next 序号, a code, a known label, or, in procurement, a complete row before it. */
function rowStart(kind: TableKind, numbered: boolean, bare: boolean): RowStart {
  if (numbered) return bySerial(bare);
  if (bare && kind.columns.every(({ side }) => side === undefined)) return byCells(kind);
  if (bare && kind.columns.some(({ side }) => side === 1)) return bySides(kind);
  if (kind.columns.some((spec) => spec.id === 'unitPrice')) return byCompleteRow;
  if (kind.columns.some((spec) => spec.kind === 'code')) {
    return (words) =>
      (words.length > 1 && /^(\d{6}|\d{8,12})$/.test(fold(words[0].text)) && !isNumber(words[1].text)) ||
      /^\d{3}(\d{2}){0,2}$|^\[\d{3}(\d{2}){0,2}\]/.test(fold(words[0].text)) ||
      /^(合计|总计)/.test(fold(words.map((w) => w.text).join('')));
  }
  if (kind.roles.length > 0) {
    // Where any words may be a row's, the amounts of the row before end it.
    const anyWords = kind.columns.every(({ side }) => side === undefined) && knowsAnyWords(kind);
    const sided = kind.columns.some(({ side }) => side === 1);
    const several = kind.columns.some(({ side }) => side === 2);
    return (words, current) => {
      const first = words.findIndex((word) => isNumber(word.text));
      const label = fold((first < 0 ? words : words.slice(0, first)).map((word) => word.text).join(''));
      if (knowsLabel(kind, label) || (several && knowsLabel(kind, fold(words[0].text)))) return true;
      if (sided && beginsRight(kind, words.slice(1)) && beginsRight(kind, current)) return true;
      if (!anyWords || current.length === 0 || !isNumber(current[current.length - 1].text)) return false;
      return (
        isUnitCode(kind, words) ||
        isUnitCodeAlone(kind, words) ||
        (first > 0 && words.length > 1) ||
        (bare && first < 0)
      );
    };
  }
  return () => true;
}

/** A row of a unit begins with its code, which is no amount. */
function isUnitCode(kind: TableKind, words: readonly Token[]): boolean {
  return (
    kind.rows === 'units' && /^\d{3,12}$/.test(fold(words[0].text)) && words.length > 1 && !isNumber(words[1].text)
  );
}

/** The code of a unit whose name did not fit on its line. Departments have three digits, units six or more. */
function isUnitCodeAlone(kind: TableKind, words: readonly Token[]): boolean {
  return kind.rows === 'units' && words.length === 1 && /^(\d{6}|\d{8,12})$/.test(fold(words[0].text));
}

/** Whether one of some words is a numbered label of the right side, of which a row has one. */
function beginsRight(kind: TableKind, words: readonly Token[]): boolean {
  return words.some(({ text }) => {
    const label = fold(text);
    return (
      /^[(]?[一二三四五六七八九十]{1,3}[、.)].{2}/.test(label) &&
      knowsLabel(kind, label, 1) &&
      /(支出|预备费)$/.test(label)
    );
  });
}

/**
 * Cells that stand on lines of their own: a row begins with the first that is no amount behind amounts, with a code behind a
 * name, and with a label the kind knows.
 */
function byCells(kind: TableKind): RowStart {
  const coded = kind.columns.some((spec) => spec.kind === 'code');
  return ([word], current, next) => {
    const last = current[current.length - 1];
    if (!last) return true;
    const own = fold(word.text);
    const isWhole = /^\d+$/.test(own);
    if (isNumber(word.text) && !isWhole) return false;
    const isCode =
      isWhole &&
      next !== undefined &&
      (coded
        ? /^(\d{3}(\d{2}){0,2}|\d{6}|\d{8,12})$/.test(own) && !isDecimal(next.text)
        : /^\d{3,12}$/.test(own) && !isNumber(next.text));
    if (isNumber(last.text) && /\D/.test(fold(last.text))) return !isWhole || isCode;
    if (isWhole) return isCode && !/^\d+$/.test(fold(last.text));
    return !coded && !/^\d+$/.test(fold(last.text)) && knowsLabel(kind, own) && knowsLabel(kind, fold(last.text));
  };
}

/** What is carried over to the next year stands beside what was carried over to this one. */
const OF_RIGHT = /^(年[末终]|结转|支出)|(支出|预备费)$/;

/** Cells of several sides: a row ends where a label is of no side further right than the last. */
function bySides(kind: TableKind): RowStart {
  const last = Math.max(...kind.columns.map(({ side }) => side ?? 0));
  const sides = Array.from({ length: last + 1 }, (_, side) => side);
  let at = -1;
  return ([word]) => {
    if (isNumber(word.text)) return false;
    const label = fold(word.text);
    const isLeft = !OF_RIGHT.test(label) && sideOf(kind, label) === 0;
    const own = isLeft ? [0] : sides.filter((side) => side > 0 && knowsLabel(kind, label, side));
    const next = own.find((side) => side > at);
    if (own.length === 0) return false;
    at = next ?? own[0];
    return next === undefined || next === 0;
  };
}

function bySerial(bare: boolean): RowStart {
  let last: number | undefined;
  return (words) => {
    const serial = /^\d{1,4}$/.test(words[0].text) ? Number(words[0].text) : undefined;
    if (serial === undefined) return false;
    if (last === undefined ? serial > 1 && (bare || words.length < 2) : serial !== last + 1) return false;
    last = serial;
    return true;
  };
}

/** Procurement has no 序号: a row is complete when its amounts have come, and words after them begin the next. */
const byCompleteRow: RowStart = (words, current) => {
  if (current.length === 0 || words.every((word) => isNumber(word.text))) return false;
  if (!isNumber(current[current.length - 1].text)) return false;
  const code = current.findIndex((token) => /^[ABC]\d{4,8}$/.test(fold(token.text)));
  if (code < 0) {
    const label = fold(current.map((token) => token.text).join(''));
    return /(合计|小计)[\d.,-]+$/.test(label);
  }
  const after = current.slice(code + 1);
  const measure = after.findIndex((token) => !isNumber(token.text));
  return measure >= 0 && after.length - measure > 3;
};
