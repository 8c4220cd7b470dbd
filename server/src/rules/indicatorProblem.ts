import type { Indicator, TextCell } from '../document/model';
import type { ProjectBudget } from './projectBudget';
import type { IndicatorValue, ValuePart } from '../document/values/model';
import type { Severity, Wording } from '../findings/model';

/** An indicator with its value read. */
export interface ReadIndicator {
  readonly indicator: Indicator;
  readonly cell: TextCell;
  readonly value: IndicatorValue;
}

/** What a rule on indicator values sees: one value, and all values of its project (itself included). */
export interface IndicatorContext extends ReadIndicator {
  readonly siblings: readonly ReadIndicator[];
  /** The project's 预算数, where it is printed and its place is certain. */
  readonly budget: ProjectBudget | undefined;
  /** Units the document prints for indicators of one name (folded), each once. */
  readonly unitsOfName: (name: string) => readonly string[];
}

/** A replacement inside the value's cell: `[start, end)` are offsets in the cell's text. */
export interface ValueFix {
  readonly title: Wording;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly preferred: boolean;
}

/** What a rule found in a value; the place is named by the caller. */
export interface IndicatorProblem {
  readonly rule: string;
  /** `warning` where left out. */
  readonly severity?: Severity;
  /** The offending characters, offsets in the cell's text. */
  readonly at: Pick<ValuePart, 'start' | 'end'>;
  readonly message: Wording;
  readonly fixes: readonly ValueFix[];
  /** Units the value may be meant in, where it prints none. */
  readonly units?: readonly string[];
}

/** A fix that replaces `[start, end)` by `newText`, titled with the value as it will read. */
export function replaceInValue(
  cell: TextCell,
  at: Pick<ValuePart, 'start' | 'end'>,
  newText: string,
  preferred: boolean,
): ValueFix {
  const after = cell.text.slice(0, at.start) + newText + cell.text.slice(at.end);
  return {
    title: { 'zh-cn': `改为“${after}”`, en: `Change to “${after}”` },
    start: at.start,
    end: at.end,
    newText,
    preferred,
  };
}
