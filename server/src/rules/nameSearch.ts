import { tellsApart } from '../catalogue/contrasts';
import type { Disclosure, Part, Stretch } from '../document/model';
import { remembered } from '../text/recent';
import { slipEdits } from '../text/slip';
import type { StretchWords } from './prose';
import { Memo } from '../text/memo';

/** A stretch of a text that is a known name but for a slip. */
export interface NearName {
  readonly start: number;
  readonly end: number;
  /** The name it should be. */
  readonly name: string;
}

/** Names searched for at most; a document of more has no use for being searched word by word. */
const MOST_NAMES = 400;
/** Hits of one half of a name looked at. */
const MOST_HITS = 2000;

/**
 * Where a text prints one of the names with a single slip inside it. One half of the name is then as it should be, so only
 * places of a half are looked at. `shortest` is the least length of a name that is searched for.
 */
function nearNames(text: string, names: readonly string[], shortest: number): NearName[] {
  const found: NearName[] = [];
  for (const name of names.slice(0, MOST_NAMES)) {
    if (name.length < shortest) continue;
    const middle = name.length >> 1;
    const head = name.slice(0, middle);
    const tail = name.slice(middle);
    for (const at of placesOf(text, head)) {
      const near = nearAt(text, at, name);
      if (near) found.push(near);
    }
    for (const at of placesOf(text, tail))
      for (const shift of [0, -1, 1]) {
        const start = at - middle + shift;
        // What begins as the name does was looked at above.
        if (start < 0 || text.startsWith(head, start)) continue;
        const near = stretch(text, start, at + tail.length, name);
        if (near) found.push(near);
      }
  }
  return found;
}

/** A name that is printed with a slip in a part's text. */
export interface NearPrint {
  readonly part: Part;
  /** The name as printed, and as it should be. */
  readonly printed: string;
  readonly name: string;
  /** Where each character of `printed` stands in the text. */
  readonly at: readonly number[];
}

/**
 * Looks for names with a slip in all of a document's text outside tables and forms. What it found in a stretch is kept as
 * long as the stretch and the names stay.
 */
export function nearNamesInText(
  wordsOf: (text: string, stretch: Stretch) => StretchWords,
  shortest: number,
): (text: string, document: Disclosure, names: readonly string[]) => readonly NearPrint[] {
  const known = new Memo<Stretch, { readonly key: object; readonly found: readonly NearName[] }>();
  // One object for the same names, which is compared faster than they are.
  const keyOf = remembered(16, () => ({}));
  return (source, { parts }, names) => {
    if (names.length === 0) return [];
    const key = keyOf(names.join('\n'));
    return parts.flatMap((part) =>
      (part.stretches ?? []).flatMap((stretch) => {
        let before = known.get(stretch);
        if (before?.key !== key) {
          const { text } = wordsOf(source, stretch);
          const found = nearNames(text, names, shortest).filter(
            // Another name of the document, or one that runs over the stretch.
            ({ start, end }) => !names.some((other) => overlaps(text, other, start, end)),
          );
          known.set(stretch, (before = { key, found }));
        }
        if (before.found.length === 0) return [];
        const { text, offsets } = wordsOf(source, stretch);
        return before.found.map(({ start, end, name }) => ({
          part,
          printed: text.slice(start, end),
          name,
          at: offsets(start, end),
        }));
      }),
    );
  };
}

/** Whether a name stands in the text over part of `[start, end)`. */
function overlaps(text: string, name: string, start: number, end: number): boolean {
  return text.slice(Math.max(0, start - name.length + 1), end + name.length - 1).includes(name);
}

/** The stretch from `at` that is the name but for one slip: of its length, one shorter, one longer. */
function nearAt(text: string, at: number, name: string): NearName | undefined {
  if (text.startsWith(name, at)) return undefined;
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    const near = stretch(text, at, at + length, name);
    if (near) return near;
  }
  return undefined;
}

function stretch(text: string, start: number, end: number, name: string): NearName | undefined {
  const printed = text.slice(start, end);
  if (printed.length !== end - start || printed[0] !== name[0] || printed.at(-1) !== name.at(-1)) return undefined;
  const edits = slipEdits(printed, name);
  if (edits?.length !== 1) return undefined;
  const [edit] = edits;
  if (!edit || edit.printed.length > 2 || Math.abs(edit.printed.length - edit.right.length) > 1) return undefined;
  if (edit.printed.length === 0 && edit.right.length > 1) return undefined;
  // A line's end inside a name is no slip.
  if (edit.printed.includes('\n')) return undefined;
  return tellsApart(edit.printed + edit.right) ? undefined : { start, end, name };
}

function placesOf(text: string, piece: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && places.length < MOST_HITS; at = text.indexOf(piece, at + 1))
    places.push(at);
  return places;
}
