import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './project.mjs';

/** Where fetched programs are kept: `DISCLOSURE_CACHE`, or `.cache` in the checkout. */
export const cacheFolder = path.resolve(process.env.DISCLOSURE_CACHE || inRoot('.cache'));

/**
 * A folder in the cache, filled at its first use. It is filled under another name and renamed when complete, so that
 * a fetch that was broken off is never taken for a finished one.
 *
 * @param {string} name with the version in it
 * @param {(folder: string) => Promise<void>} fill writes into the empty folder it is given; throws when it cannot
 * @returns {Promise<string>} the absolute path of the filled folder
 */
export async function cached(name, fill) {
  const folder = path.join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = mkdtempSync(path.join(cacheFolder, `${name}.part-`));
  try {
    await fill(unfinished);
    // Another process may have been quicker; its folder is as good.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
