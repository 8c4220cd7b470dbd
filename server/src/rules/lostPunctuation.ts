import type { Disclosure } from '../document/model';
import type { Finding, TextEdit } from '../findings/model';
import { fold } from '../text/fold';
import { gather, type Remark } from './gather';
import { numberedItem, type NumberedItem } from './numberedItem';
import { placeAt } from './place';
import { OPENS, paragraphsOf, sourceOf, type Paragraph } from './prose';
import type { RuleContext } from './rule';

/** Shorter items are headings. */
const SHORTEST = 12;
/** Items of a list from which on its habit is known. */
const LIST = 3;
const STOP = /[。；;！!]$/;
const MARK = /[，。；、：,;:]/;
/** Shorter paragraphs are titles; of those with a comma or stop inside, so many end with a stop for each that does not. */
const SENTENCE = 20;
const HABIT = 10;

interface Lost extends Remark {
  readonly edit: TextEdit;
}

/**
 * Punctuation that got lost: at the end of one item of a list whose other items have it, in a paragraph that another
 * part prints word for word with it, or at the end of a paragraph before the next heading or item. One remark for the
 * document; the marks are put back where the others have them.
 */
export function lostPunctuation({ text, document }: RuleContext): readonly Finding[] {
  const paragraphs = paragraphsOf(text, document);
  const lost = [
    ...inLists(document, paragraphs),
    ...againstTwins(document, paragraphs),
    ...atEnds(document, paragraphs),
  ];
  const known = new Set<number>();
  const each = lost.filter(({ edit }) => !known.has(edit.span.start) && known.add(edit.span.start));
  return gather(
    'lost-punctuation',
    each,
    (count) => ({
      'zh-cn': `${count} 处标点缺失或有误，同类条目、相同文字或其他段落均有标点`,
      en: `${count} marks of punctuation are missing or wrong where like items, the same words elsewhere or all other paragraphs have them`,
    }),
    {
      fixes: [
        {
          title: { 'zh-cn': '补上标点', en: 'Put the marks back' },
          edits: each.map(({ edit }) => edit),
          preferred: false,
        },
      ],
    },
  );
}

function inLists(document: Disclosure, paragraphs: readonly Paragraph[]): Lost[] {
  const lost: Lost[] = [];
  let list: NumberedItem[] = [];
  const close = (): void => {
    const odd = list.filter(({ words }) => !STOP.test(words));
    const [one] = odd;
    const [mark] = list.flatMap(({ words }) => STOP.exec(words)?.[0] ?? []);
    if (list.length >= LIST && odd.length === 1 && one && mark && /[\u4e00-\u9fff）”》]$/.test(one.words))
      lost.push(missingAt(document, one.paragraph, one.paragraph.text.length, mark));
    list = [];
  };
  for (const [i, paragraph] of paragraphs.entries()) {
    const item = numberedItem(paragraph);
    const last = list.at(-1);
    // What follows without a number goes on where the item stopped: it was cut, or has several paragraphs.
    if (!item) {
      const next = paragraphs[i - 1];
      if (last && next === last.paragraph && !/^[一二三四五六七八九十第（(#]/.test(paragraph.text)) list = [];
      continue;
    }
    if (last && (item.style !== last.style || item.number !== last.number + 1)) close();
    if (item.words.length >= SHORTEST) list.push(item);
    else close();
  }
  close();
  return lost;
}

/**
 * Paragraphs of sentences that end with a comma, or with no mark at all, where a heading or an item follows: where hardly
 * any does. A line that is cut goes on in words.
 */
function atEnds(document: Disclosure, paragraphs: readonly Paragraph[]): Lost[] {
  const sentences = paragraphs.filter(({ text }) => text.length >= SENTENCE && /[，。；,;]/.test(text));
  const odd = sentences.filter(({ text }) => /[，,\u4e00-\u9fff）)”》]$/.test(text));
  if (odd.length * HABIT > sentences.length) return [];
  const isOdd = new Set(odd);
  return paragraphs.flatMap((paragraph, i): Lost[] => {
    const next = paragraphs[i + 1];
    if (!isOdd.has(paragraph) || !next || !OPENS.test(next.text)) return [];
    const missing = missingAt(document, paragraph, paragraph.text.length, '。');
    const hasComma = /[，,]$/.test(paragraph.text);
    return [hasComma ? { ...missing, edit: { ...missing.edit, span: missing.span } } : missing];
  });
}

/** Paragraphs of the same words: a mark that one has and the other lacks. */
function againstTwins(document: Disclosure, paragraphs: readonly Paragraph[]): Lost[] {
  const lost: Lost[] = [];
  const seen = new Map<string, Paragraph>();
  for (const paragraph of paragraphs) {
    if (paragraph.text.length < 2 * SHORTEST) continue;
    const words = wordsOf(paragraph.text);
    const twin = seen.get(words);
    if (!twin) {
      seen.set(words, paragraph);
      continue;
    }
    if (twin.text === paragraph.text) continue;
    lost.push(...missingOf(document, paragraph, twin), ...missingOf(document, twin, paragraph));
  }
  return lost;
}

/** Letters and digits, a department and a unit taken for one another. */
function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/部门/g, '单位')
    .replace(/本级/g, '');
}

/** Marks the other paragraph has where this one has nothing between two words. */
function missingOf(document: Disclosure, paragraph: Paragraph, other: Paragraph): Lost[] {
  const own = marksByWord(paragraph.text);
  const theirs = marksByWord(other.text);
  if (own.length !== theirs.length) return [];
  return own.flatMap(({ end, marks }, i) => {
    const mark = theirs[i]?.marks ?? '';
    return marks === '' && MARK.test(mark) && mark.length === 1 ? [missingAt(document, paragraph, end, mark)] : [];
  });
}

/** For each letter: where it ends, and what is printed between it and the next, blanks aside. */
function marksByWord(text: string): { end: number; marks: string }[] {
  const letters: { end: number; marks: string }[] = [];
  const bare = text.replace(/部门/g, '单位').replace(/本级/g, '\u0000\u0000');
  for (let i = 0; i < bare.length; i++) {
    const c = bare.charAt(i);
    const last = letters.at(-1);
    if (/[\p{L}\p{N}]/u.test(c)) letters.push({ end: i + 1, marks: '' });
    else if (last && c !== '\u0000' && c.trim() !== '') last.marks += c;
    else if (last && c === '\u0000') last.end = i + 1;
  }
  return letters;
}

function missingAt(document: Disclosure, paragraph: Paragraph, at: number, mark: string): Lost {
  const last = sourceOf(paragraph, at - 1);
  return {
    span: { start: last, end: last + 1 },
    place: placeAt(document, last),
    edit: { span: { start: last + 1, end: last + 1 }, newText: mark },
  };
}
