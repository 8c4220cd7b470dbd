/** The extension in a browser: in the web worker extension host of a real workbench, its server a worker as well. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { built } from '../helpers/built';
import { WRONG } from '../helpers/draft';
import { launcherScripts } from '../helpers/scripts';

const root = path.join(__dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'disclosure-browser-'));
const settings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'budgetDisclosure.language': 'zh-cn',
};

let stop: () => Promise<void> = () => Promise.resolve();
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  built('dist/browser/client.js');
  const { ensureChromium, ensureVSCodeServer, startServer, remoteUri, workbenchUrl } = await launcherScripts();
  const folder = (name: string): string => path.join(scratch, name);
  mkdirSync(folder('user/User'), { recursive: true });
  mkdirSync(folder('drafts'));
  writeFileSync(folder('user/User/settings.json'), JSON.stringify(settings));
  writeFileSync(folder('drafts/草案.ysgk'), WRONG);
  const folders = {
    vscode: await ensureVSCodeServer(),
    data: folder('data'),
    user: folder('user'),
    extensions: folder('ext'),
  };
  const server = await startServer(folders);
  ({ stop } = server);
  const { executablePath, env } = await ensureChromium();
  // The page is rewritten below, and so is not known to come from this machine any more.
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-features=LocalNetworkAccessChecks',
  ];
  browser = await chromium.launch({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.context().route((url) => url.pathname.startsWith('/extension/'), serveExtension);
  await page.route(
    (url) => url.pathname === '/',
    (route) => addExtension(route, server.port),
  );
  const payload = [['openFile', remoteUri(server.port, folder('drafts/草案.ysgk'))]];
  await page.goto(workbenchUrl(server, { payload, query: { folder: folder('drafts') } }));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

it('finds the mistake and shows verdict and coverage', async () => {
  const item = page.locator('.statusbar-item', { hasText: '1 处不符 · 13/13 个数字已核' });
  await item.waitFor({ timeout: 50_000 });
  await page.locator('.squiggly-error').first().waitFor({ timeout: 10_000 });
  expect(await item.count()).toBe(1);
});

/** The extension's files, from the workbench's own address: workers may be made from nowhere else. */
function serveExtension(route: Route): Promise<void> {
  const name = decodeURIComponent(new URL(route.request().url()).pathname.slice('/extension/'.length));
  try {
    const body = readFileSync(path.join(root, name));
    const contentType = name.endsWith('.js') ? 'text/javascript' : 'application/json';
    return route.fulfill({ body, contentType });
  } catch {
    return route.fulfill({ status: 404 });
  }
}

/** Makes the extension one of the workbench's own web extensions. */
async function addExtension(route: Route, port: number): Promise<void> {
  const response = await route.fetch();
  const html = await response.text();
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  const body = html.replace(attribute, (_, before: string, json: string) => {
    const configuration = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as object;
    const extension = { scheme: 'http', authority: `127.0.0.1:${port}`, path: '/extension' };
    const changed = JSON.stringify({ ...configuration, additionalBuiltinExtensions: [extension] });
    return `${before}${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  await route.fulfill({ response, body });
}
