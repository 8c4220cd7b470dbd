import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/api';
import { DRAFT, LINE, WRONG } from '../../helpers/draft';
import { activated, closeAll, firstError, shown, until } from './support';

describe('the status item', () => {
  let api: Api;
  before(async () => {
    api = await activated();
  });
  afterEach(closeAll);

  const showing = (pattern: RegExp): Promise<string> =>
    until(`a status like ${pattern}`, () => {
      const text = api.statusText();
      return text !== undefined && pattern.test(text) ? text : undefined;
    });

  it('tells the verdict and how much was checked', async () => {
    await shown('平衡.ysgk', DRAFT);
    await showing(/(收支平衡|Balanced).* · 13\/13/);
    await shown('不符.ysgk', WRONG);
    await showing(/(1 处不符|1 mismatch) · 13\/13/);
  });

  it('is hidden where there is no disclosure', async () => {
    await shown('平衡.ysgk', DRAFT);
    await showing(/13\/13/);
    await shown('其他.txt', '今天天气很好。\n');
    await until('no status', () => (api.statusText() === undefined ? true : undefined));
  });

  it('shows for Markdown that is a disclosure, which stays Markdown', async () => {
    const document = await shown('草案.md', DRAFT);
    assert.equal(document.languageId, 'markdown');
    await showing(/13\/13/);
    await shown('说明.md', '# 说明\n\n收支总表应当公开。\n');
    await until('no status', () => (api.statusText() === undefined ? true : undefined));
  });

  it('lists the findings, and goes to the one that is chosen', async () => {
    const document = await shown('清单.ysgk', WRONG);
    await firstError(document);
    await showing(/13\/13/);
    const picking = vscode.commands.executeCommand('budgetDisclosure.showUncheckedFigures');
    // The list has no event of its own: choose until the cursor has moved.
    await until('the cursor on the figure', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.selection.start.line === LINE ? true : undefined;
    });
    await picking;
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('comes back after the server was restarted', async () => {
    const document = await shown('重启.ysgk', WRONG);
    await firstError(document);
    await vscode.commands.executeCommand('budgetDisclosure.restartServer');
    await firstError(document);
    await showing(/13\/13/);
  });
});
