import type { TableKind } from '../catalogue/kind';
import type { Column } from '../document/model';
import { spanOf } from '../document/cells';
import { numericColumns, declaredColumns, isNumeric } from '../document/columns';
import { newRow, type DraftRow } from '../document/draft';
import { takeCode } from '../document/leadingCode';
import { knowsLabel } from '../document/roles';
import { fold } from '../text/fold';
import { severalSided } from './severalSides';
import { addLabel, isNumber, joined, serialOf, sideOf, type Token } from './tokens';

/**
 * Reads the pieces of one row whose empty cells are gone: serial, code, labels, and the amounts in order
 * as `loose`, to be placed by `settle`. `numbered` where the table prints a 序号; `ordinals` are the last numbers of the
 * labels of each side so far, where there are several.
 */
export function looseRows(
  text: string,
  kind: TableKind,
  tokens: readonly Token[],
  numbered: boolean,
  ordinals: (number | undefined)[] = [],
): DraftRow[] {
  if (tokens.length === 0) return [];
  if (kind.columns.some((spec) => spec.side === 2)) return severalSided(kind, tokens, numbered, ordinals);
  if (kind.columns.some((spec) => spec.side === 1)) return twoSided(kind, tokens, numbered);
  if (kind.columns.some((spec) => spec.kind === 'count') && kind.columns.some((spec) => spec.id === 'unitPrice')) {
    return [procurementRow(kind, tokens)];
  }
  return [singleSided(text, kind, tokens, numbered)];
}

/** 序号 [编码] 名称 amounts; what is no number after the amounts is the rest of a wrapped name. */
function singleSided(text: string, kind: TableKind, tokens: readonly Token[], numbered: boolean): DraftRow {
  const row = newRow(spanOf(tokens));
  const coded = kind.columns.some((spec) => spec.kind === 'code');
  let i = 0;
  if (numbered && tokens.length > 1 && /^\d{1,4}$/.test(fold(tokens[0].text)) && !startsWithCode(tokens, coded)) {
    row.serial = fold(tokens[i++].text);
  }
  const ofUnit = (): void => {
    if (i + 1 < tokens.length && takesUnitCode(kind, coded) && isUnitCode(tokens[i], coded))
      row.texts.set('unitCode', tokens[i++]);
  };
  ofUnit();
  if (coded) {
    const pieces: Token[] = [];
    while (i < tokens.length && /^\d{1,7}$/.test(fold(tokens[i].text))) {
      if (takesUnitCode(kind, coded) && isUnitCode(tokens[i], coded)) break;
      const joined = pieces.map((piece) => fold(piece.text)).join('') + fold(tokens[i].text);
      if (joined.length > 7) break;
      pieces.push(tokens[i++]);
    }
    if (pieces.length > 0) {
      row.code = pieces.map((piece) => fold(piece.text)).join('');
      row.texts.set('code', { text: pieces.map((p) => p.text).join(''), spans: pieces.flatMap((p) => p.spans) });
    }
  }
  if (!row.texts.has('unitCode')) ofUnit();
  const words: Token[] = [];
  const columns = declaredColumns(kind);
  const named = kind.columns.some((spec) => spec.kind === 'label');
  for (; i < tokens.length; i++) {
    if (words.length > 0 && takePercentage(row, columns, tokens[i])) continue;
    if ((words.length > 0 || !named) && isNumber(tokens[i].text) && !isInsideWords(text, tokens, i))
      row.loose.push(tokens[i]);
    else words.push(tokens[i]);
  }
  takeWords(kind, row, words);
  if (coded && row.code === '') takeCode(row);
  row.allowed = numericColumns(columns, 0).filter((index) => !row.cells.has(index));
  return row;
}

const PERCENTAGE = /^[-+]?\d[\d,]*(\.\d+)?%$/;

/** Puts a percentage in its column: what has a % is no amount, and the columns of percentages stand in their order. */
function takePercentage(row: DraftRow, columns: readonly Column[], token: Token): boolean {
  if (!PERCENTAGE.test(fold(token.text))) return false;
  const index = columns.findIndex(({ kind, side }, c) => kind === 'percent' && side === row.side && !row.cells.has(c));
  if (index < 0) return false;
  row.cells.set(index, { text: token.text, spans: token.spans });
  return true;
}

function takesUnitCode(kind: TableKind, coded: boolean): boolean {
  return kind.rows === 'units' || (coded && kind.columns.some(({ id }) => id === 'unitCode'));
}

/** A unit's code; among accounts, which have 3, 5 or 7 digits, one of another length. */
function isUnitCode(token: Token, coded: boolean): boolean {
  return (coded ? /^(\d{6}|\d{8,12})$/ : /^\d{3,12}$/).test(fold(token.text));
}

/** The words of a row: one for each column of words where they are as many, else all of them its label. */
function takeWords(kind: TableKind, row: DraftRow, words: readonly Token[]): void {
  const columns = kind.columns.filter(
    (spec) => spec.kind === 'label' || (spec.kind === 'text' && !row.texts.has(spec.id)),
  );
  if (columns.length < 2 || columns.length !== words.length) {
    addLabel(row, words);
    return;
  }
  columns.forEach((spec, i) => {
    if (spec.kind === 'label') addLabel(row, [words[i]]);
    else row.texts.set(spec.id, words[i]);
  });
}

/** A whole number with more words directly behind it is part of a name: `单价在 20 万元以上的设备`. */
function isInsideWords(text: string, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || isNumber(next.text) || /[.．]/.test(tokens[i].text)) return false;
  const end = tokens[i].spans[tokens[i].spans.length - 1].end;
  const { start } = next.spans[0];
  // A line end is one separator, however many characters it has.
  return start - end === 1 || text.slice(end, start) === '\r\n';
}

/** A row without 序号 that begins with its code: `208 社会保障…`, where a serial would be followed by another number. */
function startsWithCode(tokens: readonly Token[], coded: boolean): boolean {
  return coded && /^\d{3}$|^\d{5}$|^\d{7}$/.test(fold(tokens[0].text)) && !/^\d+$/.test(fold(tokens[1]?.text ?? ''));
}

/** 序号 [收入项目 amount] [支出项目 amounts]: which side a label belongs to is told by the roles it may have. */
function twoSided(kind: TableKind, tokens: readonly Token[], numbered: boolean): DraftRow[] {
  const columns = declaredColumns(kind);
  const serial = serialOf(tokens, numbered);
  const groups: { label: Token[]; numbers: Token[] }[] = [];
  for (let i = serial === '' ? 0 : 1; i < tokens.length; i++) {
    const last = groups[groups.length - 1];
    if ((isNumber(tokens[i].text) || PERCENTAGE.test(fold(tokens[i].text))) && last) last.numbers.push(tokens[i]);
    else if (last && last.numbers.length === 0) last.label.push(tokens[i]);
    else groups.push({ label: [tokens[i]], numbers: [] });
  }
  const first = groups[0];
  if (groups.length === 1 && first.label.length > 1) {
    const cut = cutBetweenSides(kind, first.label);
    if (cut > 0)
      groups.splice(
        0,
        1,
        { label: first.label.slice(0, cut), numbers: [] },
        { label: first.label.slice(cut), numbers: first.numbers },
      );
  }
  // A third run of words is the rest of a wrapped name of the right side.
  const sides =
    groups.length > 1
      ? groups.map((_, index) => Math.min(index, 1))
      : groups.map((group) => sideOf(kind, joined(group.label)));
  return [0, 1].flatMap((side) => {
    const own = groups.filter((_, index) => sides[index] === side);
    if (own.length === 0) return [];
    const row = newRow(spanOf(tokens), side);
    addLabel(
      row,
      own.flatMap((group) => group.label),
    );
    row.loose = own.flatMap((group) => group.numbers).filter((token) => !takePercentage(row, columns, token));
    row.allowed = numericColumns(columns, side).filter((index) => !row.cells.has(index));
    row.serial = serial;
    return [row];
  });
}

/** Where in a run of words the left label ends and the right one begins; 0 where it is one label. */
function cutBetweenSides(kind: TableKind, words: readonly Token[]): number {
  for (let cut = 1; cut < Math.min(words.length, 12); cut++) {
    const left = joined(words.slice(0, cut));
    const right = joined(words.slice(cut));
    if (
      knowsLabel(kind, left, 0) &&
      knowsLabel(kind, right, 1) &&
      /^(\(?[一二三四五六七八九十]+[、.)]|本年|支出|年[末终]|结转|[^(（]{2,}(支出|预备费)$)/.test(right)
    )
      return cut;
  }
  return 0;
}

const CATALOGUE_CODE = /^[ABC]\d{4,8}$/;

/** 项目名称 预算资金 采购物品 目录序号 计量单位 数量 单价 合计, then the funds and the 中小微 share. */
function procurementRow(kind: TableKind, tokens: readonly Token[]): DraftRow {
  const row = newRow(spanOf(tokens));
  const columns = declaredColumns(kind);
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const code = tokens.findIndex((token) => CATALOGUE_CODE.test(fold(token.text)));
  const texts = (id: string, pieces: readonly Token[]) => {
    if (pieces.length > 0) {
      row.texts.set(id, { text: pieces.map((p) => p.text).join(''), spans: pieces.flatMap((p) => p.spans) });
    }
  };
  const funds = columns.flatMap((column, i) => (isNumeric(column) && i > at('total') ? [i] : []));
  if (code < 0) {
    let i = 0;
    while (i < tokens.length && !(isNumber(tokens[i].text) && /\./.test(tokens[i].text) && i > 0)) i++;
    addLabel(row, tokens.slice(0, i));
    row.loose = tokens.slice(i).filter((token) => isNumber(token.text));
    row.allowed = [at('total'), ...funds];
    return row;
  }
  const head = tokens.slice(0, code);
  let budget = -1;
  head.forEach((token, i) => {
    if (i > 0 && isNumber(token.text) && /\./.test(token.text)) budget = i;
  });
  if (budget < 0)
    head.forEach((token, i) => {
      if (i > 0 && i < head.length - 1 && isNumber(token.text)) budget = i;
    });
  addLabel(row, budget > 0 ? head.slice(0, budget) : head.slice(0, 1));
  if (budget > 0) row.cells.set(at('projectBudget'), head[budget]);
  texts('item', head.slice(budget > 0 ? budget + 1 : 1));
  let i = code + 1;
  while (
    i < tokens.length &&
    /^\d{1,4}$/.test(fold(tokens[i].text)) &&
    fold(
      tokens
        .slice(code, i + 1)
        .map((t) => t.text)
        .join(''),
    ).length <= 9
  )
    i++;
  texts('catalogueCode', tokens.slice(code, i));
  const measure = i;
  while (i < tokens.length && !isNumber(tokens[i].text)) i++;
  texts('measure', tokens.slice(measure, i));
  const numbers = tokens.slice(i).filter((token) => isNumber(token.text));
  ['quantity', 'unitPrice', 'total'].forEach((id, k) => {
    if (numbers[k]) row.cells.set(at(id), numbers[k]);
  });
  row.loose = numbers.slice(3);
  row.allowed = funds;
  return row;
}
