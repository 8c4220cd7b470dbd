import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot, root, run } from './project.mjs';

/**
 * Packs the last commit twice, each time in a clone of its own with another time zone, and compares the packages byte by
 * byte.
 *
 * @returns {Promise<boolean>} whether they are the same; what they are has been printed
 */
export async function verifyPackage() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'disclosure-package-'));
  try {
    /** @type {Buffer[]} */
    const packed = [];
    for (const [name, TZ] of [
      ['first', 'UTC'],
      ['another-place', 'Asia/Shanghai'],
    ]) {
      const clone = path.join(scratch, name);
      execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
      symlinkSync(inRoot('node_modules'), path.join(clone, 'node_modules'), 'junction');
      const file = path.join(scratch, `${name}.vsix`);
      const env = { ...process.env, TZ, INIT_CWD: clone };
      const code = await run(process.execPath, ['scripts/package.mjs', file], { cwd: clone, env, quiet: true });
      if (code !== 0) return false;
      packed.push(readFileSync(file));
    }
    const [one, other] = packed;
    const same = one !== undefined && other !== undefined && one.equals(other);
    for (const bytes of packed)
      console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${bytes.length} bytes`);
    console.log(same ? 'identical' : 'NOT identical');
    return same;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
