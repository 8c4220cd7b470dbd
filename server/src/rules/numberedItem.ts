import type { Paragraph } from './prose';

/** A paragraph that is an item of a numbered list. */
export interface NumberedItem {
  readonly paragraph: Paragraph;
  /** How it is numbered: `1、`, `(1)`, `一、`, `(一)`. */
  readonly style: string;
  readonly number: number;
  /** Its words without the number, and where they begin in the paragraph. */
  readonly words: string;
  readonly at: number;
}

const NUMBERED =
  /^(?:[（(](\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|(\d{1,2}|[一二三四五六七八九十]{1,3})[、.．])\s{0,4}(\S.{0,1200})$/s;
const DIGITS = '零一二三四五六七八九';

/** Reads a paragraph as a numbered item; `undefined` for any other, and for a line of a table of contents. */
export function numberedItem(paragraph: Paragraph): NumberedItem | undefined {
  const match = NUMBERED.exec(paragraph.text);
  if (!match) return undefined;
  const [, bracketed, pointed = '', words = ''] = match;
  if (/[.…·]{3}|\t|\d$/.test(words)) return undefined;
  const printed = bracketed ?? pointed;
  const digits = /\d/.test(printed);
  return {
    paragraph,
    style: `${bracketed === undefined ? '' : '('}${digits ? '1' : '一'}`,
    number: digits ? Number(printed) : chinese(printed),
    words,
    at: paragraph.text.length - words.length,
  };
}

/** 一 to 九十九. */
function chinese(printed: string): number {
  const [tens = '', ones = ''] = printed.includes('十') ? printed.split('十') : ['零', printed];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
