import type { Disclosure, Part, Sentence } from '../document/model';
import type { Finding, Fix, Wording } from '../findings/model';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { gather, type Remark } from './gather';
import type { RuleContext } from './rule';

/** Shorter paragraphs are not compared for words. */
const LONG = 30;
/** Characters of a loss at most: more is another wording. */
const MOST_LOST = 6;
/** Letters by which the paragraphs of both texts are paired. */
const KEY = 12;

/** What the two texts call themselves, and numbers: those differ by right, or are compared elsewhere. */
const OWN = /(?:本|我|所属|各|下属)?(?:部门|单位)|本级|机关及|\((?:含)?所属\)|含所属|\d[\d,.]*|所属/g;

/** Something one text has and the other lacks. */
interface Loss extends Remark {
  readonly fix: Fix | undefined;
}

/**
 * The text of a department and of its only unit say the same but for 部门 and 单位: punctuation, or a few words, that one
 * of them lost. Paragraphs with amounts are compared, pair by pair; one remark for all places.
 */
export function textOfUnitWords({ text, document }: RuleContext): readonly Finding[] {
  const [department, unit, ...more] = document.parts;
  if (!department || !unit || more.length > 0 || department.kind !== 'department' || unit.kind !== 'unit') return [];
  const theirs = new Map<string, Plain | undefined>();
  for (const plain of plainOf(document, unit)) theirs.set(plain.key, theirs.has(plain.key) ? undefined : plain);
  const seen = new Set<string>();
  const losses: Loss[] = [];
  for (const own of plainOf(document, department)) {
    const other = theirs.get(own.key);
    if (!other || seen.has(own.key)) continue;
    seen.add(own.key);
    losses.push(...lossesOf(text, own, other));
  }
  const edits = losses.flatMap(({ fix }) => fix?.edits ?? []);
  const all = edits.length > 0 ? [{ ...(losses.find(({ fix }) => fix)?.fix as Fix), edits }] : [];
  return gather(
    'text-of-unit-words',
    losses,
    (count) => ({
      'zh-cn': `部门与其唯一单位的情况说明文字不一致：${losses[0]?.place['zh-cn'] ?? ''}${count > 1 ? `（共 ${count} 处）` : ''}`,
      en: `the texts of the department and of its only unit differ: ${losses[0]?.place.en ?? ''}${count > 1 ? ` (${count} places)` : ''}`,
    }),
    { fixes: all },
  );
}

/** A paragraph without what differs by right. */
interface Plain {
  readonly key: string;
  /** Letters only. */
  readonly letters: string;
  /** Where each letter stands in the source. */
  readonly at: readonly number[];
  /** Punctuation behind each letter, '' where there is none; as printed, with its place. */
  readonly marks: readonly { readonly text: string; readonly at: number }[];
  readonly zh: string;
  readonly en: string;
}

function plainOf(document: Disclosure, part: Part): readonly Plain[] {
  const zh = part.kind === 'unit' ? '单位' : '部门';
  const en = part.kind === 'unit' ? 'the unit' : 'the department';
  const name = fold(part.name);
  return document.sentences.flatMap((sentence) => {
    if (sentence.part !== part) return [];
    const plain = plainSentence(sentence, name);
    return plain.letters.length < KEY ? [] : [{ ...plain, key: plain.letters.slice(0, KEY), zh, en }];
  });
}

function plainSentence({ text, at }: Sentence, name: string): Omit<Plain, 'key' | 'zh' | 'en'> {
  const skipped = new Set<number>();
  for (const match of text.matchAll(OWN)) for (let i = 0; i < match[0].length; i++) skipped.add(match.index + i);
  if (name.length > 2)
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
      for (let i = 0; i < name.length; i++) skipped.add(from + i);
  let letters = '';
  const places: number[] = [];
  const marks: { text: string; at: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    if (skipped.has(i)) continue;
    const char = text[i] as string;
    if (/[\u4e00-\u9fffA-Za-z]/.test(char)) {
      letters += char;
      places.push(at[i] ?? 0);
      marks.push({ text: '', at: 0 });
    } else if (/[,;。、:]/.test(char) && marks.length > 0) marks[marks.length - 1] = { text: char, at: at[i] ?? 0 };
  }
  return { letters, at: places, marks };
}

function lossesOf(source: string, own: Plain, other: Plain): readonly Loss[] {
  if (own.letters === other.letters) return marksLost(source, own, other);
  const [long, short] = own.letters.length > other.letters.length ? [own, other] : [other, own];
  return wordsLost(long, short);
}

/** Punctuation that one of two paragraphs of the same letters lacks. */
function marksLost(source: string, own: Plain, other: Plain): readonly Loss[] {
  return own.marks.flatMap((mark, i): Loss[] => {
    const theirs = other.marks[i] ?? { text: '', at: 0 };
    if ((mark.text === '') === (theirs.text === '')) return [];
    const [has, lacks] = mark.text === '' ? [other, own] : [own, other];
    const kept = has === own ? mark : theirs;
    const printed = source[kept.at] ?? kept.text;
    const at = (lacks.at[i] ?? 0) + 1;
    const before = lacks.letters.slice(Math.max(0, i - 7), i + 1);
    return [
      {
        span: { start: at - 1, end: at },
        place: {
          'zh-cn': `${lacks.zh}“…${before}”后缺“${printed}”`,
          en: `${lacks.en} lacks “${printed}” after “…${before}”`,
        },
        fix: {
          title: { 'zh-cn': '补上另一处有的标点', en: 'Add the punctuation the other text has' },
          edits: [{ span: { start: at, end: at }, newText: printed }],
          preferred: false,
        },
      },
    ];
  });
}

/** A few letters that the longer paragraph has in one place and the shorter lacks. */
function wordsLost(long: Plain, short: Plain): readonly Loss[] {
  const size = long.letters.length - short.letters.length;
  if (size === 0 || size > MOST_LOST || short.letters.length < LONG) return [];
  let same = 0;
  while (same < short.letters.length && long.letters[same] === short.letters[same]) same++;
  if (long.letters.slice(same + size) !== short.letters.slice(same)) return [];
  const words = long.letters.slice(same, same + size);
  // 万 of 万元: the amount is told by its sums.
  if (/^(?:[亿万千]|百万)$/.test(words) && long.letters[same + size] === '元') return [];
  const at = short.at[Math.max(0, same - 1)] ?? 0;
  const before = short.letters.slice(Math.max(0, same - 8), same);
  const place: Wording = {
    'zh-cn': `${short.zh}“…${before}”后缺“${words}”`,
    en: `${short.en} lacks “${words}” after “…${before}”`,
  };
  const span: Span = { start: at, end: at + 1 };
  return [{ span, place, fix: undefined }];
}
