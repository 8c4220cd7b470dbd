#!/usr/bin/env node
// Answers the command line of a desktop VS Code as far as tests need it, but runs the VS Code server and its web
// workbench in a headless Chromium: for @vscode/test-electron's `vscodeExecutablePath` where no desktop VS Code can be
// downloaded or shown. The extension host is the real one, of the same version as the desktop's.
//
//   CODE_HEADLESS_SCREENSHOT=file.png  a picture of the window at the end
//   CODE_HEADLESS_TIMEOUT=ms           for the whole run, 180000 when not given
//   CODE_HEADLESS_VERBOSE=1            what the window's console says, failed requests
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureVSCodeServer } from './lib/code-server.mjs';
import { folderArguments, remoteUri, serverEnvironment, startServer, workbenchUrl } from './lib/vscode-server.mjs';

const verbose = Boolean(process.env.CODE_HEADLESS_VERBOSE);
const timeout = Number(process.env.CODE_HEADLESS_TIMEOUT ?? 180_000);

/** What a test run wants of its settings; a settings.json that is already in the user data folder wins key by key. */
const settings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'files.simpleDialog.enable': true,
};

/**
 * @typedef {object} Arguments
 * @property {string[]} development folders of extensions under development
 * @property {string} [tests] the module that runs the suite
 * @property {string} [user] user data folder
 * @property {string} [extensions] extensions folder
 * @property {string} [locale]
 * @property {boolean} withoutExtensions
 * @property {string[]} paths what to open
 * @property {string[]} management arguments about installed extensions, for the server's own command line
 */

/**
 * Reads the desktop's arguments; those that mean nothing here (--no-sandbox, --skip-welcome …) are passed over.
 *
 * @param {string[]} argv
 * @returns {Arguments}
 */
function readArguments(argv) {
  /** @type {Arguments} */
  const result = { development: [], paths: [], management: [], withoutExtensions: false };
  const rest = [...argv];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(arg);
    if (!match) {
      result.paths.push(path.resolve(arg));
      continue;
    }
    const [, name, attached] = match;
    const value = () => attached ?? rest.shift() ?? '';
    if (name === 'extensionDevelopmentPath') result.development.push(path.resolve(value()));
    else if (name === 'extensionTestsPath') result.tests = path.resolve(value());
    else if (name === 'user-data-dir') result.user = path.resolve(value());
    else if (name === 'extensions-dir') result.extensions = path.resolve(value());
    else if (name === 'folder-uri' || name === 'file-uri') result.paths.push(fileURLToPath(value()));
    else if (name === 'locale') result.locale = value();
    else if (name === 'disable-extensions') result.withoutExtensions = true;
    else if (name === 'install-extension' || name === 'uninstall-extension')
      result.management.push(`--${name}`, value());
    else if (['list-extensions', 'show-versions', 'force', 'version'].includes(name))
      result.management.push(`--${name}`);
  }
  return result;
}

/**
 * What of the arguments goes into the address: the first path is the folder, workspace or file to open.
 *
 * @param {string | undefined} target
 * @returns {Record<string, string>}
 */
function opened(target) {
  if (!target) return { ew: 'true' };
  if (target.endsWith('.code-workspace')) return { workspace: target };
  return statSync(target).isDirectory() ? { folder: target } : { ew: 'true' };
}

/**
 * @param {string} line
 * @returns {boolean} whether the workbench itself tells of its connection and its storage
 */
const isChatter = (line) =>
  /^(Resolv(ing|ed) connection|Creating a socket|Updating additional|ChatSessionStore)/.test(line);

/**
 * Opens the workbench and waits until the suite has reported its end.
 *
 * @param {Arguments} given
 * @param {import('./lib/vscode-server.mjs').Folders} folders
 * @returns {Promise<number>} the exit code for this program
 */
async function runWindow(given, folders) {
  const file = path.join(folders.user, 'User/settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...settings, ...own }, null, 2));

  const [{ chromium }, { executablePath, env }] = await Promise.all([import('playwright-core'), ensureChromium()]);
  const server = await startServer(folders);
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...env },
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: given.locale ?? 'en-US',
    });
    // Nothing leaves this machine: the workbench asks for galleries and experiments that tests do not need.
    await context.route(
      (url) => url.hostname !== '127.0.0.1' && !url.hostname.endsWith('vscode-cdn.net'),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const picture = (/** @type {string} */ to) => page.screenshot({ path: to }).catch(() => {});
    page.on('pageerror', (error) => console.error(`[window] ${error.message}`));
    if (verbose) {
      page.on('console', (message) => console.log(`[console] ${message.text()}`));
      page.on('response', (answer) => answer.status() >= 400 && console.log(`[${answer.status()}] ${answer.url()}`));
    }
    // The workbench hands over all consoles' lines through this, those of the suite among them (as `info`). The rest
    // is of interest only when something has gone wrong.
    /** @type {string[]} */
    const rest = [];
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ values) => {
      const line = format(...values);
      if (verbose || (/^(info|log)$/.test(type) && !isChatter(line))) console.log(line);
      else if (type === 'error' || type === 'warn') rest.push(`[${type}] ${line}`);
    });
    /** @type {Promise<number>} */
    const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    /** @type {Promise<number>} */
    const crash = new Promise((_, reject) => page.on('crash', () => reject(new Error('the window crashed'))));
    /** @type {Promise<number>} */
    const late = new Promise((_, reject) => {
      setTimeout(async () => {
        const shot = path.join(tmpdir(), 'code-headless-timeout.png');
        await picture(shot);
        reject(new Error(`no result within ${timeout} ms; the window as it was: ${shot}`));
      }, timeout).unref();
    });
    const payload = [
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
      ['enableProposedApi', ''],
      ...given.development.map((folder) => ['extensionDevelopmentPath', remoteUri(server.port, folder)]),
      ...(given.tests ? [['extensionTestsPath', remoteUri(server.port, given.tests)]] : []),
      ...(given.withoutExtensions ? [['disableExtensions', 'true']] : []),
      ...given.paths
        .filter((item) => !('folder' in opened(item)) && !('workspace' in opened(item)))
        .map((item) => ['openFile', remoteUri(server.port, item)]),
    ];
    await page.goto(workbenchUrl(server, { payload, query: opened(given.paths[0]) }));
    const ended = server.ended.then((log) => Promise.reject(new Error(`the server ended:\n${log}`)));
    ended.catch(() => {});
    const code = await Promise.race([exit, crash, late, ended]);
    if (process.env.CODE_HEADLESS_SCREENSHOT) await picture(process.env.CODE_HEADLESS_SCREENSHOT);
    if (code !== 0) console.error(rest.join('\n'));
    return code;
  } finally {
    await browser.close().catch(() => {});
    await server.stop();
  }
}

const given = readArguments(process.argv.slice(2));
const scratch = mkdtempSync(path.join(tmpdir(), 'code-headless-'));
let code = 2;
try {
  const folders = {
    vscode: await ensureVSCodeServer(),
    data: path.join(scratch, 'server'),
    user: given.user ?? path.join(scratch, 'user'),
    extensions: given.extensions ?? path.join(scratch, 'extensions'),
  };
  if (given.management.length > 0) {
    const args = [...folderArguments(folders), ...given.management];
    code = spawnSync(process.execPath, args, { env: serverEnvironment(folders), stdio: 'inherit' }).status ?? 1;
  } else code = await runWindow(given, folders);
} catch (error) {
  console.error(`code-headless: ${error instanceof Error ? error.message : error}`);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
process.exit(code);
