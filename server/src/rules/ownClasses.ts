import { bareIndicatorName, indicatorGroup, TAXONOMIES } from '../catalogue/taxonomy';
import type { Project } from '../document/model';

const CLASSES: ReadonlySet<string> = new Set(TAXONOMIES.flatMap(({ classes }) => classes.map(({ zh }) => zh)));

/**
 * Whether a form's indicators have classes of their own: that of a whole department is of 投入管理, 履职效能 and 管理效率, with
 * 重点工作任务完成 and the like below them, and neither taxonomy tells what belongs where.
 */
export function hasOwnClasses({ indicators }: Project): boolean {
  const first = new Set(indicators.map(({ level1 }) => bareIndicatorName(level1)));
  if (![...first].some((name) => name === '' || CLASSES.has(name))) return true;
  const second = [...new Set(indicators.map(({ level2 }) => bareIndicatorName(level2)))].filter((name) => name !== '');
  const known = second.filter((name) => indicatorGroup(name) !== undefined || CLASSES.has(name));
  return second.length > 2 && known.length * 2 < second.length;
}
