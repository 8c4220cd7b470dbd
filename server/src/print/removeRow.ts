import type { Entry } from '../document/model';
import type { Span } from '../text/span';
import { rowLines } from './rowLines';

/**
 * The lines to take out so that a row is gone and the rows around it stand as they did; `undefined` where the row does not
 * stand on lines of its own, or another row reaches into them.
 */
export function rowRemoval(text: string, row: Entry): Span | undefined {
  const { table, span } = row;
  const lines = rowLines(text, span, table.layout);
  if (!lines) return undefined;
  const isOther = (other: Entry): boolean => other.span.start !== span.start || other.span.end !== span.end;
  const reaches = table.entries.some(
    (other) => isOther(other) && other.span.start < lines.end && lines.start < other.span.end,
  );
  return reaches ? undefined : lines;
}
