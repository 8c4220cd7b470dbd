import type { Analysis } from '../analyse';
import type { Figure } from '../document/model';
import type { Coverage, Locale } from '../findings/model';
import { isCovered } from '../network/coverage';
import { placeOf } from '../network/describe';
import type { LineIndex, PositionRange } from '../text/lines';
import { displayFigure } from './money';
import { countFindings, coverageText, documentVerdict, type FindingCounts } from './verdict';

/** One figure that nothing checks. */
export interface UncheckedFigure {
  readonly range: PositionRange;
  /** Where it stands and what is printed: `收支总表 第33行 支出总计 预算数：2,441.36 万元`. */
  readonly label: string;
}

/** Verdict and coverage of one document. */
export interface DocumentStatus {
  /** False where the text is no disclosure: nothing should be shown then. */
  readonly recognised: boolean;
  readonly findings: FindingCounts;
  readonly coverage: Coverage;
  /** `收支平衡`, `3 处不符`: in the session's language. */
  readonly verdict: string;
  /** `312/330 个数字已核`. */
  readonly coverageText: string;
  /** The first figures that nothing checks, in reading order; `coverage` tells how many there are in all. */
  readonly uncheckedFigures: readonly UncheckedFigure[];
}

/** Figures listed at most: a status goes out after every change. */
export const MOST_UNCHECKED = 500;

/** What the status item of an editor shows. */
export function statusOf(analysis: Analysis, lines: LineIndex, locale: Locale): DocumentStatus {
  const findings = countFindings(analysis.findings);
  return {
    recognised: true,
    findings,
    coverage: analysis.coverage,
    verdict: documentVerdict(findings, analysis.coverage, locale),
    coverageText: coverageText(analysis.coverage, locale),
    uncheckedFigures: firstUnchecked(analysis).map((figure) => unchecked(figure, lines, locale)),
  };
}

/** The status of a text that is no disclosure. */
export const NO_STATUS: DocumentStatus = {
  recognised: false,
  findings: { error: 0, warning: 0, information: 0 },
  coverage: { printed: 0, covered: 0, checked: 0, holding: 0, hasBalance: false },
  verdict: '',
  coverageText: '',
  uncheckedFigures: [],
};

function firstUnchecked({ document, network }: Analysis): Figure[] {
  const found: Figure[] = [];
  for (const figure of document.figures) {
    if (figure.kind !== 'money' || figure.value === undefined || isCovered(network, figure)) continue;
    found.push(figure);
    if (found.length === MOST_UNCHECKED) break;
  }
  return found;
}

function unchecked(figure: Figure, lines: LineIndex, locale: Locale): UncheckedFigure {
  const first = figure.spans[0] ?? figure.entry?.span ?? { start: 0, end: 0 };
  const separator = locale === 'en' ? ': ' : '：';
  const label = `${placeOf(figure)[locale]}${separator}${displayFigure(figure)} ${figure.unit}`;
  return { range: lines.rangeOf(first), label };
}
