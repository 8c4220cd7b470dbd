import type { Candidate, Cause } from '../diagnosis/model';
import type { Relation } from '../network/model';
import type { Span } from '../text/span';
import type { Fix, Wording } from './model';

/** How a slip is told that is not a wrong figure: a row too many, a row left out, a table's unit. */
export interface Telling {
  /** Rule code of its findings. */
  readonly rule: string;
  /** What the finding is of, by name; its place in the text does not count. */
  key(candidate: Candidate): string;
  span(candidate: Candidate): Span;
  message(cause: Cause, candidate: Candidate, relation: Relation): Wording;
  /** The repair; `undefined` where the layout has no room for it. */
  fix(text: string, candidate: Candidate, preferred: boolean): Fix | undefined;
}
