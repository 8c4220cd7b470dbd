/**
 * Words that never follow themselves: where one stands twice in a row, it was typed twice. Words that may (稽核核查,
 * 专业业务, 工作工作服) and words that begin another (信息信息化) are not here.
 */
export const DOUBLED_WORDS: readonly string[] = [
  '合格',
  '完成',
  '进行',
  '开展',
  '实现',
  '提高',
  '提升',
  '加强',
  '严格',
  '确保',
  '落实',
  '通过',
  '根据',
  '按照',
  '及时',
  '全面',
  '以及',
  '其他',
  '主要',
  '达到',
  '推进',
  '促进',
  '增加',
  '减少',
  '安排',
  '用于',
  '万元',
  '进一步',
  '统筹',
  '推动',
  '维护',
  '负责',
  '依法',
  '贯彻',
  '执行',
  '承担',
  '拟订',
  '拟定',
  '制定',
  '制订',
  '协调',
  '支持',
  '建立',
  '健全',
  '完善',
  '强化',
  '深化',
  '坚持',
  '做好',
  '有效',
  '有序',
  '稳步',
  '持续',
  '不断',
  '积极',
  '切实',
  '认真',
  '情况',
  '有关',
  '相关',
  '作为',
  '对于',
  '关于',
  '由于',
  '为了',
  '因此',
  '同时',
  '其中',
  '包括',
  '属于',
  '具有',
  '能够',
  '应当',
  '必须',
  '已经',
  '正在',
  '不得',
  '以上',
  '以下',
];

/**
 * Single characters that do not follow themselves, but for the words that end (`notAfter`, an expression) or begin
 * (`notBefore`) with one.
 */
export const DOUBLED_CHARACTERS: readonly {
  readonly character: string;
  readonly notAfter: string;
  readonly notBefore: string;
}[] = [
  // 实事求是是…, 于是是…; 是是否, 是是非
  { character: '是', notAfter: '[求于但凡要可还就总都正只也或若不]', notBefore: '否非' },
  // 目的的, 有的的, 标的的 (but 目标的, 指标的); 的的确, 的的士
  { character: '的', notAfter: '[目有中靶]|(?<![目指])标', notBefore: '确士' },
  // 为了了解, 了了结
  { character: '了', notAfter: '', notBefore: '解结然却断如事' },
];

/** What makes another word of the second of two: 培训培训师, 服务服务业, 宣传宣传部. */
export const DOUBLED_NOT_BEFORE = '员师部业者器班处局所长会费学科办点站品化性机组队区院校室线网车';

/** Two characters that may stand twice at a clause's end: 讨论讨论, 研究研究, 一个一个, names of places and people. */
export const DOUBLED_AT_END: readonly string[] = [
  '讨论',
  '研究',
  '商量',
  '学习',
  '了解',
  '考虑',
  '休息',
  '调查',
  '琢磨',
  '检查',
  '[一两逐层步][\\u4e00-\\u9fff]',
];
