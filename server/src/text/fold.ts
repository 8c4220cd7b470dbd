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

/** Whether a character of the text is left as it is: most are, and are copied in runs. */
function isPlain(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 32 && code < 0x7f && code !== 42);
}

/** A label or value for comparing: widths and brackets folded, white space and Markdown emphasis removed. */
export function fold(text: string): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isPlain(c)) continue;
    const kept = keptChar(text, i, c);
    if (kept === text[i]) continue;
    out += text.slice(copied, i) + kept;
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** What is left of a character that may be white space, emphasis, or of another width. */
function keptChar(text: string, i: number, code: number): string {
  if (isSpace(code)) return '';
  if (code === 42) return text.charCodeAt(i + 1) === 42 || text.charCodeAt(i - 1) === 42 ? '' : '*';
  return foldChar(code);
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
    const kept = isPlain(c) ? source[i] : keptChar(source, i, c);
    if (kept === '') continue;
    text += kept;
    at.push(i);
  }
  return { text, at };
}
