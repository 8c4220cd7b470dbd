// Builds the extension into dist/: `node scripts/build.mjs [--production]`.
import { build } from './lib/build.mjs';

process.exitCode = (await build({ production: process.argv.includes('--production') })) ? 0 : 1;
