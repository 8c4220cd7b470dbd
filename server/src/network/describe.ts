import type { Entry, Figure, Table } from '../document/model';
import type { Wording } from '../findings/model';
import type { Relation } from './model';
import { showAmount } from './amount';
import { statedName, statedPlace } from './describeText';
import { moneyColumns } from './figures';
import { Memo } from '../text/memo';

/** Operands named one by one; of more, the first and the number. */
const NAMED = 4;

/**
 * Where a figure stands, as people name it: `收支总表 第33行 支出总计`; with the column where the table has several money
 * columns, and the unit's name where the table is one of a unit part.
 */
export function placeOf(figure: Figure): Wording {
  const { entry, sentence } = figure;
  if (entry) return join(rowPlace(entry), columnName(figure));
  if (sentence) {
    return join(partName(sentence.part), statedPlace(figure, sentence));
  }
  return same(figure.text);
}

/** Where a row stands: `收支总表 第33行 支出总计`. */
export function rowPlace(entry: Entry): Wording {
  const serial = entry.serial.trim();
  const line: Wording = serial === '' ? same('') : { 'zh-cn': `第${serial}行`, en: `row ${serial}` };
  return join(tableName(entry.table), line, same(entryName(entry)));
}

/** A table's name, with the unit's name before it in a unit part. */
export function tableName(table: Table): Wording {
  const part = partName(table.part);
  if (table.project) {
    const name = shorten(table.project.name, 24);
    return join(part, { 'zh-cn': `绩效目标表“${name}”`, en: `performance form “${name}”` });
  }
  if (table.kind) return join(part, { 'zh-cn': table.kind.zh, en: `${table.kind.en} (${table.kind.zh})` });
  return join(part, table.title === '' ? { 'zh-cn': '表格', en: 'table' } : same(shorten(table.title, 30)));
}

/** A relation in words: `收支总表 第33行 支出总计 = 本年支出合计 + 年终结转结余`. */
export function relationName(relation: Relation): Wording {
  const sign = relation.form === 'atMost' ? '≤' : '=';
  const operands = operandsOf(relation, () => '');
  return each((locale) => `${placeOf(relation.total)[locale]} ${sign} ${operands[locale]}`);
}

/**
 * A relation with its printed amounts, and the difference where it fails:
 * `支出总计 2441.36 ≠ 本年支出合计 2441.63 + 年终结转结余 0.00，差 -0.27`.
 */
export function relationAmounts(relation: Relation): Wording {
  const name = operandName(relation, relation.total);
  const comparison = comparisonOf(relation);
  return each((locale) => `${name} ${comparison[locale]}`);
}

/** What `relationAmounts` says after the total's name, for a text that has named its place. */
export function comparisonOf(relation: Relation): Wording {
  const { total, form, residual, state } = relation;
  const show = amountsOf(relation);
  const printed = total.value === undefined ? { 'zh-cn': '（空）', en: '(empty)' } : same(show(total.value));
  const operands = operandAmounts(relation);
  const slack = relation.rounding?.slack ?? 0;
  const off = form === 'atMost' ? residual : Math.abs(residual);
  const fails = form === 'product' ? state === 'fails' : off > slack;
  const equals = residual === 0 ? '=' : '≈';
  const sign = form === 'atMost' ? (fails ? '>' : '≤') : fails ? '≠' : equals;
  const difference: Wording = fails
    ? { 'zh-cn': `，差 ${show(residual)}`, en: `, difference ${show(residual)}` }
    : same('');
  return each((locale) => `${printed[locale]} ${sign} ${operands[locale]}${difference[locale]}`);
}

/** The operands after the sign, with their amounts: `本年支出合计 2441.63 + 年终结转结余 0.00`. */
export function operandAmounts(relation: Relation): Wording {
  const show = amountsOf(relation);
  return operandsOf(relation, (figure) => ` ${show(figure.value ?? 0)}`, show(relation.computed));
}

/** Prints amounts as a relation's figures are printed: in the total's unit, with as many decimals as any of them. */
export function amountsOf(relation: Relation): (value: number) => string {
  const { decimals } = styleOf(relation);
  return (value) => showValue(value, relation.total, decimals);
}

/** How the operands of a relation are told apart and printed; looked up once, since relations may have many. */
interface Style {
  /** All operands stand in one row, or in one column; or they stand in several tables. */
  readonly along: 'row' | 'column' | 'tables' | undefined;
  /** The operands stand in several parts. */
  readonly parts: boolean;
  readonly decimals: number;
}

const styles = new Memo<Relation, Style>();

/** Decimals shown at most where exactness needs no more: a misplaced point must not lengthen all other amounts. */
const DECIMALS = 2;

function styleOf(relation: Relation): Style {
  const known = styles.get(relation);
  if (known) return known;
  const { total, terms } = relation;
  let { decimals } = total;
  let inRow = true;
  let inColumn = true;
  let inTable = true;
  let inPart = true;
  for (const { figure } of terms) {
    inTable &&= figure.entry?.table === total.entry?.table;
    inPart &&= partOf(figure) === partOf(total);
    if (figure.kind === total.kind) decimals = Math.max(decimals, figure.decimals);
    inRow &&= figure.entry === total.entry;
    inColumn &&= figure.column === total.column;
  }
  const style: Style = {
    along: !inTable ? 'tables' : inRow ? 'row' : inColumn ? 'column' : undefined,
    parts: !inPart,
    decimals: Math.min(decimals, DECIMALS),
  };
  styles.set(relation, style);
  return style;
}

/** A value as it would be printed in a figure's place, with at least `decimals` decimals. */
export function showValue(value: number, figure: Figure, decimals: number): string {
  // Counts are hundredths, as 分 are of 元.
  return showAmount(value, figure.kind === 'money' ? figure.unit : '元', decimals);
}

/** What an operand is called inside its relation: the column along a row, the row down a column. */
export function operandName(relation: Relation, figure: Figure): string {
  const { along, parts } = styleOf(relation);
  if (!figure.entry) return (parts ? (partOf(figure)?.name ?? '') : '') + statedName(figure);
  if (along === 'tables') return nameAmongTables(figure, figure.entry, parts);
  if (along === 'row') return columnLabel(figure) || entryName(figure.entry);
  const name = entryName(figure.entry) || columnLabel(figure);
  return along === undefined && severalColumns(figure) ? `${name} ${columnLabel(figure)}` : name;
}

function partOf({ entry, sentence }: Figure): Table['part'] | undefined {
  return entry?.table.part ?? sentence?.part;
}

/** A cell named with its table, and its part where there are several: `收入总表 合计行 小计`, `收支总表 第33行 收入总计`. */
function nameAmongTables(figure: Figure, entry: Entry, parts: boolean): string {
  const { table } = entry;
  const part = parts ? table.part.name || table.part.code : '';
  const place = table.project
    ? [`绩效目标表“${shorten(table.project.name, 24)}”`]
    : [table.kind?.zh ?? shorten(table.title, 30), rowAmongTables(entry)];
  const column = severalColumns(figure) || table.project ? columnLabel(figure) : '';
  return [part, ...place, column].filter((piece) => piece !== '').join(' ');
}

function rowAmongTables(entry: Entry): string {
  const name = entryName(entry);
  if (entry.code !== '') return name;
  if (/^(?:合计|总计)$/.test(entry.label)) return `${entry.label}行`;
  const serial = entry.serial.trim();
  return serial === '' ? name : `第${serial}行 ${name}`;
}

/** Code and label of a row: `2010101 行政运行`; its first text where it has neither. */
export function entryName(entry: Entry): string {
  const label = shorten(entry.label, 24);
  if (entry.code !== '') return label === '' ? entry.code : `${entry.code} ${label}`;
  if (label !== '') return label;
  for (const { text } of entry.texts.values()) if (text !== '') return shorten(text, 24);
  return '';
}

function operandsOf(relation: Relation, amount: (figure: Figure) => string, sum = ''): Wording {
  // What weighs nothing says only that the table is there.
  const terms = relation.terms.filter(({ weight }) => weight !== 0);
  if (terms.length === 0)
    return { 'zh-cn': `表中所列之和${sum === '' ? '' : ` ${sum}`}`, en: `sum listed in the table ${sum}` };
  if (relation.form === 'product') return productOperands(relation, amount);
  if (relation.derives === 'copy' && relation.terms[0]?.figure.entry?.repeats.includes(relation.total.entry as Entry)) {
    const printed = amount(relation.terms[0].figure);
    return { 'zh-cn': `另一处所印${printed}`, en: `its other print${printed}` };
  }
  const printed = terms.filter(({ figure }) => figure.value !== undefined);
  const named = terms.length <= NAMED ? terms : printed.length === 0 ? terms : printed;
  const first = named[0];
  if (!first) return same('');
  if (named.length > NAMED) {
    const name = operandName(relation, first.figure);
    const total = sum === '' ? '' : ` ${sum}`;
    if (named.every(({ weight }, index) => (index === 0 ? weight > 0 : weight < 0))) {
      const others = named.length - 1;
      return { 'zh-cn': `${name} 减去其余 ${others} 项${total}`, en: `${name} less the other ${others} items${total}` };
    }
    return {
      'zh-cn': `${name} 等 ${named.length} 项之和${total}`,
      en: `sum of ${named.length} items from ${name}${total}`,
    };
  }
  let text = '';
  for (const { figure, weight } of named) {
    const sign = weight < 0 ? '-' : '+';
    if (text !== '') text += ` ${sign} `;
    else if (weight < 0) text += '-';
    text += operandName(relation, figure) + amount(figure);
  }
  return same(text);
}

function productOperands(relation: Relation, amount: (figure: Figure) => string): Wording {
  return same(
    relation.terms
      .map(({ figure }) => {
        const printed = amount(figure) === '' ? '' : figure.kind === 'count' ? ` ${figure.text}` : amount(figure);
        return operandName(relation, figure) + printed;
      })
      .join(' × '),
  );
}

function columnName(figure: Figure): Wording {
  if (!severalColumns(figure)) return same('');
  const label = columnLabel(figure);
  return label === '' ? same('') : { 'zh-cn': label, en: `column ${label}` };
}

function columnLabel(figure: Figure): string {
  return figure.column?.label ?? '';
}

function severalColumns(figure: Figure): boolean {
  const { entry } = figure;
  return entry !== undefined && moneyColumns(entry.table, entry.side).length > 1;
}

/** Unit parts bear their name; the department's part is meant where none is said. */
function partName(part: Table['part']): Wording {
  return part.kind === 'unit' && part.index > 0 ? same(part.name || part.code) : same('');
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function same(text: string): Wording {
  return { 'zh-cn': text, en: text };
}

function each(word: (locale: keyof Wording) => string): Wording {
  return { 'zh-cn': word('zh-cn'), en: word('en') };
}

/** Pieces of a place: by spaces in Chinese, by commas in English; empty ones left out. */
function join(...pieces: readonly Wording[]): Wording {
  const of = (locale: keyof Wording): string[] => pieces.map((piece) => piece[locale]).filter((text) => text !== '');
  return { 'zh-cn': of('zh-cn').join(' '), en: of('en').join(', ') };
}
