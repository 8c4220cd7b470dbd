import { TRADE_WORDS } from '../catalogue/tradeWords';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Times a copied word occurs at most: what a document speaks of often is its own business. */
const OFTEN = 3;

/**
 * A word of another trade in a form, as copied forms leave it: neither the names of the department and its units nor the
 * form's own name have to do with that trade.
 */
export function otherTrade({ document, search }: RuleContext): readonly Finding[] {
  const projects = document.parts.flatMap((part) => part.projects);
  const names = new Set([...document.parts.map(({ name }) => name), ...projects.map(({ unit }) => unit)]);
  const departments = fold([...names].join(''));
  // Without any name of a department there is nothing to compare with.
  if (departments === '') return [];
  const findings: Finding[] = [];
  for (const { word, trade } of TRADE_WORDS) {
    const places = search.all(word).map(({ index }) => index);
    if (places.length === 0 || places.length > OFTEN || trade.some((name) => departments.includes(name))) continue;
    const forms = places.map((at) => projects.find(({ span }) => span.start <= at && at < span.end));
    if (forms.some((form) => !form || trade.some((name) => fold(form.name).includes(name)))) continue;
    const told = new Set<unknown>();
    for (const [i, at] of places.entries()) {
      // Once a form, however often it says so.
      if (told.has(forms[i])) continue;
      told.add(forms[i]);
      const place = placeAt(document, at);
      findings.push(
        finding({
          rule: 'other-trade',
          severity: 'information',
          subject: `${place['zh-cn']}/${word}`,
          message: {
            'zh-cn': `${place['zh-cn']}：“${word}”像是其他行业的用语，可能是套用他人文本时留下的`,
            en: `${place.en}: “${word}” is another trade’s word, perhaps left from a form that was copied`,
          },
          span: { start: at, end: at + word.length },
        }),
      );
    }
  }
  return findings;
}
