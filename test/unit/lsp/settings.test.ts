import { describe, expect, it } from 'vitest';
import { localeOf, sectionOf, settingsOf } from '../../../server/src/lsp/settings';

describe('settingsOf', () => {
  it.each([
    [{ language: 'en' }, 'en'],
    [{ language: 'zh-cn', other: 1 }, 'zh-cn'],
    [{ language: 'auto' }, 'auto'],
    [{ language: 'klingon' }, 'auto'],
    [{ language: 7 }, 'auto'],
    [{}, 'auto'],
    [null, 'auto'],
    [undefined, 'auto'],
    ['en', 'auto'],
    [[], 'auto'],
  ])('%o: %s', (value, language) => {
    expect(settingsOf(value)).toEqual({ language });
  });
});

it.each([
  [{ budgetDisclosure: { language: 'en' } }, { language: 'en' }],
  [{ other: 1 }, undefined],
  [null, undefined],
  ['text', undefined],
])('the section of %o', (settings, expected) => {
  expect(sectionOf(settings)).toEqual(expected);
});

it.each([
  ['zh-cn', 'zh-cn'],
  ['zh', 'zh-cn'],
  ['zh-Hans', 'zh-cn'],
  ['zh_TW', 'zh-cn'],
  ['en', 'en'],
  ['en-US', 'en'],
  ['fr', 'en'],
  ['zha', 'en'],
  ['', 'zh-cn'],
  [undefined, 'zh-cn'],
  [{}, 'zh-cn'],
])('the language for %o is %s', (tag, expected) => {
  expect(localeOf(tag)).toBe(expected);
});
