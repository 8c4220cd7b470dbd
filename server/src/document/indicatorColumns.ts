/** The columns a form's indicators are printed in, told by their labels. */
import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import type { DraftIndicator } from './indicators';

/** What a column of the indicators holds: a field of the indicator, or a piece of its value. */
export type Field = keyof DraftIndicator | 'sign' | 'unit';

/** The fields of the printed columns, by index. */
export type Fields = Map<number, Field>;

const WEIGHT = /^(?:绩效)?(?:指标)?(?:权重|分值)(?:\(.{1,4}\))?$/;

/** Whether a label is that of a column of weights. */
export function isWeightLabel(label: string): boolean {
  return WEIGHT.test(label);
}

const SIGN = /^(?:绩效)?(?:指标)?(?:运算|计算|比较)?符号$|^(?:绩效)?指标(?:性质|方向)$/;

/** Whether a label is that of a column of operators. */
export function isSignLabel(label: string): boolean {
  return SIGN.test(label);
}

/** The first that fits; 指标值确定依据 and 指标值内容 are no values. */
const FIELDS: readonly { field: Field; label: RegExp }[] = [
  { field: 'level1', label: /^一级指标/ },
  { field: 'level2', label: /^二级指标/ },
  { field: 'name', label: /^三级指标|^指标名称/ },
  { field: 'sign', label: SIGN },
  { field: 'weight', label: WEIGHT },
  { field: 'unit', label: /^(?:绩效)?(?:指标)?(?:值)?(?:度量|计量)?单位/ },
  { field: 'basis', label: /依据|来源/ },
  { field: 'description', label: /描述|说明|解释|内容/ },
];

/** How surely a label is that of the value asked for this year: 0 not at all; of several years the last counts. */
function valueFit(label: string): number {
  if (/^20\d\d年度?(?:实际|预计|完成)/.test(label)) return 0;
  const year = /^(20\d\d)年(?:度|初)?/.exec(label);
  const words = year ? label.slice(year[0].length) : label;
  const late = year ? Number(year[1]) - 2000 : 0;
  if (/^(?:本|当)?年(?:度|初)?(?:绩效)?(?:指标|目标)值(?:\(.{0,12}\))?$/.test(words)) return 300 + late;
  if (/^(?:绩效)?(?:指标|目标)值(?:\(.{0,12}\))?$|^值$/.test(words)) return 200 + late;
  if (/^(?:实施|项目|中|长)期?(?:绩效)?(?:指标|目标)值$/.test(words)) return 50;
  if (/^指标值|^目标值/.test(words)) return 40;
  return year && words === '' ? 100 + late : 0;
}

/** Whether a row is the header of indicators, or its first line: it has the label of their first level. */
export function isIndicatorHeader({ cells }: Row): boolean {
  return cells.some(({ text }) => /^一级指标/.test(fold(text)));
}

/** Whether a row of labels stands below a merged 指标值: 符号, 值, 单位. */
export function isSignHeader(labels: readonly string[]): boolean {
  return labels.includes('符号') && labels.includes('值');
}

/** Whether a cell is a label of the indicators' header, of a column that is read or of another one. */
export function isIndicatorLabel(label: string): boolean {
  return (
    FIELDS.some((field) => field.label.test(label)) ||
    valueFit(label) > 0 ||
    /^(指标属性|指标类型|备注|绩效指标)$/.test(label)
  );
}

/** The fields of a row of labels, under those of the row above it. */
export function fieldsOf(labels: readonly string[], above: Fields): Fields {
  const fields: Fields = new Map(above);
  const under = isSignHeader(labels);
  let best = 0;
  labels.forEach((label, c) => {
    if (label === '') return;
    const found = FIELDS.find((field) => field.label.test(label));
    const fit = found ? 0 : valueFit(label);
    if (!found && fit === 0) return;
    // Below a merged 指标值 stand 符号, 值 and 单位: the merged label's own column is one of them.
    if (under) for (const [k, f] of fields) if (f === 'value' && k === c) fields.delete(k);
    if (found) fields.set(c, found.field);
    else if (fit > best) {
      for (const [k, f] of fields) if (f === 'value' && k !== c) fields.delete(k);
      fields.set(c, 'value');
      best = fit;
    }
  });
  return fields;
}
