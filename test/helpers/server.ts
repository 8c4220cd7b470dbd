import { spawn, type ChildProcess } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { STATUS_METHOD, type StatusParams } from '../../server/src/lsp/protocol';
import { built } from './built';

/** A client's words for `initialize`. */
export interface ClientParams {
  readonly capabilities?: object;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
}

/** Capabilities of a client that pulls diagnostics and knows everything else. */
export const MODERN = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true }, configuration: true },
};

/** The server as a process, driven over its standard input and output. */
export class ServerProcess {
  readonly connection: MessageConnection;
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logged: string[] = [];
  refreshes = 0;
  /** What it wrote to stderr, where that is kept. */
  errors = '';
  /** The answer to `workspace/configuration`. */
  configuration: unknown = null;
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;
  private waiting: (() => void)[] = [];

  /** @param options of Node, before the program; with any, what the server writes to stderr is kept in `errors` */
  constructor(options: readonly string[] = []) {
    const stderr = options.length > 0 ? 'pipe' : 'inherit';
    const args = [...options, built('dist/server.js'), '--stdio'];
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', stderr] });
    this.child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.errors += chunk;
      this.wake();
    });
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
    const { stdin, stdout } = this.child;
    if (stdin === null || stdout === null) throw new Error('no pipes');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.keep('textDocument/publishDiagnostics', this.pushed);
    this.keep(STATUS_METHOD, this.statuses);
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.configuration),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.wake();
      return null;
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async initialize(params: ClientParams = {}): Promise<{ capabilities: Record<string, unknown> }> {
    const result = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: MODERN,
      ...params,
    });
    await this.notify('initialized', {});
    return result as { capabilities: Record<string, unknown> };
  }

  request(method: string, params: unknown): Promise<unknown> {
    return this.connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'budget-disclosure', version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Resolves with the first value `find` yields, now or after a later message; the test's time limit ends the waiting. */
  async until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Ends the server as a client should and returns its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    return this.exited();
  }

  /** Sends bytes as they are, behind the connection's back. */
  write(bytes: string): void {
    this.child.stdin?.write(bytes);
  }

  /** Closes its input, as a client does that is gone. */
  hangUp(): void {
    this.child.stdin?.end();
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Ends the server whatever state it is in. */
  kill(): void {
    this.connection.dispose();
    this.child.kill('SIGKILL');
  }

  exited(): Promise<number | null> {
    return this.ended;
  }

  private keep<T>(method: string, list: T[]): void {
    this.connection.onNotification(method, (params: T) => {
      list.push(params);
      this.wake();
    });
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
