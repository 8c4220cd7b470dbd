import * as vscode from 'vscode';
import { LANGUAGE_ID, type StatusParams } from '../../server/src/lsp/protocol';
import { SELECTOR } from './clientOptions';
import { COMMANDS } from './names';
import type { ServerSession } from './serverSession';
import type { StatusStore } from './statusStore';

/** Verdict and coverage of the active document, in the status bar and in the language status. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'budgetDisclosure.status',
    vscode.StatusBarAlignment.Left,
    10,
  );
  private readonly languageItem = vscode.languages.createLanguageStatusItem('budgetDisclosure.status', SELECTOR);
  private readonly subscriptions: vscode.Disposable[];
  private shown = false;

  constructor(
    private readonly statuses: StatusStore,
    private readonly session: ServerSession,
  ) {
    this.item.name = vscode.l10n.t('Budget Disclosure');
    this.languageItem.name = vscode.l10n.t('Budget Disclosure');
    this.subscriptions = [
      this.item,
      this.languageItem,
      statuses.onDidChange(() => this.update()),
      session.onDidChangeState(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.workspace.onDidOpenTextDocument(() => this.update()),
    ];
    this.update();
  }

  /** What is shown; `undefined` while hidden. */
  get text(): string | undefined {
    return this.shown ? this.item.text : undefined;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && this.statuses.get(document.uri);
    const isOurs = document?.languageId === LANGUAGE_ID;
    if (isOurs && this.session.state === 'stopped') this.showStopped();
    else if (status?.recognised === true && (isOurs || document?.languageId === 'markdown')) this.showStatus(status);
    else if (isOurs && status === undefined) this.showWaiting();
    else this.hide();
  }

  private showStatus(status: StatusParams): void {
    const { findings, coverage } = status;
    const icon = findings.error > 0 ? '$(error)' : findings.warning > 0 ? '$(warning)' : verdictIcon(status);
    const unchecked = coverage.printed - coverage.covered;
    const hint =
      unchecked > 0
        ? vscode.l10n.t('{0} figures are in no relation that could check them. Click for the list.', unchecked)
        : vscode.l10n.t('Every figure is in a relation that checks it.');
    this.show(`${icon} ${status.verdict} · ${status.coverageText}`, hint, COMMANDS.showFigures);
    this.languageItem.severity = severityOf(status);
    this.languageItem.text = status.verdict;
    this.languageItem.detail = status.coverageText;
    this.languageItem.command = { title: vscode.l10n.t('Show'), command: COMMANDS.showFigures };
  }

  private showWaiting(): void {
    this.show(`$(loading~spin) ${vscode.l10n.t('Checking…')}`, '', undefined);
    this.hideLanguageItem();
  }

  private showStopped(): void {
    const text = vscode.l10n.t('Budget check is not running');
    this.show(`$(error) ${text}`, vscode.l10n.t('Click to restart it.'), COMMANDS.restart);
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    this.languageItem.severity = vscode.LanguageStatusSeverity.Error;
    this.languageItem.text = text;
    this.languageItem.detail = undefined;
    this.languageItem.command = { title: vscode.l10n.t('Restart'), command: COMMANDS.restart };
  }

  private show(text: string, tooltip: string, command: string | undefined): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.backgroundColor = undefined;
    this.item.show();
    this.shown = true;
  }

  private hide(): void {
    this.item.hide();
    this.shown = false;
    this.hideLanguageItem();
  }

  /** A language status item cannot be hidden while its language is shown; it says the least then. */
  private hideLanguageItem(): void {
    this.languageItem.severity = vscode.LanguageStatusSeverity.Information;
    this.languageItem.text = vscode.l10n.t('Budget Disclosure');
    this.languageItem.detail = undefined;
    this.languageItem.command = undefined;
  }
}

/** A tick only where something was checked. */
function verdictIcon(status: StatusParams): string {
  return status.coverage.checked > 0 ? '$(pass)' : '$(question)';
}

function severityOf({ findings }: StatusParams): vscode.LanguageStatusSeverity {
  if (findings.error > 0) return vscode.LanguageStatusSeverity.Error;
  return findings.warning > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}
