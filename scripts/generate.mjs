// Prints a random consistent disclosure: `npm run generate -- --seed 7 --layout aligned` (test/generate/main.ts).
import { bundleForNode } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, run } from './lib/project.mjs';

if (!(await ensureInstalled()) || !(await bundleForNode({ main: 'test/generate/main.ts' }, 'out/generate')))
  process.exit(1);
process.exit(await run(process.execPath, [inRoot('out/generate/main.js'), ...process.argv.slice(2)]));
