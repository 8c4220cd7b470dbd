/** A set expression of these documents: its words in order, and which other words its remains may belong to. */
export interface Term {
  readonly words: readonly string[];
  /** Characters that may stand before the term without its first one (治疗保障); `undefined`: any may. */
  readonly heads?: string;
  /** Characters that may follow the term without its last one (医疗保健); `undefined`: any may. */
  readonly tails?: string;
}

const HEADS: Readonly<Record<string, string>> = {
  医疗保障: '医治诊理食化放',
  医疗保险: '医治诊理食化放',
  医疗救助: '医治诊理食化放',
};
const TAILS: Readonly<Record<string, string>> = { 医疗保障: '障险健护管费密养证洁', 社会保障: '障险护管费密育安' };

/** Terms every such document is made of; the spaces part their words. Source: the forms and outline of 部门预算公开. */
const TERMS =
  '公务 用车|公务 接待|一般 公共 预算|政府 采购|政府性 基金|国有 资本 经营|财政 拨款|财政 专户|财政 资金|绩效 目标|' +
  '绩效 指标|绩效 评价|机关 运行 经费|因公 出国|基本 支出|项目 支出|人员 经费|公用 经费|商品 和 服务 支出|工资 福利 支出|' +
  '对 个人 和 家庭 的 补助|上年 结转|年终 结转|结转 结余|固定 资产|国有 资产|信息 公开|预算 单位|部门 预算|收支 总表|' +
  '医疗 保障|医疗 保险|医疗 救助|医疗 机构|社会 保障|社会 保险|养老 保险|失业 保险|工伤 保险|生育 保险|住房 公积金|' +
  '住房 保障|转移 支付|专项 资金|委托 业务费|城乡 居民|城镇 职工|定点 医疗 机构|社会 效益|经济 效益|生态 效益|可持续 影响|' +
  '服务 对象 满意度|产出 指标|效益 指标|满意度 指标|质量 指标|数量 指标|时效 指标|成本 指标|年度 工作 计划|中小 企业|' +
  '监督 检查|内设 机构|直属 单位|事业 单位|行政 单位|责令 整改|规章 制度|档案 管理|信息 系统|资金 使用';

/** The set expressions, for slips of one character in them. */
export const FROZEN_TERMS: readonly Term[] = TERMS.split('|').map((term) => {
  const words = term.split(' ');
  const whole = words.join('');
  return {
    words,
    ...(HEADS[whole] === undefined ? {} : { heads: HEADS[whole] }),
    ...(TAILS[whole] === undefined ? {} : { tails: TAILS[whole] }),
  };
});

/** What is left of a term by chance in other words: 医保障碍, 会保险箱, 财政款项. */
export const LAWFUL_REMAINS =
  /[各一两二三四五六七八九十几多单该此每某这那本首专逐分0-9]项支出|医疗障碍|医保障碍|财政款项|政府基金|上年结转|[绩时]效指标|质量标准|三公经费|项目出资|项目支付|基本支付|财政拨付|公务车辆|公务用房|公务车|公用费|住公积金|固定产业|信息公告|社会险种|社会障碍|政府采集|绩效标准|[金算总务]收支表|商品服务支出|[\d今去本当每上]年结转/;
