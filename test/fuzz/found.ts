/** What fuzzing found, kept as files that a test replays. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TextChange } from '../helpers/edits';

const root = path.join(__dirname, '../..');

/** Where findings are kept; those made of real documents stay out of the project. */
const KEPT = path.join(root, 'fixtures/found');
const PRIVATE = path.join(root, 'out/found');

/** One text that had a wrong answer; with changes, the text they were made on. */
export interface Found {
  /** What was wrong, for people. */
  readonly kind: string;
  readonly text: string;
  /** Sent one by one to a server that had opened the text. */
  readonly changes?: readonly TextChange[];
}

/** Keeps a finding. JSON, since a text may hold what no encoding can write. Returns the file's name. */
export function keep(found: Found, real: boolean): string {
  const folder = real ? PRIVATE : KEPT;
  mkdirSync(folder, { recursive: true });
  const slug = found.kind
    .replace(/[^a-z]+/gi, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 48);
  const hash = createHash('sha256').update(JSON.stringify(found)).digest('hex').slice(0, 8);
  const file = path.join(folder, `${slug}-${hash}.json`);
  writeFileSync(file, JSON.stringify(found, undefined, 1) + '\n');
  return path.relative(root, file);
}

/** Everything kept in the project. */
export function keptFindings(): (Found & { readonly name: string })[] {
  if (!existsSync(KEPT)) return [];
  const names = readdirSync(KEPT).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({ name, ...(JSON.parse(readFileSync(path.join(KEPT, name), 'utf8')) as Found) }));
}
