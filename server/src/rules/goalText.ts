import type { Project } from '../document/model';
import { foldRange, type Folded } from '../text/fold';

/** Stands where a cell ends. */
const CELL = '|';
/** The label of a form's goal in a cell or on a line of its own; 长期目标 and the goals of several years are others. */
const LABEL =
  /(?:^|[\n\t|])[ \u3000]*((?:年度|当年|总体|整体|项目|部门|绩效|履职|单位){0,5}目标)(?:[（(][^）)\n\t|]{0,12}[）)])?[ \u3000]*[:：]?(?=[\s|])/g;
/** A goal of several years, told beside the one of this year. */
const LONG_TERM = /(?:长期|中期|中长期|实施期|周期)(?:总体|绩效)*目标/;

/** What a form's goal says before its indicators begin, folded, its cells parted; `undefined` where none is found. */
export function goalOf(text: string, { span, table, indicators }: Project): Folded | undefined {
  const first = indicators[0]?.name.spans[0]?.start;
  if (first === undefined || first <= span.start) return undefined;
  const head = text.slice(span.start, first);
  const labels = [...head.matchAll(LABEL)];
  const last = labels[labels.length - 1];
  // A list of several projects prints the goal in a cell of its own, and no money beside it.
  if (!last && (table.entries.length > 0 || !/[\t|]/.test(head))) return undefined;
  const from = last ? last.index + last[0].length : 0;
  if (LONG_TERM.test(head.slice(from))) return undefined;
  return foldCells(text, span.start + from, first);
}

function foldCells(text: string, start: number, end: number): Folded {
  const { text: folded, at } = foldRange(text, start, end);
  let out = '';
  const places: number[] = [];
  for (let i = 0; i < folded.length; i++) {
    const between = i === 0 ? '' : text.slice((at[i - 1] ?? 0) + 1, at[i]);
    const char = folded[i] ?? '';
    if (between.includes('\t') || char === '|') {
      out += CELL;
      places.push(at[i] ?? start);
      if (char === '|') continue;
    }
    out += char;
    places.push(at[i] ?? start);
  }
  return { text: out, at: places };
}
