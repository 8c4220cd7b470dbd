import type { Cell, Row } from '../layout/model';
import type { Word } from '../layout/words';
import { fold } from '../text/fold';
import { alignedGrids } from './alignedTable';
import { cjkWidthOf, isAlignedBlock, lineWords, plainIndicatorPages, type PlainPage } from './plainPages';
import type { TextCell } from './model';
import { printedCells } from './rows';
import { parseIndicatorValue } from './indicatorValue';
import type { UnitPart } from './values/model';
import { fieldsOf, isSignHeader, isSignLabel, isWeightLabel, type Field, type Fields } from './indicatorColumns';
import { organisation } from '../catalogue/tables/organisation';
import { COUNT_UNITS, MEASURE_UNITS } from '../catalogue/units';

/** A row of indicators while it is being read. */
export interface DraftIndicator {
  level1: string;
  level2: string;
  name: TextCell;
  description: TextCell | undefined;
  value: TextCell | undefined;
  basis: TextCell | undefined;
  weight?: TextCell | undefined;
}

/** Reads the rows from the header 一级指标 … on, headers repeated after page breaks included. */
export function readIndicators(source: string, rows: readonly Row[]): DraftIndicator[] {
  if (rows[0].layout !== 'prose') return gridIndicators(rows.map((row) => ({ cells: row.cells })));
  if (isAlignedBlock(source, rows)) {
    const pages = plainIndicatorPages(rows);
    const grid = alignedGrids(source, organisation, pages, indicatorLines(source, pages)).flatMap((page) =>
      [...joinHeader(page.header), ...page.rows].map((cells) => ({ cells })),
    );
    return gridIndicators(grid);
  }
  return collapsedIndicators(source, rows);
}

/** Header labels of an aligned page wrap over several lines: one row of whole labels. */
function joinHeader(header: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(0, ...header.map((row) => row.length));
  const joined: Cell[] = [];
  for (let i = 0; i < width; i++) {
    const pieces = header.map((row) => row[i]).filter((cell) => cell && cell.text !== '');
    joined.push({ text: pieces.map((cell) => cell.text).join(''), spans: pieces.flatMap((cell) => cell.spans) });
  }
  return width > 0 ? [joined] : [];
}

/**
 * Tells the lines of aligned pages that begin an indicator: those with a 二级指标, and, where one goes for several, those
 * with a name and a value that stands where the values of the others do.
 */
function indicatorLines(source: string, pages: readonly PlainPage[]): (words: readonly Word[]) => boolean {
  const body = pages.flatMap((page) => page.body);
  const cjk = cjkWidthOf(source, body);
  const edges = new Set<number>();
  const signs = new Set<number>();
  for (const row of body) {
    const words = lineWords(source, row, 1, cjk);
    if (!isIndicatorLine(words)) continue;
    const value = words.find((word, i) => i > 1 && isNumericValue(word));
    if (value) edges.add(value.left).add(-value.right);
    const sign = words.find((word, i) => i > 1 && isSign(word));
    if (sign) signs.add(sign.left);
  }
  return (words) =>
    isIndicatorLine(words) ||
    words.some(
      (word, i) =>
        i > 0 &&
        (SIGN_ALONE.test(word.text) ||
          ((edges.has(word.left) || edges.has(-word.right)) && isNumericValue(word)) ||
          (signs.has(word.left) && isSign(word))),
    );
}

/** What stands in a column of operators. */
function isSign({ text }: Word): boolean {
  return /^(?:[≥≤<>=]{1,2}|定性|文字描述)$/.test(fold(text));
}

/** An operator in a column of its own: there is one in every row of such a form. */
const SIGN_ALONE = /^(?:[≥≤<>=＞＜＝≧≦]|[<>]=)$/;

function isIndicatorLine(words: readonly Word[]): boolean {
  return (
    words.some((word) =>
      /^(数量|质量|时效|成本|.{2}成本|.{2,6}效益|可持续影响|(服务对象)?满意度)指标$/.test(fold(word.text)),
    ) && words.length > 2
  );
}

/** A number with an operator before it or a unit behind it. */
function isNumericValue({ text }: Word): boolean {
  const value = parseIndicatorValue(text);
  return value.kind === 'numeric' && (value.operator !== undefined || value.unit !== undefined);
}

function gridIndicators(rows: readonly { readonly cells: readonly Cell[] }[]): DraftIndicator[] {
  const indicators: DraftIndicator[] = [];
  let fields: Fields = new Map();
  let afterHeader = false;
  let level1 = '';
  let level2 = '';
  const bare = rows.some(({ cells }, i) => i > 0 && inheritsLevel2(rows, i, cells));
  rows.forEach(({ cells }, i) => {
    const labels = cells.map((cell) => fold(cell.text));
    if (labels.some((label) => /^一级指标/.test(label))) {
      fields = fieldsOf(labels, new Map());
      afterHeader = i > 0;
      return;
    }
    if (isSignHeader(labels)) {
      fields = fieldsOf(labels, fields);
      return;
    }
    const get = (field: Field): TextCell | undefined => {
      for (const [c, f] of fields) if (f === field && cells[c]?.text) return cells[c];
      return undefined;
    };
    const own1 = get('level1');
    const own2 = get('level2');
    const previous = indicators[indicators.length - 1];
    if (cells.every((cell) => cell.text === '')) return;
    if (previous && !own1 && !own2 && (afterHeader ? !bare || !get('name') || !get('value') : !get('name'))) {
      appendTo(previous, get);
      afterHeader = false;
      return;
    }
    afterHeader = false;
    if (own1) level1 = fold(own1.text);
    if (own2) level2 = fold(own2.text);
    const name = get('name');
    if (!name) return;
    indicators.push({
      level1,
      level2,
      name,
      description: get('description'),
      value: joinParts(get('sign'), get('value'), get('unit')),
      basis: get('basis'),
      weight: get('weight'),
    });
  });
  return indicators;
}

/** Whether the form leaves 二级 empty where it repeats: then an empty 二级 after a page break begins a row of its own. */
function inheritsLevel2(
  rows: readonly { readonly cells: readonly Cell[] }[],
  i: number,
  cells: readonly Cell[],
): boolean {
  const before = rows[i - 1].cells.map((cell) => fold(cell.text));
  if (before.some((label) => /^一级指标/.test(label) || label === '符号')) return false;
  const printed = cells.filter((cell) => cell.text !== '');
  return cells.length >= 5 && cells[0].text === '' && cells[1].text === '' && printed.length >= 3;
}

function appendTo(
  indicator: DraftIndicator,
  get: (field: 'name' | 'description' | 'value' | 'basis') => TextCell | undefined,
): void {
  for (const field of ['description', 'value', 'basis'] as const)
    indicator[field] = joinText(indicator[field], get(field));
  indicator.name = joinText(indicator.name, get('name')) ?? indicator.name;
}

function joinText(first: TextCell | undefined, second: TextCell | undefined): TextCell | undefined {
  if (!first || !second) return first ?? second;
  return { text: first.text + second.text, spans: [...first.spans, ...second.spans] };
}

/**
 * A value whose operator, number and unit stand in columns of their own. A form with such columns has an operator in every
 * row: before words it says nothing, and before a date ≤ says no more than 前. A stroke is no unit.
 */
function joinParts(
  sign: TextCell | undefined,
  value: TextCell | undefined,
  unit: TextCell | undefined,
): TextCell | undefined {
  const said = value ? fold(value.text) : '';
  const isVoid = unit !== undefined && /^(?:[-/\\]+|无)$/.test(fold(unit.text)) && said !== '';
  const needless = sign !== undefined && said !== '' && isNeedless(fold(sign.text), said);
  const parts = [needless ? undefined : sign, value, isVoid ? undefined : unit].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return { text: parts.map((part) => part.text).join(''), spans: parts.flatMap((part) => part.spans) };
}

function isNeedless(sign: string, value: string): boolean {
  if (WORDED.test(sign)) return true;
  if (!/\d/.test(value)) return /^[=＝]+$/.test(sign) && /^[\u4e00-\u9fff]/.test(value);
  return /^(?:=|≤|<|<=|≦)$/.test(sign) && DATED.test(value);
}

const DATED = /^20\d\d(?:年|[-.]\d)|^\d{1,2}月(?:\d{1,2}日)?[底末前]/;

/** What stands in the column 符号 where the value is told in words. */
const WORDED = /^(?:文字描述|定性(?:指标|描述)?)$/;

/** A weight: points or per cent. */
const WEIGHT = /^\d{1,3}(?:\.\d{1,2})?%?$/;

const LEVEL1 = /^(产出|效益|满意度|成本)指标$/;
const LEVEL2_NAMES =
  '数量 质量 时效 成本 经济成本 社会成本 生态环境成本 经济效益 社会效益 生态效益 可持续影响 服务对象满意度'
    .split(' ')
    .map((name) => `${name}指标`);
const LEVEL2 = new RegExp(`^(${LEVEL2_NAMES.join('|')})$`);

/** Collapsed lines: a row begins with its 二级指标; the value is the word that reads as one. */
function collapsedIndicators(source: string, rows: readonly Row[]): DraftIndicator[] {
  const indicators: DraftIndicator[] = [];
  let level1 = '';
  let words: TextCell[] = [];
  let level2 = '';
  let inHeader = false;
  /** The columns the header names that other forms lack: of operators, of weights. */
  const has: Extra = { signs: false, weights: false };
  const flush = () => {
    if (level2 !== '' && words.length > 0) indicators.push(splitWords(level1, level2, words, has));
    words = [];
  };
  let begun: TextCell | undefined;
  for (const row of rows) {
    let line = lineWords(source, row, 1).map((word): TextCell => ({ text: word.text, spans: [word.span] }));
    if (begun) line = continued(begun, line);
    begun = line.length === 1 && isBegun(fold(line[0].text)) ? line[0] : undefined;
    if (begun) continue;
    // A row of cells may stand among the lines, and its first cell be empty.
    if (line.length === 0) continue;
    if (/^一级指标/.test(fold(row.cells[0].text))) {
      has.signs ||= line.some((word) => isSignLabel(fold(word.text)));
      has.weights ||= line.some((word) => isWeightLabel(fold(word.text)));
      inHeader = true;
      continue;
    }
    const at = level2In(line);
    if (
      inHeader &&
      at < 0 &&
      !LEVEL1.test(fold(line[0].text)) &&
      printedCells(row).length === 1 &&
      /^(指标值确定|指标值|依据|符号|值|单位)/.test(fold(line[0].text))
    )
      continue;
    if (at >= 0 || LEVEL1.test(fold(line[0].text))) {
      // A page may break within a row: what follows a repeated header without a 二级指标 belongs to the row before it.
      if (at >= 0 || line.length === 1) flush();
      const first = fold(line[0].text);
      if (LEVEL1.test(first) && (at === 1 || (at === 0 && first !== '成本指标') || line.length === 1)) level1 = first;
      if (at >= 0) {
        level2 = fold(line[at].text);
        for (const word of line.slice(at + 1)) words.push(word);
      } else level2 = '';
    } else if (level2 !== '') {
      // One 二级指标 goes for several rows: a line with a name and a target behind a row that has its own is another row.
      if (hasTarget(line) && words.some(isTarget)) flush();
      for (const word of line) words.push(word);
    }
    inHeader = false;
  }
  flush();
  return indicators;
}

/** Where the 二级指标 of a line stands: first, or behind the 一级指标; 成本指标 is either. -1 where there is none. */
function level2In(line: readonly TextCell[]): number {
  const [first, second] = line.map((word) => fold(word.text));
  if (first === '成本指标' && second !== undefined && LEVEL2.test(second)) return 1;
  return line.findIndex((word, i) => i < 2 && LEVEL2.test(fold(word.text)));
}

/** Whether a word is a target with its operator, or an operator alone. */
function isTarget({ text }: TextCell, i: number): boolean {
  return i > 0 && /^(?:[≥≤<>=]{1,2}|不[少高低超][于过])(?:\d|$)/.test(fold(text));
}

/** Whether a line has a name and, in one word or two, a number with an operator. */
function hasTarget(line: readonly TextCell[]): boolean {
  const at = line.findIndex(isTarget);
  const [name] = line;
  return at > 0 && /[\u4e00-\u9fff]{3}/.test(name?.text ?? '') && /\d/.test(line[at].text + (line[at + 1]?.text ?? ''));
}

/** Whether a word is the first line of a 二级指标 in a narrow column; short ones do not wrap. */
function isBegun(word: string): boolean {
  return word.length > 3 && LEVEL2_NAMES.some((name) => name !== word && name.startsWith(word));
}

/** A line of words behind the first line of a 二级指标. */
function continued(begun: TextCell, line: readonly TextCell[]): TextCell[] {
  const [first, ...rest] = line;
  const whole = joinText(begun, first) ?? begun;
  const label = fold(whole.text);
  return first && (LEVEL2.test(label) || isBegun(label)) ? [whole, ...rest] : [begun, ...line];
}

/** Whether a word without operator is a value: a number with its unit, a date, or 不涉及 behind name and description. */
function readsAsValue(text: string, i: number): boolean {
  const value = parseIndicatorValue(text);
  if (value.kind === 'placeholder') return i > 1;
  return (
    value.kind === 'deadline' || ((value.kind === 'numeric' || value.kind === 'duration') && value.unit !== undefined)
  );
}

function isWholeUnit({ kind, text }: UnitPart): boolean {
  if (kind === 'other') return false;
  return (kind !== 'count' && kind !== 'measure') || COUNTED.has(text) || COUNTED.has(text.replace(/^万/, ''));
}

const COUNTED: ReadonlySet<string> = new Set([...COUNT_UNITS, ...MEASURE_UNITS]);

/** Whether a value goes on in the next word: an operator with its number, a number with its unit. */
function goesOn(value: string, next: string): boolean {
  const first = parseIndicatorValue(value);
  const whole = parseIndicatorValue(value + next.replace(/\([\u4e00-\u9fff、]{1,4}\)$/, ''));
  if (whole.kind === 'unreadable') return false;
  // What only begins with a unit may be the basis.
  if (first.kind === 'numeric')
    return (
      first.unit === undefined &&
      (whole.kind === 'numeric' || whole.kind === 'duration') &&
      whole.unit !== undefined &&
      isWholeUnit(whole.unit)
    );
  return (
    /^[≥≤<>=\d.,]+$/.test(value) ||
    (/^不[晚少高低超]/.test(value) && first.kind !== 'deadline' && first.kind !== 'duration')
  );
}

/** Columns of collapsed lines that not every form has. */
interface Extra {
  signs: boolean;
  weights: boolean;
}

function splitWords(level1: string, level2: string, words: readonly TextCell[], has: Extra): DraftIndicator {
  const join = (pieces: readonly TextCell[]): TextCell | undefined =>
    pieces.length === 0
      ? undefined
      : { text: pieces.map((p) => p.text).join(''), spans: pieces.flatMap((p) => p.spans) };
  let at = words.findIndex((word, i) => i > 0 && /^[≥≤<>=]|^不[晚少高低超]/.test(fold(word.text)));
  // In forms with columns 符号, 值 and 单位, 文字描述 stands for the operator of a value in words.
  const worded = at < 0 ? words.findIndex((word, i) => i > 0 && WORDED.test(fold(word.text))) : -1;
  if (worded >= 0 && worded < words.length - 1) at = worded + 1;
  if (at < 0) at = words.findIndex((word, i) => i > 0 && readsAsValue(word.text, i));
  const cut = worded >= 0 ? worded : at < 0 ? words.length : at;
  // Name and description stand one behind the other: told apart where they repeat each other, else left together.
  const head = words.slice(0, cut);
  const half = head.length / 2;
  const doubled =
    head.length % 2 === 0 && fold(join(head.slice(0, half))?.text ?? '') === fold(join(head.slice(half))?.text ?? '-');
  const name = join(doubled ? head.slice(0, half) : head.slice(0, 1)) ?? words[0];
  let valueEnd = at < 0 ? cut : at + 1;
  // At most an operator, a number and a unit.
  for (let k = 0; at >= 0 && k < 2 && valueEnd < words.length; k++) {
    const value = fold(join(words.slice(at, valueEnd))?.text ?? '');
    if (!goesOn(value, fold(words[valueEnd].text))) break;
    valueEnd++;
  }
  const behind = words[valueEnd];
  const weight = has.weights && behind && WEIGHT.test(fold(behind.text)) ? behind : undefined;
  return {
    level1,
    level2,
    name,
    description: join(doubled ? head.slice(half) : head.slice(1)),
    value:
      at < 0
        ? undefined
        : has.signs
          ? joinParts(words[at], join(words.slice(at + 1, valueEnd)), undefined)
          : join(words.slice(at, valueEnd)),
    basis: join(words.slice(weight ? valueEnd + 1 : valueEnd)),
    weight,
  };
}
