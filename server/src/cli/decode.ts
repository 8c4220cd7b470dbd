/** How the bytes of a file were read. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Why bytes are no text. */
export type Undecodable = 'pdf' | 'zip' | 'ole' | 'binary';

/** A file's text, without its byte order mark; or what it is instead. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: Undecodable };

/** How many bytes are looked at to tell text from other data. */
const SAMPLE = 64 * 1024;

/**
 * Reads the bytes of a file as text: by its byte order mark, else as UTF-8, else as UTF-16 without a mark (told by the
 * zero bytes of its ASCII characters), else as GB18030 (which contains GBK and GB2312). UTF-8 with a few broken bytes, as
 * from a file cut in the middle of a character, is read with U+FFFD in their place.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const reason = signature(bytes);
  if (reason !== undefined) return { ok: false, reason };
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== undefined) return utf16;
  if (bytes.subarray(0, SAMPLE).includes(0)) return { ok: false, reason: 'binary' };
  const text = strictly('utf-8', bytes);
  if (text !== undefined) return isText(text) ? { ok: true, text, encoding: 'utf-8' } : { ok: false, reason: 'binary' };
  return asGb18030(bytes) ?? asBrokenUtf8(bytes) ?? { ok: false, reason: 'binary' };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { ok: true, text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8-bom' };
  }
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (encoding === undefined) return undefined;
  return { ok: true, text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The files people hand over instead of text: PDF, Word and Excel of both generations. */
function signature(bytes: Uint8Array): Undecodable | undefined {
  const starts = (...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  return undefined;
}

/** Zero bytes at only even or only odd places are the high bytes of ASCII characters. */
function utf16WithoutMark(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros: [number, number] = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  if (even === 0 && odd === 0) return undefined;
  const encoding = even === 0 ? 'utf-16le' : odd === 0 ? 'utf-16be' : undefined;
  if (encoding === undefined) return undefined;
  const text = strictly(encoding, bytes);
  return text !== undefined && isText(text) ? { ok: true, text, encoding } : undefined;
}

function asGb18030(bytes: Uint8Array): Decoded | undefined {
  const text = strictly('gb18030', bytes);
  return text !== undefined && isText(text) ? { ok: true, text, encoding: 'gb18030' } : undefined;
}

/** At most one broken character in a hundred: the file is UTF-8 that something has damaged. */
function asBrokenUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  for (const character of text) if (character === '\uFFFD') broken++;
  return broken * 100 <= text.length && isText(text) ? { ok: true, text, encoding: 'utf-8' } : undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has hardly any control characters but TAB, line ends and form feeds (which extractors print at page breaks). */
function isText(text: string): boolean {
  const end = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return false;
    if (unit < 32 && !(unit >= 9 && unit <= 13) && unit !== 27) controls++;
  }
  return controls * 100 <= end;
}
