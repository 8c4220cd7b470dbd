import type { Indicator, TextCell } from '../document/model';
import type { Finding } from '../findings/model';
import { indicatorKey, indicatorPlace } from './indicatorPlace';
import { finding, type RuleContext } from './rule';

/**
 * An indicator without 指标值 or without 确定依据, where the layout tells cells apart and the other indicators of the
 * form have them: a column that is empty throughout was lost by the extraction, or is no column of this form.
 */
export function indicatorEmpty({ document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const part of document.parts)
    for (const project of part.projects) {
      if (!project.cellsKnown) continue;
      for (const [field, zh, en] of FIELDS) {
        const empty = project.indicators.filter((indicator) => isEmpty(indicator[field]));
        if (empty.length * 2 > project.indicators.length) continue;
        for (const indicator of empty) findings.push(missing(document, indicator, field, zh, en));
      }
    }
  return findings;
}

const FIELDS = [
  ['value', '指标值', 'value'],
  ['basis', '指标值确定依据', 'basis'],
] as const;

function isEmpty(cell: TextCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}

function missing(
  document: RuleContext['document'],
  indicator: Indicator,
  field: 'value' | 'basis',
  zh: string,
  en: string,
): Finding {
  const place = indicatorPlace(document, indicator);
  return finding({
    rule: 'indicator-empty',
    severity: 'error',
    subject: `${field}/${indicatorKey(indicator)}`,
    message: { 'zh-cn': `${place['zh-cn']}：${zh}未填`, en: `${place.en}: no ${en} is given` },
    span: indicator.name.spans[0] ?? indicator.project.titleSpan,
  });
}
