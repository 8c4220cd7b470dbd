import { describe, expect, it } from 'vitest';
import { applyEdits, preferredEdits } from '../../../server/src/features/fixAll';
import type { Finding, Fix } from '../../../server/src/findings/model';

const TEXT = 'abcdefgh';

/** `start-end:new` pieces of one fix; `?` before it: not preferred. */
function finding(...fixes: readonly string[]): Finding {
  const words = { 'zh-cn': '', en: '' };
  return {
    id: fixes.join(),
    rule: 'r',
    severity: 'error',
    message: words,
    span: { start: 0, end: 0 },
    related: [],
    fixes: fixes.map((fix): Fix => {
      const preferred = !fix.startsWith('?');
      const edits = fix
        .replace('?', '')
        .split(' ')
        .map((edit) => {
          const [, start, end, newText = ''] = /^(\d+)-(\d+):(.*)$/.exec(edit) ?? [];
          return { span: { start: Number(start), end: Number(end) }, newText };
        });
      return { title: words, edits, preferred };
    }),
  };
}

describe('preferredEdits', () => {
  it.each<[string, Finding[], string]>([
    ['nothing to do', [finding()], 'abcdefgh'],
    ['preferred fixes only', [finding('?0-1:X', '2-3:Y')], 'abYdefgh'],
    ['several findings in any order', [finding('6-7:Y'), finding('0-2:X')], 'XcdefYh'],
    ['a fix with several edits', [finding('5-6:Z 1-2:X')], 'aXcdeZgh'],
    ['fixes that meet: the first only', [finding('0-3:X'), finding('2-4:Y')], 'Xdefgh'],
    ['fixes that touch: both', [finding('0-3:X'), finding('3-4:Y')], 'XYefgh'],
    ['a fix that meets in one edit is left out as a whole', [finding('0-3:X'), finding('2-4:Y 6-7:Z')], 'Xdefgh'],
    ['the same edit twice', [finding('0-1:X'), finding('0-1:X')], 'Xbcdefgh'],
    ['two insertions at one place: the first only', [finding('4-4:X'), finding('4-4:Y')], 'abcdXefgh'],
    ['an edit inside another', [finding('1-6:X'), finding('3-4:Y')], 'aXgh'],
  ])('%s', (_, findings, expected) => {
    expect(applyEdits(TEXT, preferredEdits(findings))).toBe(expected);
  });
});
