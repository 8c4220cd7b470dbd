import { fold } from '../text/fold';
import { remembered } from '../text/recent';

/** A section an outline asks for. */
export interface OutlineItem {
  /** Its title in that outline; `部门` stands for 单位 in a unit's part. */
  readonly title: string;
  /** Words by which a heading is known to be it, whatever else it says. */
  readonly terms: RegExp;
  /** Whether regulations ask for it; others may be left out where they do not apply. */
  readonly required: boolean;
}

/** The sections of the first level of one explanation, in their order. */
export interface Outline {
  readonly id: string;
  /** Last budget year it was in use; `undefined` where it still is. */
  readonly until?: number;
  readonly items: readonly OutlineItem[];
}

function item(title: string, terms: RegExp, required = true): OutlineItem {
  return { title, terms, required };
}

const DUTIES = item('部门职责及机构设置情况', /职责|机构设置|(部门|单位)概况/);
const OVERALL = item('部门预算安排的总体情况', /(预算|收支).{0,6}总体(情况|安排)|预算安排情况|收支(预算)?(总体)?情况/);
const OPERATION = item('机关运行经费安排情况', /机关运行(经)?费/);
const THREE_PUBLIC = item('财政拨款“三公”经费预算情况及增减变化原因', /三公/);
const PROCUREMENT = item('政府采购预算情况', /政府采购/);
const ASSETS = item('国有资产信息', /国有资产|固定资产|资产占[用有]/);
const TERMS = item('名词解释', /名词(解释|说明)/);
const OTHER = item('其他需要说明的事项', /其他.{0,8}(说明|事项)/, false);
const PROJECTS = item('部门项目预算安排情况及绩效目标', /项目(预算|支出|绩效)|预算项目/);

/**
 * The outlines of explanations. A document is held against the one it follows, if it follows any of them.
 * Source: the forms of 2022 and of 2025/26; what is required: 《地方预决算公开操作规程》（财预〔2016〕143号）.
 */
export const OUTLINES: readonly Outline[] = [
  {
    id: 'department-2025',
    items: [
      DUTIES,
      OVERALL,
      OPERATION,
      THREE_PUBLIC,
      item('部门整体绩效目标', /整体.{0,4}绩效/),
      item('部门主管专项资金预算安排情况及绩效目标', /专项资金/, false),
      PROJECTS,
      PROCUREMENT,
      ASSETS,
      TERMS,
      OTHER,
    ],
  },
  {
    id: 'unit-2025',
    items: [DUTIES, OVERALL, OPERATION, THREE_PUBLIC, PROJECTS, PROCUREMENT, ASSETS, TERMS, OTHER],
  },
  {
    id: 'department-2022',
    until: 2024,
    items: [
      DUTIES,
      OVERALL,
      OPERATION,
      THREE_PUBLIC,
      item('预算绩效信息', /绩效(信息|情况|管理)/),
      PROCUREMENT,
      ASSETS,
      TERMS,
      OTHER,
    ],
  },
];

/** A title by its letters and digits, 单位 read as 部门, without its number. */
export const outlineKey = remembered(4096, (title) =>
  fold(title)
    .replace(/^([一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/, '')
    .replace(/单位/g, '部门')
    .replace(/[^\p{L}\p{N}]/gu, ''),
);

const TITLES: ReadonlySet<string> = new Set([
  ...OUTLINES.flatMap(({ items }) => items.map(({ title }) => outlineKey(title))),
  ...[
    '部门预算收支总表',
    '部门预算收入总表',
    '部门预算支出总表',
    '部门预算财政拨款收支总表',
    '部门预算一般公共预算财政拨款支出表',
    '部门预算一般公共预算财政拨款基本支出表',
    '部门预算政府性基金预算财政拨款支出表',
    '部门预算政府基金预算财政拨款支出表',
    '部门预算国有资本经营预算财政拨款支出表',
    '部门预算财政拨款“三公”经费支出表',
  ].map(outlineKey),
]);

/** Whether a title is, word for word, one of an outline's sections or of the nine tables. */
export function isOutlineItem(title: string): boolean {
  return TITLES.has(outlineKey(title));
}
