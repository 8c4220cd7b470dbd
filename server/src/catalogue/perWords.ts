/**
 * What an indicator is counted per: words of names (月均, 单次, 每人) and denominators of units (元/月), by what they
 * measure. Only words of one dimension can contradict each other; 人均 … 元/月 is usual.
 */

/** The dimensions: occasions (a time or a single event) and things. */
export type PerDimension = 'occasion' | 'thing';

interface Per {
  readonly dimension: PerDimension;
  /** What a name says. */
  readonly words: readonly string[];
  /** What a denominator says. */
  readonly denominators: readonly string[];
}

/** One entry per divisor, the same in names and in denominators. */
export const PERS: readonly Per[] = [
  { dimension: 'occasion', words: ['年均', '每年', '年人均'], denominators: ['年', '年度'] },
  { dimension: 'occasion', words: ['季均', '每季'], denominators: ['季', '季度'] },
  { dimension: 'occasion', words: ['月均', '每月', '月人均'], denominators: ['月', '个月'] },
  { dimension: 'occasion', words: ['周均', '每周'], denominators: ['周'] },
  { dimension: 'occasion', words: ['日均', '每日', '每天', '日人均'], denominators: ['日', '天', '工作日'] },
  { dimension: 'occasion', words: ['每小时', '小时均'], denominators: ['小时', '时', '课时', '学时'] },
  {
    dimension: 'occasion',
    words: ['单次', '次均', '每次', '单场', '场均', '每场', '单期', '每期'],
    denominators: ['次', '场', '期', '场次', '批次', '班次', '趟', '届'],
  },
  { dimension: 'thing', words: ['户均', '每户'], denominators: ['户', '家'] },
  { dimension: 'thing', words: ['每份', '份均'], denominators: ['份', '册', '本'] },
  { dimension: 'thing', words: ['每套'], denominators: ['套'] },
  { dimension: 'thing', words: ['每平方米', '每平米'], denominators: ['平方米', '平米', '㎡', 'm2', 'm²'] },
  { dimension: 'thing', words: ['每亩', '亩均'], denominators: ['亩'] },
  { dimension: 'thing', words: ['每公里'], denominators: ['公里', '千米', 'km'] },
];
