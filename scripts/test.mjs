// Everything that has to hold, on a fresh clone too: installs, checks types, style and format, builds, and runs the
// unit tests and the tests in a real VS Code. The last line is `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, readJson, run, runModule } from './lib/project.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'disclosure-test-'));

/** Checks that count no tests. @type {[string, string, string[]][]} */
const checks = [
  ['types', 'typescript/bin/tsc', ['-p', '.']],
  ['types of the core', 'typescript/bin/tsc', ['-p', 'tsconfig.core.json']],
  ['types of the scripts', 'typescript/bin/tsc', ['-p', 'scripts']],
  ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '.']],
];

/**
 * Runs the checks, two at a time.
 *
 * @returns {Promise<string[]>} the names of those that failed
 */
async function runChecks() {
  /** @type {string[]} */
  const failed = [];
  const rest = [...checks];
  const worker = async () => {
    for (let check = rest.shift(); check; check = rest.shift()) {
      const [name, program, args] = check;
      const ok = (await runModule(program, args, { quiet: true })) === 0;
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
      if (!ok) failed.push(name);
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

/** @returns {Promise<{passed: number, failed: number}>} of the unit tests */
async function runUnitTests() {
  const file = path.join(scratch, 'unit.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runModule('vitest/vitest.mjs', ['run', ...reporters]);
  const report = readJson(file);
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  // A file that cannot be loaded or an error outside a test fails the run without failing a test.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @returns {Promise<{passed: number, failed: number}>} of the tests in VS Code */
async function runVSCodeTests() {
  const file = path.join(scratch, 'vscode.json');
  const env = { ...process.env, DISCLOSURE_TEST_TOTALS: file };
  const code = await run(process.execPath, [inRoot('scripts/test-vscode.mjs')], { env });
  const { passed = 0, failed = 0 } = readJson(file) ?? {};
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function main() {
  if (!(await ensureInstalled())) return 1;
  const failedSteps = await runChecks();
  if (!(await build())) failedSteps.push('build');
  const results = [await runUnitTests(), await runVSCodeTests()];
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  if (failedSteps.length > 0) console.log(`\nfailed steps: ${failedSteps.join(', ')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failedSteps.length === 0 && failed === 0 && passed > 0 ? 0 : 1;
}

let code = 1;
try {
  code = await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(code);
