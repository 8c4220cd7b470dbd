import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WRONG } from '../helpers/draft';
import { MODERN, ServerProcess } from '../helpers/server';

const WATCHING = {
  ...MODERN,
  workspace: { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

let folder: string;
let server: ServerProcess;
let shown: string[];
let registered: unknown[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'disclosure-'));
  server = new ServerProcess();
  shown = [];
  registered = [];
  server.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  server.connection.onRequest('client/registerCapability', (params: { registrations: unknown[] }) => {
    registered.push(...params.registrations);
    return null;
  });
});
afterEach(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const pull = async (): Promise<Diagnostic[]> => {
  const report = await server.request('textDocument/diagnostic', { textDocument: { uri: uriOf('a.ysgk') } });
  return (report as { items: Diagnostic[] }).items;
};
const write = async (text: string): Promise<void> => {
  writeFileSync(path.join(folder, '.disclosure.json'), text);
  const changes = [{ uri: uriOf('.disclosure.json'), type: 2 }];
  await server.notify('workspace/didChangeWatchedFiles', { changes });
};

it('a .disclosure.json applies as soon as it is written', async () => {
  await server.initialize({ capabilities: WATCHING });
  await server.open(uriOf('a.ysgk'), WRONG);
  const [first, ...others] = await pull();
  expect(others).toEqual([]);
  expect(first?.severity).toBe(1);
  expect(registered).toMatchObject([
    {
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: { watchers: [{ globPattern: '**/.disclosure.json' }] },
    },
  ]);

  await write(JSON.stringify({ rules: { [String(first?.code)]: 'information' } }));
  expect(await pull()).toEqual([{ ...first, severity: 3 }]);
  await server.until(() => (server.refreshes > 0 ? true : undefined));

  const id = (first?.data as { id: string }).id;
  await write(JSON.stringify({ verified: [{ id, reason: '已与批复核对' }] }));
  expect(await pull()).toEqual([]);
  const range = first?.range;
  const params = { textDocument: { uri: uriOf('a.ysgk') }, range, context: { diagnostics: [] } };
  expect(await server.request('textDocument/codeAction', params)).toEqual([]);

  expect(shown).toEqual([]);
  await write('{');
  expect(await pull()).toEqual([first]);
  expect(shown).toEqual([`${path.join(folder, '.disclosure.json')}：不是有效的 JSON，未予采用`]);
});
