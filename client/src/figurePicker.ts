import * as vscode from 'vscode';
import { SOURCE } from '../../server/src/features/diagnostics';
import type { StatusStore } from './statusStore';

/** An entry of the list that leads to a place of the document. */
interface Place extends vscode.QuickPickItem {
  readonly range?: vscode.Range;
}

/** Lists what is wrong in the active document and which of its figures nothing checks; choosing one goes there. */
export async function pickFigure(statuses: StatusStore): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const status = document && statuses.get(document.uri);
  if (document === undefined || status?.recognised !== true) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document is not a budget disclosure.'));
    return;
  }
  const found = findings(document.uri);
  const unchecked = status.uncheckedFigures.map(({ range, label }): Place => ({
    label: `$(question) ${label}`,
    range: rangeOf(range),
  }));
  const total = status.coverage.printed - status.coverage.covered;
  const items: Place[] = [
    ...separated(vscode.l10n.t('Findings ({0})', found.length), found),
    ...separated(vscode.l10n.t('Figures that nothing checks ({0})', total), unchecked),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${status.verdict} · ${status.coverageText}`,
    placeHolder:
      items.length === 0
        ? vscode.l10n.t('Nothing is wrong, and every figure is checked.')
        : vscode.l10n.t('Choose a figure to go to it'),
    matchOnDetail: true,
  });
  if (chosen?.range !== undefined) await vscode.window.showTextDocument(document, { selection: chosen.range });
}

function findings(uri: vscode.Uri): Place[] {
  const own = vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === SOURCE);
  own.sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
  return own.map((diagnostic) => ({
    label: `${iconOf(diagnostic.severity)} ${diagnostic.message}`,
    range: diagnostic.range,
  }));
}

function separated(title: string, places: readonly Place[]): Place[] {
  if (places.length === 0) return [];
  return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...places];
}

function iconOf(severity: vscode.DiagnosticSeverity): string {
  if (severity === vscode.DiagnosticSeverity.Error) return '$(error)';
  return severity === vscode.DiagnosticSeverity.Warning ? '$(warning)' : '$(info)';
}

function rangeOf(range: { start: Point; end: Point }): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

interface Point {
  readonly line: number;
  readonly character: number;
}
