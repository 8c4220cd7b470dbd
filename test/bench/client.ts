/** A client of a language server over standard input and output, as fast as one can be. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';

/** How diagnostics come to a client: it asks for them, or is sent them. */
export type Delivery = 'pull' | 'push';

const URI = 'file:///bench/document.ysgk';

/** One server with one document open. */
export class Client {
  private readonly child: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly published = new Map<number, (items: number) => void>();
  private version = 0;

  /** @param server its program */
  constructor(
    server: string,
    private readonly delivery: Delivery,
  ) {
    const args = ['--expose-gc', '--require', join(__dirname, 'probe.js'), server, '--stdio'];
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
    const { stdin, stdout } = this.child;
    if (stdin === null || stdout === null) throw new Error('no pipes');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ version, diagnostics }: { version?: number; diagnostics: unknown[] }) => {
        const settle = this.published.get(version ?? -1);
        this.published.delete(version ?? -1);
        settle?.(diagnostics.length);
      },
    );
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    const textDocument = this.delivery === 'pull' ? { diagnostic: {} } : {};
    const params = { processId: process.pid, rootUri: null, locale: 'zh-cn', capabilities: { textDocument } };
    await this.connection.sendRequest('initialize', params);
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens a text and waits for its diagnostics: how many there are. */
  open(text: string): Promise<number> {
    const version = ++this.version;
    const textDocument = { uri: URI, languageId: 'budget-disclosure', version, text };
    return this.diagnosed(() => this.connection.sendNotification('textDocument/didOpen', { textDocument }));
  }

  /** Replaces characters on one line and waits for the diagnostics. */
  change(line: number, from: number, to: number, text: string): Promise<number> {
    const textDocument = { uri: URI, version: ++this.version };
    const range = { start: { line, character: from }, end: { line, character: to } };
    const contentChanges = [{ range, text }];
    return this.diagnosed(() =>
      this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges }),
    );
  }

  /** Bytes of heap and external memory after a forced collection; or ms of processor time used so far. */
  used(what: 'memory' | 'processor'): Promise<number> {
    return new Promise((resolve) => {
      this.child.once('message', (value) => resolve(Number(value)));
      this.child.send(what);
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.connection.dispose();
    this.child.kill();
    await ended;
  }

  private async diagnosed(send: () => Promise<void>): Promise<number> {
    if (this.delivery === 'push') {
      const published = new Promise<number>((resolve) => this.published.set(this.version, resolve));
      await send();
      return published;
    }
    await send();
    const params = { textDocument: { uri: URI } };
    const report = await this.connection.sendRequest<{ items?: unknown[] }>('textDocument/diagnostic', params);
    return report.items?.length ?? 0;
  }
}
