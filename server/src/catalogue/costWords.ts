/**
 * Words by which the cost indicators of performance forms are told apart, on the folded name and description.
 * Source: 财预〔2021〕101号 (成本指标: 经济成本, 社会成本, 生态环境成本) and the wording of published forms.
 */

/** A unit price, a standard or an average: it is no ceiling on the project's money and needs no operator. */
export const UNIT_COST_WORDS: readonly string[] = ['均', '每', '单价', '标准', '定额', '单次', '比例', '价格', '基数'];

/** What a price is for one of that no project has less than one of: its price is no more than all the project's money. */
export const SINGLE_DENOMINATORS: readonly string[] = [
  '场',
  '场次',
  '次',
  '期',
  '人',
  '人次',
  '人天',
  '天',
  '日',
  '月',
  '户',
  '份',
  '件',
  '例',
  '课时',
];

/** Money that is not the project's own: what a fund takes in or pays, an investment, several years together. */
export const OTHER_MONEY_WORDS: readonly string[] = [
  '基金支出',
  '基金收入',
  '基金支付',
  '基金结余',
  '基金规模',
  '总投资',
  '投资额',
  '投资总额',
  '概算',
  '筹资',
  '融资',
  '贷款',
  '债券',
  '社会资本',
  '合同总',
  '累计',
  '三年',
  '五年',
  '全周期',
  '总造价',
];

/** Money that should rather be more than less: payments to people, savings, income. `≥` is right there. */
export const MONEY_TO_RAISE_WORDS: readonly string[] = [
  '补助',
  '补贴',
  '补偿',
  '待遇',
  '救助',
  '资助',
  '工资',
  '薪酬',
  '津贴',
  '奖励',
  '发放',
  '标准',
  '节约',
  '节省',
  '节支',
  '压减',
  '降低',
  '减少',
  '下降',
  '收入',
  '增收',
  '投入',
  '筹',
];

/** Endings of names that sum up what a project costs: bounded above whoever is paid. */
export const TOTAL_COST_ENDINGS: readonly string[] = [
  '总额',
  '总成本',
  '总费用',
  '总支出',
  '总投入',
  '控制数',
  '控制额',
  '资金规模',
];

/** Money that is handed out, saved or taken in: `≥` is right for a sum of it, too. */
export const SUMS_TO_RAISE_WORDS: readonly string[] = [
  '发放',
  '兑付',
  '兑现',
  '节约',
  '节省',
  '节支',
  '压减',
  '降低',
  '减少',
  '下降',
  '收入',
  '增收',
  '筹',
  '引资',
  '挽回',
  '减免',
  '产值',
  '销售',
  '交易',
];

/** Payments to people whose standards either bound may be right for, but hardly both in one document. */
export const PAYMENT_WORDS: readonly string[] = [
  '补助',
  '补贴',
  '补偿',
  '奖补',
  '资助',
  '工资',
  '薪酬',
  '津贴',
  '标准',
  '报酬',
];

/** Endings of rates that are parts of a whole and cannot exceed 100 %. 完成率 and 增长率 can, and are not here. */
export const BOUNDED_RATE_ENDINGS: readonly string[] = [
  '合格率',
  '覆盖率',
  '满意度',
  '满意率',
  '知晓率',
  '及时率',
  '到位率',
  '准确率',
  '正确率',
  '达标率',
  '整改率',
  '出勤率',
  '普及率',
  '投诉率',
  '优良率',
  '通过率',
  '畅通率',
  '完好率',
  '合规率',
  '巩固率',
  '办结率',
  '结案率',
  '处置率',
  '治愈率',
  '成活率',
  '在线率',
  '建档率',
  '公开率',
  '到报率',
  '上报率',
  '报送率',
  '优良路率',
  '好路率',
  '答复率',
  '回复率',
  '受理率',
  '存活率',
  '保存率',
];

/** Whether any of the words occurs. */
export function containsAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
