/** A disclosure in the form another place publishes, with the truth about its figures. */
import type { PrintBlock } from '../../../server/src/print/model';
import { makeBudget, type BudgetTraits } from '../budget';
import type { Generated, TruthAmount, TruthCell } from '../disclosure';
import { Random } from '../random';
import { heading, type MadeParagraph } from '../sections';
import { Books } from './books';
import { central } from './central';
import type { Titled } from './form';
import { beijing, guangdong, sichuan } from './regions';
import { guangxi, shandong } from './guangxi';
import { henan } from './henan';
import { jiangsu } from './jiangsu';
import { zhejiang } from './zhejiang';
import { years } from './years';

/** The places, by name: their tables, and their text where they have any. */
export const PLACES: Readonly<
  Record<
    string,
    {
      readonly tables: (books: Books) => readonly Titled[];
      /** Amounts that the form prints without anything they add up to. */
      readonly unbound?: number;
      readonly text?: (books: Books) => readonly (MadeParagraph | string)[];
    }
  >
> = {
  central: { tables: central },
  beijing: { tables: beijing },
  sichuan: { tables: sichuan },
  guangdong: { tables: guangdong },
  years: { tables: years },
  // 会议费 and 培训费 beside the three.
  jiangsu: { tables: jiangsu, unbound: 2 },
  henan: { tables: henan },
  zhejiang: { tables: zhejiang },
  guangxi: { tables: guangxi },
  shandong: { tables: shandong },
};

/** Makes a document in the form of a place. */
export function generatePlace(place: string, seed: number, traits: Partial<BudgetTraits> = {}): Generated {
  const random = new Random(seed);
  const budget = makeBudget(random, {
    units: random.int(1, 2),
    year: random.int(2021, 2026),
    carryOver: random.chance(70),
    nonFiscal: random.chance(50),
    governmentFund: random.chance(50),
    stateCapital: random.chance(30),
    ...traits,
  });
  const books = new Books(budget.department, budget);
  const form = PLACES[place];
  if (!form) throw new Error(`no such place: ${place}`);
  const blocks: PrintBlock[] = [heading(1, `${budget.department.name}${budget.year}年部门预算`)];
  const cells: TruthCell[] = [];
  const amounts: TruthAmount[] = [];
  const tables: { id: string; title: string; part: number }[] = [];
  form.tables(books).forEach(({ title, made }, index) => {
    blocks.push(heading(1, title, true));
    tables.push({ id: made.id, title, part: 0 });
    for (const cell of made.cells) cells.push({ ...cell, table: made.id, index, title, part: 0, block: blocks.length });
    blocks.push(made.block);
  });
  for (const piece of form.text?.(books) ?? []) {
    if (typeof piece === 'string') blocks.push(heading(1, piece));
    else {
      for (const amount of piece.amounts) amounts.push({ ...amount, part: 0, block: blocks.length });
      blocks.push(piece.block);
    }
  }
  return { seed, document: { blocks }, budget, cells, amounts, tables };
}
