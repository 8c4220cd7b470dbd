/**
 * The two taxonomies of performance indicators in force side by side: 财预〔2015〕88号 (中央部门预算绩效目标管理办法) and
 * 财预〔2021〕101号 (中央部门项目支出核心绩效目标和指标设置及取值指引). Names are without the ending 指标.
 */

/** A 一级指标 with the 二级指标 it may hold. */
export interface IndicatorClass {
  readonly zh: string;
  readonly en: string;
  readonly members: readonly IndicatorGroup[];
}

/** A 二级指标. */
export interface IndicatorGroup {
  readonly zh: string;
  readonly en: string;
  /** Another printed name of the same group. */
  readonly aliases?: readonly string[];
}

/** A taxonomy and the document that sets it. */
export interface Taxonomy {
  readonly source: string;
  readonly classes: readonly IndicatorClass[];
}

const QUANTITY: IndicatorGroup = { zh: '数量', en: 'quantity' };
const QUALITY: IndicatorGroup = { zh: '质量', en: 'quality' };
const TIMELINESS: IndicatorGroup = { zh: '时效', en: 'timeliness' };
const COST: IndicatorGroup = { zh: '成本', en: 'cost' };
const SATISFACTION: IndicatorClass = {
  zh: '满意度',
  en: 'satisfaction',
  members: [
    { zh: '服务对象满意度', en: 'client satisfaction', aliases: ['满意度', '受益对象满意度', '社会公众满意度'] },
  ],
};
const BENEFIT: IndicatorClass = {
  zh: '效益',
  en: 'benefit',
  members: [
    { zh: '经济效益', en: 'economic benefit' },
    { zh: '社会效益', en: 'social benefit' },
    { zh: '生态效益', en: 'ecological benefit', aliases: ['生态环境效益', '环境效益'] },
    { zh: '可持续影响', en: 'lasting effect', aliases: ['可持续发展'] },
  ],
};

/** 财预〔2015〕88号: cost is a 二级指标 under 产出. */
export const TAXONOMY_2015: Taxonomy = {
  source: '财预〔2015〕88号',
  classes: [{ zh: '产出', en: 'output', members: [QUANTITY, QUALITY, TIMELINESS, COST] }, BENEFIT, SATISFACTION],
};

/** 财预〔2021〕101号: cost is a 一级指标 of its own. */
export const TAXONOMY_2021: Taxonomy = {
  source: '财预〔2021〕101号',
  classes: [
    {
      zh: '成本',
      en: 'cost',
      members: [
        { zh: '经济成本', en: 'economic cost' },
        { zh: '社会成本', en: 'social cost' },
        { zh: '生态环境成本', en: 'ecological cost', aliases: ['生态成本', '环境成本'] },
      ],
    },
    { zh: '产出', en: 'output', members: [QUANTITY, QUALITY, TIMELINESS] },
    BENEFIT,
    SATISFACTION,
  ],
};

/** Both taxonomies: a document may follow either. */
export const TAXONOMIES: readonly Taxonomy[] = [TAXONOMY_2015, TAXONOMY_2021];

/** A 一级 or 二级 name without spaces and without the ending 指标. */
export function bareIndicatorName(printed: string): string {
  const name = printed.replace(/\s/g, '');
  return name.endsWith('指标') && name.length > 2 ? name.slice(0, -2) : name;
}

/** The 二级指标 a printed name means in either taxonomy, or `undefined`. */
export function indicatorGroup(printed: string): IndicatorGroup | undefined {
  const name = bareIndicatorName(printed);
  for (const taxonomy of TAXONOMIES)
    for (const { members } of taxonomy.classes)
      for (const group of members) if (group.zh === name || group.aliases?.includes(name)) return group;
  return undefined;
}
