import { execFileSync } from 'node:child_process';
import { build } from './build.mjs';
import { readJson, root, inRoot } from './project.mjs';

/**
 * Builds for production and packs the VSIX. Its files bear the date of the last commit, so that the same commit gives
 * the same bytes.
 *
 * @param {string} [file] absolute; `<name>-<version>.vsix` in the checkout when not given
 * @returns {Promise<string>} the absolute path of the VSIX; rejects when the build or the packing fails
 */
export async function packageExtension(file) {
  const manifest = readJson(inRoot('package.json'));
  const packagePath = file ?? inRoot(`${manifest.name}-${manifest.version}.vsix`);
  if (!(await build({ production: true }))) throw new Error('the build failed');
  process.env.SOURCE_DATE_EPOCH ??= lastCommit();
  // The dates in an archive are local ones.
  process.env.TZ = 'UTC';
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

/** @returns {string} seconds since 1970; a fixed date where there is no git history */
function lastCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '1735689600';
  }
}
