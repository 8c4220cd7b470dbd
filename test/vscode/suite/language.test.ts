import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT } from '../../helpers/draft';
import { activated, closeAll, shown, until } from './support';

const LANGUAGE = 'budget-disclosure';

describe('the language of a document', () => {
  before(activated);
  afterEach(closeAll);

  const switched = (document: vscode.TextDocument): Promise<true> =>
    until(`${document.uri.path} switched`, () => (document.languageId === LANGUAGE ? true : undefined));

  it('is switched in a text file that is a disclosure', async () => {
    await switched(await shown('公开.txt', DRAFT));
  });

  it('is left alone in a text file that is none', async () => {
    const document = await shown('随笔.txt', '收支总表还没有做，明天再说。\n');
    await switched(await shown('旁证.txt', DRAFT));
    assert.equal(document.languageId, 'plaintext');
  });

  it('is switched in an untitled text when a draft is pasted', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), DRAFT);
    await vscode.workspace.applyEdit(edit);
    await switched(document);
  });

  it('is left as a person chose it, also when the file is opened again', async () => {
    const text = DRAFT;
    const document = await shown('自选.txt', text);
    await switched(document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.workspace.saveAll();
    // Another file is switched meanwhile, so there was time for this one.
    await switched(await shown('旁证二.txt', text));
    assert.equal(document.languageId, 'plaintext');
    await closeAll();
    const again = await shown('自选.txt', text);
    await switched(await shown('旁证三.txt', text));
    assert.equal(again.languageId, 'plaintext');
  });

  it('is not switched when the setting says so', async () => {
    const configuration = vscode.workspace.getConfiguration('budgetDisclosure');
    await configuration.update('detect', false, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await shown('不识别.txt', DRAFT);
      // Markdown is served all the same: once its status is there, a switch would have happened.
      const other = await shown('照常.md', DRAFT);
      await until('diagnostics or status of the other', async () => (await activated()).status(other.uri));
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await configuration.update('detect', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
