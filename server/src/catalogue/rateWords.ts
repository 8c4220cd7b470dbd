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

/** Words of rates that may be more than the whole: of what was planned, of what was before, of money lent or earned. */
const BEYOND =
  /完成|增|提高|提升|上升|回报|收益|利润|盈利|投入产出|执行|达成|实现|达产|控制|变动|变化|波动|拉动|带动|撬动|负荷|使用|利用|上座|拨备|流动|充足|保值|杠杆|负债|速动|自给|产销|销售|溢价|点击|贡献|征|收缴|缴费|清缴|入库|缴存|参保|超|翻|偏差|误差|毛入|入园|复种|报名|预约|倍|周转|饱和|转让|竞价|兑换|折算|库存|存贷|承载/;

/** A folded name without a closing bracket at its end: `工装覆盖率(%)` → `工装覆盖率`. */
export function withoutBracket(folded: string): string {
  if (!folded.endsWith(')')) return folded;
  const open = folded.lastIndexOf('(');
  return open > 0 ? folded.slice(0, open) : folded;
}

/** Whether a folded name is that of a share: 合格率, 占比; 效率 and 汇率 are none. */
export function isRateName(folded: string): boolean {
  const name = withoutBracket(folded);
  return RATE_ENDINGS.some((ending) => name.endsWith(ending)) && !OTHER_ENDINGS.some((ending) => name.endsWith(ending));
}

/** Whether a folded name is that of a part of its whole, which cannot be more than 100 %: 到报率, 优良路率; 完成率 and 增长率 can. */
export function isBoundedRate(folded: string): boolean {
  const name = withoutBracket(folded);
  return name.endsWith('率') && isRateName(name) && !BEYOND.test(name);
}
