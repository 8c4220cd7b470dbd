import type { Disclosure } from '../document/model';
import { distinctHanRuns } from '../text/hanRuns';
import type { Span } from '../text/span';
import type { RuleContext } from './rule';
import { Memo } from '../text/memo';

const RUNS = new Memo<Disclosure, readonly Span[]>();

/** The different stretches of Chinese of a document, found once for all rules that look for slips. */
export function hanRunsOf({ text, document }: RuleContext): readonly Span[] {
  let runs = RUNS.get(document);
  if (!runs) RUNS.set(document, (runs = distinctHanRuns(text)));
  return runs;
}
