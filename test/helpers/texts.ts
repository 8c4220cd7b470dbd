/** Texts to try things on: our fixtures, generated disclosures, and the real ones where their folder is named. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../server/src/cli/decode';
import { PRINTERS, printDocument, type PrintLayout } from '../../server/src/print/print';
import { generate } from '../generate/disclosure';
import type { Random } from '../generate/random';
import { generateShanghai } from '../generate/shanghai';
import { mutated } from './mutateDocument';

const root = path.join(__dirname, '../..');

/** Every layout that is printed. */
export const LAYOUTS = Object.keys(PRINTERS) as PrintLayout[];

/** A text and where it is from. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  /** A real document: nothing of it may be kept in the project. */
  readonly real: boolean;
}

/** The documents of the folder `fixtures`, and of its folder of habits. */
export function fixtureTexts(): Sample[] {
  return ['', 'habits'].flatMap((folder) => textsOf(path.join(root, 'fixtures', folder), false));
}

/** The real documents; none where `DISCLOSURE_CORPUS` names no folder. */
export function corpusTexts(): Sample[] {
  const folder = process.env.DISCLOSURE_CORPUS;
  return folder === undefined || folder === '' ? [] : textsOf(folder, true);
}

/** A generated disclosure in some layout, its document mutated `mutations` times before it is printed. */
export function generatedText(seed: number, layout: PrintLayout, random: Random, mutations: number): string {
  const made = random.chance(15) ? generateShanghai(seed) : generate(seed, { units: random.int(1, 2) });
  const document = mutated(made.document, random, mutations);
  return printDocument(document, layout, random.chance(25) ? { eol: '\r\n' } : {}).text;
}

function textsOf(folder: string, real: boolean): Sample[] {
  const names = readdirSync(folder).filter((name) => /\.(txt|md|ysgk)$/.test(name));
  return names.sort().flatMap((name) => {
    const decoded = decode(readFileSync(path.join(folder, name)));
    return decoded.ok ? [{ name, text: decoded.text, real }] : [];
  });
}
