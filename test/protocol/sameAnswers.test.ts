/** Desktop, browser and command line run one core: the same document brings the same findings everywhere. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { Diagnostic } from 'vscode-languageserver-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { decode } from '../../server/src/cli/decode';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { LineIndex } from '../../server/src/text/lines';
import { built } from '../helpers/built';
import { WRONG } from '../helpers/draft';
import { launcherScripts } from '../helpers/scripts';
import { ServerProcess } from '../helpers/server';

/** A document by name, and what the core finds in it. */
interface Sample {
  readonly name: string;
  readonly text: string;
  readonly expected: unknown[];
}

const fixtures = path.join(__dirname, '../../fixtures');
const corpus = process.env.DISCLOSURE_CORPUS;

const samples: Sample[] = [
  { name: 'a draft with a mistake', text: WRONG },
  ...filesOf(fixtures),
  ...(corpus === undefined ? [] : filesOf(corpus)),
].map((sample) => ({ ...sample, expected: comparable(ofCore(sample.text)) }));

function filesOf(folder: string): { name: string; text: string }[] {
  const names = readdirSync(folder).filter((name) => /\.(txt|md|ysgk)$/.test(name));
  return names.flatMap((name) => {
    const decoded = decode(readFileSync(path.join(folder, name)));
    return decoded.ok ? [{ name, text: decoded.text }] : [];
  });
}

function ofCore(text: string): Diagnostic[] {
  return diagnosticsOf(analyse(text), new LineIndex(text), { locale: 'zh-cn', uri: 'file:///draft' });
}

/** Diagnostics without the address of the document, which differs from place to place. */
function comparable(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ relatedInformation, codeDescription: _, ...rest }) => ({
    ...rest,
    related: relatedInformation?.map(({ location, message }) => ({ range: location.range, message })),
  }));
}

const params = { processId: null, rootUri: null, locale: 'zh-cn', capabilities: { textDocument: { diagnostic: {} } } };

describe('the server as a process', () => {
  const server = new ServerProcess();
  beforeAll(() => server.initialize(params));
  afterAll(() => server.kill());

  it.each(samples)('$name', async ({ name, text, expected }) => {
    const uri = `file:///${encodeURIComponent(name)}`;
    await server.open(uri, text);
    const report = await server.request('textDocument/diagnostic', { textDocument: { uri } });
    expect(comparable((report as { items: Diagnostic[] }).items)).toEqual(expected);
    await server.close(uri);
  });
});

describe('the command line', () => {
  it.each(samples)('$name', ({ text, expected }) => {
    const args = [built('dist/cli.js'), 'check', '--format', 'json', '--locale', 'zh-cn', '-'];
    const { stdout } = spawnSync(process.execPath, args, { input: text, encoding: 'utf8', maxBuffer: 1 << 28 });
    const report = JSON.parse(stdout) as { files: { diagnostics: Diagnostic[] }[] };
    expect(comparable(report.files[0]?.diagnostics ?? [])).toEqual(expected);
  });
});

describe('the server as a worker of a browser', () => {
  let browser: Browser;
  let answers: Diagnostic[][];

  beforeAll(async () => {
    const { executablePath, env } = await (await launcherScripts()).ensureChromium();
    const args = ['--no-sandbox', '--headless=new'];
    browser = await chromium.launch({
      executablePath,
      args,
      env: { ...(process.env as Record<string, string>), ...env },
    });
    built('dist/server.js');
    const code = readFileSync(path.join(__dirname, '../../dist/browser/server.js'), 'utf8');
    const page = await browser.newPage();
    answers = await page.evaluate(inPage, { code, params, texts: samples.map(({ text }) => text) });
  }, 300_000);
  afterAll(() => browser?.close());

  it.each(samples.map((sample, i) => ({ ...sample, i })))('$name', ({ i, expected }) => {
    expect(comparable(answers[i] ?? [])).toEqual(expected);
  });
});

/** Runs in the page: starts the worker, opens each text, pulls its diagnostics. */
async function inPage(given: { code: string; params: object; texts: string[] }): Promise<Diagnostic[][]> {
  const worker = new Worker(URL.createObjectURL(new Blob([given.code], { type: 'text/javascript' })));
  const waiting = new Map<number, (result: unknown) => void>();
  worker.onmessage = ({ data }: MessageEvent<{ id?: number; result?: unknown }>) => {
    if (data.id !== undefined) waiting.get(data.id)?.(data.result);
  };
  let id = 0;
  const request = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(++id, resolve);
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  const notify = (method: string, params: unknown): void => worker.postMessage({ jsonrpc: '2.0', method, params });
  await request('initialize', given.params);
  notify('initialized', {});
  const found: Diagnostic[][] = [];
  for (const [i, text] of given.texts.entries()) {
    const uri = `file:///${i}`;
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'budget-disclosure', version: 1, text } });
    const report = (await request('textDocument/diagnostic', { textDocument: { uri } })) as { items: Diagnostic[] };
    found.push(report.items);
  }
  worker.terminate();
  return found;
}
