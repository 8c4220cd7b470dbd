import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';

/**
 * Answers to `textDocument/diagnostic`: a result id stands for the same diagnostics as long as they stay the same, so that
 * a client that already has them is told `unchanged`. Ids are never used again for other diagnostics.
 */
export class DiagnosticReports {
  private readonly last = new Map<string, { id: string; content: string }>();
  private next = 1;

  /** The report on a document's diagnostics, for a client that holds those of `previousId`. */
  report(uri: string, items: Diagnostic[], previousId: string | undefined): DocumentDiagnosticReport {
    const content = JSON.stringify(items);
    let current = this.last.get(uri);
    if (current === undefined || current.content !== content) {
      current = { id: String(this.next++), content };
      this.last.set(uri, current);
    }
    if (previousId === current.id) return { kind: 'unchanged', resultId: current.id };
    return { kind: 'full', resultId: current.id, items };
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.last.delete(uri);
  }
}
