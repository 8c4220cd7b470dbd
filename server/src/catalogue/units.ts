/**
 * Units that values of performance indicators (指标值) are given in, as data. Names are compared after folding
 * (half-width, no spaces). Sources: forms in use, GB 3100 (legal units of measurement), the field's own wording.
 */

/** What a unit measures. `share` is a part of a whole (%, ‰). */
export type UnitKind = 'share' | 'money' | 'count' | 'time' | 'measure';

/** Units of money by name, in 元. 万 without 元 is not among them: see `indicator-wan`. */
export const MONEY_UNITS: ReadonlyMap<string, number> = new Map([
  ['亿元', 100_000_000],
  ['千万元', 10_000_000],
  ['百万元', 1_000_000],
  ['万元', 10_000],
  ['千元', 1_000],
  ['元', 1],
  ['角', 0.1],
]);

/** Units of a share. `℅` is a look-alike that stands for `%` in many published documents. */
export const SHARE_UNITS: readonly string[] = ['%', '‰', '℅', '个百分点', '百分点', 'BP'];

/** Units of time. */
export const TIME_UNITS: readonly string[] = [
  '个工作日', '工作日', '个日历日', '日历日', '个自然日', '自然日', '个小时', '小时', '个月', '个季度', '季度',
  '个学期', '学期', '个年度', '年度', '分钟', '秒钟', '毫秒', '星期', '周年', '年', '月', '周', '天', '日', '时', '秒', '旬',
  'h', 'min', 's', 'ms',
];

/**
 * Measure words and countable nouns. The list is open: a word that is missing here is still taken for a unit, it
 * only has no kind of its own.
 */
export const COUNT_UNITS: readonly string[] = [
  '人次', '人天', '人日', '人月', '人年', '人份', '人', '名', '位', '次', '场次', '场', '期', '批次', '批', '轮次', '轮', '届', '回',
  '件', '份', '册', '本', '套', '台套', '台次', '台', '辆次', '辆', '部', '架次', '架', '艘', '条', '项次', '项', '家次', '家', '户次', '户', '处',
  '所', '座', '栋', '幢', '间', '张', '篇', '幅', '块', '片', '只', '头', '匹', '羽', '尾', '株', '棵', '盒', '瓶', '包', '箱', '袋', '桶',
  '罐', '卷', '班次', '班', '节', '课时', '学时', '学分', '分', '例', '起', '宗', '案', '笔', '单', '类', '种', '级', '门', '支', '枚', '面',
  '标段', '点位', '点', '站', '村', '镇', '乡', '县', '区', '市', '省', '社区', '街道', '床', '床位', '车位', '席', '倍', '成', '步', '层',
  '孔', '口', '眼', '根', '樘', '组', '队', '排', '道', '段', '路', '个', '集', '期次', '版', '版次', '字', '页', '款', '样', '餐', '顿', '车次',
  '用户', '账户', '单位', '机构', '企业', '岗位', '名次', '万',
];

/** Physical and data measures, as words and as the symbols GB 3100 and GB/T 3101 allow. */
export const MEASURE_UNITS: readonly string[] = [
  '平方公里', '平方千米', '平方米', '平米', '公顷', '亩', '立方米', '立方', '公里', '千米', '延米', '米', '厘米', '毫米', '千瓦时', '千瓦',
  '兆瓦', '瓦', '度', '吨', '公斤', '千克', '克', '毫克', '升', '毫升', '分贝', '摄氏度', '℃', '㎡', 'm²', 'm2', '㎥', 'm³', 'm3', 'km²',
  'km2', 'km', 'm', 'cm', 'mm', 'hm²', 'ha', 'kg', 'g', 'mg', 't', 'L', 'mL', 'kW', 'kWh', 'MW', 'W', 'dB', 'MB', 'GB', 'TB', 'PB',
  'Mbps', 'Gbps', 'M', 'G', 'T', '兆', 'mg/L', 'μg/m³', '吨标准煤',
];

/** What a unit in a foreign language or in pinyin stands for. Where several readings are possible, all of them. */
export const FOREIGN_UNITS: ReadonlyMap<string, readonly string[]> = new Map([
  ['percent', ['%']],
  ['per cent', ['%']],
  ['percentage', ['%']],
  ['pct', ['%']],
  ['baifenzhi', ['%']],
  ['rmb', ['元']],
  ['cny', ['元']],
  ['yuan', ['元']],
  ['rmbyuan', ['元']],
  ['wanyuan', ['万元']],
  ['万yuan', ['万元']],
  ['万rmb', ['万元']],
  ['wan元', ['万元']],
  ['yiyuan', ['亿元']],
  ['wan', ['万元', '万']],
  ['day', ['天']],
  ['days', ['天']],
  ['tian', ['天']],
  ['ri', ['日']],
  ['month', ['个月']],
  ['months', ['个月']],
  ['yue', ['个月']],
  ['year', ['年']],
  ['years', ['年']],
  ['nian', ['年']],
  ['week', ['周']],
  ['weeks', ['周']],
  ['zhou', ['周']],
  ['hour', ['小时']],
  ['hours', ['小时']],
  ['xiaoshi', ['小时']],
  ['minute', ['分钟']],
  ['minutes', ['分钟']],
  ['fenzhong', ['分钟']],
  ['time', ['次']],
  ['times', ['次']],
  ['ci', ['次']],
  ['person', ['人']],
  ['persons', ['人']],
  ['people', ['人']],
  ['ren', ['人']],
  ['renci', ['人次']],
  ['household', ['户']],
  ['households', ['户']],
  ['hu', ['户']],
  ['item', ['项']],
  ['items', ['项']],
  ['xiang', ['项']],
  ['piece', ['件', '个']],
  ['pieces', ['件', '个']],
  ['pcs', ['件', '个']],
  ['jian', ['件', '间']],
  ['ge', ['个']],
  ['set', ['套']],
  ['sets', ['套']],
  ['tao', ['套']],
  ['tai', ['台']],
  ['fen', ['份', '分']],
  ['copy', ['份']],
  ['copies', ['份']],
  ['unit', ['个', '台']],
  ['units', ['个', '台']],
]);

/** A unit the end of an indicator's name calls for. The longest ending wins. */
export interface NamedUnit {
  readonly kind: UnitKind;
  /** The units it may be; one entry where the name leaves one answer. */
  readonly units: readonly string[];
}

const share: NamedUnit = { kind: 'share', units: ['%'] };
const money: NamedUnit = { kind: 'money', units: ['元', '万元'] };
const time: NamedUnit = { kind: 'time', units: [] };
const count = (...units: string[]): NamedUnit => ({ kind: 'count', units });

/** Endings of indicator names (and of their descriptions) that call for a unit. */
export const NAME_ENDINGS: ReadonlyMap<string, NamedUnit> = new Map<string, NamedUnit>([
  ...['率', '比例', '比率', '占比', '比重', '百分比', '满意度', '知晓度', '认可度', '参与度', '完成度', '准确度'].map(
    (ending): [string, NamedUnit] => [ending, share],
  ),
  ...['费用', '经费', '成本', '金额', '支出', '资金', '单价', '造价', '价格', '补贴', '补助', '工资', '费', '投资额', '总额', '产值'].map(
    (ending): [string, NamedUnit] => [ending, money],
  ),
  ...['时间', '时长', '时限', '期限', '周期', '时效'].map((ending): [string, NamedUnit] => [ending, time]),
  ['人数', count('人')],
  ['人次数', count('人次')],
  ['人次', count('人次')],
  ['次数', count('次')],
  ['频次', count('次')],
  ['天数', { kind: 'time', units: ['天'] }],
  ['月数', { kind: 'time', units: ['个月'] }],
  ['年数', { kind: 'time', units: ['年'] }],
  ['年限', { kind: 'time', units: ['年'] }],
  ['小时数', { kind: 'time', units: ['小时'] }],
  ['个数', count('个')],
  ['户数', count('户')],
  ['份数', count('份')],
  ['件数', count('件')],
  ['套数', count('套')],
  ['台数', count('台')],
  ['条数', count('条')],
  ['项数', count('项')],
  ['场数', count('场')],
  ['场次', count('场次', '场')],
  ['期数', count('期')],
  ['批次', count('批次')],
  ['册数', count('册')],
  ['辆数', count('辆')],
  ['家数', count('家')],
  ['篇数', count('篇')],
  ['课时数', count('课时')],
  ['学时数', count('学时')],
  ['里程', { kind: 'measure', units: ['公里'] }],
  ['面积', { kind: 'measure', units: ['平方米'] }],
  ['长度', { kind: 'measure', units: ['米', '公里'] }],
  ['数量', count()],
  ['数', count()],
  ['规模', count()],
  ['总量', count()],
  ['份额', count()],
]);

/** Endings of indicator names whose values have no unit: indices, coefficients, scores, ranks, years. */
export const UNITLESS_ENDINGS: readonly string[] = [
  '指数', '系数', '参数', '评分', '得分', '分值', '打分', '排名', '名次', '位次', '等级', '级别', '层级', '版本', '比', '值', '年份', '年度', '文号',
];

/** Longest ending of a map's keys that `text` has, or `undefined`. Looks at the last six characters only. */
export function longestEnding<T>(text: string, endings: ReadonlyMap<string, T>): T | undefined {
  for (let length = Math.min(6, text.length); length > 0; length -= 1) {
    const found = endings.get(text.slice(text.length - length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words in an indicator's name or description that make it a matter of money. */
export const MONEY_WORDS: readonly string[] = [
  '费', '金额', '资金', '成本', '支出', '预算', '投资', '造价', '单价', '价格', '补贴', '补助', '收入', '产值', '税收', '工资', '租金', '奖金', '节约额',
];
