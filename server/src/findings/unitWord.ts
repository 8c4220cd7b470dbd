import type { Edit } from '../diagnosis/model';
import type { Figure, MoneyUnit } from '../document/model';
import { otherUnits } from '../network/amount';
import { statementOf } from '../network/describeText';
import type { TextEdit } from './model';

/** The unit in which an amount of the text, as printed, is what an edit makes of it; `undefined` where there is none. */
export function meantUnit({ figure, value }: Edit): MoneyUnit | undefined {
  return otherUnits(figure).find((other) => other.value === value)?.unit;
}

/**
 * The edits that put another word for the unit behind an amount of the text, where a line break may split the old one;
 * `undefined` where the word is not found.
 */
export function unitWordEdits(text: string, figure: Figure, unit: MoneyUnit): readonly TextEdit[] | undefined {
  const statement = statementOf(figure);
  const { sentence } = figure;
  if (!statement || !sentence) return undefined;
  const at = statement.at + figure.text.length;
  const edits: TextEdit[] = [];
  for (let i = at; i < at + figure.unit.length; i++) {
    const start = sentence.at[i];
    if (start === undefined || text[start] !== sentence.text[i]) return undefined;
    const last = edits[edits.length - 1];
    if (last && last.span.end === start) edits[edits.length - 1] = { ...last, span: { ...last.span, end: start + 1 } };
    else edits.push({ span: { start, end: start + 1 }, newText: last ? '' : unit });
  }
  return edits;
}
