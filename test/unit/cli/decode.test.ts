import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode, type Decoded } from '../../../server/src/cli/decode';
import { encodeLike } from '../../../server/src/cli/encode';

const TEXT = '部门预算收支总表\r\n单位：万元\n收入总计\t1,234.50\n';
const utf16 = Buffer.from(TEXT, 'utf16le');
const fixture = (name: string): Buffer => readFileSync(path.join(__dirname, '../../../fixtures', name));
const read = (bytes: Uint8Array): string => {
  const decoded: Decoded = decode(bytes);
  return decoded.ok ? `${decoded.encoding}: ${decoded.text}` : decoded.reason;
};

/** 单位：万元 in GB18030. */
const GBK = Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0xa3, 0xba, 0xcd, 0xf2, 0xd4, 0xaa, 0x0a]);

describe('decode', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'utf-8: '],
    ['UTF-8', Buffer.from(TEXT), `utf-8: ${TEXT}`],
    ['UTF-8 with a mark', Buffer.from('\uFEFF' + TEXT), `utf-8-bom: ${TEXT}`],
    ['UTF-16 LE with a mark', Buffer.from('\uFEFF' + TEXT, 'utf16le'), `utf-16le: ${TEXT}`],
    ['UTF-16 BE with a mark', Buffer.from('\uFEFF' + TEXT, 'utf16le').swap16(), `utf-16be: ${TEXT}`],
    ['UTF-16 LE without', utf16, `utf-16le: ${TEXT}`],
    ['UTF-16 BE without', Buffer.from(utf16).swap16(), `utf-16be: ${TEXT}`],
    ['GB18030', GBK, 'gb18030: 单位：万元\n'],
    ['form feeds between pages', Buffer.from('第一页\f第二页'), 'utf-8: 第一页\f第二页'],
    [
      'UTF-8 cut in a character',
      Buffer.from(TEXT.repeat(40)).subarray(0, -6),
      `utf-8: ${TEXT.repeat(40).slice(0, -6)}`,
    ],
  ])('reads %s', (_, bytes, expected) => {
    expect(read(bytes)).toBe(expected);
  });

  it.each<[string, Uint8Array, string]>([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a docx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]), 'zip'],
    ['a doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'ole'],
    ['zero bytes', Buffer.alloc(1000), 'binary'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'binary'],
    ['control characters', Buffer.from(Array.from({ length: 500 }, (_, i) => 1 + (i % 8))), 'binary'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(read(bytes)).toBe(reason);
  });

  it('answers any bytes', () => {
    let state = 1;
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from({ length: round }, () => (state = (state * 48271) % 0x7fffffff) & 0xff);
      expect(typeof decode(bytes).ok).toBe('boolean');
    }
  });
});

describe('encodeLike', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from('\uFEFF' + TEXT)],
    ['UTF-16 LE with a mark', Buffer.from('\uFEFF' + TEXT, 'utf16le')],
    ['UTF-16 BE without a mark', Buffer.from(utf16).swap16()],
    ['GB18030', GBK],
    ['a file in GB18030', fixture('gb18030.txt')],
  ])('writes %s as it was read', (_, bytes) => {
    const decoded = decode(bytes);
    expect(decoded.ok && encodeLike(decoded.text, decoded.encoding, bytes)).toEqual(
      decoded.ok && decoded.encoding === 'gb18030' ? Uint8Array.from(bytes) : bytes,
    );
  });

  it('does not write what GB18030 has four bytes for', () => {
    expect(encodeLike('😀', 'gb18030', GBK)).toBeUndefined();
  });
});
