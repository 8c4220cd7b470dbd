import { unitWords } from '../../server/src/document/meta';
import type { Disclosure, Entry, Figure, Part, Table } from '../../server/src/document/model';
import type { LayoutName } from '../../server/src/layout/model';
import type { Network } from '../../server/src/network/model';
import { unitInFen } from '../../server/src/network/amount';
import { className } from '../../server/src/network/tieTables';
import { writeAmount } from '../../server/src/print/amount';
import type { Span } from '../../server/src/text/span';
import { mutate } from './mutate';
import { hashOf, randomFrom } from './random';

/** The faults of the second section: what a draft suffers beyond one mistyped amount. */
export const FAULT_KINDS = [
  'two anywhere',
  'two nearby',
  'row copied',
  'row dropped',
  'moved',
  'all prints',
  'table unit',
  'sentence',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One piece of a fault: what stands at `span` of the text as it was, and what stands there now. */
export interface Piece {
  readonly span: Span;
  readonly newText: string;
}

/** A fault put into a text: its pieces in text order, none meeting another. */
export interface Fault {
  readonly kind: FaultKind;
  readonly pieces: readonly Piece[];
  /** Codes and labels of the rows it touches: a finding that names one of them names the fault. */
  readonly names: readonly string[];
  /** Restored means alike but for spaces: where a cell was emptied, its padding is nobody's. */
  readonly spacesAside: boolean;
}

/** What the faults of one document are drawn from. */
export interface Drawn {
  readonly text: string;
  readonly document: Disclosure;
  readonly network: Network;
}

/** Figures stand near each other when no more than so many stand between them. */
const NEAR = 20;

/** Faults of every kind in a document that has none: `count` of each, fewer where the document has no more places. */
export function faultsOf(drawn: Drawn, seed: number, count: number): readonly Fault[] {
  const printed = drawn.document.figures.filter(isPrinted);
  const random = randomFrom(hashOf(`${seed} faults`));
  const typed = (figure: Figure): Piece | undefined => mistyped(drawn.text, figure, seed);
  const twice = count * 2;
  return [
    ...pairs('two anywhere', printed, () => Math.floor(random() * printed.length), twice, random, typed),
    ...pairs(
      'two nearby',
      printed,
      (at) => at + Math.ceil(random() * NEAR) * (random() < 0.5 ? -1 : 1),
      twice,
      random,
      typed,
    ),
    ...sample(rowsOf(drawn), count, random).flatMap((row) => copied(drawn.text, row)),
    ...sample(rowsOf(drawn), count, random).flatMap((row) => dropped(row)),
    ...sample(moves(drawn), count, random),
    ...sample(quantities(drawn), count, random).flatMap((prints) => misprinted(drawn.text, prints, seed)),
    ...sample(drawn.document.tables, count, random).flatMap((table) => misnamedUnit(drawn, table)),
    ...sample(
      printed.filter(({ sentence }) => sentence),
      count,
      random,
    ).flatMap((figure) => single('sentence', typed(figure))),
  ];
}

/** The text with these pieces of a fault in it. */
export function withPieces(text: string, pieces: readonly Piece[]): string {
  let out = '';
  let at = 0;
  for (const { span, newText } of pieces) {
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Where each piece stands in the text that has them all. */
export function placesOf(pieces: readonly Piece[]): readonly Span[] {
  let shift = 0;
  return pieces.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
}

/** A figure as a typist would mistype it; the same for the same seed. */
function mistyped(text: string, figure: Figure, seed: number): Piece | undefined {
  const start = figure.spans[0]?.start ?? 0;
  const end = figure.spans[figure.spans.length - 1]?.end ?? start;
  const mutation = mutate(text, figure, randomFrom(hashOf(`${seed} ${start} ${figure.text}`)));
  if (!mutation) return undefined;
  return { span: { start, end }, newText: mutation.text.slice(start, end + mutation.text.length - text.length) };
}

function single(kind: FaultKind, piece: Piece | undefined): Fault[] {
  return piece ? [{ kind, pieces: [piece], names: [], spacesAside: false }] : [];
}

function pairs(
  kind: FaultKind,
  figures: readonly Figure[],
  partner: (at: number) => number,
  count: number,
  random: () => number,
  typed: (figure: Figure) => Piece | undefined,
): Fault[] {
  const faults: Fault[] = [];
  for (let tries = 0; tries < count * 3 && faults.length < count; tries++) {
    const at = Math.floor(random() * figures.length);
    const [one, other] = [figures[at], figures[partner(at)]];
    if (!one || !other || one === other) continue;
    const [first, second] = [typed(one), typed(other)].sort((a, b) => (a?.span.start ?? 0) - (b?.span.start ?? 0));
    if (!first || !second || first.span.end >= second.span.start) continue;
    faults.push({ kind, pieces: [first, second], names: [], spacesAside: false });
  }
  return faults;
}

/** The lines of one row, and what its entries are called. */
export interface RowLines {
  readonly span: Span;
  readonly names: readonly string[];
}

const BY_LINE = new Set<LayoutName>(['tab-rows', 'pipe-table', 'aligned']);

/**
 * Rows with money in tables of a known kind, as whole lines; rows in several pieces or printed twice left out, and the
 * money line of a project's form: it is a field, no row.
 */
export function rowsOf({ text, document }: Drawn): readonly RowLines[] {
  const rows = new Map<number, RowLines>();
  for (const { kind, entries, layout, project } of document.tables) {
    if (!kind || project || (!BY_LINE.has(layout) && layout !== 'cell-lines')) continue;
    for (const entry of entries) {
      if (entry.repeats.length > 0 || !entry.figures.some(({ value }) => value)) continue;
      const span = layout === 'cell-lines' ? blockAround(text, entry) : lineAround(text, entry);
      if (!span) continue;
      const names = [...(rows.get(span.start)?.names ?? []), ...namesOf(entry)];
      rows.set(span.start, { span, names });
    }
  }
  return [...rows.values()];
}

function namesOf({ code, label }: Entry): string[] {
  return [code, label, className(label)].filter((name) => name.length > 2);
}

/** The line a row stands on, its end of line included. */
function lineAround(text: string, { span }: Entry): Span | undefined {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start) + 1;
  return end >= span.end ? { start, end } : undefined;
}

/** The lines between two blank ones, the blank one after them included. */
function blockAround(text: string, { span }: Entry): Span | undefined {
  // An empty cell is a line too: of its TAB alone.
  const isBlank = (from: number): boolean => /^ *\r?\n?$/.test(text.slice(from, lineEnd(text, from)));
  let start = text.lastIndexOf('\n', span.start - 1) + 1;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (isBlank(above)) break;
    start = above;
  }
  let end = lineEnd(text, span.start);
  while (end < text.length && !isBlank(end)) end = lineEnd(text, end);
  end = lineEnd(text, end);
  return start > 0 && end >= span.end && end - start < LONGEST_ROW ? { start, end } : undefined;
}

/** After the line that begins or goes on at `from`. */
function lineEnd(text: string, from: number): number {
  return text.indexOf('\n', from) + 1 || text.length;
}

/** Characters a row takes at most. */
const LONGEST_ROW = 1000;

function copied(text: string, { span, names }: RowLines): Fault[] {
  const piece = { span: { start: span.end, end: span.end }, newText: text.slice(span.start, span.end) };
  return [{ kind: 'row copied', pieces: [piece], names, spacesAside: false }];
}

function dropped({ span, names }: RowLines): Fault[] {
  return [{ kind: 'row dropped', pieces: [{ span, newText: '' }], names, spacesAside: false }];
}

const WITH_EMPTY_CELLS = new Set<LayoutName>(['tab-rows', 'cell-lines', 'pipe-table', 'pipe-cells']);

/** Every amount that can be moved to the empty cell beside it. */
export function moves({ document }: Drawn): readonly Fault[] {
  return document.tables
    .filter(({ kind, layout }) => kind && WITH_EMPTY_CELLS.has(layout))
    .flatMap(({ entries }) => entries)
    .flatMap((entry) =>
      entry.figures.flatMap((figure, index) =>
        [entry.figures[index - 1], entry.figures[index + 1]].flatMap((empty) => moved(entry, figure, empty)),
      ),
    );
}

function moved(entry: Entry, from: Figure, to: Figure | undefined): Fault[] {
  const [source] = from.spans;
  const [target] = to?.spans ?? [];
  if (!from.value || from.kind !== 'money' || from.spans.length !== 1 || !source) return [];
  if (!target || to?.kind !== 'money' || to.value !== undefined) return [];
  const pieces: Piece[] = [
    { span: source, newText: '' },
    { span: target, newText: from.text },
  ];
  pieces.sort((a, b) => a.span.start - b.span.start);
  return [{ kind: 'moved', pieces, names: namesOf(entry), spacesAside: true }];
}

/** The prints of one matter within one part, joined by relations that say two figures are the same. */
export function quantities({ document, network }: Drawn): readonly (readonly Figure[])[] {
  const parent = document.figures.map(({ id }) => id);
  const rootOf = (id: number): number => {
    let root = id;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[id] = root;
    return root;
  };
  for (const { total, terms, derives, form, state } of network.relations) {
    const [term] = terms;
    if (derives !== 'copy' || form !== 'sum' || state !== 'holds' || terms.length !== 1 || !term) continue;
    if (partOf(total) === partOf(term.figure)) parent[rootOf(total.id)] = rootOf(term.figure.id);
  }
  const classes = new Map<number, Figure[]>();
  for (const figure of document.figures) {
    if (!isPrinted(figure) || figure.spans.length !== 1) continue;
    const root = rootOf(figure.id);
    classes.set(root, [...(classes.get(root) ?? []), figure]);
  }
  return [...classes.values()].filter(
    (prints) => prints.length > 1 && prints.every(({ value, unit }) => value === prints[0]?.value && unit && value),
  );
}

function partOf({ entry, sentence }: Figure): Part | undefined {
  return entry?.table.part ?? sentence?.part;
}

/** One wrong amount in all prints, each written as it was. */
function misprinted(text: string, prints: readonly Figure[], seed: number): Fault[] {
  const [first] = prints;
  const typed = first && mistyped(text, first, seed);
  if (!first || !typed) return [];
  const value = Math.round(Number(typed.newText.replace(/[,，\s]/g, '')) * unitInFen(first.unit));
  if (!Number.isSafeInteger(value) || value === first.value) return [];
  const pieces = prints.flatMap(({ spans: [span], unit, decimals, text: printed }) =>
    span ? [{ span, newText: writeAmount(value, unit, { text: printed, decimals }) }] : [],
  );
  pieces.sort((a, b) => a.span.start - b.span.start);
  return [{ kind: 'all prints', pieces, names: [], spacesAside: false }];
}

/** Another unit above a table of amounts, on each of its pages. */
function misnamedUnit({ text }: Drawn, { kind, project, span, unit, entries }: Table): Fault[] {
  const isEmpty = entries.every(({ figures }) => figures.every(({ value }) => !value));
  const words = unitWords(text, span);
  if (!kind || project || isEmpty || words.length === 0) return [];
  const newText = unit === '元' ? '万元' : '元';
  const pieces = words.map((place) => ({ span: place, newText }));
  return [{ kind: 'table unit', pieces, names: [`${kind.zh} 单位`], spacesAside: false }];
}

function isPrinted({ kind, value, spans }: Figure): boolean {
  return kind === 'money' && value !== undefined && spans.length > 0;
}

/** So many of the items, drawn without repetition. */
function sample<T>(items: readonly T[], count: number, random: () => number): T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0 && drawn.length < count) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}
