import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../analyse';
import type { Finding, Locale, Severity } from '../findings/model';
import type { LineIndex } from '../text/lines';
import { rulePage } from './rulePage';

/** `source` of every diagnostic. */
export const SOURCE = 'budget-disclosure';

/** What a diagnostic carries for code actions to know it again. */
export interface DiagnosticData {
  /** `Finding.id`. */
  readonly id: string;
}

/** How diagnostics are to be worded and what the client can show. */
export interface DiagnosticOptions {
  readonly locale: Locale;
  /** Address of the document, needed for `relatedInformation`; left out, none is given. */
  readonly uri?: string;
  /** Base address of the rules' pages; left out, there is no `codeDescription`. */
  readonly rulesBase?: string;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3 };

/** The findings of a document as diagnostics of the protocol, in text order. */
export function diagnosticsOf(analysis: Analysis, lines: LineIndex, options: DiagnosticOptions): Diagnostic[] {
  const inOrder = [...analysis.findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return inOrder.map((finding) => diagnosticOf(finding, lines, options));
}

/** One finding as a diagnostic. */
export function diagnosticOf(finding: Finding, lines: LineIndex, options: DiagnosticOptions): Diagnostic {
  const data: DiagnosticData = { id: finding.id };
  const diagnostic: Diagnostic = {
    range: lines.rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message[options.locale],
    data,
  };
  const href = rulePage(options.rulesBase, finding.rule);
  if (href !== undefined) diagnostic.codeDescription = { href };
  const { uri } = options;
  if (uri !== undefined && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: { uri, range: lines.rangeOf(related.span) },
      message: related.message[options.locale],
    }));
  }
  return diagnostic;
}
