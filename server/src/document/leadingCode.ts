import { fold } from '../text/fold';
import type { DraftRow } from './draft';

const LEADING_CODE = /^\[?((?:\d{3}|\d{5}|\d{7}))\]?[\s-]*(?=[^\d\s])/;

/** `[20106]财政事务`: a code printed in front of the name, in the same cell. */
export function takeCode(row: DraftRow): void {
  const match = LEADING_CODE.exec(fold(row.label));
  const first = row.labelSpans[0];
  if (!match || !first) return;
  row.code = match[1];
  const length = /^[[［【]?[\d０-９]+[\]］】]?[\s-]*/.exec(row.label)?.[0].length ?? 0;
  row.texts.set('code', { text: match[1], spans: [{ start: first.start, end: first.start + length }] });
  row.label = row.label.slice(length);
  row.labelSpans = [{ start: first.start + length, end: first.end }, ...row.labelSpans.slice(1)];
}
