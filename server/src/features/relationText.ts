import type { Figure } from '../document/model';
import type { Locale } from '../findings/model';
import type { Relation, Term } from '../network/model';
import { entryName, placeOf, tableName } from '../network/describe';
import type { Markup } from './markup';
import { displayFigure, displayLike } from './money';

/** Terms written out; the others are counted. */
const MOST_TERMS = 8;

/** Names one operand of a relation, no longer than the relation's other operands make necessary. */
type Namer = (figure: Figure) => string;

/**
 * A relation in words with its figures, over two lines:
 * `✗ 支出总计 ≠ 本年支出合计 2,441.63 + 年终结转 0.00` and `计算 2,441.63，所印 2,441.36，差 -0.27`.
 * Blank terms are left out; beyond eight terms the rest is counted.
 * @param self the figure that was asked about: shown in bold and never among those only counted
 */
export function relationText(relation: Relation, self: Figure, locale: Locale, markup: Markup): readonly string[] {
  const name = namerFor(relation, locale);
  const total = operand(relation.total, relation.total === self, name, markup, false);
  const line = `${mark(relation)} ${total} ${operatorOf(relation)} ${termsText(relation, self, name, locale, markup)}`;
  return [line, resultText(relation, locale)];
}

function operatorOf({ form, state }: Relation): string {
  const fails = state === 'fails' || state === 'missingTotal';
  if (form === 'atMost') return fails ? '>' : '≤';
  return fails ? '≠' : '=';
}

function mark(relation: Relation): string {
  if (relation.state === 'holds') return '✓';
  return relation.state === 'assumed' ? '？' : '✗';
}

function termsText(relation: Relation, self: Figure, name: Namer, locale: Locale, markup: Markup): string {
  const printed = relation.terms.filter(
    (term) => term.weight !== 0 && (term.figure.value !== undefined || term.figure === self),
  );
  if (printed.length === 0) return locale === 'en' ? '(all blank)' : '（各项均空）';
  const shown = printed.slice(0, MOST_TERMS);
  const own = printed.findIndex((term) => term.figure === self);
  if (own >= MOST_TERMS) shown[MOST_TERMS - 1] = printed[own] as Term;
  const pieces = shown.map((term, i) => {
    const sign = relation.form === 'product' ? (i > 0 ? ' × ' : '') : signText(term.weight, i > 0);
    return sign + operand(term.figure, term.figure === self, name, markup, true);
  });
  if (printed.length <= shown.length) return pieces.join('');
  const rest = locale === 'en' ? ` + … (${printed.length} terms in all)` : ` + …等 ${printed.length} 项`;
  return pieces.join('') + rest;
}

function signText(weight: number, inside: boolean): string {
  const sign = weight < 0 ? (inside ? ' − ' : '−') : inside ? ' + ' : '';
  const factor = Math.abs(weight);
  return factor === 1 ? sign : `${sign}${factor} × `;
}

function operand(figure: Figure, isSelf: boolean, name: Namer, markup: Markup, withValue: boolean): string {
  const label = markup.text(name(figure));
  const words = isSelf ? markup.strong(label) : label;
  if (!withValue) return words;
  const value = displayFigure(figure);
  return value === '' ? words : `${words} ${value}`;
}

function resultText(relation: Relation, locale: Locale): string {
  const { total } = relation;
  const computed = displayLike(relation.computed, total);
  const difference = displayLike(relation.residual, total);
  const en = locale === 'en';
  if (relation.state === 'missingTotal') {
    return en ? `computed ${computed}, nothing is printed` : `计算 ${computed}，此处未填`;
  }
  const printed = displayFigure(total) || (en ? 'blank' : '空');
  const sum = en
    ? `computed ${computed}, printed ${printed}, difference ${difference}`
    : `计算 ${computed}，所印 ${printed}，差 ${difference}`;
  if (relation.state === 'holds' && relation.residual !== 0 && relation.rounding)
    return sum + (en ? ' (rounded)' : '（四舍五入）');
  if (relation.state !== 'assumed') return sum;
  return sum + (en ? ' (columns inferred, not reported)' : '（所在列系推定，不作差错）');
}

/** Operands of one row are told by their columns, of one column by their rows, of several tables by table and row. */
function namerFor(relation: Relation, locale: Locale): Namer {
  const figures = [relation.total, ...relation.terms.map((term) => term.figure)];
  const first = relation.total;
  const inTable = (figure: Figure): boolean => figure.entry !== undefined && figure.entry.table === first.entry?.table;
  if (!figures.every(inTable)) return (figure) => across(figure, locale);
  if (figures.every((figure) => figure.entry === first.entry)) return (figure) => figure.column?.label || '—';
  if (figures.every((figure) => figure.column?.label === first.column?.label)) return rowWords;
  return rowAndColumn;
}

function across(figure: Figure, locale: Locale): string {
  if (figure.entry === undefined) return placeOf(figure)[locale];
  return `${tableName(figure.entry.table)[locale]}·${rowAndColumn(figure)}`;
}

function rowWords(figure: Figure): string {
  const { entry } = figure;
  return entry === undefined ? '—' : entryName(entry) || entry.serial || '—';
}

function rowAndColumn(figure: Figure): string {
  const row = rowWords(figure);
  const column = figure.column?.label ?? '';
  return column === '' || column === row ? row : `${row}·${column}`;
}
