// Measures what the checks find: bundles and runs test/accuracy/main.ts with the arguments given (`--ci`: fails when a
// figure falls below its floor).
import { bundleForNode } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, run } from './lib/project.mjs';

if (!(await ensureInstalled()) || !(await bundleForNode({ main: 'test/accuracy/main.ts' }, 'out/accuracy')))
  process.exit(1);
process.exit(await run(process.execPath, [inRoot('out/accuracy/main.js'), ...process.argv.slice(2)]));
