import type { Cuts, Table } from './model';
import type { Piece } from './piece';

/** The tables a text of these blocks breaks into or off from, `tables` being all it prints in their order. */
export function cutsOf(text: string, pieces: readonly Piece[], tables: readonly Table[]): Cuts {
  const last = pieces[pieces.length - 1];
  const cutOff = last && isTable(last) ? tables[tables.length - 1] : undefined;
  const open = cutOff?.note === undefined ? cutOff : undefined;
  return {
    last: open,
    inRow: open !== undefined && endsInRow(text, open),
    first: beginsInTable(pieces) && tables[0]?.titleSpan === undefined ? tables[0] : undefined,
  };
}

/** The text begins with cells, and nothing but cells and what pages repeat above a table stands before the first read. */
function beginsInTable(pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex((piece) => isTable(piece));
  const before = pieces.slice(0, Math.max(0, at));
  return (
    pieces[0]?.layout !== 'prose' && before.every(({ block, layout }) => layout !== 'prose' || block.type === 'meta')
  );
}

function isTable({ block: { type } }: Piece): boolean {
  return type === 'table' || type === 'project';
}

function endsInRow(text: string, { entries, layout }: Table): boolean {
  const last = entries[entries.length - 1];
  if (!last) return false;
  const after = text.slice(last.span.end);
  const { figures } = last;
  switch (layout) {
    case 'cell-lines':
      return !/\n[^\S\n]*\n/.test(after);
    case 'pipe-cells':
      return figures[figures.length - 1]?.spans.length === 0 || !after.includes('\n');
    case 'collapsed':
      return figures.every(({ value }) => value === undefined) || !after.includes('\n');
    default:
      return !after.includes('\n');
  }
}
