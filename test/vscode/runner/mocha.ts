import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What a run of a suite leaves for the launcher, as JSON in the file named by `DISCLOSURE_TEST_TOTALS`. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Runs the bundled `*.test.js` files of a folder inside the extension host.
 *
 * @param folder absolute; its test files use `describe` and `it`
 * @returns resolves when all tests passed; rejects with the number of failures, or when there was no test at all
 */
export function runMocha(folder: string): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  for (const name of readdirSync(folder).sort()) if (name.endsWith('.test.js')) mocha.addFile(path.join(folder, name));
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const totals: Totals = {
        passed: runner.stats?.passes ?? 0,
        failed: failures,
        skipped: runner.stats?.pending ?? 0,
      };
      const file = process.env.DISCLOSURE_TEST_TOTALS;
      if (file) writeFileSync(file, JSON.stringify(totals));
      if (failures > 0) reject(new Error(`${failures} failed`));
      else if (totals.passed === 0) reject(new Error('no test was run'));
      else resolve();
    });
  });
}
