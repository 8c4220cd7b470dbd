import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const block = 512;

/**
 * Unpacks a tar archive (ustar with regular files, folders, symbolic links and GNU long names). Entries that would
 * land outside the folder are left out.
 *
 * @param {Buffer} archive uncompressed
 * @param {string} folder an existing one
 */
export function untar(archive, folder) {
  let longName = '';
  for (let at = 0; at + block <= archive.length;) {
    const text = (/** @type {number} */ from, /** @type {number} */ length) =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12).trim() || '0', 8);
    const kind = text(156, 1);
    const prefix = text(257, 5) === 'ustar' ? text(345, 155) : '';
    const name = longName || [prefix, text(0, 100)].filter(Boolean).join('/');
    const content = archive.subarray(at + block, at + block + size);
    const mode = parseInt(text(100, 8).trim() || '644', 8);
    const link = text(157, 100);
    at += block + Math.ceil(size / block) * block;
    longName = '';
    if (!name) continue;
    if (kind === 'L') {
      longName = content.toString('utf8').replace(/\0.*$/s, '');
      continue;
    }
    const target = path.resolve(folder, name);
    if (target !== path.resolve(folder) && !target.startsWith(path.resolve(folder) + path.sep)) continue;
    if (kind === '5') mkdirSync(target, { recursive: true });
    else {
      mkdirSync(path.dirname(target), { recursive: true });
      if (kind === '2') symlinkSync(link, target);
      else if (kind === '' || kind === '0') writeFileSync(target, content, { mode: mode & 0o777 });
    }
  }
}
