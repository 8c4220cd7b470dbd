import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol';

/** The last status of each document, as the server sent them. */
export class StatusStore implements vscode.Disposable {
  private readonly statuses = new Map<string, StatusParams>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  /** Takes a status over; one of an older version than is known is late and passed over. */
  set(status: StatusParams): void {
    const key = keyOf(vscode.Uri.parse(status.uri));
    const known = this.statuses.get(key);
    if (known !== undefined && known.version > status.version) return;
    this.statuses.set(key, status);
    this.changed.fire();
  }

  get(uri: vscode.Uri): StatusParams | undefined {
    return this.statuses.get(keyOf(uri));
  }

  forget(uri: vscode.Uri): void {
    if (this.statuses.delete(keyOf(uri))) this.changed.fire();
  }

  /** Forgets everything: the server was started anew. */
  clear(): void {
    this.statuses.clear();
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** Addresses come back from the server in another spelling (`%3A` for `:`); the parsed ones compare. */
function keyOf(uri: vscode.Uri): string {
  return uri.toString();
}
