import type { Diagnostic } from 'vscode-languageserver-types';
import { analyse } from '../analyse';
import { diagnosticsOf, type DiagnosticOptions } from '../features/diagnostics';
import { countFindings, summaryText, type FindingCounts } from '../features/verdict';
import type { Coverage, Finding } from '../findings/model';
import { applyConfiguration, type Profiled } from '../findings/profile';
import { LineIndex } from '../text/lines';
import { NO_CONFIGURATION, type Configuration } from '../workspace/configuration';

/** What checking one text brought. */
export interface CheckedFile {
  /** Path as given. */
  readonly path: string;
  readonly recognised: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What the diagnostics were made of, in the same order, and where its spans lie. */
  readonly findings: readonly Finding[];
  readonly lines: LineIndex;
  readonly counts: FindingCounts;
  readonly coverage: Coverage;
  /** What its configuration left and what it did not match. */
  readonly profiled: Profiled;
  /** Verdict and coverage on one line, in the options' language. */
  readonly summary: string;
}

/** Checks one text with the core the editor uses: the same findings at the same places. */
export function checkText(
  path: string,
  text: string,
  options: DiagnosticOptions,
  configuration: Configuration = NO_CONFIGURATION,
): CheckedFile {
  const found = analyse(text);
  const profiled = applyConfiguration(found, configuration);
  const findings = [...profiled.findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const analysis = { ...found, findings };
  const lines = new LineIndex(text);
  const counts = countFindings(analysis.findings);
  return {
    path,
    recognised: analysis.document.recognised,
    diagnostics: diagnosticsOf(analysis, lines, options),
    findings,
    lines,
    counts,
    coverage: analysis.coverage,
    profiled,
    summary: summaryText(counts, analysis.coverage, options.locale),
  };
}
