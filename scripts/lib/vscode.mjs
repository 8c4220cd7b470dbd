import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, SilentReporter } from '@vscode/test-electron';
import { ensureChromium } from './chromium.mjs';
import { cacheFolder } from './cache.mjs';
import { ensureVSCodeServer } from './code-server.mjs';
import { inRoot, onPath } from './project.mjs';

/** The oldest VS Code served, as `engines` in package.json has it. */
const version = '1.100.3';
const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * @typedef {object} VSCode
 * @property {'desktop' | 'headless'} kind
 * @property {string} executablePath takes the desktop's arguments
 * @property {string[]} management the program, with its first arguments, that installs extensions
 */

/** Whether a window can be shown. */
const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Whether a desktop VS Code could be shown here after starting again under a virtual display. */
export const needsVirtualDisplay = () => !hasDisplay() && wanted() !== 'headless' && onPath('xvfb-run') !== undefined;

/** `DISCLOSURE_VSCODE`: `desktop` or `headless` asks for one of them; otherwise what can be had. */
const wanted = () => process.env.DISCLOSURE_VSCODE;

/**
 * Whether the desktop VS Code can be downloaded from here; says no after three seconds without an answer.
 *
 * @returns {Promise<boolean>}
 */
export async function canDownload() {
  try {
    return (await fetch(updateServer, { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

/**
 * A real VS Code to test in: the desktop's, downloaded by @vscode/test-electron, where that can be had and shown;
 * else the server with its workbench in a headless browser.
 *
 * @returns {Promise<VSCode>} rejects when neither can be had
 */
export async function ensureVSCode() {
  if (wanted() === 'desktop' || (wanted() !== 'headless' && hasDisplay() && (await canDownload()))) {
    try {
      return await desktop();
    } catch (error) {
      if (wanted() === 'desktop') throw error;
      console.error(`No desktop VS Code (${error instanceof Error ? error.message : error}); taking the headless one.`);
    }
  }
  await ensureVSCodeServer();
  await ensureChromium();
  const executablePath = inRoot('scripts/code-headless.mjs');
  chmodSync(executablePath, 0o755);
  return { kind: 'headless', executablePath, management: [process.execPath, executablePath] };
}

/** @returns {Promise<VSCode>} rejects when it cannot be downloaded or does not start */
async function desktop() {
  const executablePath = await downloadAndUnzipVSCode({
    version,
    cachePath: path.join(cacheFolder, 'vscode'),
    timeout: 15_000,
    reporter: new SilentReporter(),
  });
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executablePath, { reuseMachineInstall: true });
  const management = [cli, ...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const tried = spawnSync(executablePath, ['--version'], { timeout: 20_000, encoding: 'utf8' });
  if (/error while loading shared libraries/.test(tried.stderr ?? '')) throw new Error(tried.stderr.trim());
  return { kind: 'desktop', executablePath, management };
}
