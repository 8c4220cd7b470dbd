// Makes the installable extension: `node scripts/package.mjs [FILE.vsix]`; with `--verify`, packs the last commit twice
// and tells whether the packages are identical.
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { packageExtension } from './lib/package.mjs';
import { verifyPackage } from './lib/verify-package.mjs';

const [, , file] = process.argv;
if (!(await ensureInstalled())) process.exit(1);
if (file === '--verify') process.exit((await verifyPackage()) ? 0 : 1);
console.log(await packageExtension(file ? path.resolve(process.env.INIT_CWD ?? '', file) : undefined));
