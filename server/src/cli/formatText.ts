import type { Diagnostic } from 'vscode-languageserver-types';
import type { CheckedFile } from './check';
import type { Messages } from './messages';

const SEVERITIES = { 1: 'error', 2: 'warning', 3: 'information', 4: 'information' } as const;

/** One line per diagnostic, `path:line:column  error  message  rule` (from 1), and one line with verdict and coverage. */
export function formatText(file: CheckedFile, messages: Messages): string {
  const lines = file.diagnostics.map((diagnostic) => diagnosticLine(file.path, diagnostic, messages));
  lines.push(`${file.path}  ${file.recognised ? file.summary : messages.notRecognised}`);
  return lines.join('\n') + '\n';
}

function diagnosticLine(path: string, diagnostic: Diagnostic, messages: Messages): string {
  const { line, character } = diagnostic.range.start;
  const severity = messages.severities[SEVERITIES[diagnostic.severity ?? 1]];
  const { message } = diagnostic;
  const words = (typeof message === 'string' ? message : message.value).replace(/[\r\n]+/g, ' ');
  return `${path}:${line + 1}:${character + 1}  ${severity}  ${words}  ${diagnostic.code ?? ''}`.trimEnd();
}
