/**
 * Values of output and cost indicators that nobody can measure, on the folded text. 财预〔2021〕101号 asks for figures where
 * there can be any, and for graded or plainly verifiable words where there cannot; what follows is neither.
 */
const VAGUE: readonly RegExp[] = [
  // 按要求完成, 根据实际情况, 按约定时间提交
  /^(按照?|根据|依据|视|依)[\u4e00-\u9fff]{0,4}(要求|规定|计划|实际|情况|约定|进度|需要|安排)[\u4e00-\u9fff]{0,6}$/,
  // 提升, 有所提升, 显著提高
  /^(有所|显著|明显|有效|稳步|持续|不断|进一步|逐步|大幅|较大|较好)?(提升|提高|加强|改善|增强|优化|完善|推进|落实|保障|规范)$/,
  /^(良好|较好|优良|优秀|优|好|正常|及时|准确|数据准确|合理|到位|完成|已完成|全部完成|按时完成|按期完成|及时完成|足额|基本完成)$/,
  // A question is no target: 是否减少
  /^是否/,
];
/** What a value of these words refers to can be looked up. */
const VERIFIABLE = /文件|标准|合同|协议|方案|规程|办法|\d/;

/** Whether a folded value says nothing that could be measured. */
export function isVague(value: string): boolean {
  return !VERIFIABLE.test(value) && VAGUE.some((pattern) => pattern.test(value));
}
