// Tries random texts and edits for a given time: `npm run fuzz -- --minutes N [--seed S]` (test/fuzz/main.ts).
import { build, bundleForNode } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, run } from './lib/project.mjs';

const ENTRIES = { main: 'test/fuzz/main.ts', watch: 'test/fuzz/watch.ts' };

if (!(await ensureInstalled()) || !(await build()) || !(await bundleForNode(ENTRIES, 'out/fuzz'))) process.exit(1);
process.exit(await run(process.execPath, [inRoot('out/fuzz/main.js'), ...process.argv.slice(2)]));
