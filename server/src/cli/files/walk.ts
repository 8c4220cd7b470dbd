import { join } from 'node:path';
import type { FolderSource } from './world';

/** A file found in a folder; or a folder that could not be read. */
export interface Found {
  /** Below the folder as it was named. */
  readonly path: string;
  /** Without links: two paths with the same one are the same file. */
  readonly realPath: string;
  /** What was thrown where the path is a folder that cannot be read. */
  readonly error?: unknown;
}

/** How far and where to look. */
export interface WalkOptions {
  /** Levels of folders, 1 for the folder's own files alone; all when left out. */
  readonly depth?: number;
  /** Files to tell of, by path. */
  readonly wanted: (path: string) => boolean;
}

/** Folders nobody keeps documents in. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules']);

/**
 * The files below a folder, by name, folder after folder; whatever the system lists first, the order is the same. Hidden
 * files and folders (`.…`) and node_modules are left out. Links are followed; each folder is looked into once, so that
 * links in a circle come to an end.
 */
export async function* filesBelow(folder: string, world: FolderSource, options: WalkOptions): AsyncGenerator<Found> {
  yield* walk(folder, options.depth ?? Infinity, new Set(), world, options.wanted);
}

async function* walk(
  folder: string,
  depth: number,
  seen: Set<string>,
  world: FolderSource,
  wanted: (path: string) => boolean,
): AsyncGenerator<Found> {
  const realFolder = await world.realPath(folder);
  if (seen.has(realFolder)) return;
  seen.add(realFolder);
  let entries;
  try {
    entries = [...(await world.readFolder(folder))];
  } catch (error) {
    yield { path: folder, realPath: realFolder, error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name, kind } of entries) {
    if (name.startsWith('.') || LEFT_OUT.has(name)) continue;
    const path = join(folder, name);
    const target = kind === 'link' ? await world.kindOf(path) : kind;
    if (target === 'folder') {
      if (depth > 1) yield* walk(path, depth - 1, seen, world, wanted);
    } else if (target === 'file' && wanted(path)) {
      yield { path, realPath: kind === 'link' ? await world.realPath(path) : join(realFolder, name) };
    }
  }
}
