import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** A glob as a folder to walk and a test for the files in it. */
export interface Glob {
  /** The part before the first wildcard, `.` where there is none. */
  readonly base: string;
  /** Levels of folders that can hold a match. */
  readonly depth: number;
  readonly matches: (path: string) => boolean;
}

/** @returns `undefined` where the words hold no wildcard: they can only be a path */
export function globOf(words: string): Glob | undefined {
  // On Windows people write the separator that is the escape elsewhere.
  const pattern = sep === '\\' ? words.replaceAll('\\', '/') : words;
  const { isGlob, negated, base, glob } = picomatch.scan(pattern);
  if (!isGlob || negated) return undefined;
  const folder = base === '' ? '.' : base;
  const matches = picomatch(glob);
  // Alternatives may differ in the number of folders.
  const depth = /\*\*|[{(]/.test(glob) ? Infinity : glob.split('/').length;
  return { base: folder, depth, matches: (path) => matches(relative(folder, path).replaceAll(sep, '/')) };
}
