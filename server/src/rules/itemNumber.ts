import type { Disclosure, Section } from '../document/model';
import type { Finding } from '../findings/model';
import { chineseNumber } from '../text/ordinal';
import { misnumbered } from './numbering';
import { numberedItem, type NumberedItem } from './numberedItem';
import { placeAt } from './place';
import { paragraphsOf, sourceSpan } from './prose';
import { finding, type RuleContext } from './rule';

/** Items a list has at least for its numbers to tell. */
const LENGTH = 3;
/** Findings of one part after which no more are looked for. */
const ENOUGH = 50;

/** An item of a list and what stands between it and the one before. */
interface Item {
  readonly item: NumberedItem;
  readonly between: string;
}

/** A list that is open: items of another style below it belong to its last item. */
interface List {
  readonly style: string;
  readonly items: Item[];
  between: string;
}

/**
 * Numbers of the items of the text: 1. 2. 4. 4., （一）（二）（四）. Headings among themselves are section-number's. A list that
 * leaves several out is an excerpt, and a number that stands in the text between two items is not missing. Sees a part at
 * a time.
 */
export function itemNumber({ text, document }: RuleContext): readonly Finding[] {
  const headings = headingsOf(document);
  return listsOf(text, document)
    .flatMap((list) => faultsOf(list, headings))
    .slice(0, ENOUGH)
    .map(({ item, expected, alone }) => {
      const { paragraph, at } = item;
      const printed = paragraph.text.slice(0, at).trim();
      const number = /[\d一二三四五六七八九十]+/.exec(printed);
      const start = number?.index ?? 0;
      const span = sourceSpan(paragraph, start, start + (number?.[0].length ?? 1));
      const right = written(expected, item.style);
      const place = placeAt(document, span.start);
      return finding({
        rule: 'item-number',
        severity: alone ? 'warning' : 'information',
        subject: `${place['zh-cn']}/${printed}${item.words.slice(0, 12)}`,
        message: {
          'zh-cn': `${place['zh-cn']}：条目序号不连续，“${printed}”处应为“${printed.replace(number?.[0] ?? '', right)}”`,
          en: `${place.en}: the items are not numbered one after the other, “${printed}” should be “${printed.replace(number?.[0] ?? '', right)}”`,
        },
        span,
        fixes: alone
          ? [
              {
                title: { 'zh-cn': `序号改为“${right}”`, en: `Number it ${right}` },
                edits: [{ span, newText: right }],
                preferred: false,
              },
            ]
          : [],
      });
    });
}

interface Fault {
  readonly item: NumberedItem;
  readonly expected: number;
  readonly alone: boolean;
}

function faultsOf({ items }: List, headings: ReadonlySet<number>): readonly Fault[] {
  if (items.length < LENGTH || items[0]?.item.number !== 1) return [];
  const isHeading = (at: Item | undefined): boolean =>
    at !== undefined && headings.has(at.item.paragraph.lines[0]?.start ?? -1);
  return misnumbered(items.map(({ item }) => item.number)).flatMap(({ index, expected, alone }) => {
    const own = items[index];
    if (!own || (isHeading(own) && isHeading(items[index - 1]))) return [];
    const { item, between } = own;
    // Printed inside a paragraph, or in another way.
    if (mentions(between, expected) || (!alone && item.number <= expected)) return [];
    return [{ item, expected, alone }];
  });
}

/** Whether a number is printed as that of an item somewhere in some text. */
function mentions(text: string, number: number): boolean {
  return [`${number}`, chineseNumber(number)].some(
    (words) =>
      ['、', '.', '．', ')', '）', '是'].some((mark) => text.includes(`${words}${mark}`)) ||
      text.includes(`第${words}`),
  );
}

/** The numbered lists of the text outside tables. */
function listsOf(text: string, document: Disclosure): readonly List[] {
  const lists: List[] = [];
  let open: List[] = [];
  for (const paragraph of paragraphsOf(text, document)) {
    for (const list of open) list.between += paragraph.text;
    if (/^第[一二三四五六七八九十]{1,3}部分/.test(paragraph.text)) open = [];
    const item = numberedItem(paragraph);
    if (!item) continue;
    const style = item.style + (/[、.．]/.exec(paragraph.text.slice(0, item.at))?.[0].replace('．', '.') ?? '');
    const depth = open.findIndex((list) => list.style === style);
    let list = open[depth];
    if (list && item.number !== 1) {
      open = open.slice(0, depth + 1);
    } else {
      open = depth < 0 ? open : open.slice(0, depth);
      list = { style, items: [], between: '' };
      lists.push(list);
      open.push(list);
    }
    list.items.push({ item, between: list.between.slice(0, -paragraph.text.length) });
    list.between = item.words;
  }
  return lists;
}

/** Where headings begin. */
function headingsOf({ parts }: Disclosure): ReadonlySet<number> {
  const starts = new Set<number>();
  const walk = (section: Section): void => {
    starts.add(section.headingSpan.start);
    section.children.forEach(walk);
  };
  for (const { sections } of parts) sections.forEach(walk);
  return starts;
}

function written(number: number, style: string): string {
  return style.includes('1') ? String(number) : chineseNumber(number);
}
