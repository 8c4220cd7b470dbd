import { DOUBLED_AT_END, DOUBLED_CHARACTERS, DOUBLED_NOT_BEFORE, DOUBLED_WORDS } from '../catalogue/doubledWords';
import type { Finding, Wording } from '../findings/model';
import { readOnce } from '../text/recent';
import type { Match } from '../text/search';
import type { Span } from '../text/span';
import { inOneWord } from '../text/words';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Further places listed at most. */
const LISTED = 50;

const CHARACTERS = DOUBLED_CHARACTERS.map(({ character, notAfter, notBefore }) => {
  const before = notAfter === '' ? '' : `(?<!${notAfter})`;
  const after = notBefore === '' ? '' : `(?![${notBefore}])`;
  return `${before}(?<!${character})${character}${character}${after}(?!${character})`;
});
const WORDS = DOUBLED_WORDS.map((word) => `${word}${word}`);
/** Any two characters twice, where nothing follows that the second could begin. A line's end is not such a place: it may be the page's. */
const AT_END = `([\\u4e00-\\u9fff])(?!\\1)([\\u4e00-\\u9fff])\\1\\2(?=[率\\t|，。；：、）])(?<!(?:${DOUBLED_AT_END.join('|')}){2})`;
/** The same where nothing stands before that could end with the first: a clause begins so. Lines may begin within one. */
const AT_START = `(?<=[，。；：、）.．])([\\u4e00-\\u9fff])(?!\\3)([\\u4e00-\\u9fff])\\3\\4(?=[\\u4e00-\\u9fff])(?![${DOUBLED_NOT_BEFORE}])(?<!(?:${DOUBLED_AT_END.join('|')}){2})`;
const DOUBLED = new RegExp([...WORDS, ...CHARACTERS, AT_END, AT_START].join('|'), 'g');

/** The last character of a clause twice: 教育优先发展展。 */
const LAST = /(?<=[\u4e00-\u9fff])([\u4e00-\u9fff])\1(?=[，。；：、）])/g;

/** Whether the first of two equal characters ends a word, and the two are none: 层层, 人人. */
const endsWord = readOnce((text, { index }: Match): boolean => {
  const [before, own] = [text.charCodeAt(index - 1), text.charCodeAt(index)];
  return before !== own && inOneWord(before, own) && !inOneWord(own, own);
});

/** A word typed twice: 是是, 验收合格合格率. Whatever may be two words (稽核核查) is no such thing. Once per form or section. */
export function doubledWord({ text, document, search }: RuleContext): readonly Finding[] {
  const matches = [...search.all(DOUBLED), ...search.all(LAST).filter((match) => endsWord(text, match))];
  const groups = new Map<string, { printed: string; place: Wording; spans: Span[] }>();
  for (const { 0: printed, index } of matches) {
    const place = placeAt(document, index);
    const key = `${place['zh-cn']}/${printed}`;
    const group = groups.get(key) ?? { printed, place, spans: [] };
    groups.set(key, group);
    group.spans.push({ start: index, end: index + printed.length });
  }
  return [...groups].map(([subject, { printed, place, spans }]) => {
    const word = printed.slice(0, printed.length / 2);
    const [first = { start: 0, end: 0 }, ...others] = spans;
    const count = spans.length;
    return finding({
      rule: 'doubled-word',
      severity: 'warning',
      subject,
      message: {
        'zh-cn': `${place['zh-cn']}：“${printed}”重复，应为“${word}”${count > 1 ? `（共 ${count} 处）` : ''}`,
        en: `${place.en}: “${printed}” is “${word}” typed twice${count > 1 ? ` (${count} places)` : ''}`,
      },
      span: first,
      related: others
        .slice(0, LISTED)
        .map((span) => ({ span, message: { 'zh-cn': `“${printed}”`, en: `“${printed}”` } })),
      fixes: [
        {
          title: { 'zh-cn': `删去重复的“${word}”`, en: `Remove the second “${word}”` },
          edits: spans.map(({ start, end }) => ({ span: { start: start + word.length, end }, newText: '' })),
          preferred: true,
        },
      ],
    });
  });
}
