import { fold } from '../text/fold';
import { piecesOf } from './cells';
import type { DraftRow } from './draft';

const LEADING_CODE = /^\[?((?:\d{3}|\d{5}|\d{7}))\]?[\s-]*(?=[^\d\s])/;

/** `[20106]财政事务`: a code printed in front of the name, in the same cell. */
export function takeCode(row: DraftRow): void {
  const match = LEADING_CODE.exec(fold(row.label));
  if (!match || row.labelSpans.length === 0) return;
  row.code = match[1];
  const length = /^[[［【]?[\d０-９]+[\]］】]?[\s-]*/.exec(row.label)?.[0].length ?? 0;
  const cell = { text: row.label, spans: row.labelSpans };
  row.texts.set('code', { text: match[1], spans: piecesOf(cell, 0, length) });
  row.label = cell.text.slice(length);
  row.labelSpans = piecesOf(cell, length, cell.text.length);
}
