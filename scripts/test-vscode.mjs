// Runs test/vscode in a real VS Code: `node scripts/test-vscode.mjs [suite] [packaged]`, both when none is named.
//   suite     the extension in development, on a copy of fixtures/
//   packaged  the extension as installed from its VSIX
// `DISCLOSURE_TEST_TOTALS` names a file for the totals as JSON.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, bundleForNode } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { packageExtension } from './lib/package.mjs';
import { inRoot, onPath, readJson, run } from './lib/project.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Totals */

/**
 * Bundles the entry and the test files of the suites, one output for each.
 *
 * @param {string[]} suites folders of test/vscode
 */
function bundleSuites(suites) {
  /** @type {Record<string, string>} */
  const entries = {};
  for (const suite of suites)
    for (const file of readdirSync(inRoot('test/vscode', suite)))
      if (file === 'index.ts' || file.endsWith('.test.ts'))
        entries[`${suite}/${file.slice(0, -'.ts'.length)}`] = `test/vscode/${suite}/${file}`;
  for (const suite of suites) rmSync(inRoot('out/vscode', suite), { recursive: true, force: true });
  return bundleForNode(entries, 'out/vscode', ['vscode', 'mocha']);
}

/**
 * Runs one suite in a window of its own.
 *
 * @param {string} suite
 * @param {import('./lib/vscode.mjs').VSCode} vscode
 * @returns {Promise<Totals>}
 */
async function runSuite(suite, vscode) {
  const { runTests } = await import('@vscode/test-electron');
  const scratch = mkdtempSync(path.join(tmpdir(), 'disclosure-vscode-'));
  const [user, extensions, workspace] = ['user', 'extensions', 'workspace'].map((name) => path.join(scratch, name));
  const totalsFile = path.join(scratch, 'totals.json');
  const folders = ['--user-data-dir', user, '--extensions-dir', extensions];
  try {
    mkdirSync(workspace, { recursive: true });
    if (existsSync(inRoot('fixtures'))) cpSync(inRoot('fixtures'), workspace, { recursive: true });
    let developed = inRoot();
    if (suite === 'packaged') {
      const vsix = await packageExtension(path.join(scratch, 'extension.vsix'));
      const [program, ...args] = vscode.management;
      if ((await run(program, [...args, ...folders, '--install-extension', vsix])) !== 0)
        throw new Error('the VSIX could not be installed');
      // VS Code wants an extension to test; ours is to be found as an installed one.
      developed = inRoot('test/vscode/packaged/host');
    }
    await runTests({
      vscodeExecutablePath: vscode.executablePath,
      extensionDevelopmentPath: developed,
      extensionTestsPath: inRoot('out/vscode', suite, 'index.js'),
      extensionTestsEnv: { ...process.env, DISCLOSURE_TEST_TOTALS: totalsFile, DISCLOSURE_ROOT: inRoot() },
      launchArgs: [workspace, ...folders],
    });
    return readJson(totalsFile) ?? { passed: 0, failed: 1, skipped: 0 };
  } catch (error) {
    const totals = readJson(totalsFile);
    if (!totals?.failed) console.error(`test/vscode/${suite}: ${error instanceof Error ? error.message : error}`);
    // A run that broke off has failed, whatever its tests said before.
    return totals?.failed ? totals : { passed: totals?.passed ?? 0, failed: 1, skipped: totals?.skipped ?? 0 };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function main() {
  if (!(await ensureInstalled())) return 1;
  const { canDownload, ensureVSCode, needsVirtualDisplay } = await import('./lib/vscode.mjs');
  if (needsVirtualDisplay() && (await canDownload()))
    return run(onPath('xvfb-run') ?? '', ['-a', process.execPath, ...process.argv.slice(1)]);

  const named = process.argv.slice(2);
  const suites = ['suite', 'packaged'].filter((suite) => named.length === 0 || named.includes(suite));
  if (!(await bundleSuites(suites)) || !(await build())) return 1;
  const vscode = await ensureVSCode();
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of suites) {
    console.log(`\ntest/vscode/${suite} in a ${vscode.kind} VS Code`);
    const result = await runSuite(suite, vscode);
    totals.passed += result.passed;
    totals.failed += result.failed;
    totals.skipped += result.skipped;
  }
  if (process.env.DISCLOSURE_TEST_TOTALS) writeFileSync(process.env.DISCLOSURE_TEST_TOTALS, JSON.stringify(totals));
  console.log(`VS Code: ${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

process.exit(await main());
