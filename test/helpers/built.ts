import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const lock = path.join(root, 'out/.building');

/** How long another process may hold the lock, in ms; then it is taken for dead. */
const PATIENCE = 60_000;

/**
 * The absolute path of a built program (`dist/server.js`), built first where it is missing or older than its sources.
 * Test files run side by side: one builds, the others wait.
 */
export function built(program: string): string {
  const file = path.join(root, program);
  mkdirSync(path.join(root, 'out'), { recursive: true });
  for (let waited = 0; isOutOfDate(file); waited += 100) {
    if (waited >= PATIENCE) rmdirSync(lock);
    if (!take(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      continue;
    }
    try {
      const made = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, encoding: 'utf8' });
      if (made.status !== 0) throw new Error(`the build failed:\n${made.stderr}`);
      break;
    } finally {
      rmdirSync(lock);
    }
  }
  return file;
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function isOutOfDate(file: string): boolean {
  if (!existsSync(file)) return true;
  const made = statSync(file).mtimeMs;
  return ['server/src', 'client/src'].some((folder) => {
    const sources = path.join(root, folder);
    return readdirSync(sources, { recursive: true }).some(
      (name) => statSync(path.join(sources, String(name))).mtimeMs > made,
    );
  });
}
