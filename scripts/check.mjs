// The command line from the checkout: `npm run check -- FILE…`, building it first when it is missing or out of date.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, run } from './lib/project.mjs';

/**
 * @param {string} output
 * @param {string} sources a folder
 * @returns {boolean} whether the output is missing or older than one of the sources
 */
function outOfDate(output, sources) {
  if (!existsSync(output)) return true;
  const built = statSync(output).mtimeMs;
  return readdirSync(sources, { recursive: true }).some(
    (name) => statSync(path.join(sources, String(name))).mtimeMs > built,
  );
}

const program = inRoot('dist/cli.js');
if (outOfDate(program, inRoot('server/src')) && !((await ensureInstalled()) && (await build()))) process.exit(2);
// npm runs scripts in the checkout; the files are named from where the person is.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exit(await run(process.execPath, [program, 'check', ...process.argv.slice(2)], { cwd }));
