/** What no client should do: the server refuses it or passes it over, and goes on answering. */
import type { CancellationTokenSource as Source } from 'vscode-jsonrpc';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BAD, DRAFT, GOOD, LINE, WRONG } from '../helpers/draft';
import { MODERN, ServerProcess } from '../helpers/server';

const uri = 'file:///drafts/a.ysgk';
const textDocument = { uri };

interface Report {
  readonly kind: string;
  readonly items?: readonly Diagnostic[];
}

let server: ServerProcess;
beforeEach(() => {
  server = new ServerProcess();
});
afterEach(() => server.kill());

const pull = async (of = uri): Promise<readonly Diagnostic[]> => {
  const report = (await server.request('textDocument/diagnostic', { textDocument: { uri: of } })) as Report;
  return report.items ?? [];
};
const errors = async (of = uri): Promise<number> => (await pull(of)).filter(({ severity }) => severity === 1).length;
const change = (version: number, contentChanges: unknown): Promise<void> =>
  server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
const figure = (from: string) => ({
  start: { line: LINE, character: 13 },
  end: { line: LINE, character: 13 + from.length },
});

/** The server still does its work. */
const works = async (): Promise<void> => {
  await server.open('file:///drafts/proof.ysgk', WRONG);
  expect(await errors('file:///drafts/proof.ysgk')).toBe(1);
};

const REQUESTS = ['diagnostic', 'hover', 'documentSymbol', 'foldingRange', 'codeAction'].map(
  (n) => `textDocument/${n}`,
);
const NONSENSE: readonly unknown[] = [
  {},
  [],
  { textDocument: null },
  { textDocument: { uri: 7 } },
  { textDocument: { uri: '' } },
  { textDocument },
  { textDocument, position: null, range: null, context: null },
  { textDocument, position: { line: 'a' }, range: { start: 1 }, context: { only: 3, diagnostics: {} } },
  { textDocument, position: { line: -1, character: -1 }, range: [], context: { only: [1], diagnostics: [null] } },
  { textDocument, previousResultId: { not: 'a string' } },
];

describe('requests', () => {
  it.each(REQUESTS)('with wrong parameters: %s', async (method) => {
    await server.initialize();
    await server.open(uri, WRONG);
    for (const params of NONSENSE) {
      // An answer or a refusal: either way there is one.
      await server.request(method, params).catch((error: { code?: number }) => expect(error.code).toBeDefined());
    }
    expect(await errors()).toBe(1);
  });

  it.each([...REQUESTS, 'shutdown'])('before initialize: %s', async (method) => {
    await expect(server.request(method, { textDocument })).rejects.toMatchObject({ code: -32002 });
    await server.initialize();
    await works();
  });

  it.each(REQUESTS)('after shutdown: %s', async (method) => {
    await server.initialize();
    await server.request('shutdown', undefined);
    await expect(server.request(method, { textDocument })).rejects.toMatchObject({ code: -32600 });
    await server.notify('exit', undefined);
    expect(await server.exited()).toBe(0);
  });

  it('initialize twice', async () => {
    await server.initialize();
    await expect(server.request('initialize', { capabilities: {} })).rejects.toMatchObject({ code: -32600 });
    await works();
  });

  it.each([{}, { capabilities: null }, { capabilities: 7, locale: {}, initializationOptions: [] }, null])(
    'initialize with %j: it is refused or answered, and can be asked for again where it is refused',
    async (params) => {
      const refused = await server.request('initialize', params).then(
        () => false,
        () => true,
      );
      if (refused) await server.initialize();
      else await server.notify('initialized', {});
      await works();
    },
  );

  it('of methods there are none of', async () => {
    await server.initialize();
    for (const method of ['unheardOf', '$/unheardOf', 'textDocument/unheardOf', 'workspace/executeCommand', '']) {
      await expect(server.request(method, {})).rejects.toMatchObject({ code: -32601 });
      await server.notify(method, { any: 'thing' });
    }
    await works();
  });
});

describe('notifications', () => {
  it('with wrong parameters', async () => {
    await server.initialize();
    await server.open(uri, WRONG);
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`)) {
      for (const params of [
        {},
        [],
        { textDocument: null },
        { textDocument: {} },
        { textDocument: { uri: 'file:///b' } },
      ]) {
        await server.notify(method, params);
      }
    }
    for (const params of [{}, { settings: 7 }, { changes: null }, { changes: [null, {}] }]) {
      await server.notify('workspace/didChangeConfiguration', params);
      await server.notify('workspace/didChangeWatchedFiles', params);
      await server.notify('$/cancelRequest', params);
      await server.notify('$/setTrace', params);
    }
    expect(await errors()).toBe(1);
  });

  it('before initialize', async () => {
    await server.open(uri, WRONG);
    await change(2, [{ text: DRAFT }]);
    await server.initialize();
    await works();
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no list', { text: 'x' }],
    ['a list of nothing', [null, undefined]],
    ['no text', [{ range: figure(BAD) }]],
    ['a number for a text', [{ range: figure(BAD), text: 5 }]],
    ['half a range', [{ range: { start: { line: 0, character: 0 } }, text: '' }]],
    ['positions that are none', [{ range: { start: { line: 'x', character: {} }, end: null }, text: '' }]],
  ])('a change of %s leaves a document that can be mended', async (_, contentChanges) => {
    await server.initialize();
    await server.open(uri, WRONG);
    await change(2, contentChanges);
    await pull();
    await change(3, [{ text: DRAFT }]);
    expect(await errors()).toBe(0);
    await change(4, [{ range: figure(GOOD), text: BAD }]);
    expect(await errors()).toBe(1);
  });

  it('a change behind the end, or turned round, is made at the nearest place', async () => {
    await server.initialize();
    await server.open(uri, DRAFT);
    const far = { line: 1e6, character: 1e6 };
    await change(2, [{ range: { start: far, end: far }, text: '\n' }]);
    await change(3, [
      { range: { start: { line: LINE, character: 1e6 }, end: { line: LINE, character: 1e6 } }, text: '' },
    ]);
    const { start, end } = figure(GOOD);
    await change(4, [{ range: { start: end, end: start }, text: BAD }]);
    expect(await errors()).toBe(1);
    await change(5, [{ range: { start: { line: 0, character: 0 }, end: far }, text: WRONG }]);
    expect(await errors()).toBe(1);
  });

  it('a document opened twice is the last one, closed twice it is gone', async () => {
    await server.initialize();
    await server.open(uri, WRONG);
    await server.open(uri, DRAFT, 'budget-disclosure', 1);
    expect(await errors()).toBe(0);
    await server.close(uri);
    await server.close(uri);
    await server.close('file:///never/opened');
    expect(await pull()).toEqual([]);
  });
});

describe('versions', () => {
  const capabilities = { ...MODERN, textDocument: { ...MODERN.textDocument, diagnostic: undefined } };

  it('are told with what they had, out of order too', async () => {
    await server.initialize({ capabilities });
    await server.open(uri, DRAFT);
    await server.until(() => server.pushed.find(({ version }) => version === 1));
    const texts = new Map([
      [9, WRONG],
      [4, DRAFT],
      [5, WRONG],
    ]);
    for (const [version, text] of texts) {
      await change(version, [{ text }]);
      const { diagnostics } = await server.until(() => server.pushed.find((push) => push.version === version));
      expect(diagnostics.filter(({ severity }) => severity === 1)).toHaveLength(text === WRONG ? 1 : 0);
    }
  });

  it('in a burst: whatever is told of a version was found in it', async () => {
    await server.initialize({ capabilities });
    await server.open(uri, DRAFT);
    for (let version = 2; version <= 401; version++) {
      const [from, to] = version % 2 === 0 ? [GOOD, BAD] : [BAD, GOOD];
      void change(version, [{ range: figure(from), text: to }]);
    }
    await server.until(() => server.pushed.find((push) => push.version === 401));
    for (const { version, diagnostics } of server.pushed) {
      const wrong = (version ?? 0) % 2 === 0;
      expect(diagnostics.filter(({ severity }) => severity === 1)).toHaveLength(wrong ? 1 : 0);
    }
  });

  it('a burst of changes and requests, half of them cancelled', async () => {
    await server.initialize();
    await server.open(uri, DRAFT);
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version <= 301; version++) {
      const [from, to] = version % 2 === 0 ? [GOOD, BAD] : [BAD, GOOD];
      void change(version, [{ range: figure(from), text: to }]);
      const source: Source = new CancellationTokenSource();
      const method = REQUESTS[version % REQUESTS.length] as string;
      const position = figure(to).start;
      const params = { textDocument, position, range: figure(to), context: { diagnostics: [] } };
      answers.push(server.connection.sendRequest(method, params, source.token).catch((error: unknown) => error));
      if (version % 2 === 0) source.cancel();
    }
    expect(await Promise.all(answers)).toHaveLength(300);
    expect(await errors()).toBe(0);
    expect(server.logged).toEqual([]);
  });

  it('of two documents with one text are each document’s own', async () => {
    await server.initialize({ capabilities });
    const other = 'file:///drafts/b.ysgk';
    await server.open(uri, WRONG, 'budget-disclosure', 3);
    await server.open(other, WRONG, 'budget-disclosure', 8);
    const first = await server.until(() => server.pushed.find((push) => push.uri === uri));
    const second = await server.until(() => server.pushed.find((push) => push.uri === other));
    expect([first.version, second.version]).toEqual([3, 8]);
    expect(second.diagnostics.map(({ message }) => message)).toEqual(first.diagnostics.map(({ message }) => message));
    expect(JSON.stringify(second.diagnostics)).not.toContain(uri);
    await change(4, [{ range: figure(BAD), text: GOOD }]);
    await server.until(() => server.pushed.find(({ version }) => version === 4));
    expect(server.pushed.filter((push) => push.uri === other)).toEqual([second]);
  });
});

it('takes a megabyte in one change', async () => {
  await server.initialize();
  await server.open(uri, DRAFT);
  const end = { line: 1e6, character: 0 };
  await change(2, [{ range: { start: end, end }, text: '附件说明文字，与预算无关。\n'.repeat(80_000) }]);
  await change(3, [{ range: figure(GOOD), text: BAD }]);
  expect(await errors()).toBe(1);
});

describe('bytes on its input', () => {
  const message = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  it.each<[string, string]>([
    ['no JSON', message('{not json')],
    ['JSON that is no message', message('[1,2,3]') + message('null') + message('"text"') + message('{}')],
    ['an answer to nothing', message('{"jsonrpc":"2.0","id":99,"result":null}')],
    ['a message without a method', message('{"jsonrpc":"2.0","id":7}')],
    ['a header it does not know', `X-Header: 1\r\n${message('{"jsonrpc":"2.0","method":"$/any"}')}`],
  ])('%s: it goes on', async (_, bytes) => {
    await server.initialize();
    server.write(bytes);
    await works();
  });

  it.each<[string, string]>([
    ['no length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is none', 'Content-Length: many\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
    ['noise', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('headers with %s: it goes on, or ends', async (_, bytes) => {
    await server.initialize();
    server.write(bytes);
    // Where one message ends and the next begins cannot be known any more: giving up is an answer, hanging is none.
    await Promise.race([works(), server.exited()]);
  });

  it('none any more: it ends', async () => {
    await server.initialize();
    await server.open(uri, WRONG);
    server.hangUp();
    expect(await server.exited()).toBe(1);
  });

  it('none any more after shutdown: it ends well', async () => {
    await server.initialize();
    await server.request('shutdown', undefined);
    server.hangUp();
    expect(await server.exited()).toBe(0);
  });
});
