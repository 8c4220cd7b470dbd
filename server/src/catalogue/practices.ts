import type { Severity } from '../findings/model';

/** How a province's practice differs from what the rules take for granted. */
export interface Practice {
  /** Whether it is the practice of a province (short name, 河北). */
  readonly isOf: (province: string) => boolean;
  /** Severities of rules there; a person's own settings come before them. */
  readonly rules: Readonly<Record<string, Severity>>;
}

/** 河北's forms are what the relations between tables were first stated for. */
const outsideHebei = (province: string): boolean => province !== '河北';

/** Practices of provinces. Another one is an entry here. */
export const PRACTICES: readonly Practice[] = [
  // The tables of the funds may show 当年拨款 only, while 财政拨款收支总表 spends what was carried over as well.
  { isOf: outsideHebei, rules: { 'fund-tables-agree': 'warning' } },
  // 机关运行经费 covers 行政 and 参公 units only, 公用经费 all of them.
  { isOf: outsideHebei, rules: { 'text-operation-funds': 'information' } },
  // Money carried over is not always tied to projects of earlier years.
  { isOf: outsideHebei, rules: { 'project-carry-over-agrees': 'information' } },
];

const NONE: ReadonlyMap<string, Severity> = new Map();
const known = new Map<string, ReadonlyMap<string, Severity>>();

/** Severities by rule code that a province's practice gives; none where the province is not known. */
export function practiceOf(province: string | undefined): ReadonlyMap<string, Severity> {
  if (province === undefined) return NONE;
  let rules = known.get(province);
  if (!rules) {
    const practices = PRACTICES.filter(({ isOf }) => isOf(province));
    known.set(province, (rules = new Map(practices.flatMap((practice) => Object.entries(practice.rules)))));
  }
  return rules;
}
