import type { Finding } from '../findings/model';
import { gather, type Remark } from './gather';
import { placeAt } from './place';
import { paragraphsOf, sourceOf, type Paragraph } from './prose';
import type { RuleContext } from './rule';

const OPENERS: Readonly<Record<string, string>> = {
  '（': ')',
  '(': ')',
  '【': ']',
  '〔': ']',
  '[': ']',
  '《': '》',
  '“': '”',
};
const CLOSERS: Readonly<Record<string, string>> = {
  '）': ')',
  ')': ')',
  '】': ']',
  '〕': ']',
  ']': ']',
  '》': '》',
  '”': '”',
};
/** A number before a closing bracket that has no opening one: `1）`, `二）`. */
const NUMBER = /(?:^|[\s，,。；;：:、”])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;
const ENDS = /[。；;！？!?]$/;

/**
 * Brackets and quotation marks of a paragraph that do not pair: one remark for the document. Only paragraphs that begin
 * and end as such are looked at; what a page or the extraction cut may have its other half elsewhere.
 */
export function unbalancedBrackets({ text, document }: RuleContext): readonly Finding[] {
  const remarks: Remark[] = [];
  const marks: string[] = [];
  let before: Paragraph | undefined;
  /** Whether the paragraph before has a bracket open at a 分号, where a line may just have been full. */
  let isOpen = false;
  const paragraphs = paragraphsOf(text, document);
  for (const [i, paragraph] of paragraphs.entries()) {
    const whole = ENDS.test(paragraph.text) && (!before || ENDS.test(before.text) || before.text.length < 40);
    before = paragraph;
    const wasOpen = isOpen;
    isOpen = false;
    const at = whole ? oddOne(paragraph.text) : undefined;
    if (at === undefined) continue;
    const opens = OPENERS[paragraph.text.charAt(at)] !== undefined;
    isOpen = opens && /[；;]$/.test(paragraph.text) && closesFirst(paragraphs[i + 1]?.text ?? '');
    if (isOpen || (wasOpen && !opens)) continue;
    const start = sourceOf(paragraph, at);
    marks.push(paragraph.text.slice(Math.max(0, at - 4), at + 5));
    remarks.push({ span: { start, end: start + 1 }, place: placeAt(document, start) });
  }
  return gather('unbalanced-brackets', remarks, (count) => ({
    'zh-cn': `${count} 处括号或引号不配对（首处“${marks[0] ?? ''}”）`,
    en: `${count} brackets or quotation marks do not pair (the first at “${marks[0] ?? ''}”)`,
  }));
}

/** Whether the first bracket that does not pair in a text is a closing one. */
function closesFirst(text: string): boolean {
  const at = oddOne(text);
  return at !== undefined && CLOSERS[text.charAt(at)] !== undefined;
}

/** Where the first bracket without its other half stands; `undefined` where all pair. */
function oddOne(text: string): number | undefined {
  const open: { at: number; closer: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const closer = OPENERS[c];
    if (closer) {
      // Quotations are not put into one another.
      if (c === '“' && open.some((each) => each.closer === '”')) return i;
      open.push({ at: i, closer });
      continue;
    }
    const closes = CLOSERS[c];
    if (!closes) continue;
    if (open.at(-1)?.closer === closes) open.pop();
    else if (closes !== ')' || !NUMBER.test(text.slice(Math.max(0, i - 4), i))) return i;
  }
  return open.at(-1)?.at;
}
