import type { Configuration, Verified } from '../workspace/configuration';
import type { Finding, Wording } from './model';

/** What is left to tell of a document. */
export interface Profiled {
  /** In the order given, with the severities that were set. */
  readonly findings: readonly Finding[];
  /** Verified entries that match no finding of the document, whether its rule is on or off. */
  readonly unmatched: readonly Verified[];
}

/** Applies a configuration to the findings of a document. */
export function applyConfiguration(findings: readonly Finding[], configuration: Configuration): Profiled {
  const { rules, verified } = configuration;
  if (rules.size === 0 && verified.length === 0) return { findings, unmatched: [] };
  const ids = new Set(findings.map(({ id }) => id));
  const settled = new Set(verified.map(({ id }) => id));
  const left = findings.flatMap((finding) => {
    const setting = rules.get(finding.rule) ?? finding.severity;
    if (setting === 'off' || settled.has(finding.id)) return [];
    return setting === finding.severity ? [finding] : [{ ...finding, severity: setting }];
  });
  return { findings: left, unmatched: verified.filter(({ id }) => !ids.has(id)) };
}

/** Tells of a verified entry that matches nothing: what it stood for was mended, or reads otherwise now. */
export function unmatchedRemark({ id }: Verified): Wording {
  return {
    'zh-cn': `“verified”中的“${id}”在所校核的文稿中没有对应的提示`,
    en: `"verified": "${id}" matches no finding of the documents checked`,
  };
}
