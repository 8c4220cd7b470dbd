import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'budget-disclosure.budget-disclosure';

describe('the extension', () => {
  it('is there and can be activated', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not among the extensions`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('declares the language of disclosures', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('budget-disclosure'));
  });

  for (const name of ['草案.ysgk', '草案.budget'])
    it(`knows ${name} by its ending`, async () => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:/${encodeURI(name)}`));
      assert.equal(document.languageId, 'budget-disclosure');
    });
});
