import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/api';
import { BAD, DRAFT, GOOD, LINE, WRONG } from '../../helpers/draft';
import { activated, closeAll, errorsOf, firstError, shown, until } from './support';

const range = new vscode.Range(LINE, 13, LINE, 19);

describe('editing a draft', () => {
  let api: Api;
  before(async () => {
    api = await activated();
  });
  afterEach(closeAll);

  it('shows the wrong figure', async () => {
    const document = await shown('错.ysgk', WRONG);
    const error = await firstError(document);
    assert.deepEqual(error.range, range);
    assert.equal(errorsOf(document).length, 1);
    assert.ok(error.message.includes('20126 档案事务'), error.message);
    assert.ok((error.relatedInformation?.length ?? 0) > 0, 'the other figures of the relation are named');
  });

  it('explains a figure in a hover', async () => {
    const document = await shown('悬停.ysgk', WRONG);
    const hover = await until('a hover', async () => {
      const command = 'vscode.executeHoverProvider';
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, range.start);
      return hovers[0];
    });
    const text = hover.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    for (const words of ['档案事务', '121.50', '80.30', '40.20', '120.50', '✗']) assert.ok(text.includes(words), text);
    assert.deepEqual(hover.range, range);
  });

  it('outlines the draft', async () => {
    const document = await shown('大纲.ysgk', WRONG);
    const command = 'vscode.executeDocumentSymbolProvider';
    const flat = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      list.flatMap((one) => [one, ...flat(one.children)]);
    const table = await until('the table in the outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, document.uri);
      return flat(symbols ?? []).find((symbol) => symbol.name.includes('一般公共预算财政拨款支出表'));
    });
    assert.match(table.detail, /1.*13/);
  });

  it('folds the table', async () => {
    const document = await shown('折叠.ysgk', DRAFT);
    const command = 'vscode.executeFoldingRangeProvider';
    const folds = await until('folds', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(command, document.uri);
      return ranges?.length ? ranges : undefined;
    });
    assert.ok(
      folds.some(({ start, end }) => start === 2 && end === 13),
      JSON.stringify(folds),
    );
  });

  it('mends the figure and restores the text', async () => {
    const document = await shown('更正.ysgk', WRONG);
    await firstError(document);
    const command = 'vscode.executeCodeActionProvider';
    const fix = await until('a quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        command,
        document.uri,
        range,
        'quickfix',
      );
      return actions.find((action) => action.isPreferred === true);
    });
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), DRAFT);
    await until('no error', () => (errorsOf(document).length === 0 ? true : undefined));
  });

  it('follows the text as it is changed', async () => {
    const document = await shown('修改.ysgk', DRAFT);
    await until('a verdict', () => api.status(document.uri));
    assert.equal(errorsOf(document).length, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, BAD);
    await vscode.workspace.applyEdit(edit);
    await firstError(document);
    const back = new vscode.WorkspaceEdit();
    back.replace(document.uri, range, GOOD);
    await vscode.workspace.applyEdit(back);
    await until('no error', () => (errorsOf(document).length === 0 ? true : undefined));
  });

  it('fixes everything that is certain in one go', async () => {
    const document = await shown('全部.ysgk', WRONG);
    await firstError(document);
    const command = 'vscode.executeCodeActionProvider';
    const everywhere = new vscode.Range(0, 0, 0, 0);
    const kind = 'source.fixAll.budget-disclosure';
    const [all] = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, everywhere, kind);
    assert.ok(all?.edit);
    await vscode.workspace.applyEdit(all.edit);
    assert.equal(document.getText(), DRAFT);
  });
});
