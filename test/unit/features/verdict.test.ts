import { describe, expect, it } from 'vitest';
import { documentVerdict, FindingIndex, summaryText } from '../../../server/src/features/verdict';
import type { Locale } from '../../../server/src/findings/model';
import { analysisOf, withFindings } from '../../helpers/analysis';

const checked = { printed: 330, covered: 312, checked: 120, holding: 120, hasBalance: true };
const partly = { ...checked, hasBalance: false };
const unchecked = { printed: 5, covered: 0, checked: 0, holding: 0, hasBalance: false };

describe('documentVerdict', () => {
  it.each<[Locale, number, number, typeof checked, string]>([
    ['zh-cn', 0, 0, checked, '收支平衡'],
    ['zh-cn', 3, 0, checked, '3 处不符'],
    ['zh-cn', 3, 2, checked, '3 处不符，2 处提醒'],
    ['zh-cn', 0, 2, checked, '收支平衡，2 处提醒'],
    ['zh-cn', 0, 0, unchecked, '无可核对的勾稽关系'],
    ['zh-cn', 0, 1, unchecked, '无可核对的勾稽关系，1 处提醒'],
    ['zh-cn', 0, 2, partly, '勾稽相符（未含收支表），2 处提醒'],
    ['en', 0, 0, partly, 'Adds up (no income or expenditure table)'],
    ['en', 0, 0, checked, 'Balanced'],
    ['en', 1, 0, checked, '1 mismatch'],
    ['en', 3, 1, checked, '3 mismatches, 1 warning'],
    ['en', 0, 0, unchecked, 'Nothing to check against'],
  ])('%s: %i errors, %i warnings', (locale, error, warning, coverage, expected) => {
    expect(documentVerdict({ error, warning, information: 4 }, coverage, locale)).toBe(expected);
  });
});

it('says verdict and coverage on one line', () => {
  const counts = { error: 0, warning: 0, information: 0 };
  expect(summaryText(counts, checked, 'zh-cn')).toBe('收支平衡 · 312/330 个数字已核');
  expect(summaryText(counts, checked, 'en')).toBe('Balanced · 312/330 figures checked');
});

it('counts findings span by span', () => {
  const spans = [3, 9, 9, 20].map((start) => ({ span: { start, end: start + 1 } }));
  const index = new FindingIndex(withFindings(analysisOf(), ...spans).findings);
  const errors = (start: number, end: number): number => index.within({ start, end }).error;
  expect([errors(0, 30), errors(3, 3), errors(4, 8), errors(9, 19), errors(21, 30)]).toEqual([4, 1, 0, 2, 0]);
});
