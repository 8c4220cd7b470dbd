import type { ColumnKind } from '../catalogue/kind';
import type { Table } from '../document/model';
import type { Coverage, Finding, Locale, Severity } from '../findings/model';
import type { Span } from '../text/span';

/** Number of findings by severity. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** Findings sorted by place, to be counted span by span without looking at all of them each time. */
export class FindingIndex {
  private readonly sorted: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    this.sorted = [...findings].sort((a, b) => a.span.start - b.span.start);
  }

  /** Counts of the findings that start inside a span. */
  within(span: Span): FindingCounts {
    const counts = { error: 0, warning: 0, information: 0 };
    for (let i = this.firstFrom(span.start); i < this.sorted.length; i++) {
      const finding = this.sorted[i];
      if (finding === undefined || finding.span.start > span.end) break;
      counts[finding.severity]++;
    }
    return counts;
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** `3 处不符`, `3 处不符，2 处提醒`, `2 处提醒`; `''` where there is neither error nor warning. */
export function faultsText(counts: FindingCounts, locale: Locale): string {
  const en = locale === 'en';
  const pieces: string[] = [];
  if (counts.error > 0) pieces.push(en ? plural(counts.error, 'mismatch', 'mismatches') : `${counts.error} 处不符`);
  if (counts.warning > 0) pieces.push(en ? plural(counts.warning, 'warning', 'warnings') : `${counts.warning} 处提醒`);
  return pieces.join(en ? ', ' : '，');
}

/**
 * The verdict on a whole document, without its coverage: `收支平衡`, `收支平衡，2 处提醒`, `3 处不符`. Where no relation
 * binds a figure it says so, since silence reads as approval; without a table of income or expenditure there is no
 * balance to confirm, only figures that agree.
 */
export function documentVerdict(counts: FindingCounts, coverage: Coverage, locale: Locale): string {
  const en = locale === 'en';
  const faults = faultsText(counts, locale);
  if (counts.error > 0) return faults;
  const base = goodVerdict(coverage, en);
  return faults === '' ? base : `${base}${en ? ', ' : '，'}${faults}`;
}

function goodVerdict({ checked, hasBalance }: Coverage, en: boolean): string {
  if (checked === 0) return en ? 'Nothing to check against' : '无可核对的勾稽关系';
  if (hasBalance) return en ? 'Balanced' : '收支平衡';
  return en ? 'Adds up (no income or expenditure table)' : '勾稽相符（未含收支表）';
}

/** `312/330 个数字已核`. */
export function coverageText(coverage: Coverage, locale: Locale): string {
  const share = `${coverage.covered}/${coverage.printed}`;
  return locale === 'en' ? `${share} figures checked` : `${share} 个数字已核`;
}

/** Verdict and coverage of a document on one line: `收支平衡 · 312/330 个数字已核`. */
export function summaryText(counts: FindingCounts, coverage: Coverage, locale: Locale): string {
  return `${documentVerdict(counts, coverage, locale)} · ${coverageText(coverage, locale)}`;
}

/** Kinds whose two sides must balance; the others only add up. */
const TWO_SIDED = new Set(['SZ', 'CZ']);

/** Columns that figures are read from. */
const NUMERIC: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['money', 'count', 'percent']);

/**
 * The verdict on one table: `收支平衡 · 40 个数字`, `勾稽相符 · 40 个数字`, `3 处不符 · 40 个数字`, `空表`. Tables of words
 * alone (机构设置情况) have none.
 * @param printed figures the table prints
 * @param covered those that a relation checks
 */
export function tableVerdict(
  table: Table,
  counts: FindingCounts,
  printed: number,
  covered: number,
  locale: Locale,
): string {
  const en = locale === 'en';
  const faults = faultsText(counts, locale);
  const figures = en ? plural(printed, 'figure', 'figures') : `${printed} 个数字`;
  if (printed === 0) return faults || (holdsFigures(table) ? (en ? 'empty' : '空表') : '');
  if (counts.error > 0) return `${faults} · ${figures}`;
  const twoSided = TWO_SIDED.has(table.kind?.id ?? '');
  const good = twoSided ? (en ? 'balanced' : '收支平衡') : en ? 'adds up' : '勾稽相符';
  const verdict = covered === 0 ? (en ? 'not checked' : '无勾稽关系') : good;
  return [verdict, faults, figures].filter((piece) => piece !== '').join(' · ');
}

function holdsFigures(table: Table): boolean {
  return table.project === undefined && table.columns.some(({ kind }) => NUMERIC.has(kind));
}

/** `12 项指标`; `''` for none. */
export function indicatorsText(count: number, locale: Locale): string {
  if (count === 0) return '';
  return locale === 'en' ? plural(count, 'indicator', 'indicators') : `${count} 项指标`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
