import { describe, expect, it } from 'vitest';
import { withoutSuperseded } from '../../../server/src/findings/superseded';
import type { Finding } from '../../../server/src/findings/model';

/** A finding of some characters, with the places its fix edits. */
function of(rule: string, at: readonly [number, number], more: Partial<Finding> = {}): Finding {
  return {
    id: `${rule}:${at.join()}`,
    rule,
    severity: 'warning',
    message: { 'zh-cn': rule, en: rule },
    span: { start: at[0], end: at[1] },
    related: [],
    fixes: [],
    ...more,
  };
}

const editing = (start: number, end: number): Partial<Finding> => ({
  fixes: [{ title: { 'zh-cn': '', en: '' }, edits: [{ span: { start, end }, newText: '' }], preferred: true }],
});

describe('withoutSuperseded', () => {
  it.each<[string, readonly Finding[], readonly string[]]>([
    ['one slip by two rules', [of('wrong-character', [4, 5]), of('homophone', [3, 5])], ['homophone']],
    [
      'a warning before a remark of a surer rule',
      [of('homophone', [3, 5], { severity: 'information' }), of('mistyped-phrase', [4, 5])],
      ['mistyped-phrase'],
    ],
    ['two slips', [of('wrong-character', [4, 5]), of('homophone', [6, 8])], ['wrong-character', 'homophone']],
    ['one count by two lists', [of('text-count', [4, 5]), of('text-count', [4, 5])], ['text-count']],
    ['a date in a value', [of('indicator-unreadable', [2, 12]), of('impossible-date', [2, 9])], ['impossible-date']],
    [
      'a target held against the unit’s',
      [of('indicator-cost-above-budget', [2, 6]), of('indicator-two-targets', [2, 6])],
      ['indicator-two-targets'],
    ],
    [
      'a unit told against a table',
      [of('text-wan-lost', [2, 6]), of('text-matches-table', [2, 6])],
      ['text-matches-table'],
    ],
    [
      'a unit that a fix of the paragraph mends',
      [of('text-wan-lost', [12, 16]), of('text-matches-table', [2, 6], editing(12, 16))],
      ['text-matches-table'],
    ],
    ['a unit told by none', [of('text-wan-lost', [2, 6]), of('row-total', [8, 9])], ['text-wan-lost', 'row-total']],
  ])('%s', (_, findings, told) => {
    expect(withoutSuperseded(findings).map(({ rule }) => rule)).toEqual(told);
  });
});
