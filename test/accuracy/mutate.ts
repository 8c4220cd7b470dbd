import type { Figure } from '../../server/src/document/model';
import type { Span } from '../../server/src/text/span';

/** How a printed amount is changed. */
export type MutationKind = 'digit' | 'swapped' | 'point' | 'dropped';

/** A document with one amount changed. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly text: string;
  /** Where the changed amount stands now. */
  readonly span: Span;
}

interface Typed {
  readonly kind: MutationKind;
  /** The figure's characters after the change; '' for one that was dropped. */
  readonly characters: readonly string[];
}

/**
 * Changes one amount as a typist would; the kind and the place are drawn from `random`. The value is never the same as
 * before. In layouts with columns by position the cell keeps its width. `undefined` where nothing can be changed.
 */
export function mutate(text: string, figure: Figure, random: () => number): Mutation | undefined {
  const offsets = offsetsOf(text, figure);
  const characters = offsets.map((offset) => text[offset] as string);
  const options = [
    digit(characters, random),
    swap(characters, random),
    point(characters, random),
    drop(characters, random),
  ]
    .filter((typed): typed is Typed => typed !== undefined)
    .filter((typed) => valueOf(typed.characters) !== valueOf(characters));
  const typed = options[Math.floor(random() * options.length)];
  const first = offsets[0];
  if (!typed || first === undefined) return undefined;
  return { kind: typed.kind, ...write(text, figure, offsets, typed.characters, first) };
}

/** The characters of a figure in the text that make its number. */
function offsetsOf(text: string, figure: Figure): number[] {
  const offsets: number[] = [];
  for (const { start, end } of figure.spans) {
    for (let at = start; at < end; at++) if (/[\d.０-９．]/.test(text[at] as string)) offsets.push(at);
  }
  return offsets;
}

function write(
  text: string,
  figure: Figure,
  offsets: readonly number[],
  characters: readonly string[],
  first: number,
): { text: string; span: Span } {
  const replaced = new Map(offsets.map((offset, index) => [offset, characters[index] ?? '']));
  const last = offsets[offsets.length - 1] as number;
  let piece = '';
  for (let at = first; at <= last; at++) piece += replaced.get(at) ?? text[at];
  if (figure.spans.length === 1 && /[,，]/.test(piece)) piece = regrouped(piece);
  const layout = figure.entry?.table.layout;
  // A sign stays with its digits.
  const from = /[-－−]/.test(text[first - 1] ?? '') ? first - 1 : first;
  piece = text.slice(from, first) + piece;
  const keepsWidth = layout === 'aligned' || layout === 'pipe-table';
  const padding = keepsWidth ? Math.max(0, last + 1 - from - piece.length) : 0;
  const start = from + padding;
  return {
    text: text.slice(0, from) + ' '.repeat(padding) + piece + text.slice(last + 1),
    span: { start, end: start + piece.length },
  };
}

/** Puts thousands separators where they belong again. */
function regrouped(piece: string): string {
  const comma = piece.includes('，') ? '，' : ',';
  const [whole = '', ...fraction] = piece.replace(/[,，]/g, '').split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, comma), ...fraction].join('.');
}

function digit(characters: readonly string[], random: () => number): Typed | undefined {
  const places = characters.flatMap((character, at) => (isDigit(character) ? [at] : []));
  const at = pick(places, random);
  if (at === undefined) return undefined;
  const other = (Number(characters[at]) + 1 + Math.floor(random() * 9)) % 10;
  return {
    kind: 'digit',
    characters: characters.map((character, index) => (index === at ? String(other) : character)),
  };
}

function swap(characters: readonly string[], random: () => number): Typed | undefined {
  const places = characters.flatMap((character, at) => {
    const next = characters[at + 1];
    return isDigit(character) && isDigit(next) && character !== next ? [at] : [];
  });
  const at = pick(places, random);
  if (at === undefined) return undefined;
  const swapped = [...characters];
  swapped[at] = characters[at + 1] as string;
  swapped[at + 1] = characters[at] as string;
  return { kind: 'swapped', characters: swapped };
}

function point(characters: readonly string[], random: () => number): Typed | undefined {
  const at = characters.indexOf('.');
  const places = [at - 1, at + 1].filter((to) => to > 0 && to < characters.length - 1);
  const to = at < 0 ? undefined : pick(places, random);
  if (to === undefined) return undefined;
  const shifted = [...characters];
  shifted[at] = characters[to] as string;
  shifted[to] = '.';
  return { kind: 'point', characters: shifted };
}

function drop(characters: readonly string[], random: () => number): Typed | undefined {
  const digits = characters.filter(isDigit).length;
  const places = characters.flatMap((character, at) => {
    // The digit before the point stays where it is the only one.
    const alone = characters[at + 1] === '.' && at === 0;
    return isDigit(character) && !alone ? [at] : [];
  });
  const at = digits < 2 ? undefined : pick(places, random);
  if (at === undefined) return undefined;
  return { kind: 'dropped', characters: characters.map((character, index) => (index === at ? '' : character)) };
}

/** A number's text without what does not change its value. */
function valueOf(characters: readonly string[]): string {
  const [whole = '', fraction = ''] = characters.join('').split('.');
  return `${whole.replace(/^0+/, '')}.${fraction.replace(/0+$/, '')}`;
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
