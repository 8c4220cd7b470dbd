import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import { analyse, type Analysis } from '../analyse';
import type { Finding, Fix, Locale, TextEdit } from '../findings/model';
import type { LineIndex, PositionRange } from '../text/lines';
import type { Span } from '../text/span';
import { confirmedTogether, isConfirmed, triesFor, type FindingsOf, type Told } from './confirm';
import { preferredEdits } from './fixAll';
import { keepActions } from './keepActions';

/** Kind of the action that applies every preferred fix. */
export const FIX_ALL = 'source.fixAll.budget-disclosure';

const QUICK_FIX = 'quickfix';

/** What the client asks for and can take. */
export interface CodeActionOptions {
  readonly uri: string;
  readonly locale: Locale;
  /** Version the edits are made for: given, they are `documentChanges`, which a client refuses on another version. */
  readonly version?: number;
  /** Kinds asked for; all when left out. */
  readonly only?: readonly string[];
  /** Diagnostics the client shows in the range: those of a finding are attached to its fixes. */
  readonly diagnostics?: readonly Diagnostic[];
  /** What is told of other texts, by the configuration that holds; what the core finds when left out. */
  readonly findingsOf?: FindingsOf;
  /** True where the client can write into the document's `.disclosure.json`, and it will be read. */
  readonly keeps?: boolean;
}

/**
 * Quick fixes of the findings that touch a range, preferred ones first; and `source.fixAll.budget-disclosure` where it is
 * asked for by name, or where no kind is named and the range touches a finding with a fix.
 */
export function codeActionsAt(
  analysis: Analysis,
  lines: LineIndex,
  range: PositionRange,
  options: CodeActionOptions,
): CodeAction[] {
  const span = lines.spanOf(range);
  const here = analysis.findings.filter((finding) => touches(finding.span, span));
  const findingsOf = options.findingsOf ?? ((text: string) => analyse(text).findings);
  const told: Told = { text: analysis.text, findings: analysis.findings, findingsOf };
  const actions: CodeAction[] = [];
  if (asksFor(options.only, QUICK_FIX)) {
    const preferred = preferredOf(told, here);
    actions.push(...here.flatMap((finding) => quickFixes(finding, preferred, lines, options)));
    if (options.keeps === true) actions.push(...here.flatMap((finding) => keeping(finding, lines, options)));
  }
  const all = options.only === undefined ? here.some((finding) => finding.fixes.length > 0) : true;
  if (all && asksFor(options.only, FIX_ALL)) actions.push(...fixAll(told, lines, options));
  return actions;
}

/** The preferred fixes that are confirmed; those of a range with many findings together. */
function preferredOf(told: Told, findings: readonly Finding[]): ReadonlySet<Fix> {
  const pairs = findings.flatMap((finding) =>
    finding.fixes.flatMap((fix) => (fix.preferred ? [{ finding, fix }] : [])),
  );
  if (pairs.length > triesFor(told.text)) {
    const together = new Set(confirmedTogether(told));
    return new Set(pairs.flatMap(({ finding, fix }) => (together.has(finding) ? [fix] : [])));
  }
  return new Set(pairs.flatMap(({ finding, fix }) => (isConfirmed(told, finding, fix) ? [fix] : [])));
}

function quickFixes(
  finding: Finding,
  preferred: ReadonlySet<Fix>,
  lines: LineIndex,
  options: CodeActionOptions,
): CodeAction[] {
  const diagnostics = diagnosticsFor(finding, lines, options);
  const sorted = [...finding.fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  return sorted.map((fix) => quickFix(fix, preferred.has(fix), diagnostics, lines, options));
}

function keeping(finding: Finding, lines: LineIndex, options: CodeActionOptions): CodeAction[] {
  return keepActions(finding, diagnosticsFor(finding, lines, options), options.uri, options.locale);
}

function diagnosticsFor(finding: Finding, lines: LineIndex, { diagnostics }: CodeActionOptions): Diagnostic[] {
  return (diagnostics ?? []).filter((diagnostic) => isOf(diagnostic, finding, lines));
}

function quickFix(
  fix: Fix,
  preferred: boolean,
  diagnostics: Diagnostic[],
  lines: LineIndex,
  options: CodeActionOptions,
): CodeAction {
  const action: CodeAction = {
    title: fix.title[options.locale],
    kind: QUICK_FIX,
    edit: workspaceEdit(fix.edits, lines, options),
  };
  if (diagnostics.length > 0) action.diagnostics = diagnostics;
  if (preferred) action.isPreferred = true;
  return action;
}

function fixAll(told: Told, lines: LineIndex, options: CodeActionOptions): CodeAction[] {
  const edits = preferredEdits(confirmedTogether(told));
  if (edits.length === 0) return [];
  const title = options.locale === 'en' ? 'Apply all preferred budget fixes' : '应用全部首选的预算更正';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(edits, lines, options) }];
}

function workspaceEdit(edits: readonly TextEdit[], lines: LineIndex, options: CodeActionOptions): WorkspaceEdit {
  const changes = edits.map((edit) => ({ range: lines.rangeOf(edit.span), newText: edit.newText }));
  if (options.version === undefined) return { changes: { [options.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: options.uri, version: options.version }, edits: changes }] };
}

/** A diagnostic belongs to a finding by its id; clients that drop `data` are served by rule and place. */
function isOf(diagnostic: Diagnostic, finding: Finding, lines: LineIndex): boolean {
  const data: unknown = diagnostic.data;
  if (typeof data === 'object' && data !== null && 'id' in data) return data.id === finding.id;
  const { start } = lines.rangeOf(finding.span);
  return (
    diagnostic.code === finding.rule &&
    diagnostic.range.start.line === start.line &&
    diagnostic.range.start.character === start.character
  );
}

/** Kinds are a hierarchy: `source` asks for `source.fixAll.budget-disclosure` too. */
function asksFor(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || asked === kind || kind.startsWith(asked + '.'));
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
