// Measures the extension side by side with other checkers: bundles and runs test/bench/main.ts with the arguments given.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleForNode } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { packageExtension } from './lib/package.mjs';
import { inRoot, run } from './lib/project.mjs';

/** Programs of the measurements. @type {Record<string, string>} */
const entries = {
  main: 'test/bench/main.ts',
  emptyServer: 'test/bench/emptyServer.ts',
  probe: 'test/bench/probe.ts',
  usage: 'test/bench/usage.ts',
};

/** Found at run time: some of their files find others by path. */
const peers = ['vscode-json-languageservice', 'yaml-language-server', 'markdownlint', 'tinybench'];

async function main() {
  if (!(await ensureInstalled()) || !(await bundleForNode(entries, 'out/bench', peers))) return 1;
  const scratch = mkdtempSync(path.join(tmpdir(), 'disclosure-vsix-'));
  try {
    // What is measured is what is shipped: packing builds dist/ as it is in the VSIX.
    const vsix = await packageExtension(path.join(scratch, 'extension.vsix'));
    const env = { ...process.env, DISCLOSURE_VSIX: vsix };
    return await run(process.execPath, ['--expose-gc', inRoot('out/bench/main.js'), ...process.argv.slice(2)], { env });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exit(await main());
