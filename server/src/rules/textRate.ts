import type { Disclosure, Indicator, Part } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { indicatorPlace } from './indicatorPlace';
import { valueOf } from './indicators';
import { placeAt } from './place';
import { proseStretches } from './proseText';
import { finding, type RuleContext } from './rule';

/** A rate in running text: the words before it, and its number. */
const RATE =
  /([\u4e00-\u9fff]{2,30}(?:率|度|比例|占比))(?:应|要|须|均|力争|稳定)?(?:达到|达|不低于|不少于|不高于|不超过|保持在|稳定在|控制在|提高到|提升到|提高至|提升至|在|为|≥|≤|>|<|=)?(\d{1,3}(?:\.\d{1,4})?)%/g;

/** Words that may stand before the name of an indicator in one run of characters. */
const OPENING =
  /(?:其中|确保|保证|保障|实现|力争|争取|使|将|以及|并|年度|全年|今年|本年|预计|计划|要求|做到|保持|落实|完成)$/;
/** The shortest name compared. */
const SHORTEST = 3;

interface Target {
  readonly indicator: Indicator;
  readonly number: number;
}

/**
 * A rate the text states of an indicator by its whole name, where no indicator of that name — in the part's own forms —
 * has that number: `验收合格率达到100%` ↔ 验收合格率 ≥95%. Names that are only part of a longer phrase are not compared.
 */
export function textRate({ text, document }: RuleContext): readonly Finding[] {
  const targets = new Map<Part, ReadonlyMap<string, readonly Target[]>>();
  const findings: Finding[] = [];
  for (const stretch of proseStretches(text, document)) {
    if (!stretch.text.includes('%')) continue;
    let own = targets.get(stretch.part);
    if (!own) targets.set(stretch.part, (own = ratesOf(stretch.part)));
    if (own.size === 0) continue;
    for (const match of stretch.text.matchAll(RATE)) {
      const [whole, phrase = '', number = ''] = match;
      const name = nameAt(stretch.text, match.index, phrase, own);
      const named = own.get(name) ?? [];
      if (named.length === 0 || named.some((target) => target.number === Number(number))) continue;
      const at = match.index + whole.length - number.length - 1;
      const start = stretch.at[at] ?? 0;
      const end = (stretch.at[at + number.length] ?? start) + 1;
      findings.push(tell(document, name, number, { start, end }, named));
    }
  }
  return findings;
}

/** The longest end of a phrase that is an indicator's name and stands by itself; '' where none does. */
function nameAt(text: string, start: number, phrase: string, own: ReadonlyMap<string, unknown>): string {
  for (let from = 0; phrase.length - from >= SHORTEST; from++) {
    if (!own.has(phrase.slice(from))) continue;
    const before = text[start + from - 1];
    const apart = before === undefined || !/[\u4e00-\u9fff、/]/.test(before);
    return apart || OPENING.test(text.slice(Math.max(0, start + from - 4), start + from)) ? phrase.slice(from) : '';
  }
  return '';
}

function tell(
  document: Disclosure,
  name: string,
  number: string,
  span: { start: number; end: number },
  named: readonly Target[],
): Finding {
  const place = placeAt(document, span.start);
  const [first] = named;
  const value = first?.indicator.value?.text ?? '';
  const form = first ? indicatorPlace(document, first.indicator) : { 'zh-cn': '', en: '' };
  return finding({
    rule: 'text-rate',
    severity: 'warning',
    subject: `${place['zh-cn']}/${name}`,
    message: {
      'zh-cn': `${place['zh-cn']}：“${name}”为 ${number}%，${form['zh-cn']}的指标值为“${value}”`,
      en: `${place.en}: ${name} is ${number}% here, but “${value}” in ${form.en}`,
    },
    span,
    related: named.flatMap(({ indicator }) => {
      const at = indicator.value?.spans[0];
      return at ? [{ span: at, message: indicatorPlace(document, indicator) }] : [];
    }),
  });
}

/** Indicators given as percentages, by their folded names. */
function ratesOf({ projects }: Part): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const { indicators, cellsKnown } of projects)
    for (const indicator of indicators) {
      const value = indicator.value && valueOf(indicator.value.text);
      if (!cellsKnown || value?.kind !== 'numeric' || value.unit?.text !== '%' || value.upper) continue;
      const name = fold(indicator.name.text);
      const target = { indicator, number: value.number.scaled / 10 ** value.number.decimals };
      const known = found.get(name);
      if (known) known.push(target);
      else found.set(name, [target]);
    }
  return found;
}
