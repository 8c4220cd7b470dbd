import type { Finding, TextEdit } from '../findings/model';
import { isSpace } from '../text/scan';
import type { Span } from '../text/span';
import { numberedItem } from './numberedItem';
import { placeAt, shorten } from './place';
import { paragraphsOf, sourceSpan, type Paragraph } from './prose';
import { finding, type RuleContext } from './rule';

/** Shorter items (国家、省) come again lawfully. */
const SHORTEST = 4;
/** Shorter numbered items are headings that come again. */
const SHORTEST_LINE = 6;
/** Findings after which no more are looked for. */
const ENOUGH = 200;

/** An item twice in one list: joined by 、 in a sentence, or numbered one after the other. */
export function repeatedItem({ text, document }: RuleContext): readonly Finding[] {
  const findings = document.parts.flatMap(({ span }) => inSentences(text, document, span));
  const part = (offset: number): number => document.parts.findIndex(({ span }) => offset < span.end);
  return [...findings, ...numbered(text, document, part)].slice(0, ENOUGH);
}

/** Where lists are read: a sentence ends at a stop, at the end of a cell and of a line. */
const ENDS = new Set('。；;：:\n\t|！？!?（）()“”《》');

function inSentences(text: string, document: RuleContext['document'], within: Span): Finding[] {
  const findings: Finding[] = [];
  const { end } = within;
  for (let mark = text.indexOf('、', within.start); mark >= 0 && mark < end && findings.length < ENOUGH;) {
    let start = mark;
    while (start > within.start && !isBound(text[start - 1])) start--;
    const items: Span[] = [];
    let i = start;
    for (; i < end && !isBound(text[i]); i++) {
      if (text[i] !== '、') continue;
      items.push({ start, end: i });
      start = i + 1;
    }
    if (items.length > 1) findings.push(...repeats(text, document, [...items, { start, end: i }]));
    mark = text.indexOf('、', i);
  }
  return findings;
}

function isBound(character: string | undefined): boolean {
  return character === undefined || ENDS.has(character) || character === '，' || character === ',';
}

/** One finding for all items of a list that stand in it before; the last item is without 等. */
function repeats(text: string, document: RuleContext['document'], items: readonly Span[]): Finding[] {
  const seen = new Map<string, Span>();
  const again: { item: Span; first: Span; name: string }[] = [];
  for (const [i, item] of items.entries()) {
    const name = bare(text, item, i === items.length - 1);
    // With an amount in it, it is a row of cells that lost what parted them.
    if (name.length < SHORTEST || !/^[\u4e00-\u9fff]/.test(name) || /\d\.\d/.test(name)) continue;
    const first = seen.get(name);
    if (first) again.push({ item, first, name });
    else seen.set(name, item);
  }
  const [one] = again;
  if (!one) return [];
  const place = placeAt(document, one.item.start);
  const names = again.map(({ name }) => shorten(name)).join('”“');
  return [
    finding({
      rule: 'repeated-item',
      severity: 'warning',
      subject: `${place['zh-cn']}/${names}`,
      message: {
        'zh-cn': `${place['zh-cn']}：列举的“${names}”重复`,
        en: `${place.en}: “${names}” stands twice in one list`,
      },
      span: { start: one.item.start, end: one.item.start + one.name.length },
      related: again.map(({ first, name }) => ({
        span: { start: first.start, end: first.start + name.length },
        message: { 'zh-cn': `“${shorten(name)}”`, en: `“${shorten(name)}”` },
      })),
      fixes: [
        {
          title: { 'zh-cn': '删去重复的事项', en: 'Remove what stands twice' },
          edits: again.map(({ item, name }): TextEdit => ({
            span: { start: item.start - 1, end: item.start + name.length },
            newText: '',
          })),
          preferred: false,
        },
      ],
    }),
  ];
}

/** An item's words as printed; without 等 and what follows it at the end of the list. */
function bare(text: string, { start, end }: Span, last: boolean): string {
  if (end - start > 80) return '';
  const printed = text.slice(start, end);
  const name = last ? printed.replace(/等.{0,12}$/, '') : printed;
  return isSpace(name.charCodeAt(0)) ? '' : name.trimEnd();
}

function numbered(text: string, document: RuleContext['document'], part: (offset: number) => number): Finding[] {
  const findings: Finding[] = [];
  // By the kind of number: the items of the list that is open.
  const open = new Map<string, Map<string, Paragraph>>();
  let current = -1;
  for (const paragraph of paragraphsOf(text, document)) {
    const start = paragraph.lines[0]?.start ?? 0;
    if (part(start) !== current) {
      open.clear();
      current = part(start);
    }
    const item = numberedItem(paragraph);
    if (!item) continue;
    const { style, number, words, at } = item;
    let list = open.get(style);
    if (!list || number === 1) open.set(style, (list = new Map()));
    const key = words.replace(/[。；;\s]+$/, '');
    if (key.length < SHORTEST_LINE) continue;
    const other = list.get(key);
    if (!other) {
      list.set(key, paragraph);
      continue;
    }
    const place = placeAt(document, start);
    findings.push(
      finding({
        rule: 'repeated-item',
        severity: 'warning',
        subject: `${place['zh-cn']}/${key}`,
        message: {
          'zh-cn': `${place['zh-cn']}：条目“${shorten(key)}”与前面的条目相同`,
          en: `${place.en}: the item “${shorten(key)}” stands twice in one list`,
        },
        span: sourceSpan(paragraph, at, at + key.length),
        related: [{ span: sourceSpan(other, 0, other.text.length), message: { 'zh-cn': '前面的条目', en: 'first' } }],
      }),
    );
  }
  return findings;
}
