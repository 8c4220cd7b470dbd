import { indicatorGroup } from '../catalogue/taxonomy';
import type { Disclosure, Indicator } from '../document/model';
import type { Wording } from '../findings/model';

const LONGEST_NAME = 30;

function shorten(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, 18)}…${name.slice(-10)}`;
}

/** Where an indicator stands, as people say it: `3、网络运维费绩效目标表 数量指标“培训场次”`. */
export function indicatorPlace(document: Disclosure, indicator: Indicator): Wording {
  const { project } = indicator;
  const { part } = project.table;
  const unit = document.parts.length > 1 && part.name !== '' ? part.name : '';
  const project_ = shorten(project.name);
  const name = shorten(indicator.name.text);
  const group = indicator.level2 === '' ? '指标' : indicator.level2.replace(/\s/g, '').replace(/(指标)?$/, '指标');
  const known = indicatorGroup(indicator.level2);
  const numbered = project.number === '' ? '' : `${project.number}、`;
  return {
    'zh-cn': `${unit === '' ? '' : `${unit} `}${numbered}${project_}绩效目标表 ${group}“${name}”`,
    en:
      `${unit === '' ? '' : `${unit}, `}performance form ${numbered}${project_}, ` +
      `${known ? `${known.en} indicator` : group} “${name}”`,
  };
}

/** What tells an indicator from the others of the document and stays while its value is edited. */
export function indicatorKey(indicator: Indicator): string {
  const { project } = indicator;
  const { part } = project.table;
  return [part.code, project.code?.text ?? '', project.name, indicator.level2, indicator.name.text].join('/');
}
