import { isSpace } from './scan';

/** Characters that stand for one another in these documents, beside the full-width forms of ASCII. */
const ALIKE = new Map<number, string>(
  Object.entries({
    '〔': '[',
    '【': '[',
    '〕': ']',
    '】': ']',
    '“': '"',
    '”': '"',
    '„': '"',
    '〝': '"',
    '〞': '"',
    '‘': "'",
    '’': "'",
    '−': '-',
    '–': '-',
    '—': '-',
    '―': '-',
    '‐': '-',
    '‑': '-',
    '﹪': '%',
    '︰': ':',
    '∶': ':',
    '﹙': '(',
    '﹚': ')',
    '⩾': '≥',
    '≧': '≥',
    '⩽': '≤',
    '≦': '≤',
    '﹤': '<',
    '﹥': '>',
    '．': '.',
    '。': '。',
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);

/** One UTF-16 unit with its width folded: `（` → `(`, `：` → `:`, `％` → `%`, `〔` → `[`, `１` → `1`. */
export function foldChar(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ALIKE.get(code) ?? String.fromCharCode(code);
}

/** A label or value for comparing: widths and brackets folded, white space and Markdown emphasis removed. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isSpace(c) || (c === 42 && (text.charCodeAt(i + 1) === 42 || text.charCodeAt(i - 1) === 42))) continue;
    out += c < 0x80 ? text[i] : foldChar(c);
  }
  return out;
}

/** A folded text that remembers where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** Offset in the source of each folded character. */
  readonly at: readonly number[];
}

/** Like `fold`, over `source[start, end)`, with the source offset of each character that is left. */
export function foldRange(source: string, start: number, end: number): Folded {
  let text = '';
  const at: number[] = [];
  for (let i = start; i < end; i++) {
    const c = source.charCodeAt(i);
    if (isSpace(c) || (c === 42 && (source.charCodeAt(i + 1) === 42 || source.charCodeAt(i - 1) === 42))) continue;
    text += c < 0x80 ? source[i] : foldChar(c);
    at.push(i);
  }
  return { text, at };
}
