/** How long the installed extension takes to start in VS Code, as the suite of the packaged extension measures it. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ActivationTimes } from '../vscode/packaged/activation.test';

/** The times of some windows opened one after the other; those that could not be opened are left out. */
export async function activations(count: number): Promise<readonly ActivationTimes[]> {
  const times: ActivationTimes[] = [];
  const scratch = mkdtempSync(path.join(tmpdir(), 'disclosure-times-'));
  try {
    for (let i = 0; i < count; i++) {
      const file = path.join(scratch, `${i}.json`);
      await window(file);
      if (existsSync(file)) times.push(JSON.parse(readFileSync(file, 'utf8')) as ActivationTimes);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return times;
}

/** Runs the packaged suite once; what it prints is not of interest here. */
function window(file: string): Promise<void> {
  const env = { ...process.env, DISCLOSURE_TEST_TIMES: file };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/test-vscode.mjs', 'packaged'], { env, maxBuffer: 1 << 26 }, () => resolve());
  });
}
