import { Buffer } from 'node:buffer';
import type { Encoding } from './decode';

/**
 * A text in the encoding of the file it came from, byte order mark included.
 * @param original the file's bytes, which tell whether there was a mark
 * @returns `undefined` for a GB18030 file with characters of four bytes
 */
export function encodeLike(text: string, encoding: Encoding, original: Uint8Array): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from('\uFEFF' + text, 'utf8');
    case 'utf-16le':
      return Buffer.from((original[0] === 0xff && original[1] === 0xfe ? '\uFEFF' : '') + text, 'utf16le');
    case 'utf-16be':
      return Buffer.from((original[0] === 0xfe && original[1] === 0xff ? '\uFEFF' : '') + text, 'utf16le').swap16();
    case 'gb18030':
      return asGb18030(text);
  }
}

function asGb18030(text: string): Uint8Array | undefined {
  const table = doubleBytes();
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes.push(unit);
      continue;
    }
    const pair = table.get(unit);
    if (pair === undefined) return undefined;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

let table: Map<number, number> | undefined;

/** Character → its two bytes: the decoder's own table turned round, since there is no encoder. */
function doubleBytes(): ReadonlyMap<number, number> {
  if (table !== undefined) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const unit = character.charCodeAt(0);
      if (character.length === 1 && unit !== 0xfffd && !table.has(unit)) table.set(unit, (lead << 8) | trail);
    }
  }
  return table;
}
