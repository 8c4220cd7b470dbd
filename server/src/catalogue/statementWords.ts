/** Words of the explanatory text that bind an amount to its matter, on folded text; the longer of two first. */

/** Words that may stand between a matter's name and its amount. */
export const AFTER_NAME: readonly string[] = longestFirst([
  '预算',
  '总预算',
  '预算数',
  '预算总额',
  '年初预算',
  '总额',
  '总计',
  '合计',
  '总数',
  '共计',
  '总共',
  '金额',
  '资金',
  '安排',
  '预算安排',
  '共',
  '计划',
  '计划安排',
  '拟安排',
  '为',
  '是',
  '达',
  '达到',
  '计',
  '数',
  '预计',
  '规模',
  '总量',
  '财政拨款',
  '的',
  '总金额',
  '资金总额',
  '我部门',
  '我单位',
  '本部门',
  '本单位',
  '当年',
  '全年',
  '本年',
  '本年度',
  '编制',
  '有',
  '执行',
  '列支',
  '核定',
  '批复',
  '均',
  '各',
  '人民币',
  '总体',
  '由',
  '从',
  '预算支出',
  '总预算数',
  ':',
]);

/** Words that may stand before a matter's name. */
export const BEFORE_NAME: readonly string[] = longestFirst([
  '其中',
  '包括',
  '包含',
  '含',
  '主要包括',
  '主要为',
  '主要是',
  '主要',
  '即',
  '和',
  '及',
  '以及',
  '与',
  '另有',
  '另',
  '并',
  '同时',
  '分别',
  '安排',
  '预算安排',
  '共安排',
  '拟安排',
  '计划安排',
  '预计',
  '编制',
  '年初',
  '我部门',
  '我单位',
  '本部门',
  '本单位',
  '我局',
  '本局',
  '我委',
  '本委',
  '我办',
  '本办',
  '我院',
  '本院',
  '我校',
  '本校',
  '我中心',
  '本中心',
  '我馆',
  '本馆',
  '我厅',
  '本厅',
  '我会',
  '本会',
  '我所',
  '本所',
  '我镇',
  '本镇',
  '我乡',
  '本乡',
  '我街道',
  '本街道',
  '我处',
  '本处',
  '我队',
  '本队',
  '我站',
  '本站',
  '部门',
  '单位',
  '本年',
  '本年度',
  '当年',
  '全年',
  '今年',
  '年度',
  '截至',
  '上年末',
  '上年底',
  '年末',
  '年底',
  '全部',
  '的',
  '有',
  '用于',
  '取得',
  '拟',
  '拟实施',
  '计划实施',
  '实施',
  '来源包括',
  '来源为',
  '实现',
  '可实现',
  '可安排',
  '落实',
  '两项合计',
  '三项合计',
  '合计',
  '共计',
  '小计',
  '相应',
  '相应安排',
  '内含',
  '其余',
  '其余为',
  '剩余',
  '使用',
  '占用',
  '占有',
  '占有使用',
  '拥有',
  '共有',
  '现有',
  '通过',
  '支出包括',
  '收入包括',
  '为',
  '由',
  '则',
  '预算',
  '批复',
  '反映',
  '总',
  '一是',
  '二是',
  '三是',
  '四是',
  '五是',
  '(一)',
  '(二)',
  '(三)',
  '(四)',
  '(五)',
  '(1)',
  '(2)',
  '(3)',
  '(4)',
  '(5)',
  ':',
  '增减变化的主要原因是',
  '增减变化的主要原因为',
  '主要原因是',
  '主要原因为',
  '原因是',
  '(含所属单位)',
  '(含所属事业单位)',
  '(含下属单位)',
  '所有',
]);

/** Words of change before an amount, with their direction. 较少 is written for 减少. */
export const CHANGE_WORDS: readonly (readonly [string, 1 | -1])[] = [
  ['增加', 1],
  ['增长', 1],
  ['上升', 1],
  ['提高', 1],
  ['调增', 1],
  ['增支', 1],
  ['净增', 1],
  ['较多', 1],
  ['上涨', 1],
  ['新增', 1],
  ['多', 1],
  ['增', 1],
  ['减少', -1],
  ['较少', -1],
  ['下降', -1],
  ['降低', -1],
  ['压减', -1],
  ['调减', -1],
  ['压缩', -1],
  ['缩减', -1],
  ['核减', -1],
  ['净减', -1],
  ['调低', -1],
  ['少', -1],
  ['减', -1],
  ['降', -1],
];

/** Small words between the word of change and the amount. */
export const AFTER_CHANGE: readonly string[] = ['了', '额', '金额', '共计', '共', '为', '数', '预算', '资金', ':'];

/** A change to an amount: 由2025年的3万元减少到2万元. */
export const CHANGED_TO =
  /(?:增加|增长|上升|提高|上涨|调增|减少|下降|降低|压减|压缩|缩减|调减|调整)(?:到|至|为)(?:20\d\d年度?的?)?$/;

/** Words of change that stand before a percentage only, with their direction. */
export const RATE_WORDS: readonly (readonly [string, 1 | -1])[] = [
  ['增幅', 1],
  ['升幅', 1],
  ['涨幅', 1],
  ['增长率', 1],
  ['增长幅度', 1],
  ['增加幅度', 1],
  ['降幅', -1],
  ['减幅', -1],
  ['下降幅度', -1],
  ['减少幅度', -1],
  ['下降率', -1],
];

/** Words that say that nothing changed. */
export const NO_CHANGE =
  /持平|无增减变化|没有增减变化|无增减变动|没有增减|无增减|无变动|没有变动|无变化|没有变化|未发生变化|未变化|保持不变/;

/** The same, where a comparison stands before it. */
export const SAME = /一致|相同|相等/;

/** A comparison with another year: 较上年, 比2025年预算, 与去年相比, 同比. */
export const COMPARISON =
  /(?:相较于|相较|较|相比|比|与|同|和|对比)(上年度?(?![末底结])|去年|上一年度?|20\d\d年度?)(?:同期|年初)?(?:部门|单位)?(?:年初)?(?:预算|决算|执行)?(?:数|安排|批复)?(?:相比较(?![少多])|相比|对比|比较(?![少多]))?|同比/;

/** What is left of a comparison behind the amount of the other year: 与2025年预算120万元相比. */
export const COMPARED_WITH = /^(?:相比较|相对比|相比|相较|比较|对比|比(?=[增减上下提压]))/;

/** A mention of the year before, outside comparisons. */
export const LAST_YEAR = /上年度?(?!末|底|结)|去年|上一年度?/;

/** A year before or behind a matter's name. */
export const YEAR = /(20\d\d)年(?:度|初)?/;

/** Amounts that are only about right bind nothing. */
export const ABOUT = /(?:约|近|逾|超过|超|不少于|不低于|不超过|不高于|最高|最多|至少|大约|左右)(?:为|共|计)?$/;

/** Words after which the text gives reasons or purposes. */
export const REASON = /原因|由于|因为|主要是|主要为|用于|主要系|系因|所致/;

/** Names of the department or unit itself that may stand before a matter; what ends so and is another's is not read. */
export const BODY = /(?:部门|单位|机关|局|厅|委|委员会|办|办公室|中心|院|馆|所|站|校|学校|会|队|处|部|社|团|本级)$/;

/** Parts of the department, not the whole. */
export const SHARE = /本级|所属|下属|直属|二级|机关|中心|其他|各单位|每/;

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
