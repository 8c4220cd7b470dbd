/** The explanatory text of a part: headings and sentences with amounts, in our own words. */
import type { HeadingBlock, ParagraphBlock } from '../../server/src/print/model';
import { writeAmount } from '../../server/src/print/amount';
import { SOURCES, sumOf, type PartBudget, type Source } from './budget';

/** An amount in a paragraph: its place in the paragraph's text and its value in 分. */
export interface AmountTruth {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** A paragraph with its amounts. */
export interface MadeParagraph {
  readonly block: ParagraphBlock;
  readonly amounts: readonly AmountTruth[];
}

/** Figures the text states, in 分. */
export interface PartFigures {
  readonly total: number;
  readonly income: Readonly<
    Record<'general' | 'fund' | 'capital' | 'specialAccount' | 'unitFunds' | 'carried', number>
  >;
  readonly basic: number;
  readonly personnel: number;
  readonly publicFunds: number;
  readonly project: number;
  readonly operating: number;
  readonly assets: number;
  readonly abroad: number;
  readonly cars: number;
}

/** Adds up what the text of a part states. */
export function figuresOf(part: PartBudget): PartFigures {
  const values = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((a, b) => a + b, 0);
  const from = (...sources: Source[]): number => part.projects.reduce((s, p) => s + sumOf(p.amounts, sources), 0);
  const basic = values(part.basic);
  const operating = values(part.operating);
  const project = from(...SOURCES);
  const publicFunds = [...part.economic].reduce((s, [c, v]) => s + (/^3(02|10)/.test(c) ? v : 0), 0);
  const t = part.threePublic;
  const a = part.assets;
  return {
    total: basic + operating + project,
    income: {
      general: basic + from('general'),
      fund: from('fund'),
      capital: from('capital'),
      specialAccount: from('specialAccount'),
      unitFunds: operating + from('business', 'operating', 'superior', 'affiliate', 'other'),
      carried: from('generalCarry', 'fundCarry', 'capitalCarry', 'nonFiscalCarry'),
    },
    basic,
    personnel: basic - publicFunds,
    publicFunds,
    project,
    operating,
    assets: a.buildings + a.vehicles + a.equipment + a.other,
    abroad: t.abroadTeaching + t.abroadOther,
    cars: t.purchase + t.operation,
  };
}

/** A heading. */
export function heading(level: number, text: string, newPage = false): HeadingBlock {
  return newPage ? { kind: 'heading', level, text, newPage } : { kind: 'heading', level, text };
}

/** A paragraph of words and amounts (分, in 万元 with the given decimals, as needed when left out). */
export function say(decimals: number | undefined, ...words: readonly (string | number)[]): MadeParagraph {
  let text = '';
  const amounts: AmountTruth[] = [];
  for (const word of words) {
    const from = text.length;
    if (typeof word === 'string') {
      text += word;
      continue;
    }
    text += writeAmount(word, '万元', decimals === undefined ? { text: '' } : { text: '', decimals });
    amounts.push({ from, to: text.length, value: word });
    text += '万元';
  }
  return { block: { kind: 'paragraph', text }, amounts };
}

/** 收入说明. */
export function incomeSentence(f: PartFigures, year: number, decimals: number | undefined): MadeParagraph {
  const i = f.income;
  return say(
    decimals,
    `反映当年取得的各项收入。${year}年预算收入`,
    f.total,
    '，其中：一般公共预算收入',
    i.general,
    '，基金预算收入',
    i.fund,
    '，国有资本经营预算收入',
    i.capital,
    '，财政专户核拨收入',
    i.specialAccount,
    year < 2025 ? '，其他来源收入' : '，单位资金收入',
    i.unitFunds,
    '，上年结转结余',
    i.carried,
    '。',
  );
}

/** 支出说明. */
export function expenditureSentence(f: PartFigures, year: number, decimals: number | undefined): MadeParagraph {
  const operating: (string | number)[] = f.operating > 0 ? ['；经营支出', f.operating] : [];
  return say(
    decimals,
    `支出按功能分类和经济分类两套科目列示。${year}年支出预算`,
    f.total,
    '，其中基本支出',
    f.basic,
    '，包括人员经费',
    f.personnel,
    '和日常公用经费',
    f.publicFunds,
    '；项目支出',
    f.project,
    ...operating,
    '。',
  );
}

/** 比上年增减情况: the change of the whole and of its two parts. */
export function changeSentence(
  f: PartFigures,
  year: number,
  basicChange: number,
  projectChange: number,
  decimals: number | undefined,
): MadeParagraph {
  const word = (change: number): string => (change < 0 ? '减少' : '增加');
  const sum = basicChange + projectChange;
  return say(
    decimals,
    `${year}年预算收支安排`,
    f.total,
    `，较${year - 1}年预算${word(sum)}`,
    Math.abs(sum),
    `，其中：基本支出${word(basicChange)}`,
    Math.abs(basicChange),
    `，原因是人员编制变动；项目支出${word(projectChange)}`,
    Math.abs(projectChange),
    '，原因是任务安排有所调整。',
  );
}

/** 三公 sentence. */
export function threePublicSentence(
  part: PartBudget,
  f: PartFigures,
  year: number,
  decimals: number | undefined,
): MadeParagraph {
  const t = part.threePublic;
  return say(
    decimals,
    `${year}年财政拨款“三公”经费预算安排`,
    f.abroad + f.cars + t.reception,
    '，其中因公出国（境）费',
    f.abroad,
    '；公务用车购置及运维费',
    f.cars,
    '（其中：公务用车购置费',
    t.purchase,
    '，公务用车运维费',
    t.operation,
    '）；公务接待费',
    t.reception,
    '。与上年持平。',
  );
}
