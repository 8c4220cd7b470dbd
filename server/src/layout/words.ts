import { charWidth, type CjkWidth } from '../text/width';
import { isSpace } from '../text/scan';
import type { Span } from '../text/span';

/** A run of characters on one line with the columns it covers in a fixed-width view. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  /** Columns [left, right). */
  readonly left: number;
  readonly right: number;
}

/** The words of a line, cut at every run of at least `gap` columns of white space. */
export function wordsOf(text: string, start: number, end: number, gap: number, cjk: CjkWidth = 2): Word[] {
  const words: Word[] = [];
  let x = 0;
  let wordStart = -1;
  let wordEnd = -1;
  let left = 0;
  let right = 0;
  let spaces = 0;
  const flush = () => {
    if (wordStart >= 0)
      words.push({ text: text.slice(wordStart, wordEnd), span: { start: wordStart, end: wordEnd }, left, right });
    wordStart = -1;
  };
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const width = code === 9 ? 8 - (x % 8) : charWidth(code, cjk);
    if (isSpace(code)) spaces += width;
    else {
      if (wordStart >= 0 && spaces >= gap) flush();
      if (wordStart < 0) {
        wordStart = i;
        left = x;
      }
      spaces = 0;
      wordEnd = i + 1;
      right = x + width;
    }
    x += width;
  }
  flush();
  return words;
}

/** Cuts words further at single spaces, wherever `apart` says that the pieces beside the space are cells of their own. */
export function cutWords(
  words: readonly Word[],
  text: string,
  apart: (left: string, right: string) => boolean,
  cjk: CjkWidth = 2,
): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const pieces = wordsOf(text, word.span.start, word.span.end, 1, cjk);
    if (pieces.length < 2) {
      out.push(word);
      continue;
    }
    let current: Word | undefined;
    let last = pieces[0];
    for (const piece of pieces) {
      const moved: Word = { ...piece, left: piece.left + word.left, right: piece.right + word.left };
      if (!current) current = moved;
      else if (apart(last.text, piece.text)) {
        out.push(current);
        current = moved;
      } else {
        const span = { start: current.span.start, end: moved.span.end };
        current = { text: text.slice(span.start, span.end), span, left: current.left, right: moved.right };
      }
      last = piece;
    }
    if (current) out.push(current);
  }
  return out;
}

/** Words of one character each, a space apart, are one spaced-out word: `项 目`, `资 金 性 质`. */
export function joinSpacedOut(words: readonly Word[], text: string): Word[] {
  const out: Word[] = [];
  let open = false;
  for (const word of words) {
    const last = out[out.length - 1];
    const single = word.text.length === 1;
    if (last && open && single && word.left - last.right === 1) {
      const span = { start: last.span.start, end: word.span.end };
      out[out.length - 1] = { text: text.slice(span.start, span.end), span, left: last.left, right: word.right };
    } else out.push(word);
    open = single;
  }
  return out;
}
