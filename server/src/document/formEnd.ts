import type { Row } from '../layout/model';
import { fold } from '../text/fold';
import { isAlignedBlock, lineWords } from './plainPages';

/** Lines below a form that are none of its cells: notes, the number of the next form, its year, the paragraphs that follow. */
const BELOW =
  /^(?:(?:注|备注|说明|资料来源):|(?:部门|公开|预算|附)*表(?:\d|[一二三四五六七八九十]{1,3}$)|\(20\d\d年度?\)$|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))/;

/**
 * The rows of a form's indicators without what stands below them before the next title. In lines a cell may go on below its
 * row; but where a note or a numbered paragraph begins and no row of several words follows, the form has ended.
 */
export function withoutBelow(source: string, rows: readonly Row[]): readonly Row[] {
  if (rows[0]?.layout !== 'prose') return rows;
  const gap = isAlignedBlock(source, rows) ? 2 : 1;
  let last = rows.length - 1;
  while (last > 0 && rows[last].layout === 'prose' && lineWords(source, rows[last], gap).length < 2) last--;
  for (let i = last + 1; i < rows.length; i++) if (BELOW.test(fold(rows[i].cells[0].text))) return rows.slice(0, i);
  return rows;
}
