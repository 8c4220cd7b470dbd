import { provinceOfName } from '../catalogue/provinces';
import type { Wording } from '../findings/model';
import { isWords, say } from './reading';

/** Where documents come from and which year's budget they are; what is not known is left out. */
export interface Profile {
  /** Short name of the province (河北). */
  readonly province?: string | undefined;
  /** 预算年度. */
  readonly year?: number | undefined;
}

/** Whether a document is one of those a profile is for: what the profile leaves out, any document has. */
export function isFor(profile: Profile, document: Profile): boolean {
  return (
    (profile.province === undefined || profile.province === document.province) &&
    (profile.year === undefined || profile.year === document.year)
  );
}

/** Short name of the province a `province` key names (河北, 河北省); `undefined`, and a problem, where it names none. */
export function readProvince(value: unknown, problems: Wording[]): string | undefined {
  if (value === undefined) return undefined;
  const province = isWords(value) ? provinceOfName(value.trim()) : undefined;
  if (province === undefined) {
    const given = JSON.stringify(value);
    problems.push(
      say(
        `“province”应为省、自治区、直辖市的名称（如“河北”），而不是 ${given}`,
        `"province" should name a province in Chinese (such as "河北"), not ${given}`,
      ),
    );
  }
  return province;
}

/** The budget year of a `year` key; `undefined`, and a problem, where it is none. */
export function readYear(value: unknown, problems: Wording[]): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value < 2100) return value;
  const given = JSON.stringify(value);
  problems.push(
    say(`“year”应为四位年度（如 2026），而不是 ${given}`, `"year" should be a year such as 2026, not ${given}`),
  );
  return undefined;
}
