import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeBetween } from '../../../server/src/text/change';
import { LineIndex } from '../../../server/src/text/lines';

const texts: [string, string][] = [
  ['empty', ''],
  ['one line', '收入总计'],
  ['LF', 'a\nbc\n\nd'],
  ['CRLF', 'a\r\nbc\r\n\r\nd\r\n'],
  ['CR', 'a\rbc\r\rd'],
  ['mixed', 'a\r\n\rb\n\r\nc'],
  ['characters outside the basic plane', '𠮷𠮷\n😀x'],
  ['lone surrogates', '\ud842\n\udfb7'],
];

describe('LineIndex', () => {
  it.each(texts)('agrees with the document of the protocol: %s', (_, text) => {
    const lines = new LineIndex(text);
    const document = TextDocument.create('file:///a', 'plaintext', 1, text);
    expect(lines.lineCount).toBe(document.lineCount);
    for (let offset = -1; offset <= text.length + 1; offset++) {
      expect(lines.positionAt(offset), `offset ${offset}`).toEqual(document.positionAt(offset));
    }
    for (let line = 0; line <= lines.lineCount; line++) {
      for (let character = 0; character < 5; character++) {
        expect(lines.offsetAt({ line, character }), `${line}:${character}`).toBe(
          document.offsetAt({ line, character }),
        );
      }
    }
  });

  it.each([
    [{ line: -1, character: 3 }, 0],
    [{ line: NaN, character: 0 }, 0],
    [{ line: 99, character: 0 }, 5],
    [{ line: 1, character: -4 }, 3],
    [{ line: 1, character: NaN }, 3],
    [{ line: 1, character: 99 }, 5],
  ])('answers any position: %o', (position, offset) => {
    expect(new LineIndex('ab\ncd').offsetAt(position)).toBe(offset);
  });

  it('turns a range round that is given backwards', () => {
    const range = { start: { line: 1, character: 1 }, end: { line: 0, character: 1 } };
    expect(new LineIndex('ab\ncd').spanOf(range)).toEqual({ start: 1, end: 4 });
  });

  it.each([
    [0, { start: 0, end: 1 }],
    [1, { start: 3, end: 3 }],
    [2, { start: 4, end: 5 }],
    [3, undefined],
  ])('gives line %i without its end', (line, span) => {
    expect(new LineIndex('a\r\n\nb').lineSpan(line)).toEqual(span);
  });
});

describe('lines of an edited text', () => {
  const texts = ['', 'a', '\n', '\r', '\r\n', 'a\nb', 'a\r\nb\r\n', 'a\r\rb\n\n', '甲\r\n乙\n丙\r'];
  const pieces = ['', 'x', '\n', '\r', '\r\n', 'x\ry\n'];
  it.each(texts)('are those of the new text: %j', (before) => {
    for (const piece of pieces)
      for (let start = 0; start <= before.length; start++)
        for (let end = start; end <= before.length; end++) {
          const after = before.slice(0, start) + piece + before.slice(end);
          const change = changeBetween(before, after);
          if (!change) continue;
          const lines = new LineIndex(before).edited(after, change);
          const whole = new LineIndex(after);
          const positions = (index: LineIndex): unknown =>
            Array.from({ length: after.length + 1 }, (_, offset) => index.positionAt(offset));
          expect([after, lines.lineCount, positions(lines)]).toEqual([after, whole.lineCount, positions(whole)]);
        }
  });
});
