/** Paraphrases over the tables of one generated budget, with the place of each amount. */
import { printDocument } from '../../server/src/print/print';
import { sumOf, type BudgetTraits, type Source as BudgetSource } from '../generate/budget';
import { Books, CARRIED, projects, spent } from '../generate/provinces/books';
import { generatePlace } from '../generate/provinces/main';
import { scaled, tablesInYuan } from './yuan';
import type { Paraphrase } from './paraphrases';

/** Tables of a generated budget, and what the paraphrases may say of it. */
export interface Source {
  readonly year: number;
  readonly inWan: string;
  readonly inYuan: string;
  /** This year's amounts by the names the paraphrases use, in 分. */
  readonly amountOf: (name: string) => number;
}

const FUNDS = {
  yb: ['general', 'generalCarry'],
  zf: ['fund', 'fundCarry'],
  cz: ['general', 'generalCarry', 'fund', 'fundCarry', 'capital', 'capitalCarry'],
} as const;

/** The budget of a seed in the form of a place. */
export function sourceOf(place: string, seed: number, traits: Partial<BudgetTraits> = {}): Source {
  const made = generatePlace(place, seed, traits);
  const books = new Books(made.budget.department, made.budget);
  const inWan = printDocument(made.document, 'tab-rows').text;
  const ofCode = (code: string, sources: readonly BudgetSource[]): number =>
    books.lines.reduce((sum, line) => sum + (line.code.startsWith(code) ? sumOf(line.sources, sources) : 0), 0);
  const { three } = books;
  const amountOf = (name: string): number => {
    const [of = '', code = ''] = name.split(' ');
    const known: Readonly<Record<string, () => number>> = {
      all: () => books.sum(spent),
      year: () => books.sum(spent) - books.from(...CARRIED),
      carried: () => books.from(...CARRIED),
      general: () => books.from('general'),
      fund: () => books.from('fund'),
      fiscal: () => books.from('general', 'fund', 'capital'),
      business: () => books.from('business'),
      superior: () => books.from('superior'),
      affiliate: () => books.from('affiliate'),
      other: () => books.from('other'),
      basic: () => books.sum((line) => line.basic),
      personnel: () => books.sum((line) => line.personnel),
      public: () => books.sum((line) => line.publicFunds),
      project: () => books.sum((line) => projects(line)),
      three: () => three.total,
      abroad: () => three.abroad,
      cars: () => three.cars,
      purchase: () => three.purchase,
      operation: () => three.operation,
      reception: () => three.reception,
      fiscalAll: () => ofCode('', FUNDS.cz),
      yb: () => ofCode(code, FUNDS.yb),
      zf: () => ofCode(code, FUNDS.zf),
      cz: () => ofCode(code, FUNDS.cz),
    };
    const value = known[of]?.();
    if (value === undefined) throw new Error(`no such amount: ${name}`);
    return value;
  };
  return { year: books.year, inWan, inYuan: tablesInYuan(inWan), amountOf };
}

/** One budget in 北京's form: every source the paraphrases name has something. */
const OWN = sourceOf('beijing', 4, { governmentFund: true });

/** How amounts are written, and over which tables. */
export interface Habit {
  readonly tables: '万元' | '元';
  readonly write: (fen: number) => string;
}

const twoDecimals = (fen: number): string => (Math.round(fen / 10_000) / 100).toFixed(2);
export const HABITS: Readonly<Record<string, Habit>> = {
  'two decimals': { tables: '万元', write: (fen) => `${twoDecimals(fen)}万元` },
  'as many as needed': { tables: '万元', write: (fen) => `${String(Math.round(fen / 10_000) / 100)}万元` },
  separators: { tables: '万元', write: (fen) => `${twoDecimals(fen).replace(/\B(?=(?:\d{3})+\.)/g, ',')} 万元` },
  元: { tables: '万元', write: (fen) => `${String(fen / 100)}元` },
  rounded: { tables: '元', write: (fen) => `${twoDecimals(fen)}万元` },
};

/** One amount or percentage of a paraphrase. */
export interface Place {
  readonly token: string;
  readonly start: number;
  readonly end: number;
  readonly percent: boolean;
  /** What checks it: sums and tables, a percentage beside it, or nothing. */
  readonly checked: 'sums' | 'rate' | 'none';
}

/** A paraphrase written out below its tables. */
export interface Written {
  readonly text: string;
  readonly places: readonly Place[];
}

/** Writes a paraphrase out below the tables; `wrap` is the number of characters of a line, 0 for none. */
export function written(
  { title, text }: Paraphrase,
  { tables, write }: Habit,
  wrap = 0,
  { year, inWan, inYuan, amountOf }: Source = OWN,
): Written {
  const own = (fen: number): number => (tables === '元' ? scaled(fen) : fen);
  // Last year's amounts have the decimals of the text, so that what it says adds up.
  const step = 10_000;
  const round = (fen: number): number => Math.round(fen / step) * step;
  const now = (name: string): number => own(amountOf(name));
  const before = (name: string, times: number): number => round(round(now(name)) * times);
  let out = `${tables === '元' ? inYuan : inWan}\n${title.replace('{Y}', String(year))}\n\n`;
  const places: Place[] = [];
  let at = 0;
  let column = 0;
  const put = (piece: string): void => {
    for (const character of piece) {
      if (wrap > 0 && column === wrap) {
        out += '\n';
        column = 0;
      }
      out += character;
      column++;
    }
  };
  for (const match of text.matchAll(/\{([^}]+)\}/g)) {
    put(text.slice(at, match.index));
    at = match.index + match[0].length;
    const token = (match[1] ?? '').replace(/^[~%]/, '');
    if (token === 'Y' || token === 'L') {
      put(String(token === 'Y' ? year : year - 1));
      continue;
    }
    const [how, ...rest] = token.split(' ');
    const name = rest.join(' ');
    const of: Readonly<Record<string, () => number>> = {
      'was-': () => before(name, 0.93),
      'was+': () => before(name, 1.08),
      up: () => round(now(name)) - before(name, 0.93),
      down: () => before(name, 1.08) - round(now(name)),
    };
    const percents: Readonly<Record<string, () => number>> = {
      grown: () => (round(now(name)) - before(name, 0.93)) / before(name, 0.93),
      fallen: () => (before(name, 1.08) - round(now(name))) / before(name, 1.08),
      share: () => now(name.split('/')[0] ?? '') / now(name.split('/')[1] ?? ''),
    };
    const percent = percents[how ?? ''];
    const fen = of[how ?? ''];
    const start = out.length;
    if (percent !== undefined) put(`${(100 * percent()).toFixed(2)}%`);
    else put(write(fen ? fen() : now(token)));
    const mark = (match[1] ?? '')[0];
    const checked = mark === '~' ? 'none' : percent !== undefined || mark === '%' ? 'rate' : 'sums';
    places.push({
      token,
      start: out[start] === '\n' ? start + 1 : start,
      end: out.length,
      percent: percent !== undefined,
      checked,
    });
  }
  put(text.slice(at));
  return { text: `${out}\n`, places };
}
