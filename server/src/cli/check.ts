import type { Diagnostic } from 'vscode-languageserver-types';
import { analyse } from '../analyse';
import { diagnosticsOf, type DiagnosticOptions } from '../features/diagnostics';
import { countFindings, summaryText, type FindingCounts } from '../features/verdict';
import type { Coverage } from '../findings/model';
import { LineIndex } from '../text/lines';

/** What checking one text brought. */
export interface CheckedFile {
  /** Path as given. */
  readonly path: string;
  readonly recognised: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: FindingCounts;
  readonly coverage: Coverage;
  /** Verdict and coverage on one line, in the options' language. */
  readonly summary: string;
}

/** Checks one text with the core the editor uses: the same findings at the same places. */
export function checkText(path: string, text: string, options: DiagnosticOptions): CheckedFile {
  const analysis = analyse(text);
  const counts = countFindings(analysis.findings);
  return {
    path,
    recognised: analysis.document.recognised,
    diagnostics: diagnosticsOf(analysis, new LineIndex(text), options),
    counts,
    coverage: analysis.coverage,
    summary: summaryText(counts, analysis.coverage, options.locale),
  };
}
