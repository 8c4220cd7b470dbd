/** What a part of a generated budget adds up to, for forms that cut it another way than Hebei's. */
import { SOURCES, sumOf, type DepartmentBudget, type PartBudget, type Source } from '../budget';
import { ECONOMICS } from '../facts';
import { codeRows, functionName, linesOf, type Line } from '../tables';

/** A functional 项 with its amounts, basic expenditure split into 人员经费 and 公用经费. */
export interface BookLine extends Line {
  readonly code: string;
  readonly personnel: number;
  readonly publicFunds: number;
}

/** A row of a table of account codes: its code ('' for 合计), its name and what lies below it. */
export interface BookRow<T> {
  readonly code: string;
  readonly label: string;
  readonly items: readonly T[];
}

const isCarried = (source: Source): boolean => source.endsWith('Carry');
export const YEAR: readonly Source[] = SOURCES.filter((source) => !isCarried(source));
export const CARRIED: readonly Source[] = SOURCES.filter(isCarried);
/** This year's and last year's money of each fund. */
export const FUND_SOURCES: readonly (readonly [Source, Source])[] = [
  ['general', 'generalCarry'],
  ['fund', 'fundCarry'],
  ['capital', 'capitalCarry'],
];
export const FUND_IDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;

/** The books of one part. */
export class Books {
  readonly lines: readonly BookLine[];

  constructor(
    readonly part: PartBudget,
    readonly budget: DepartmentBudget,
  ) {
    const publicFunds = [...part.economic].reduce((sum, [code, value]) => sum + (isPublic(code) ? value : 0), 0);
    const running = budget.field.running;
    this.lines = [...linesOf(part)].map(([code, line]): BookLine => {
      const own = code === running ? publicFunds : 0;
      return { ...line, code, personnel: line.basic - own, publicFunds: own };
    });
  }

  get year(): number {
    return this.budget.year;
  }

  /** The functional codes of the lines that `of` gives something for, 合计 first. */
  rows(of: (line: BookLine) => number, lengths: readonly number[] = [3, 5, 7]): BookRow<BookLine>[] {
    const own = new Map(this.lines.filter((line) => of(line) > 0).map((line) => [line.code, line]));
    return codeRows(own, lengths, functionName);
  }

  /** Economic 类 and 款 of the basic expenditure, 合计 first. */
  economic(): BookRow<{ code: string; value: number }>[] {
    const items = new Map([...this.part.economic].map(([code, value]) => [code, { code, value }] as const));
    return codeRows(items, [3, 5], (code) => ECONOMICS[code] ?? '');
  }

  /** Sum of a source over the whole part. */
  from(...sources: readonly Source[]): number {
    return this.lines.reduce((sum, line) => sum + sumOf(line.sources, sources), 0);
  }

  /** Sum of anything over the whole part. */
  sum(of: (line: BookLine) => number): number {
    return this.lines.reduce((sum, line) => sum + of(line), 0);
  }

  get three(): Readonly<Record<'total' | 'abroad' | 'cars' | 'purchase' | 'operation' | 'reception', number>> {
    const t = this.part.threePublic;
    const abroad = t.abroadTeaching + t.abroadOther;
    const cars = t.purchase + t.operation;
    return {
      total: abroad + cars + t.reception,
      abroad,
      cars,
      purchase: t.purchase,
      operation: t.operation,
      reception: t.reception,
    };
  }
}

/** Whether an economic code is 公用经费. */
export function isPublic(code: string): boolean {
  return /^3(02|10)/.test(code);
}

/** Everything spent under a line. */
export function spent(line: BookLine): number {
  return sumOf(line.sources);
}

/** Sum of some sources of a line. */
export function of(line: BookLine, sources: readonly Source[]): number {
  return sumOf(line.sources, sources);
}

/** 项目支出 of a line from some sources; from all when none are given. */
export function projects(line: BookLine, sources?: readonly Source[]): number {
  return sources ? sumOf(line.projectBySource, sources) : sumOf(line.projectBySource);
}

/** A year before, made up so that its own sums agree: every amount times a share of thousandths, cut to 万元 cents. */
export function before(value: number): number {
  return Math.floor((value / 10_000) * 0.93) * 10_000;
}
