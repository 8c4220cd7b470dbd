import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, type Analysis } from '../analyse';
import { applyConfiguration } from '../findings/profile';
import { looksLikeDisclosure } from '../document/detect';
import { LineIndex } from '../text/lines';
import type { Configurations } from './configurations';
import { LANGUAGE_ID } from './protocol';

/** One version of one open document, analysed. */
export interface AnalysedDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly lines: LineIndex;
}

/** Analyses by version: a text is analysed at the first question about it, once. */
export class AnalysisCache {
  private readonly analysed = new Map<
    string,
    { version: number; languageId: string; result: AnalysedDocument | null }
  >();

  /** @param report told of an analysis that failed, which must not happen */
  constructor(
    private readonly configurations: Configurations,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * The analysis of a document as it stands now; `undefined` where there is nothing to say: a text in another language
   * (Markdown, plain text) that is no disclosure, or one whose analysis failed.
   */
  get(document: TextDocument): AnalysedDocument | undefined {
    const { uri, version, languageId } = document;
    const known = this.analysed.get(uri);
    if (known !== undefined && known.version === version && known.languageId === languageId) {
      return known.result ?? undefined;
    }
    const result = this.compute(document);
    this.analysed.set(uri, { version, languageId, result: result ?? null });
    return result;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.analysed.delete(uri);
  }

  /** Forgets everything: what is known was found under another configuration. */
  forgetAll(): void {
    this.analysed.clear();
  }

  private compute(document: TextDocument): AnalysedDocument | undefined {
    try {
      const text = document.getText();
      const isOurs = document.languageId === LANGUAGE_ID;
      if (!isOurs && !looksLikeDisclosure(text)) return undefined;
      const analysis = analyse(text);
      if (!isOurs && !analysis.document.recognised) return undefined;
      return {
        uri: document.uri,
        version: document.version,
        analysis: this.configured(document.uri, analysis),
        lines: new LineIndex(text),
      };
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /** What the document's configuration leaves to tell: every feature reads the same findings. */
  private configured(uri: string, analysis: Analysis): Analysis {
    const profiled = applyConfiguration(analysis.findings, this.configurations.of(uri));
    this.configurations.applied(uri, profiled);
    return { ...analysis, findings: profiled.findings };
  }
}
