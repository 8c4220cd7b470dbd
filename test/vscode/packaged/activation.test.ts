import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/api';

/** How long it took, in ms: read by `npm run bench -- --only activation` from the file named by `DISCLOSURE_TEST_TIMES`. */
export interface ActivationTimes {
  /** What the client did before VS Code went on. */
  readonly activation: number;
  /** From opening a draft, the extension active, to its first diagnostics. */
  readonly diagnostics: number;
}

describe('activation', () => {
  it('ends, and the first draft gets its diagnostics', async () => {
    const extension = vscode.extensions.getExtension('budget-disclosure.budget-disclosure');
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(extension && folder);
    const { activationTime } = (await extension.activate()) as Api;
    const active = performance.now();
    const uri = vscode.Uri.joinPath(folder.uri, 'sample-draft.ysgk');
    const told = new Promise<void>((resolve) => {
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((changed) => changed.toString() === uri.toString())) resolve();
      });
    });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await told;
    const times: ActivationTimes = { activation: activationTime, diagnostics: performance.now() - active };
    const file = process.env.DISCLOSURE_TEST_TIMES;
    if (file) writeFileSync(file, JSON.stringify(times));
    assert.equal(extension.isActive, true);
  });
});
