import type { Figure, Sentence } from '../document/model';
import { otherUnits } from '../network/amount';
import type { Relation } from '../network/model';
import { failsWith, type Ledger } from './ledger';
import type { Candidate, Cause, Edit } from './model';
import { inOrder } from './solve';

/**
 * Explains ties that fail because the text says 元 for 万元, or the other way round: in another unit the amounts of a
 * paragraph come out, and no relation that holds speaks against it. The amounts stand in the ledger in the right unit
 * afterwards.
 */
export function solveTextUnits(ledger: Ledger, failing: readonly Relation[]): readonly Cause[] {
  // By paragraph and by the two units, the amounts that would come out.
  const groups = new Map<Sentence, Map<string, Map<Figure, Edit>>>();
  // Ties first: a sum or an upper limit only adds to what they tell of a paragraph.
  const ties = failing.filter(({ form, derives }) => form === 'sum' && derives === 'copy');
  for (const relation of [...ties, ...failing]) {
    const { total, terms } = relation;
    if (!ledger.fails(relation)) continue;
    const isTie = relation.form === 'sum' && relation.derives === 'copy';
    const inText = [total, ...terms.map((term) => term.figure)].filter((each) => each.sentence).length;
    if (inText === 0) continue;
    for (const figure of [total, ...terms.flatMap((term) => (term.weight === 1 ? [term.figure] : []))]) {
      const { sentence } = figure;
      // Of two amounts of the text, the one that is not in the unit of its neighbours.
      if (!sentence || (inText > 1 && !isOdd(figure))) continue;
      const sign = figure === total ? 1 : -1;
      const printed = ledger.value(figure) ?? 0;
      // Where rounding hides the amount as a whole, it hides it in any smaller unit.
      if (!failsWith(relation, ledger.residual(relation) - printed * sign)) continue;
      for (const { unit, value } of otherUnits(figure)) {
        const change = (value - printed) * sign;
        if (failsWith(relation, ledger.residual(relation) + change)) continue;
        const key = `${figure.unit} ${unit}`;
        if (!isTie && !groups.get(sentence)?.get(key)) continue;
        let own = groups.get(sentence);
        if (!own) groups.set(sentence, (own = new Map()));
        const group = own.get(key) ?? new Map<Figure, Edit>();
        own.set(key, group.set(figure, { figure, value }));
      }
    }
  }
  const causes: Cause[] = [];
  for (const own of groups.values())
    for (const edits of own.values()) {
      const all = [...edits.values()];
      const together = solveEdits(ledger, all);
      if (together) causes.push(together);
      else if (all.length > 1) causes.push(...all.flatMap((edit) => solveEdits(ledger, [edit]) ?? []));
    }
  return causes;
}

/** True for an amount whose paragraph mostly uses another unit. */
function isOdd(figure: Figure): boolean {
  const others = (figure.sentence?.figures ?? []).filter((other) => other !== figure && other.value);
  return others.filter(({ unit }) => unit !== figure.unit).length * 2 > others.length;
}

/** The cause that these edits explain; `undefined`, and the ledger as it was, where they break what held or mend nothing. */
function solveEdits(ledger: Ledger, edits: readonly Edit[]): Cause | undefined {
  const before = new Map<Relation, boolean>();
  for (const { figure } of edits) ledger.forUses(figure, (relation) => before.set(relation, ledger.fails(relation)));
  const entered = edits.map(({ figure, value }) => ledger.enter(figure, value));
  const fixed = [...before].flatMap(([relation, failed]) => (failed && !ledger.fails(relation) ? [relation] : []));
  const broken = [...before].some(([relation, failed]) => !failed && ledger.fails(relation));
  if (broken || fixed.length < edits.length) {
    for (const edit of entered.reverse()) ledger.undo(edit);
    return undefined;
  }
  const kind = edits.length > 1 ? { kind: 'text-unit' as const } : {};
  const candidate: Candidate = { edits, score: fixed.length, slip: 'unit', ...kind };
  return { relations: inOrder(fixed, candidate), candidates: [candidate], preferred: true };
}
