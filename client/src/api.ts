import type { Event, Uri } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol';

/** What `activate` returns to other extensions and to tests. */
export interface Api {
  /** Starts the server where it does not run; resolves when it does, rejects when it cannot. */
  ready(): Promise<void>;
  /** The last status the server sent for a document; `undefined` where it has sent none. */
  status(uri: Uri): StatusParams | undefined;
  readonly onDidChangeStatus: Event<void>;
  /** What the status item shows; `undefined` while it is hidden. */
  statusText(): string | undefined;
  /** How long `activate` took, in ms. */
  readonly activationTime: number;
}
