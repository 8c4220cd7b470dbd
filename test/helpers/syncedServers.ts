import type { Diagnostic } from 'vscode-languageserver-types';
import { contentChanges, type TextChange } from './edits';
import { MODERN, ServerProcess } from './server';

const LIMITED = { ...MODERN, workspace: { ...MODERN.workspace, configuration: false } };

/**
 * Two servers: one is told of a document's changes, the other only ever sees the text they led to. Both have to tell the
 * same of it.
 */
export class SyncedServers {
  private readonly following = new ServerProcess();
  private readonly fresh = new ServerProcess();
  private documents = 0;

  async start(): Promise<void> {
    for (const server of [this.following, this.fresh]) {
      await server.initialize({ locale: 'zh-cn', capabilities: LIMITED });
    }
  }

  /**
   * What the two tell of a text after changes; equal where all is well.
   * @param pulls the changes after which the first server is asked, too, so that it has something to build on
   */
  async compare(
    text: string,
    changes: readonly TextChange[],
    pulls: (change: number) => boolean = (i) => i % 3 === 0,
  ): Promise<{ followed: readonly Diagnostic[]; fresh: readonly Diagnostic[] }> {
    const uri = `file:///draft-${this.documents++}.ysgk`;
    await this.following.open(uri, text);
    await pull(this.following, uri);
    let version = 1;
    const all = contentChanges(text, changes);
    let final = text;
    for (const [i, change] of changes.entries()) {
      final = final.slice(0, change.start) + change.text + final.slice(change.end);
      await this.following.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [all[i]],
      });
      if (pulls(i)) await pull(this.following, uri);
    }
    await this.fresh.open(uri, final);
    const followed = await pull(this.following, uri);
    const fresh = await pull(this.fresh, uri);
    for (const server of [this.following, this.fresh]) await server.close(uri);
    return { followed, fresh };
  }

  /** What the servers had to say of themselves: nothing, where all is well. */
  get logged(): readonly string[] {
    return [...this.following.logged, ...this.fresh.logged];
  }

  kill(): void {
    this.following.kill();
    this.fresh.kill();
  }
}

async function pull(server: ServerProcess, uri: string): Promise<readonly Diagnostic[]> {
  const report = await server.request('textDocument/diagnostic', { textDocument: { uri } });
  return (report as { items: Diagnostic[] }).items;
}
