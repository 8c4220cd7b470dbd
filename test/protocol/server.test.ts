import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BAD, DRAFT, GOOD, LINE, WRONG } from '../helpers/draft';
import { MODERN, ServerProcess } from '../helpers/server';

const uri = 'file:///drafts/%E9%A2%84%E7%AE%97.ysgk';
const textDocument = { uri };
const wrongRange = { start: { line: LINE, character: 13 }, end: { line: LINE, character: 19 } };

interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: Diagnostic[];
}

let server: ServerProcess;
beforeEach(() => {
  server = new ServerProcess();
});
afterEach(() => server.kill());

const pull = (previousResultId?: string, of = uri): Promise<Report> =>
  server.request('textDocument/diagnostic', { textDocument: { uri: of }, previousResultId }) as Promise<Report>;

const change = (version: number, from: string, to: string): Promise<void> => {
  const start = wrongRange.start;
  const range = { start, end: { line: start.line, character: start.character + from.length } };
  return server.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text: to }],
  });
};

describe('a session', () => {
  it('offers what it can and ends when told to', async () => {
    const { capabilities } = await server.initialize();
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      foldingRangeProvider: true,
      diagnosticProvider: {
        identifier: 'budget-disclosure',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.budget-disclosure'] },
    });
    expect(await server.stop()).toBe(0);
  });

  it('refuses requests before it is initialized', async () => {
    await expect(
      server.request('textDocument/hover', { textDocument, position: wrongRange.start }),
    ).rejects.toMatchObject({
      code: -32002,
    });
    await server.initialize();
    expect(await pull()).toEqual({ kind: 'full', items: [] });
  });

  it('refuses methods it does not know, and goes on', async () => {
    await server.initialize();
    await expect(server.request('textDocument/unheardOf', {})).rejects.toMatchObject({ code: -32601 });
    await server.notify('unheardOf', {});
    expect(await pull()).toEqual({ kind: 'full', items: [] });
  });

  it('answers requests on documents that are not open with nothing', async () => {
    await server.initialize();
    const position = wrongRange.start;
    expect(await server.request('textDocument/hover', { textDocument, position })).toBeNull();
    expect(await server.request('textDocument/documentSymbol', { textDocument })).toEqual([]);
    expect(await server.request('textDocument/foldingRange', { textDocument })).toEqual([]);
    const context = { diagnostics: [] };
    expect(await server.request('textDocument/codeAction', { textDocument, range: wrongRange, context })).toEqual([]);
  });

  it('survives closing twice, changing what is closed, and malformed requests', async () => {
    await server.initialize();
    await server.open(uri, WRONG);
    expect((await pull()).items).not.toEqual([]);
    await server.close(uri);
    await server.close(uri);
    await change(5, BAD, GOOD);
    expect(await pull()).toEqual({ kind: 'full', items: [] });
    expect(await server.request('textDocument/hover', {})).toBeNull();
    expect(await server.request('textDocument/foldingRange', { textDocument: null })).toEqual([]);
    expect(await server.stop()).toBe(0);
  });
});

describe('a client that pulls', () => {
  it('is told findings, that they are unchanged, and new ones after a change', async () => {
    await server.initialize();
    await server.open(uri, WRONG);
    const first = await pull();
    expect(first.kind).toBe('full');
    expect(first.items?.find((item) => item.severity === 1)).toMatchObject({
      range: wrongRange,
      source: 'budget-disclosure',
      message: expect.stringContaining('档案事务') as unknown,
    });
    expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await change(2, BAD, GOOD);
    const second = await pull(first.resultId);
    expect(second.items?.filter((item) => item.severity === 1)).toEqual([]);
    expect(second.resultId).not.toBe(first.resultId);
    await change(3, GOOD, BAD);
    expect((await pull(second.resultId)).items).toEqual(first.items);
  });

  it('is never pushed to', async () => {
    await server.initialize();
    await server.open(uri, WRONG);
    await pull();
    await server.until(() => server.statuses[0]);
    await server.close(uri);
    await pull();
    expect(server.pushed).toEqual([]);
  });

  it('has queued changes taken over before it is answered', async () => {
    await server.initialize();
    await server.open(uri, DRAFT);
    const versions = Array.from({ length: 21 }, (_, i) => i + 2);
    const sent = versions.map((version) =>
      version % 2 === 0 ? change(version, GOOD, BAD) : change(version, BAD, GOOD),
    );
    await Promise.all(sent);
    expect((await pull()).items?.filter((item) => item.severity === 1)).toHaveLength(1);
  });

  it('is answered in the language it speaks', async () => {
    await server.initialize({ locale: 'en-GB' });
    await server.open(uri, WRONG);
    const inEnglish = (await pull()).items?.map((item) => item.message);
    await server.close(uri);
    server.kill();
    server = new ServerProcess();
    await server.initialize({ locale: 'zh-Hans-CN' });
    await server.open(uri, WRONG);
    const inChinese = (await pull()).items?.map((item) => item.message);
    expect(inEnglish).not.toEqual(inChinese);
    expect(inEnglish).toHaveLength(inChinese?.length ?? -1);
  });

  it('is asked to pull again when the language of messages is changed', async () => {
    await server.initialize({ locale: 'zh-cn' });
    await server.open(uri, WRONG);
    const first = await pull();
    server.configuration = { language: 'en', detect: 'nonsense', unknown: 1 };
    await server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.until(() => (server.refreshes > 0 ? true : undefined));
    const second = await pull(first.resultId);
    expect(second.items?.[0]?.message).not.toBe(first.items?.[0]?.message);
    server.configuration = { language: 'klingon' };
    await server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.until(() => (server.refreshes > 1 ? true : undefined));
    expect((await pull()).items).toEqual(first.items);
  });
});

describe('a client that is pushed to', () => {
  const capabilities = { ...MODERN, textDocument: { ...MODERN.textDocument, diagnostic: undefined } };

  it('gets the findings of each version, and none when the document is closed', async () => {
    expect((await server.initialize({ capabilities })).capabilities.diagnosticProvider).toBeUndefined();
    await server.open(uri, WRONG);
    const first = await server.until(() => server.pushed.find((push) => push.version === 1));
    expect(first.uri).toBe(uri);
    expect(first.diagnostics.find((item) => item.severity === 1)?.range).toEqual(wrongRange);
    await change(2, BAD, GOOD);
    const second = await server.until(() => server.pushed.find((push) => push.version === 2));
    expect(second.diagnostics.filter((item) => item.severity === 1)).toEqual([]);
    await server.close(uri);
    const last = await server.until(() => server.pushed.find((push) => push.version === undefined));
    expect(last.diagnostics).toEqual([]);
  });

  it('may know nothing but the oldest protocol', async () => {
    await server.initialize({ capabilities: {} });
    await server.open(uri, WRONG);
    await server.until(() => server.pushed.find((push) => push.version === 1));
    const symbols = (await server.request('textDocument/documentSymbol', { textDocument })) as { location?: object }[];
    expect(symbols.length).toBeGreaterThan(0);
    expect(symbols.every((symbol) => symbol.location !== undefined)).toBe(true);
    const context = { diagnostics: [], only: ['quickfix'] };
    const actions = await server.request('textDocument/codeAction', { textDocument, range: wrongRange, context });
    expect((actions as CodeAction[])[0]?.edit).toHaveProperty('changes');
  });
});

describe('features', () => {
  beforeEach(async () => {
    await server.initialize({ locale: 'zh-cn' });
    await server.open(uri, WRONG);
  });

  it('hovers over a figure', async () => {
    const hover = (await server.request('textDocument/hover', { textDocument, position: wrongRange.start })) as Hover;
    expect(hover.range).toEqual(wrongRange);
    const { value } = hover.contents as { value: string };
    expect(value).toContain('第3行 20126 档案事务 · 合计');
    expect(value).toContain('✗ **合计** ≠ 基本支出 80.30 + 项目支出 40.20');
    expect(value).toContain('计算 120.50，所印 121.50，差 1.00');
    const nowhere = { line: 0, character: 0 };
    expect(await server.request('textDocument/hover', { textDocument, position: nowhere })).toBeNull();
  });

  it('outlines the document', async () => {
    const symbols = (await server.request('textDocument/documentSymbol', { textDocument })) as DocumentSymbol[];
    const flat = (list: DocumentSymbol[]): DocumentSymbol[] =>
      list.flatMap((one) => [one, ...flat(one.children ?? [])]);
    const table = flat(symbols).find((symbol) => symbol.name.includes('一般公共预算财政拨款支出表'));
    expect(table?.detail).toBe('1 处不符 · 13 个数字');
  });

  it('folds the table', async () => {
    const folds = (await server.request('textDocument/foldingRange', { textDocument })) as FoldingRange[];
    expect(folds).toContainEqual({ startLine: 2, endLine: 13 });
  });

  it('mends the figure', async () => {
    const { items = [] } = await pull();
    const context = { diagnostics: items, only: ['quickfix'] };
    const [fix] = (await server.request('textDocument/codeAction', {
      textDocument,
      range: wrongRange,
      context,
    })) as CodeAction[];
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: items[0]?.code }] });
    expect(fix?.edit).toEqual({
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: wrongRange, newText: GOOD }] }],
    });
    const all = { diagnostics: [], only: ['source.fixAll'] };
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [fixAll] = (await server.request('textDocument/codeAction', {
      textDocument,
      range: nowhere,
      context: all,
    })) as CodeAction[];
    expect(fixAll?.edit).toEqual(fix?.edit);
  });

  it('tells verdict and coverage of each version', async () => {
    const first = await server.until(() => server.statuses.find((status) => status.version === 1));
    expect(first).toMatchObject({ uri, recognised: true, verdict: '1 处不符', coverageText: '13/13 个数字已核' });
    expect(first.findings.error).toBe(1);
    await change(2, BAD, GOOD);
    const second = await server.until(() => server.statuses.find((status) => status.version === 2));
    expect(second).toMatchObject({ verdict: '收支平衡', coverage: { printed: 13, covered: 13 }, uncheckedFigures: [] });
  });

  it('drops a request that is cancelled, and answers the next', async () => {
    await expect(
      server.connection.sendRequest('textDocument/hover', { textDocument: 1, position: 2 }),
    ).resolves.toBeNull();
    expect((await pull()).items).not.toEqual([]);
  });
});

describe('texts in other languages', () => {
  const markdown = '# 说明\n\n部门预算收支总表应当在二十日内公开，单位：万元。\n';

  it.each([
    ['Markdown that is no disclosure', markdown, 'markdown', false],
    ['Markdown that is one', WRONG, 'markdown', true],
    ['plain text that is one', WRONG, 'plaintext', true],
  ])('%s', async (_, text, languageId, served) => {
    await server.initialize();
    await server.open(uri, text, languageId);
    const { items = [] } = await pull();
    expect(items.length > 0).toBe(served);
    const status = await server.until(() => server.statuses[0]);
    expect(status.recognised).toBe(served);
  });

  it('is told so when it is not a disclosure', async () => {
    await server.initialize();
    await server.open(uri, '');
    expect((await pull()).items).toEqual([]);
  });
});

it('works in CRLF', async () => {
  await server.initialize();
  await server.open(uri, WRONG.replace(/\n/g, '\r\n'));
  expect((await pull()).items?.find((item) => item.severity === 1)?.range).toEqual(wrongRange);
});
