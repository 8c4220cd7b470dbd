import { EXTRACTION_REPAIRED, TABLE_UNREAD } from '../../server/src/findings/repairs';
import { DOCUMENT_RULE_CODES } from '../../server/src/rules/all';

const OTHER = new Set<string>([
  ...DOCUMENT_RULE_CODES,
  EXTRACTION_REPAIRED,
  TABLE_UNREAD,
  'text-change-direction',
  'text-reason-direction',
  'text-change-word',
]);

/** Whether a finding's rule is about sums, not about indicators, structure or wording. */
export function isArithmetic({ rule }: { readonly rule: string }): boolean {
  return !rule.startsWith('indicator-') && !OTHER.has(rule);
}
