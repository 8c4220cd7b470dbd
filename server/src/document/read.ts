import { readLayout } from '../layout/read';
import { assemble } from './assemble';
import { readPieces } from './blocks';
import type { Disclosure } from './model';
import { PageEnds } from './pageEnds';

/** Reads any text as a budget disclosure. What is none of it is left alone; nothing is thrown on any text. */
export function readDocument(text: string): Disclosure {
  const ends = PageEnds.of(text);
  const rows = readLayout(text, (start) => ends.has(start));
  return assemble(text, readPieces(text, rows));
}
