import { expect, it } from 'vitest';
import { soundAlike, soundClasses, spell } from '../../../server/src/text/syllables';

const alike = (a: string, b: string): string | undefined => soundAlike(a.charCodeAt(0), b.charCodeAt(0));

it.each([
  ['相', '响', 'same'],
  ['作', '做', 'same'],
  ['真', '整', 'near'],
  ['自', '制', 'near'],
  // Either reading will do.
  ['行', '航', 'same'],
  ['行', '形', 'same'],
  ['重', '种', 'same'],
  ['率', '律', 'same'],
  ['档', '案', undefined],
  // Not in the table.
  ['㐀', '档', undefined],
])('%s and %s', (a, b, how) => {
  expect(alike(a, b)).toBe(how);
  expect(alike(b, a)).toBe(how);
});

it('puts whatever may sound alike in one class', () => {
  const classes = soundClasses();
  const classOf = (character: string): number | undefined => classes[character.charCodeAt(0) - 0x4e00];
  for (const [a, b] of ['行航', '行形', '真整', '相响'] as const) expect(classOf(a)).toBe(classOf(b));
  expect(classOf('档')).not.toBe(classOf('案'));
  expect(new Set([...'龘龗龖'].map(classOf)).size).toBe(3);
});

it('spells', () => {
  expect(spell('工作')).toBe("gong'zuo");
  expect(spell('')).toBe('');
});
