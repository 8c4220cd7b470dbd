import type { Entry, Table } from '../document/model';
import type { Relation } from '../network/model';
import { distinctEntries } from '../network/figures';
import type { CompoundEdit } from './compounds';
import type { Ledger } from './ledger';
import { Memo } from '../text/memo';

/** Rows of the same words and amounts of which one may be a copy; more are no slip. */
const MOST_ALIKE = 8;

/**
 * Calls `visit` for every row among a failing relation's addends that stands twice in its table, alike in code, label and
 * all amounts: as if the copy were not there. Where other rows stand between the two, either may be the copy.
 */
export function forCopiedRows(ledger: Ledger, relation: Relation, visit: (edit: CompoundEdit) => void): void {
  const seen = new Set<Entry>();
  for (const { figure } of relation.terms) {
    const row = figure.entry;
    if (!row || seen.has(row) || row.table !== relation.table) continue;
    const alike = twinsOf(row.table)
      .get(row)
      ?.filter(({ figures }) => figures.some((each) => (ledger.value(each) ?? 0) !== 0));
    if (!alike || alike.length < 2) continue;
    for (const one of alike) seen.add(one);
    if (alike.length > MOST_ALIKE) continue;
    for (const copy of copiesAmong(alike)) visit({ kind: 'copied-row', edits: emptying(ledger, copy) });
  }
}

/** The last of rows that follow one another, else each of them. */
function copiesAmong(alike: readonly Entry[]): readonly Entry[] {
  const last = alike[alike.length - 1];
  const { entries } = last?.table ?? { entries: [] };
  const adjoin = alike.every((row, at) => {
    const next = alike[at + 1];
    return !next || entries.slice(row.index + 1, next.index).every((other) => other.side !== row.side);
  });
  return adjoin && last ? [last] : alike;
}

/** Empties what is printed in a row, on both halves where the other half is a copy too. */
function emptying(ledger: Ledger, copy: Entry): CompoundEdit['edits'] {
  const twins = twinsOf(copy.table);
  const line = copy.table.entries.filter(
    (other) => other === copy || (other.span.start === copy.span.start && twins.has(other)),
  );
  return line.flatMap(({ figures }) =>
    figures.filter((figure) => ledger.value(figure) !== undefined).map((figure) => ({ figure, value: 0 })),
  );
}

const twinsByTable = new Memo<Table, ReadonlyMap<Entry, readonly Entry[]>>();

/** The rows of a table that print an amount and are not the only ones of their words and amounts, each with all alike. */
function twinsOf(table: Table): ReadonlyMap<Entry, readonly Entry[]> {
  const known = twinsByTable.get(table);
  if (known) return known;
  const groups = new Map<string, Entry[]>();
  for (const row of distinctEntries(table)) {
    if (row.figures.every(({ value }) => value === undefined)) continue;
    const texts = [...row.texts.values()].map(({ text }) => text);
    const key = [row.side, row.code, row.label, ...row.figures.map(({ text }) => text), ...texts].join('\t');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const twins = new Map<Entry, readonly Entry[]>();
  for (const group of groups.values()) if (group.length > 1) for (const row of group) twins.set(row, group);
  twinsByTable.set(table, twins);
  return twins;
}
