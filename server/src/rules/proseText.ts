import type { Disclosure, Part } from '../document/model';
import { foldRange, type Folded } from '../text/fold';
import type { Span } from '../text/span';

/** Running text of a part between its tables and forms, folded, with the way back to the source. */
export interface Stretch extends Folded {
  readonly part: Part;
}

/** The stretches of running text of a document, in reading order; tables and forms are left out. */
export function proseStretches(text: string, document: Disclosure): readonly Stretch[] {
  return document.parts.flatMap((part) => {
    const taken: Span[] = [...part.tables.map(({ span }) => span), ...part.projects.map(({ span }) => span)].sort(
      (a, b) => a.start - b.start,
    );
    const stretches: Stretch[] = [];
    let from = part.span.start;
    for (const { start, end } of [...taken, { start: part.span.end, end: part.span.end }]) {
      if (start > from) stretches.push({ ...foldRange(text, from, Math.min(start, part.span.end)), part });
      from = Math.max(from, end);
    }
    return stretches.filter((stretch) => stretch.text !== '');
  });
}
