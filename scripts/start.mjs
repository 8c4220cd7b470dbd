// Opens the extension on a sample draft: `npm start`, or `npm start -- [--browser] [--once]`.
//   --browser  in the browser even where the `code` command is on the PATH
//   --once     only tries whether the browser version starts and serves the workbench, then ends
// `BROWSER=none` keeps a browser from being opened.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { cacheFolder } from './lib/cache.mjs';
import { ensureVSCodeServer } from './lib/code-server.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, onPath, run } from './lib/project.mjs';
import { remoteUri, startServer, workbenchUrl } from './lib/vscode-server.mjs';

const once = process.argv.includes('--once');
const browserAsked = once || process.argv.includes('--browser');

/** The draft to open: fixtures/sample.ysgk, or the first there is. */
function sample() {
  const names = readdirSync(inRoot('fixtures'), { recursive: true }).map(String).sort();
  const name = ['sample.ysgk', ...names].find((item) => /\.(ysgk|budget)$/.test(item) && names.includes(item));
  return name ? inRoot('fixtures', name) : undefined;
}

/**
 * Opens an address in the person's browser, where there is one to show it.
 *
 * @param {string} url
 */
function openBrowser(url) {
  if (process.env.BROWSER === 'none') return;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  /** @type {[string | undefined, string[]]} */
  const [program, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : [onPath('xdg-open'), [url]];
  if (program)
    spawn(program, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}

/**
 * Serves VS Code with the extension until the person ends it.
 *
 * @returns {Promise<number>} the exit code
 */
async function inBrowser() {
  const kept = path.join(cacheFolder, 'start');
  const folders = {
    vscode: await ensureVSCodeServer(),
    data: path.join(kept, 'server'),
    user: path.join(kept, 'user'),
    extensions: path.join(kept, 'extensions'),
  };
  const settings = path.join(kept, 'user/User/settings.json');
  if (!existsSync(settings)) {
    mkdirSync(path.dirname(settings), { recursive: true });
    const wanted = { 'workbench.startupEditor': 'none', 'security.workspace.trust.enabled': false };
    writeFileSync(settings, JSON.stringify(wanted, null, 2));
  }
  const server = await startServer(folders);
  process.on('SIGINT', () => server.stop().then(() => process.exit(0)));
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
  const draft = sample();
  const payload = [['extensionDevelopmentPath', remoteUri(server.port, inRoot())]];
  if (draft) payload.push(['openFile', remoteUri(server.port, draft)]);
  const url = workbenchUrl(server, { payload, query: { folder: inRoot('fixtures') } });
  if (once) {
    const healthy = await isServing(url);
    await server.stop();
    console.log(healthy ? `ok: VS Code is served at ${url}` : `FAILED: ${url} is no workbench`);
    return healthy ? 0 : 1;
  }
  console.log(`\nVS Code with the extension, until Ctrl+C:\n\n  ${url}\n`);
  openBrowser(url);
  console.error(await server.ended);
  return 1;
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether the workbench is there; it is reached over a redirect that sets a cookie
 */
async function isServing(url) {
  try {
    const first = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
    const cookie = first.headers.get('set-cookie')?.split(';')[0];
    const location = first.headers.get('location');
    const page =
      location && cookie
        ? await fetch(new URL(location, url), { headers: { cookie }, signal: AbortSignal.timeout(20_000) })
        : first;
    return page.ok && /vscode-workbench-web-configuration/.test(await page.text());
  } catch {
    return false;
  }
}

async function main() {
  if (!(await ensureInstalled()) || !(await build())) return 1;
  const code = onPath('code');
  if (!code || browserAsked) return inBrowser();
  const draft = sample();
  console.log(`Opening VS Code (${code}) with the extension.`);
  return run(code, [`--extensionDevelopmentPath=${inRoot()}`, '--new-window', ...(draft ? [draft] : [])]);
}

process.exit(await main());
