import type { Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../analyse';
import type { Figure } from '../document/model';
import type { Locale } from '../findings/model';
import type { Relation, RelationState } from '../network/model';
import { isCovered } from '../network/coverage';
import { relationsOf } from '../network/network';
import { placeOf, rowPlace } from '../network/describe';
import type { LineIndex, Position } from '../text/lines';
import { figureAt } from './figureAt';
import { markdown, plaintext, type Markup } from './markup';
import { displayAmount, displayFigure } from './money';
import { relationText } from './relationText';

/** How a hover is to be worded. */
export interface HoverOptions {
  readonly locale: Locale;
  /** Markup the client can show; Markdown when left out. */
  readonly markup?: 'markdown' | 'plaintext';
}

/** Relations shown in full; the others are counted. */
const MOST_RELATIONS = 6;

/** Faults first, then what holds, then what cannot be decided. `unbound` relations check nothing and are left out. */
const ORDER: Readonly<Record<RelationState, number>> = { fails: 0, missingTotal: 1, holds: 2, assumed: 3, unbound: 4 };

/**
 * What the figure or empty cell at a position is, and every relation that checks it: terms, computed sum, printed sum,
 * difference. `null` where no figure stands.
 */
export function hoverAt(analysis: Analysis, lines: LineIndex, position: Position, options: HoverOptions): Hover | null {
  const found = figureAt(analysis, lines.offsetAt(position));
  if (found === undefined) return null;
  const markup = options.markup === 'plaintext' ? plaintext : markdown;
  const paragraphs = [
    identity(found.figure, options.locale, markup),
    ...relations(analysis, found.figure, options.locale, markup),
  ];
  return { contents: { kind: markup.kind, value: paragraphs.join('\n\n') }, range: lines.rangeOf(found.span) };
}

function identity(figure: Figure, locale: Locale, markup: Markup): string {
  const lines = [markup.heading(markup.text(where(figure, locale))), amount(figure, locale, markup)];
  if (figure.assumed) {
    lines.push(
      locale === 'en'
        ? 'The text does not decide which column this figure belongs to; this one is inferred.'
        : '原文未保留空栏，此数所在列系推定。',
    );
  }
  return markup.lines(lines);
}

function where(figure: Figure, locale: Locale): string {
  if (figure.entry === undefined) return placeOf(figure)[locale];
  const column = figure.column?.label ?? '';
  return rowPlace(figure.entry)[locale] + (column === '' ? '' : ` · ${column}`);
}

function amount(figure: Figure, locale: Locale, markup: Markup): string {
  const en = locale === 'en';
  const { value } = figure;
  if (value === undefined) return en ? 'Empty cell, counts as 0' : '空格，按 0 计';
  const printed = displayFigure(figure);
  if (figure.kind === 'count') return `${en ? 'Quantity' : '数量'} ${markup.strong(printed)}`;
  if (figure.kind === 'percent') return markup.strong(`${printed}%`);
  if (figure.unit === '元') return markup.strong(`${printed} ${en ? 'yuan (元)' : '元'}`);
  const yuan = displayAmount(value, '元');
  return `${markup.strong(`${printed} ${figure.unit}`)}${en ? ` = ${yuan} yuan (元)` : `（${yuan} 元）`}`;
}

function relations(analysis: Analysis, figure: Figure, locale: Locale, markup: Markup): string[] {
  const all = relationsOf(analysis.network, figure).filter((relation) => relation.state !== 'unbound');
  const sorted = [...all].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  const paragraphs = sorted.slice(0, MOST_RELATIONS).map((relation) => paragraph(relation, figure, locale, markup));
  const rest = sorted.slice(MOST_RELATIONS);
  if (rest.length > 0) paragraphs.push(remainder(rest, locale));
  const missing = sorted.some((relation) => relation.state === 'missingTotal');
  if (!missing && !isCovered(analysis.network, figure)) paragraphs.push(unchecked(figure, locale));
  return paragraphs;
}

function paragraph(relation: Relation, figure: Figure, locale: Locale, markup: Markup): string {
  return markup.lines(relationText(relation, figure, locale, markup));
}

function remainder(rest: readonly Relation[], locale: Locale): string {
  const failing = rest.filter((relation) => relation.state === 'fails' || relation.state === 'missingTotal').length;
  if (locale === 'en') return `… and ${rest.length} more relations` + (failing > 0 ? `, ${failing} of them ✗` : '');
  return `…另有 ${rest.length} 条关系` + (failing > 0 ? `，其中 ${failing} 条不符` : '');
}

function unchecked(figure: Figure, locale: Locale): string {
  if (figure.value === undefined) {
    return locale === 'en' ? 'No relation binds this cell.' : '没有勾稽关系涉及此格。';
  }
  return locale === 'en'
    ? 'Nothing checks this figure: no relation in the document contains it.'
    : '没有勾稽关系核对此数，请人工核对。';
}
