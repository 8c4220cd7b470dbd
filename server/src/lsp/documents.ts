import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analyse';
import { IncrementalAnalyser } from '../incremental/analyser';
import { applyConfiguration } from '../findings/profile';
import { looksLikeDisclosure } from '../document/detect';
import type { Change } from '../text/change';
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
  /** What reads the text of each document that is one of ours, from one version to the next. */
  private readonly analysers = new Map<string, IncrementalAnalyser>();

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
    const result = this.compute(document, known?.result ?? undefined);
    this.analysed.set(uri, { version, languageId, result: result ?? null });
    return result;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.analysed.delete(uri);
    this.analysers.delete(uri);
  }

  /** Forgets everything: what is known was found under another configuration. */
  forgetAll(): void {
    this.analysed.clear();
  }

  private compute(document: TextDocument, known: AnalysedDocument | undefined): AnalysedDocument | undefined {
    try {
      const text = document.getText();
      const isOurs = document.languageId === LANGUAGE_ID;
      if (!isOurs && !looksLikeDisclosure(text)) return undefined;
      const analyser = this.analyserOf(document.uri);
      const analysis = analyser.update(text);
      if (!isOurs && !analysis.document.recognised) return undefined;
      const lines = linesOf(text, known, analyser.change);
      return {
        uri: document.uri,
        version: document.version,
        analysis: this.configured(document.uri, analysis),
        lines,
      };
    } catch (error) {
      // What was remembered may be half made: the next version is read as a whole.
      this.analysers.delete(document.uri);
      this.report(error);
      return undefined;
    }
  }

  private analyserOf(uri: string): IncrementalAnalyser {
    let analyser = this.analysers.get(uri);
    if (!analyser) this.analysers.set(uri, (analyser = new IncrementalAnalyser()));
    return analyser;
  }

  /** What the document's configuration leaves to tell: every feature reads the same findings. */
  private configured(uri: string, analysis: Analysis): Analysis {
    const profiled = applyConfiguration(analysis, this.configurations.of(uri));
    this.configurations.applied(uri, profiled);
    return { ...analysis, findings: profiled.findings };
  }
}

/** The lines of a text, made from those of the version before where there is one, of which `change` made it. */
function linesOf(text: string, before: AnalysedDocument | undefined, change: Change | undefined): LineIndex {
  return before && change ? before.lines.edited(text, change) : new LineIndex(text);
}
