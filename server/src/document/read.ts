import { readLayout } from '../layout/read';
import { assemble } from './assemble';
import { readPieces } from './blocks';
import type { Disclosure } from './model';

/** Reads any text as a budget disclosure. What is none of it is left alone; nothing is thrown on any text. */
export function readDocument(text: string): Disclosure {
  return assemble(text, readPieces(text, readLayout(text)));
}
