import type { Diagnostic } from 'vscode-languageserver-types';
import type { Messages } from '../messages';
import { summaryLine, type OutputFormat } from './format';

const SEVERITIES = { 1: 'error', 2: 'warning', 3: 'information', 4: 'information' } as const;

/**
 * For people: one line per finding as files are done, `path:line:column  error  message  rule` (from 1); at the end one
 * line per document with its verdict and coverage, and the totals where there are several.
 */
export const text: OutputFormat = {
  print: (file, { words }) => ({
    findings: file.diagnostics.map((diagnostic) => `${diagnosticLine(file.path, diagnostic, words)}\n`),
    summary: summaryLine(file, words),
  }),
  report: ({ words }, several) => {
    const summaries: string[] = [];
    let told = false;
    return {
      begin: () => '',
      file: ({ findings, summary }) => {
        summaries.push(summary);
        told ||= findings.length > 0;
        return findings.join('');
      },
      unreadable: () => '',
      end: ({ files, errors, warnings }) => {
        if (!several) return summaries.map((summary) => `${summary}\n`).join('');
        const lines = [...(told ? [''] : []), ...summaries, words.total(files, errors, warnings)];
        return `${lines.join('\n')}\n`;
      },
    };
  },
};

function diagnosticLine(path: string, diagnostic: Diagnostic, words: Messages): string {
  const { line, character } = diagnostic.range.start;
  const severity = words.severities[SEVERITIES[diagnostic.severity ?? 1]];
  const { message } = diagnostic;
  const said = (typeof message === 'string' ? message : message.value).replace(/[\r\n]+/g, ' ');
  return `${path}:${line + 1}:${character + 1}  ${severity}  ${said}  ${diagnostic.code ?? ''}`.trimEnd();
}
