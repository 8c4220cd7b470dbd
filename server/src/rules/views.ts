import type { Disclosure, Part } from '../document/model';
import { areSame } from '../document/same';
import { moved } from '../findings/held';
import type { Finding } from '../findings/model';
import { heldBy } from '../text/place';
import type { Span } from '../text/span';
import { only } from './alone';
import { countUpTo } from './textSearch';
import { Memo } from '../text/memo';

/**
 * What of a part, or of a document, something is made of: its text outside tables and forms, its forms, or both. The lists
 * of a part stay the same objects as long as what they list is not edited.
 */
export type View = 'text' | 'forms' | 'text and forms';

/** The lists of a view of some parts; `undefined` where the parts were put together by hand. */
export function listsOf(view: View, parts: readonly Part[]): readonly object[] | undefined {
  const lists: object[] = [];
  for (const { stretches, projects } of parts) {
    if (!stretches) return undefined;
    if (view !== 'forms') lists.push(stretches);
    if (view !== 'text') lists.push(projects);
  }
  return lists;
}

/** What was made of views, remembered as long as these and `key` stay. */
export class ViewMemory<V> {
  private readonly known = new Memo<object, { readonly lists: readonly object[]; key: string; made: V }>();

  /** What `make` gives for some lists: made before, where all of them are still there. */
  of(lists: readonly object[] | undefined, key: string, make: () => V): V {
    const [first] = lists ?? [];
    if (!lists || !first) return make();
    const known = this.known.get(first);
    if (known && known.key === key && areSame(known.lists, lists)) return known.made;
    const made = make();
    this.known.set(first, { lists, key, made });
    return made;
  }
}

/** A function of a document that looks at its text outside tables and forms only, or at its forms: made again only when these are edited. */
export function ofView<V>(
  view: View,
  make: (text: string, document: Disclosure) => V,
): (text: string, document: Disclosure) => V {
  const memory = new ViewMemory<V>();
  return (text, document) =>
    memory.of(listsOf(view, document.parts), viewKey(document.parts), () => make(text, document));
}

/**
 * A function of one part of a document, made again only when the part is edited. `make` sees a document of the part alone,
 * which tells whether there are others.
 */
export function ofPart<V>(
  make: (text: string, part: Part, document: Disclosure) => V,
): (text: string, part: Part, document: Disclosure) => V {
  const known = new Memo<Part, { readonly several: boolean; readonly made: V }>();
  return (text, part, document) => {
    const several = document.parts.length > 1;
    const before = part.figures && known.get(part);
    if (before && before.several === several) return before.made;
    const made = make(text, part, only(document, part));
    known.set(part, { several, made });
    return made;
  };
}

/** What names parts, wherever they stand. */
export function keyOf(parts: readonly Part[]): string {
  return parts.map(({ kind, code, name, year }) => `${kind} ${code} ${name} ${year ?? ''}`).join('\n');
}

/** What a view of parts depends on beside its lists: a section's tables tell whether it is empty, wherever they stand. */
export function viewKey(parts: readonly Part[]): string {
  return parts.map((part) => `${keyOf([part])} ${part.tables.length}`).join('\n');
}

/** Findings in a view, as they stay right while the text outside of it is edited. */
export function heldIn(view: View, parts: readonly Part[], findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const hold = holderIn(view, parts);
  return findings.map((finding) => moved(finding, hold));
}

/** Makes spans in a view move with the stretch or form they begin in. */
export function holderIn(view: View, parts: readonly Part[]): (span: Span) => Span {
  const things = parts
    .flatMap(({ stretches = [], projects }) => [
      ...(view === 'forms' ? [] : stretches),
      ...(view === 'text' ? [] : projects),
    ])
    .sort((a, b) => a.span.start - b.span.start);
  return (span) => {
    const anchor = things[Math.max(0, countUpTo(things, span.start) - 1)]?.span;
    return (anchor && heldBy(anchor)?.(span)) ?? span;
  };
}
