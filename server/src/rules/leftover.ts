import { LEFTOVER_PHRASES } from '../catalogue/leftovers';
import type { Finding, Wording } from '../findings/model';
import type { Span } from '../text/span';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Further places listed at most. */
const LISTED = 50;

const PHRASES = new RegExp(LEFTOVER_PHRASES.join('|'), 'g');

/** Wording of an application to the finance bureau (恳请贵局 …) left in what will be published: once per form or section. */
export function leftover({ document, search }: RuleContext): readonly Finding[] {
  const groups = new Map<string, { phrase: string; place: Wording; spans: Span[] }>();
  for (const { 0: phrase, index } of search.all(PHRASES)) {
    const place = placeAt(document, index);
    const key = `${place['zh-cn']}/${phrase}`;
    const group = groups.get(key) ?? { phrase, place, spans: [] };
    groups.set(key, group);
    group.spans.push({ start: index, end: index + phrase.length });
  }
  return [...groups].map(([subject, { phrase, place, spans }]) => {
    const [first = { start: 0, end: 0 }, ...others] = spans;
    const times = spans.length > 1;
    return finding({
      rule: 'leftover',
      severity: 'warning',
      subject,
      message: {
        'zh-cn': `${place['zh-cn']}：“${phrase}”是请示、申请文稿的用语，公开文本中应删改${times ? `（共 ${spans.length} 处）` : ''}`,
        en:
          `${place.en}: “${phrase}” is the wording of an application, not of a published budget` +
          (times ? ` (${spans.length} places)` : ''),
      },
      span: first,
      related: others
        .slice(0, LISTED)
        .map((span) => ({ span, message: { 'zh-cn': `“${phrase}”`, en: `“${phrase}”` } })),
    });
  });
}
