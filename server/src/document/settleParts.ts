import type { TableKind } from '../catalogue/kind';
import { TABLE_KINDS } from '../catalogue/kinds';
import { factsFor, type Facts, type ProjectFacts } from '../align/facts';
import { settle } from '../align/settle';
import { fold } from '../text/fold';
import { copyDraft, type DraftTable } from './draft';
import type { MoneyUnit } from './model';
import type { DraftPart } from './parts';
import type { Piece } from './piece';
import { Memo } from '../text/memo';

/** The order in which a part's tables are settled: the facts of the first decide the later ones. */
const SETTLE_ORDER = ['SZ', 'CZ', 'JB', 'CJ', 'YB', 'CF', 'ZC', 'ZF', 'GZ', 'SR', 'SG', 'CG', 'GD'];

/** The kind of a table among those its part prints: the kind it stands for where that one is not there. */
function kindAmong(kind: TableKind | undefined, printed: ReadonlySet<string | undefined>): TableKind | undefined {
  const { standsFor } = kind ?? {};
  if (!kind || standsFor === undefined || printed.has(standsFor)) return kind;
  const { zh, en } = TABLE_KINDS.find(({ id }) => id === standsFor) ?? kind;
  return { ...kind, id: standsFor, zh, en };
}

/** A table with its amounts in their columns, and what other tables told of them. */
interface Settled {
  readonly unit: MoneyUnit | undefined;
  readonly facts: string;
  readonly table: DraftTable;
}

/** Finds the columns of a part's amounts; one that remembers keeps what it found as long as others tell the same. */
export class PartSettler {
  private readonly settled = new Memo<Piece, Settled>();

  constructor(private readonly remembers: boolean) {}

  /** The tables and money lines of a part with every amount in its column. */
  settle(draft: DraftPart): ReadonlyMap<Piece, DraftTable> {
    const drafts = new Map<Piece, DraftTable>();
    const own: DraftTable[] = [];
    const ranked: { piece: Piece; at: number; rank: number }[] = [];
    const printed = new Set(
      draft.pieces.map(({ block }) => (block.type === 'table' ? block.table.kind?.id : undefined)),
    );
    const rank = (table: DraftTable) => (SETTLE_ORDER.indexOf(table.kind?.id ?? '') + 100) % 100;
    draft.pieces.forEach((piece, i) => {
      const { block } = piece;
      if (block.type !== 'table' && block.type !== 'project') return;
      const read = block.type === 'table' ? block.table : block.project.table;
      const unit = draft.units[i];
      const kind = kindAmong(read.kind, printed);
      const known = this.remembers ? this.settled.get(piece) : undefined;
      if (
        known &&
        known.unit === unit &&
        known.table.kind?.id === kind?.id &&
        (known.facts === '' || block.type === 'project')
      ) {
        drafts.set(piece, known.table);
        if (block.type === 'table') own.push(known.table);
        return;
      }
      const table =
        unit === read.meta.unit && kind === read.kind ? read : { ...read, kind, meta: { ...read.meta, unit } };
      if (block.type === 'table' && isOpen(table)) {
        ranked.push({ piece, at: own.length, rank: rank(table) });
      } else if (this.remembers) this.settled.set(piece, { unit, facts: '', table });
      drafts.set(piece, table);
      if (block.type === 'table') own.push(table);
    });
    if (ranked.length === 0) return drafts;
    const known = projectFacts(draft);
    for (const { piece, at } of ranked.sort((a, b) => a.rank - b.rank || a.at - b.at)) {
      const read = own[at];
      const facts = factsFor(read.kind?.id ?? '', own, known);
      const table = this.settleTable(piece, read, facts);
      own[at] = table;
      drafts.set(piece, table);
    }
    return drafts;
  }

  /** A table settled by what others tell of it: as before, where they tell the same. */
  private settleTable(piece: Piece, read: DraftTable, facts: Facts): DraftTable {
    if (!this.remembers) {
      settle(read, facts);
      return read;
    }
    const { unit } = read.meta;
    const key = `facts ${factsKey(facts, read)}`;
    const known = this.settled.get(piece);
    if (known && known.unit === unit && known.table.kind?.id === read.kind?.id && known.facts === key)
      return known.table;
    const table = copyDraft(read);
    settle(table, facts);
    this.settled.set(piece, { unit, facts: key, table });
    return table;
  }
}

/** Whether a table's columns may depend on what other tables tell. */
function isOpen(table: DraftTable): boolean {
  return table.layout === 'aligned' || table.rows.some((row) => row.loose.length > 0);
}

/** What facts tell of a table, for comparing. */
function factsKey(facts: Facts, table: DraftTable): string {
  const rows = table.rows.map((row) => {
    if (row.loose.length === 0) return '';
    const { absent, likely } = facts.ofRow(row);
    return `${[...absent].join()}/${[...likely].join()}`;
  });
  return `${[...facts.absent].join()} ${[...facts.totals].join()} ${rows.join(';')}`;
}

/** Which of the part's projects were carried over (their code bears a year before the budget's), and which have fiscal money only. */
function projectFacts(draft: DraftPart): ProjectFacts {
  const carried = new Map<string, boolean>();
  const fiscal = new Map<string, boolean>();
  for (const { block } of draft.pieces) {
    if (block.type !== 'project') continue;
    for (const project of [block.project, ...block.more]) {
      const name = fold(project.name);
      const year = 2000 + Number(project.code?.text.slice(6, 8) ?? NaN);
      const [budget, own, other] = [0, 1, 2].map((c) => project.table.rows[0]?.cells.get(c)?.text ?? '');
      // Several units may have a project of one name: what is told of it must hold for each of them.
      carried.set(name, draft.year !== undefined && year < draft.year && (carried.get(name) ?? true));
      fiscal.set(name, budget !== '' && budget === own && other === '' && (fiscal.get(name) ?? true));
    }
  }
  const namesOf = (facts: ReadonlyMap<string, boolean>) =>
    new Set([...facts].flatMap(([name, holds]) => (holds ? [name] : [])));
  return { carried: namesOf(carried), fiscal: namesOf(fiscal) };
}
