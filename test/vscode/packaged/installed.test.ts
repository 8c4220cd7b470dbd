import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';

const id = 'budget-disclosure.budget-disclosure';

/** Diagnostics of a file of the workspace, once there are any. */
async function diagnosticsOf(name: string): Promise<readonly vscode.Diagnostic[]> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a folder');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  for (let round = 0; round < 200; round++) {
    const found = vscode.languages.getDiagnostics(uri);
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [];
}

describe('the extension from its VSIX', () => {
  it('is the installed one, not the checkout', () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);
    const root = process.env.DISCLOSURE_ROOT ?? '';
    assert.notEqual(path.resolve(extension.extensionPath), path.resolve(root));
  });

  it('wakes up for a draft and tells its mistakes', async () => {
    const diagnostics = await diagnosticsOf('sample-draft.ysgk');
    assert.ok(
      diagnostics.some((diagnostic) => diagnostic.source === 'budget-disclosure' && diagnostic.severity === 0),
      'no error was shown for the sample draft',
    );
    assert.equal(vscode.extensions.getExtension(id)?.isActive, true);
  });
});
