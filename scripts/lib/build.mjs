import { chmodSync, existsSync, rmSync } from 'node:fs';
import { inRoot, root } from './project.mjs';

/**
 * @typedef {object} Bundle
 * @property {string} entry
 * @property {string} outfile
 * @property {'node' | 'browser'} platform
 * @property {'cjs' | 'iife'} format
 * @property {string[]} [external]
 * @property {string} [banner]
 */

/** What the extension consists of. @type {Bundle[]} */
const bundles = [
  { entry: 'server/src/lsp/main.ts', outfile: 'dist/server.js', platform: 'node', format: 'cjs' },
  {
    entry: 'client/src/node/extension.ts',
    outfile: 'dist/client.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    entry: 'server/src/cli/main.ts',
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    banner: '#!/usr/bin/env node',
  },
  {
    entry: 'client/src/browser/extension.ts',
    outfile: 'dist/browser/client.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  { entry: 'server/src/lsp/browserMain.ts', outfile: 'dist/browser/server.js', platform: 'browser', format: 'iife' },
];

/**
 * Bundles client, server and command line into dist/.
 *
 * @param {{production?: boolean}} [options] `production`: minified and without source maps, as in the VSIX
 * @returns {Promise<boolean>} whether everything was built; the errors have been printed
 */
export async function build({ production = false } = {}) {
  const { build: esbuild } = await import('esbuild');
  // What is left over from an earlier build must not get into a package.
  if (production) rmSync(inRoot('dist'), { recursive: true, force: true });
  let complete = true;
  for (const { entry, outfile, platform, format, external = [], banner } of bundles) {
    if (!existsSync(inRoot(entry))) {
      console.warn(`not built yet: ${outfile} (${entry} is missing)`);
      continue;
    }
    try {
      await esbuild({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile,
        bundle: true,
        platform,
        format,
        target: platform === 'node' ? 'node20' : 'es2022',
        external,
        banner: banner ? { js: banner } : {},
        // Names stay: they are read in stack traces sent with a report, and to keep them otherwise costs time at run time.
        minifySyntax: production,
        minifyWhitespace: production,
        sourcemap: !production,
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'warning',
      });
      if (banner) chmodSync(inRoot(outfile), 0o755);
    } catch {
      complete = false;
    }
  }
  return complete;
}

/**
 * Bundles programs that are run here and not shipped (tests in VS Code, measurements), for Node.
 *
 * @param {Record<string, string>} entries name of the output without `.js` → TypeScript file, both in the checkout
 * @param {string} outdir in the checkout
 * @param {string[]} [external] modules to be found at run time
 * @returns {Promise<boolean>} whether everything was built; the errors have been printed
 */
export async function bundleForNode(entries, outdir, external = []) {
  const { build: esbuild } = await import('esbuild');
  try {
    await esbuild({
      absWorkingDir: root,
      entryPoints: entries,
      outdir,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external,
      sourcemap: 'inline',
      charset: 'utf8',
      logLevel: 'warning',
    });
    return true;
  } catch {
    return false;
  }
}
