import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from './cache.mjs';
import { inRoot, npm } from './project.mjs';

/** code-server carries the VS Code of the same minor version: this is VS Code 1.100.3, the oldest we serve. */
const version = '4.100.3';

/**
 * The VS Code server and its web workbench, from the npm package code-server (about 290 MB, fetched once). Its install
 * scripts build native modules for terminals and file watching, which are not needed here and are left out;
 * two small ones that are have stand-ins in plain JavaScript.
 *
 * @returns {Promise<string>} the absolute path of the folder that holds `out/server-main.js`; rejects when the
 *   registry cannot be reached
 */
export async function ensureVSCodeServer() {
  const inside = 'node_modules/code-server/lib/vscode';
  const folder = await cached(`code-server-${version}`, async (into) => {
    console.error(`Fetching code-server@${version} (VS Code in the browser) …`);
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    writeFileSync(path.join(into, 'package.json'), '{ "private": true }\n');
    const steps = [
      { cwd: into, args: ['install', ...flags, `code-server@${version}`] },
      { cwd: path.join(into, inside), args: ['install', '--omit=dev', ...flags] },
    ];
    for (const { cwd, args } of steps)
      if ((await npm(args, { cwd, quiet: true })) !== 0) throw new Error(`code-server@${version} could not be fetched`);
    const modules = path.join(into, inside, 'node_modules');
    copyFileSync(inRoot('scripts/stand-ins/spdlog.cjs'), path.join(modules, '@vscode/spdlog/index.js'));
    copyFileSync(inRoot('scripts/stand-ins/native-watchdog.cjs'), path.join(modules, 'native-watchdog/index.js'));
  });
  return path.join(folder, inside);
}
