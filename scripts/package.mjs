// Makes the installable extension: `node scripts/package.mjs [FILE.vsix]`.
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { packageExtension } from './lib/package.mjs';

const [, , file] = process.argv;
if (!(await ensureInstalled())) process.exit(1);
console.log(await packageExtension(file ? path.resolve(process.env.INIT_CWD ?? '', file) : undefined));
