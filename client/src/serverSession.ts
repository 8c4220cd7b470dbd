import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

/** Starts, stops and restarts the language server; one step at a time, whoever asks. */
export class ServerSession implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private queue: Promise<void> = Promise.resolve();
  private readonly stateChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeState = this.stateChanged.event;

  /** @param create makes a client with its notification handlers, not yet started */
  constructor(private readonly create: () => BaseLanguageClient) {}

  /** `starting` before the first start is over, `stopped` where it failed or was stopped. */
  get state(): 'idle' | 'starting' | 'running' | 'stopped' {
    switch (this.client?.state) {
      case undefined:
        return 'idle';
      case State.Running:
        return 'running';
      case State.Starting:
        return 'starting';
      default:
        return 'stopped';
    }
  }

  /** Resolves when the server runs; rejects where it cannot be started. */
  start(): Promise<void> {
    return this.enqueue(() => this.startNow());
  }

  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  stop(): Promise<void> {
    return this.enqueue(() => this.stopNow());
  }

  dispose(): void {
    void this.stop();
    this.stateChanged.dispose();
  }

  private async startNow(): Promise<void> {
    if (this.client !== undefined && this.client.state !== State.Stopped) return;
    await this.stopNow();
    const client = this.create();
    this.client = client;
    client.onDidChangeState(() => this.stateChanged.fire());
    await client.start();
  }

  private async stopNow(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    // A client that never got to run cannot be stopped, and need not be.
    await client?.dispose().catch(() => undefined);
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    const done = this.queue.then(step);
    this.queue = done.catch(() => undefined);
    return done;
  }
}
