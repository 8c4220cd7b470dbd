import type { Severity, Wording } from '../findings/model';
import { ruleOf } from '../rules/registry';
import { isObject, isWords, say } from './reading';
import { readProvince, readYear, type Profile } from './profile';

/** Name of the file beside the documents that says how rules apply to them. */
export const CONFIGURATION_FILE = '.disclosure.json';

/** What a rule is set to: another severity, or not told at all. */
export type RuleSetting = Severity | 'off';

/** A finding a person has looked into: it is right as it stands. */
export interface Verified {
  /** `Finding.id`. */
  readonly id: string;
  /** Why it may stay, for the next reader. */
  readonly reason: string;
}

/** Settings of the documents of one province, one year, or both. */
export interface ProfileRules extends Profile {
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** How rules apply to the documents of a folder. */
export interface Configuration {
  /** Where the documents come from, and which year's budget they are; what is left out, each document tells. */
  readonly profile: Profile;
  /** By rule code; a rule that is not named keeps its own severity. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Settings that come before `rules` for the documents they are for; of several, the last holds. */
  readonly profiles: readonly ProfileRules[];
  readonly verified: readonly Verified[];
}

/** What reading a configuration brought: all of it that can be understood, and what cannot. */
export interface ConfigurationReading {
  readonly configuration: Configuration;
  /** In the order of the text; the file still applies as far as it can be understood. */
  readonly problems: readonly Wording[];
}

/** Nothing is set. */
export const NO_CONFIGURATION: Configuration = { profile: {}, rules: new Map(), profiles: [], verified: [] };

const SETTINGS: readonly string[] = ['off', 'information', 'warning', 'error'] satisfies RuleSetting[];

/** Keys that mean something; `$schema` is what editors write. */
const KEYS: readonly string[] = ['$schema', 'province', 'year', 'rules', 'profiles', 'verified'];
const PROFILE_KEYS: readonly string[] = ['province', 'year', 'rules'];

/** Reads the text of a `.disclosure.json`. Never throws. */
export function readConfiguration(text: string): ConfigurationReading {
  const problems: Wording[] = [];
  const value = parse(text, problems);
  if (value === undefined) return { configuration: NO_CONFIGURATION, problems };
  const configuration = {
    profile: readProfile(value, problems),
    rules: readRules(value.rules, problems),
    profiles: readProfiles(value.profiles, problems),
    verified: readVerified(value.verified, problems),
  };
  tellUnknown(value, KEYS, problems);
  return { configuration, problems };
}

function tellUnknown(value: Record<string, unknown>, keys: readonly string[], problems: Wording[]): void {
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) problems.push(say(`未知的键“${key}”，已略过`, `unknown key "${key}" is passed over`));
  }
}

function readProfile(value: Record<string, unknown>, problems: Wording[]): Profile {
  return { province: readProvince(value.province, problems), year: readYear(value.year, problems) };
}

function readProfiles(value: unknown, problems: Wording[]): ProfileRules[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(say('“profiles”应为数组', '"profiles" should be an array'));
    return [];
  }
  return value.flatMap((entry: unknown, i): ProfileRules[] => {
    if (!isObject(entry) || (entry.province === undefined && entry.year === undefined)) {
      problems.push(
        say(
          `“profiles”第 ${i + 1} 项未写明“province”或“year”，未予采用`,
          `entry ${i + 1} of "profiles" names no "province" or "year" and is not used`,
        ),
      );
      return [];
    }
    tellUnknown(entry, PROFILE_KEYS, problems);
    const before = problems.length;
    const profile = readProfile(entry, problems);
    // A profile that is half understood would apply to documents it was not meant for.
    return problems.length > before ? [] : [{ ...profile, rules: readRules(entry.rules, problems) }];
  });
}

function parse(text: string, problems: Wording[]): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    problems.push(say('不是有效的 JSON，未予采用', 'is not valid JSON and is not used'));
    return undefined;
  }
  if (isObject(value)) return value;
  problems.push(say('应为 JSON 对象，未予采用', 'should hold a JSON object and is not used'));
  return undefined;
}

function readRules(value: unknown, problems: Wording[]): Map<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  if (value === undefined) return rules;
  if (!isObject(value)) {
    problems.push(
      say('“rules”应为对象：规则代码和严重程度', '"rules" should be an object of rule codes and severities'),
    );
    return rules;
  }
  for (const [code, setting] of Object.entries(value)) {
    if (ruleOf(code) === undefined) {
      problems.push(say(`“rules”中没有“${code}”这条规则`, `"rules": there is no rule "${code}"`));
    } else if (isSetting(setting)) {
      rules.set(code, setting);
    } else {
      const given = JSON.stringify(setting);
      problems.push(
        say(
          `规则“${code}”的严重程度应为 off、information、warning 或 error，而不是 ${given}`,
          `the severity of rule "${code}" should be off, information, warning or error, not ${given}`,
        ),
      );
    }
  }
  return rules;
}

function readVerified(value: unknown, problems: Wording[]): Verified[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(say('“verified”应为数组', '"verified" should be an array'));
    return [];
  }
  const verified: Verified[] = [];
  value.forEach((entry: unknown, i) => {
    const { id, reason } = isObject(entry) ? entry : {};
    if (!isWords(id)) {
      problems.push(say(`“verified”第 ${i + 1} 项缺少“id”`, `entry ${i + 1} of "verified" has no "id"`));
    } else if (!isWords(reason)) {
      problems.push(
        say(
          `“verified”第 ${i + 1} 项（${id}）未写明理由“reason”，未予采用`,
          `entry ${i + 1} of "verified" (${id}) gives no "reason" and is not used`,
        ),
      );
    } else {
      verified.push({ id, reason });
    }
  });
  return verified;
}

function isSetting(value: unknown): value is RuleSetting {
  return typeof value === 'string' && SETTINGS.includes(value);
}
