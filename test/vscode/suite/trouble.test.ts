import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { BAD, GOOD, LINE, WRONG } from '../../helpers/draft';
import { activated, closeAll, errorsOf, firstError, shown, until } from './support';

const range = new vscode.Range(LINE, 13, LINE, 19);

/** The server of this window: a child of the extension host. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((match) => match !== null);
  const server = own.find(([, , parent, args]) => Number(parent) === process.pid && args?.includes('dist/server.js'));
  return server && Number(server[1]);
}

describe('in trouble', () => {
  before(activated);
  afterEach(closeAll);

  it('a server that was killed is started again, and knows what was typed meanwhile', async function () {
    if (process.platform === 'win32') this.skip();
    const document = await shown('中断.ysgk', WRONG);
    await firstError(document);
    const killed = await until('the server', serverProcess);
    const replaced = async (text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, range, text);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    process.kill(killed, 'SIGKILL');
    await replaced(GOOD);
    await until('another server', () => {
      const now = serverProcess();
      return now !== undefined && now !== killed ? now : undefined;
    });
    await until('no error', () => (errorsOf(document).length === 0 ? true : undefined));
    assert.ok(document.getText().includes(GOOD), 'the text stays as it was typed');
    await replaced(BAD);
    assert.deepEqual((await firstError(document)).range, range);
  });

  it('a finding that was verified is kept beside the document, with its reason', async () => {
    const document = await shown('核实/草案.ysgk', WRONG);
    await firstError(document);
    const keep = await until('the action', async () => {
      const command = 'vscode.executeCodeActionProvider';
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        command,
        document.uri,
        range,
        'quickfix',
      );
      return actions.find((action) => action.command?.command === 'budgetDisclosure.keepFinding');
    });
    const reason = '与批复核对无误';
    await vscode.commands.executeCommand(keep.command?.command ?? '', ...(keep.command?.arguments ?? []), reason);
    await until('no error', () => (errorsOf(document).length === 0 ? true : undefined));
    const file = vscode.Uri.joinPath(document.uri, '..', '.disclosure.json');
    const written = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as {
      verified: unknown;
    };
    assert.deepEqual(written.verified, [{ id: (keep.command?.arguments?.[0] as { subject: string }).subject, reason }]);
  });

  it('a rule is switched off beside the document, and the entries that are there stay', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, '关闭', '.disclosure.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{"rules": {"spending-plan": "error"}}'));
    const document = await shown('关闭/草案.ysgk', WRONG);
    const error = await firstError(document);
    const rule = typeof error.code === 'object' ? String(error.code.value) : '';
    await vscode.commands.executeCommand('budgetDisclosure.switchRuleOff', {
      uri: document.uri.toString(),
      subject: rule,
    });
    await until('no error', () => (errorsOf(document).length === 0 ? true : undefined));
    const written = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as {
      rules: unknown;
    };
    assert.deepEqual(written.rules, { 'spending-plan': 'error', [rule]: 'off' });
  });

  it('the page of a rule is one the editor can open', async () => {
    const error = await firstError(await shown('规则.ysgk', WRONG));
    assert.ok(typeof error.code === 'object', 'the code leads to a page');
    const page = await vscode.workspace.openTextDocument(error.code.target);
    assert.ok(page.getText().includes(String(error.code.value)));
  });
});
