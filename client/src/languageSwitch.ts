import * as vscode from 'vscode';
import { DETECTION_WINDOW, looksLikeDisclosure } from '../../server/src/document/detect';
import { LANGUAGE_ID } from '../../server/src/lsp/protocol';
import { LanguageChoices } from './languageChoices';
import { SECTION } from './names';

/** How long typing rests before a plain text is looked at again, in ms. */
const DELAY = 300;

/**
 * Switches plain text that is a disclosure to its language: each document once, never against a person's own choice.
 * A change of language closes and opens the same document object; so a language that differs from the last one seen on
 * that object was chosen by somebody, and by a person where we did not ask for it.
 */
export class LanguageSwitch implements vscode.Disposable {
  private readonly seen = new WeakMap<vscode.TextDocument, string>();
  private readonly settled = new WeakSet<vscode.TextDocument>();
  private readonly switching = new WeakSet<vscode.TextDocument>();
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly choices: LanguageChoices;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    memento: vscode.Memento,
    private readonly report: (error: unknown) => void,
  ) {
    this.choices = new LanguageChoices(memento);
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forgetTimer(document)),
    ];
    for (const document of vscode.workspace.textDocuments) this.opened(document);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private opened(document: vscode.TextDocument): void {
    const before = this.seen.get(document);
    this.seen.set(document, document.languageId);
    if (before !== undefined && before !== document.languageId) {
      this.settled.add(document);
      if (!this.switching.delete(document)) this.remember(document);
      return;
    }
    void this.consider(document);
  }

  private changed(document: vscode.TextDocument): void {
    if (!this.isOpenQuestion(document)) return;
    this.forgetTimer(document);
    this.timers.set(
      document,
      setTimeout(() => {
        this.timers.delete(document);
        void this.consider(document);
      }, DELAY),
    );
  }

  private async consider(document: vscode.TextDocument): Promise<void> {
    if (!this.isOpenQuestion(document)) return;
    const chosen = this.choices.get(document.uri);
    const isDisclosure = chosen === undefined ? looksLikeDisclosure(beginning(document)) : chosen === LANGUAGE_ID;
    if (chosen !== undefined) this.settled.add(document);
    if (!isDisclosure) return;
    this.settled.add(document);
    this.switching.add(document);
    try {
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    } catch (error) {
      this.switching.delete(document);
      this.report(error);
    }
  }

  /** Plain text in a `.txt` file or in no file yet, on which nothing has been decided. */
  private isOpenQuestion(document: vscode.TextDocument): boolean {
    if (document.languageId !== 'plaintext' || document.isClosed || this.settled.has(document)) return false;
    if (!document.isUntitled && !document.uri.path.toLowerCase().endsWith('.txt')) return false;
    return vscode.workspace.getConfiguration(SECTION, document).get<boolean>('detect') !== false;
  }

  private remember(document: vscode.TextDocument): void {
    this.choices.remember(document.uri, document.languageId).then(undefined, this.report);
  }

  private forgetTimer(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.delete(document);
  }
}

/** The beginning of a document, as much as the detector looks at. */
export function beginning(document: vscode.TextDocument): string {
  const end = document.positionAt(DETECTION_WINDOW);
  return document.getText(new vscode.Range(new vscode.Position(0, 0), end));
}
