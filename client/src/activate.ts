import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { looksLikeDisclosure } from '../../server/src/document/detect';
import { LANGUAGE_ID, STATUS_METHOD, type StatusParams } from '../../server/src/lsp/protocol';
import type { Api } from './api';
import { clientOptions } from './clientOptions';
import { pickFigure } from './figurePicker';
import { beginning, LanguageSwitch } from './languageSwitch';
import { registerKeepCommands } from './keepFinding';
import { COMMANDS } from './names';
import { ServerSession } from './serverSession';
import { StatusItem } from './statusItem';
import { StatusStore } from './statusStore';

/** Makes a client for the place the extension runs in. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** Everything desktop and browser have in common. The server is started when the first disclosure is opened. */
export function activateWith(context: vscode.ExtensionContext, factory: ClientFactory): Api {
  const started = performance.now();
  const output = vscode.window.createOutputChannel(vscode.l10n.t('Budget Disclosure'), { log: true });
  const statuses = new StatusStore();
  const session = new ServerSession(() => {
    statuses.clear();
    const client = factory(clientOptions(context, output));
    client.onNotification(STATUS_METHOD, (status: StatusParams) => statuses.set(status));
    return client;
  });
  const item = new StatusItem(statuses, session);
  const report = (error: unknown): void => output.error(error instanceof Error ? error : String(error));
  const startFor = (document: vscode.TextDocument): void => {
    if (session.state === 'idle' && isServed(document)) session.start().catch(report);
  };

  context.subscriptions.push(
    output,
    statuses,
    session,
    item,
    vscode.commands.registerCommand(COMMANDS.restart, () => session.restart()),
    vscode.commands.registerCommand(COMMANDS.showOutput, () => output.show()),
    vscode.commands.registerCommand(COMMANDS.showFigures, () => pickFigure(statuses)),
    registerKeepCommands(),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidSaveTextDocument(startFor),
    vscode.workspace.onDidCloseTextDocument((document) => statuses.forget(document.uri)),
    new LanguageSwitch(context.workspaceState, report),
  );
  vscode.workspace.textDocuments.forEach(startFor);

  return {
    ready: () => session.start(),
    status: (uri) => statuses.get(uri),
    onDidChangeStatus: statuses.onDidChange,
    statusText: () => item.text,
    activationTime: performance.now() - started,
  };
}

/** Markdown stays Markdown; it alone does not start a server unless it is a disclosure. */
function isServed(document: vscode.TextDocument): boolean {
  if (document.languageId === LANGUAGE_ID) return true;
  return document.languageId === 'markdown' && looksLikeDisclosure(beginning(document));
}
