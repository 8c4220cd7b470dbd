/**
 * Words by which rates are told, on folded names. Source: the wording of published forms; GB/T 3100 for what a share is.
 */

/** Endings of names whose values are shares. */
const RATE_ENDINGS: readonly string[] = ['率', '比例', '比率', '占比', '比重', '百分比'];

/** Endings in 率 that are no share of a whole, or may be printed in another unit. */
const OTHER_ENDINGS: readonly string[] = [
  '效率',
  '频率',
  '汇率',
  '利率',
  '税率',
  '费率',
  '倍率',
  '功率',
  '速率',
  '心率',
  '斜率',
  '分辨率',
  '周转率',
  '生产率',
  '产出率',
  '容积率',
  '换手率',
  '传输率',
  '流量率',
  '配比比例',
  '师生比例',
];

/** What stands before a closing bracket at the end: `工装覆盖率(%)` → `工装覆盖率`. */
function withoutBracket(folded: string): string {
  if (!folded.endsWith(')')) return folded;
  const open = folded.lastIndexOf('(');
  return open > 0 ? folded.slice(0, open) : folded;
}

/** Whether a folded name is that of a share: 合格率, 占比; 效率 and 汇率 are none. */
export function isRateName(folded: string): boolean {
  const name = withoutBracket(folded);
  return RATE_ENDINGS.some((ending) => name.endsWith(ending)) && !OTHER_ENDINGS.some((ending) => name.endsWith(ending));
}
