import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/api';

export const EXTENSION = 'budget-disclosure.budget-disclosure';

/** The extension's API, with the server running. */
export async function activated(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>(EXTENSION);
  assert.ok(extension, `${EXTENSION} is not among the extensions`);
  const cold = !extension.isActive;
  const started = performance.now();
  const api = await extension.activate();
  const active = performance.now() - started;
  await api.ready();
  // For whoever reads the log: no test depends on it.
  if (cold) {
    const ready = performance.now() - started;
    console.log(`activated in ${active.toFixed(0)} ms, the server ready after ${ready.toFixed(0)} ms`);
  }
  return api;
}

/** Writes a file into the workspace and shows it. */
export async function shown(name: string, text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a folder');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes all editors without asking; untitled texts are thrown away. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/**
 * Waits until `find` yields something, looking again after each event that could bring it.
 * The events are of the editor; the slow look in between is for what has none (commands registered, quick picks).
 */
export async function until<T>(what: string, find: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < 200; round++) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came: ${what}`);
}

/** The errors of our own in a document. */
export function errorsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, severity }) => source === 'budget-disclosure' && severity === vscode.DiagnosticSeverity.Error);
}

/** The first error of a document, as soon as there is one. */
export function firstError(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until('an error', () => errorsOf(document)[0]);
}
