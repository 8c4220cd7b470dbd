/** Analyses made by hand for the tests of features: tables in short form, findings named by the words they stand on. */
import type { Analysis } from '../../server/src/analyse';
import type { Finding } from '../../server/src/findings/model';
import { buildNetwork } from '../../server/src/network/build';
import { coverageOf } from '../../server/src/network/coverage';
import type { Span } from '../../server/src/text/span';
import { disclosure, type TableText } from './table';

/** The analysis of some tables, without findings. */
export function analysisOf(...tables: readonly TableText[]): Analysis {
  const { text, document } = disclosure(...tables);
  const network = buildNetwork(document);
  return { text, document, network, findings: [], coverage: coverageOf(document, network) };
}

/** The same analysis with findings; each is given as what differs from an error on its span. */
export function withFindings(
  analysis: Analysis,
  ...findings: readonly (Partial<Finding> & { span: Span })[]
): Analysis {
  return { ...analysis, findings: findings.map((finding, i) => ({ ...PLAIN, id: `finding-${i}`, ...finding })) };
}

const PLAIN: Omit<Finding, 'span' | 'id'> = {
  rule: 'sum-mismatch',
  severity: 'error',
  message: { 'zh-cn': '合计不符', en: 'the total does not add up' },
  related: [],
  fixes: [],
};

/** The span of the `nth` occurrence (from 0) of some words. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}
