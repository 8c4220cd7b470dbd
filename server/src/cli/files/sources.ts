import { extname } from 'node:path';
import { globOf } from './glob';
import { filesBelow, type Found, type WalkOptions } from './walk';
import type { FolderSource } from './world';

/** One thing to check. */
export interface Source {
  /** `-` is the standard input. */
  readonly path: string;
  /** Named by itself, not found in a folder or by a glob: something is said of it in any case. */
  readonly named: boolean;
  /** Why there is nothing to read: nothing was found, or what was thrown where a folder could not be read. */
  readonly problem?: 'emptyFolder' | 'noMatch' | { readonly thrown: unknown };
}

/** Extensions that are the documents' own: what bears one is spoken of wherever it was found. */
const OWN: ReadonlySet<string> = new Set(['.ysgk', '.budget']);

/** Extensions that disclosures have; what has another one is checked where it is named, or matched by a glob. */
const EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.md', '.ysgk', '.budget']);

/** Whether a name is one of those that stand for documents in a folder. */
export function isDocumentName(path: string): boolean {
  return EXTENSIONS.has(extname(path).toLowerCase());
}

/** Whether a name alone says that the file is a disclosure. */
export function isByName(path: string): boolean {
  return OWN.has(extname(path).toLowerCase());
}

/**
 * What the arguments stand for: files as they are, the documents of folders, the files globs match; in the order of the
 * arguments, each file once. Names that exist are never taken for globs.
 */
export async function sourcesOf(args: readonly string[], world: FolderSource): Promise<readonly Source[]> {
  const sources: Source[] = [];
  /** Place in the list by the path without links. */
  const seen = new Map<string, number>();
  for (const path of args) {
    if (path === '-') {
      sources.push({ path, named: true });
      continue;
    }
    const kind = await world.kindOf(path);
    const glob = kind === undefined ? globOf(path) : undefined;
    if (kind === 'folder') {
      if (!(await find(path, { wanted: isDocumentName }))) sources.push({ path, named: true, problem: 'emptyFolder' });
    } else if (glob !== undefined) {
      const found =
        (await world.kindOf(glob.base)) === 'folder' &&
        (await find(glob.base, { wanted: glob.matches, depth: glob.depth }));
      if (!found) sources.push({ path, named: true, problem: 'noMatch' });
    } else {
      add({ path, realPath: await world.realPath(path) }, true);
    }
  }
  return sources;

  /** @returns whether anything was found, known before or not */
  async function find(folder: string, options: WalkOptions): Promise<boolean> {
    let any = false;
    for await (const found of filesBelow(folder, world, options)) {
      any = true;
      add(found, false);
    }
    return any;
  }

  function add({ path, realPath, error }: Found, named: boolean): void {
    const known = seen.get(realPath);
    if (known !== undefined) {
      const source = sources[known];
      if (named && source !== undefined) sources[known] = { ...source, named };
      return;
    }
    seen.set(realPath, sources.length);
    sources.push(error === undefined ? { path, named } : { path, named, problem: { thrown: error } });
  }
}
