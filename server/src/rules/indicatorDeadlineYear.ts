import type { Project } from '../document/model';
import type { IndicatorContext, IndicatorProblem } from './indicatorProblem';
import { replaceInValue } from './indicatorProblem';

/** Years ahead that a project of several years may still name. */
const HORIZON = 5;

/** A deadline before the budget year, which nobody can meet any more, or in a year far behind it. */
export function indicatorDeadlineYear({ indicator, cell, value }: IndicatorContext): IndicatorProblem | undefined {
  const { part } = indicator.project.table;
  const year = part.year ?? codeYear(indicator.project);
  if (value.kind !== 'deadline' || value.year === undefined || year === undefined || value.year === year) {
    return undefined;
  }
  // The year of a project's code is the first it runs in; only earlier deadlines are surely wrong by it.
  if (part.year === undefined && value.year > year) return undefined;
  const printed = String(value.year);
  const start = cell.text.indexOf(printed);
  const at = start < 0 ? { start: 0, end: cell.text.length } : { start, end: start + printed.length };
  const early = value.year < year;
  return {
    rule: 'indicator-deadline-year',
    severity: early || value.year > year + HORIZON ? 'warning' : 'information',
    at,
    message: {
      'zh-cn': `时限“${cell.text}”不在预算年度 ${year} 年内${early ? '' : '，跨年项目除外'}`,
      en: `the deadline “${cell.text}” is outside the budget year ${year}${early ? '' : ' (unless the project runs on)'}`,
    },
    fixes: start < 0 ? [] : [replaceInValue(cell, at, String(year), early)],
  };
}

/** The year a project's code bears (characters 7 and 8 of 21), for documents that print no budget year. */
function codeYear({ code }: Project): number | undefined {
  const digits = /^\d{6}(\d\d)[A-Z][0-9A-Z]{12}$/.exec(code?.text ?? '')?.[1];
  return digits === undefined ? undefined : 2000 + Number(digits);
}
