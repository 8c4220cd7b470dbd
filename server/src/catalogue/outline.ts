/**
 * The outline of the explanatory text: words by which a first-level section is known whatever its number,
 * on the folded title. Source: the outlines of 2022 and of 2025/26 for departments and units.
 */
export const SECTION_TERMS: readonly RegExp[] = [
  /职责|机构设置|部门概况|单位概况|基本情况/,
  /(预算|收支)(安排|情况).*(总体|说明)|总体情况|预算情况说明/,
  /机关运行经费/,
  /三公/,
  /绩效(目标|信息|情况|管理)/,
  /专项资金/,
  /项目预算|项目支出/,
  /政府采购/,
  /国有资产|固定资产/,
  /名词解释/,
  /其他(需要|重要)?.{0,4}(说明|事项)/,
];

/** Whether a heading's folded title is one of the outline's. */
export function isOutlineTitle(title: string): boolean {
  return SECTION_TERMS.some((term) => term.test(title));
}
