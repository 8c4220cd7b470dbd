import * as vscode from 'vscode';
import { KEEP_FINDING, SWITCH_RULE_OFF, type KeepArguments } from '../../server/src/features/keepActions';
import { CONFIGURATION_FILE } from '../../server/src/workspace/configuration';
import { changedConfiguration, type ConfigurationChange } from '../../server/src/workspace/configurationEdit';
import { configurationPaths } from '../../server/src/workspace/configurationPaths';

/** Commands that have a finding, or a rule, told no more: both write into the nearest `.disclosure.json`. */
export function registerKeepCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(KEEP_FINDING, async (keep: KeepArguments, given?: string) => {
      const reason = given ?? (await askReason());
      if (reason === undefined) return;
      await write(keep.uri, { kind: 'verified', entry: { id: keep.subject, reason: reason.trim() } });
    }),
    vscode.commands.registerCommand(SWITCH_RULE_OFF, (keep: KeepArguments) =>
      write(keep.uri, { kind: 'rule', code: keep.subject, setting: 'off' }),
    ),
  );
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Verified: keep in {0}', CONFIGURATION_FILE),
    prompt: vscode.l10n.t('Why may it stay? The reason is for the next reader.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
}

async function write(document: string, change: ConfigurationChange): Promise<void> {
  const uri = vscode.Uri.parse(document);
  const file = await nearest(uri);
  const open = file && (await vscode.workspace.openTextDocument(file));
  const target = file ?? vscode.Uri.joinPath(uri, '..', CONFIGURATION_FILE);
  const text = changedConfiguration(open?.getText(), change);
  if (text === undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} is not as it should be; mend it first.', CONFIGURATION_FILE),
    );
    if (open) await vscode.window.showTextDocument(open);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (open) edit.replace(target, new vscode.Range(0, 0, open.lineCount, 0), text);
  else edit.createFile(target, { contents: new TextEncoder().encode(text) });
  // What a person has not saved yet is theirs to save.
  const isOurs = open?.isDirty !== true;
  if ((await vscode.workspace.applyEdit(edit)) && isOurs) await open?.save();
}

/** The configuration that holds for a document: in its folder, else in a parent. */
async function nearest(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const path of configurationPaths(uri.path)) {
    const file = uri.with({ path });
    try {
      await vscode.workspace.fs.stat(file);
      return file;
    } catch {
      // Not here.
    }
  }
  return undefined;
}
