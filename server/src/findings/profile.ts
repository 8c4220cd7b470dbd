import type { Analysis } from '../analyse';
import { practiceOf } from '../catalogue/practices';
import { provinceOf } from '../document/province';
import { budgetYear } from '../rules/budgetYear';
import type { Configuration, RuleSetting, Verified } from '../workspace/configuration';
import { isFor, type Profile } from '../workspace/profile';
import type { Finding, Severity, Wording } from './model';

/** What is left to tell of a document. */
export interface Profiled {
  /** In the order given, with the severities that were set. */
  readonly findings: readonly Finding[];
  /** Verified entries that match no finding of the document, whether its rule is on or off. */
  readonly unmatched: readonly Verified[];
}

/**
 * Applies a configuration to the findings of a document. What a rule is set to comes, the first that says something, from
 * the configuration's profiles, its rules, the practice of the document's province, and the rule itself.
 */
export function applyConfiguration(analysis: Analysis, configuration: Configuration): Profiled {
  const { verified } = configuration;
  const findings = [...ofYear(analysis, configuration), ...analysis.findings];
  if (findings.length === 0) return { findings, unmatched: verified };
  const profile = profileOf(analysis, configuration);
  const settings = settingsFor(profile, configuration);
  const practice = practiceOf(profile.province);
  const settled = new Set(verified.map(({ id }) => id));
  const left = findings.flatMap((finding) => {
    const setting = settings.get(finding.rule) ?? usual(finding, practice);
    if (setting === 'off' || settled.has(finding.id)) return [];
    return setting === finding.severity ? [finding] : [{ ...finding, severity: setting }];
  });
  const ids = new Set(verified.length === 0 ? [] : findings.map(({ id }) => id));
  return { findings: left, unmatched: verified.filter(({ id }) => !ids.has(id)) };
}

function ofYear({ text, document }: Analysis, { profile }: Configuration): readonly Finding[] {
  return profile.year === undefined ? [] : budgetYear(text, document, profile.year);
}

/** The configuration's word on where a document comes from goes before the document's own; a document is of its own year. */
function profileOf({ document }: Analysis, { profile }: Configuration): Profile {
  return { province: profile.province ?? provinceOf(document), year: document.year ?? profile.year };
}

function settingsFor(profile: Profile, { rules, profiles }: Configuration): ReadonlyMap<string, RuleSetting> {
  const own = profiles.filter((each) => isFor(each, profile));
  return own.length === 0 ? rules : new Map([rules, ...own.map((each) => each.rules)].flatMap((each) => [...each]));
}

const STRICTEST_FIRST: readonly Severity[] = ['error', 'warning', 'information'];

/** A finding's severity where its province's practice is less strict with all it rests on, else its own. */
function usual({ rule, severity, grounds = [rule] }: Finding, practice: ReadonlyMap<string, Severity>): Severity {
  const there = STRICTEST_FIRST.find((each) => grounds.some((ground) => (practice.get(ground) ?? severity) === each));
  return there === undefined || rank(there) < rank(severity) ? severity : there;
}

function rank(severity: Severity): number {
  return STRICTEST_FIRST.indexOf(severity);
}

/** Tells of a verified entry that matches nothing: what it stood for was mended, or reads otherwise now. */
export function unmatchedRemark({ id }: Verified): Wording {
  return {
    'zh-cn': `“verified”中的“${id}”在所校核的文稿中没有对应的提示`,
    en: `"verified": "${id}" matches no finding of the documents checked`,
  };
}
