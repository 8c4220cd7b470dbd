import type { Disclosure, Part } from '../document/model';
import { fold } from '../text/fold';
import type { Span } from '../text/span';

/** Answers whether an offset stands in a table or form. */
export function tableLookup({ parts }: Disclosure): (offset: number) => boolean {
  return (offset) => {
    const part = partAt(parts, offset);
    return part !== undefined && (thingAt(part.tables, offset) ?? thingAt(part.projects, offset)) !== undefined;
  };
}

/** The part an offset stands in. */
export function partAt(parts: readonly Part[], offset: number): Part | undefined {
  return thingAt(parts, offset);
}

/** The one of several things, in text order and apart from one another, that an offset stands in. */
export function thingAt<T extends { readonly span: Span }>(things: readonly T[], offset: number): T | undefined {
  const thing = things[countUpTo(things, offset) - 1];
  return thing && offset < thing.span.end ? thing : undefined;
}

/** How many of several things in text order begin at an offset or before it. */
export function countUpTo(things: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line an offset stands on, without its end; `undefined` where it is longer than `longest`, however long it is. */
export function lineAt(text: string, offset: number, longest: number): Span | undefined {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) if (offset - --start > longest) return undefined;
  let end = offset;
  while (end < text.length && !isLineEnd(text[end])) if (++end - start > longest) return undefined;
  return { start, end };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** What stands behind an offset, `length` characters of the text at most, folded. CRLF counts as the one line end it is. */
export function foldedBehind(text: string, offset: number, length: number): string {
  return fold(withoutReturns(text.slice(offset, offset + 2 * length)).slice(0, length));
}

/** What stands before an offset, as `foldedBehind`. */
export function foldedBefore(text: string, offset: number, length: number): string {
  return fold(withoutReturns(text.slice(Math.max(0, offset - 2 * length), offset)).slice(-length));
}

/** A text in which each line end is one character, however it is written. */
export function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Whether a character is Chinese. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '\u3400' && character <= '\u9fff';
}

/** Where a word stands, in text order, at most `most` places. */
export function placesOf(text: string, word: string, most: number): number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at >= 0 && places.length < most; at = text.indexOf(word, at + word.length))
    places.push(at);
  return places;
}

/** Occurrences counted at most. */
const COUNTED = 1000;

/** How often a word stands in a text, counted up to a thousand. */
export function countOf(text: string, word: string): number {
  return placesOf(text, word, COUNTED).length;
}
