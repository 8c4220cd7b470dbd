/** Random consistent disclosures: a document to print, and the truth about every figure in it. */
import type { PrintBlock, PrintDocument, Printed } from '../../server/src/print/model';
import type { Span } from '../../server/src/text/span';
import { makeBudget, sumOf, type DepartmentBudget, type PartBudget } from './budget';
import { TITLES } from './facts';
import { Random } from './random';
import {
  changeSentence,
  expenditureSentence,
  figuresOf,
  heading,
  incomeSentence,
  say,
  threePublicSentence,
  type AmountTruth,
  type MadeParagraph,
} from './sections';
import * as tables from './tables';
import type { CellTruth, MadeTable, TableStyle } from './tables';

/** What a generated disclosure is like; everything left out is decided by the seed. */
export interface GenerateOptions {
  readonly unit?: '万元' | '元';
  readonly thousands?: boolean;
  readonly year?: number;
  readonly units?: number;
  /** Unit parts follow the department's. */
  readonly unitParts?: boolean;
  readonly contents?: boolean;
  readonly carryOver?: boolean;
  readonly nonFiscal?: boolean;
  readonly governmentFund?: boolean;
  readonly stateCapital?: boolean;
  readonly specialFund?: boolean;
  /** Body rows on a page of 收支总表; the other tables have a few less. */
  readonly page?: number;
}

/** The truth about one cell of a numeric column. */
export interface TruthCell extends CellTruth {
  /** Kind id of the table: SZ, SR … */
  readonly table: string;
  /** Number of the table in the document, in printed order; both halves of a form are one table. */
  readonly index: number;
  readonly title: string;
  /** 0 for the department, then the units in order. */
  readonly part: number;
  readonly block: number;
}

/** The truth about one amount in a sentence. */
export interface TruthAmount extends AmountTruth {
  readonly part: number;
  readonly block: number;
}

/** A generated disclosure. */
export interface Generated {
  readonly seed: number;
  readonly document: PrintDocument;
  readonly budget: DepartmentBudget;
  readonly cells: readonly TruthCell[];
  readonly amounts: readonly TruthAmount[];
  /** Kinds of the tables in printed order (JX once per form). */
  readonly tables: readonly { readonly id: string; readonly title: string; readonly part: number }[];
}

/** Makes a disclosure; the same seed and options give the same one. */
export function generate(seed: number, options: GenerateOptions = {}): Generated {
  const random = new Random(seed);
  const unitsCount = options.units ?? random.int(1, 3);
  const year = options.year ?? random.int(2022, 2026);
  const budget = makeBudget(random, {
    units: unitsCount,
    year,
    carryOver: options.carryOver ?? random.chance(60),
    nonFiscal: options.nonFiscal ?? random.chance(50),
    governmentFund: options.governmentFund ?? random.chance(35),
    stateCapital: options.stateCapital ?? random.chance(20),
  });
  const style: TableStyle = {
    unit: options.unit ?? (random.chance(20) ? '元' : '万元'),
    thousands: options.thousands ?? random.chance(25),
    year,
    scope: '部门',
    page: options.page ?? random.pick([19, 20, 24, 40]),
    shortForms: year === 2022 && random.chance(50),
    fullPlan: random.chance(80),
  };
  const maker = new Maker(random, style);
  if (options.contents ?? random.chance(50)) maker.contents(budget, options.unitParts ?? false);
  maker.part(0, budget.department, budget.units, budget.field.duties, options.specialFund ?? random.chance(30));
  if (options.unitParts ?? (unitsCount > 1 && random.chance(40))) {
    maker.blocks.push(heading(1, '第二部分 部门所属单位预算', true));
    budget.units.forEach((unit, i) => {
      maker.blocks.push(heading(1, `${tables.chineseNumber(i + 1)}、${unit.name}收支预算`, true));
      maker.withScope('单位').part(i + 1, unit, [unit], budget.field.duties, false);
    });
  }
  return {
    seed,
    document: { blocks: maker.blocks },
    budget,
    cells: maker.cells,
    amounts: maker.amounts,
    tables: maker.tables,
  };
}

/** Where a cell's text stands in a printed document. */
export function placeOf(cell: TruthCell, printed: Printed): readonly Span[] {
  return printed.cells[cell.block]?.[cell.row]?.[cell.cell] ?? [];
}

/** Where a sentence's amount stands in a printed document; `undefined` where a line break cuts it. */
export function placeOfAmount(amount: TruthAmount, printed: Printed): Span | undefined {
  for (const piece of printed.pieces[amount.block] ?? []) {
    const length = piece.span.end - piece.span.start;
    if (amount.from < piece.from || amount.to > piece.from + length) continue;
    const start = piece.span.start + amount.from - piece.from;
    return { start, end: start + amount.to - amount.from };
  }
  return undefined;
}

class Maker {
  blocks: PrintBlock[] = [];
  cells: TruthCell[] = [];
  amounts: TruthAmount[] = [];
  tables: { id: string; title: string; part: number }[] = [];

  constructor(
    private readonly random: Random,
    private readonly style: TableStyle,
  ) {}

  /** The same maker writing for the department or a unit. */
  withScope(scope: TableStyle['scope']): Maker {
    const other = new Maker(this.random, { ...this.style, scope });
    other.blocks = this.blocks;
    other.cells = this.cells;
    other.amounts = this.amounts;
    other.tables = this.tables;
    return other;
  }

  contents(budget: DepartmentBudget, unitParts: boolean): void {
    this.blocks.push(heading(1, `${budget.year}年部门预算信息公开目录`));
    let page = 1;
    for (const id of Object.keys(TITLES) as (keyof typeof TITLES)[]) {
      this.blocks.push({ kind: 'contents', text: `部门预算${this.titleOf(id)}`, page });
      page += this.random.int(0, 2);
    }
    for (const title of this.sectionTitles()) {
      this.blocks.push({ kind: 'contents', text: title, page });
      page += this.random.int(0, 3);
    }
    if (unitParts) this.blocks.push({ kind: 'contents', text: '第二部分 部门所属单位预算', page });
  }

  part(
    part: number,
    budget: PartBudget,
    units: readonly PartBudget[],
    duties: readonly string[],
    specialFund: boolean,
  ): void {
    const { style } = this;
    const nine: MadeTable[] = [
      tables.incomeAndExpenditure(budget, style),
      tables.incomeSummary(budget, style),
      tables.expenditureSummary(budget, style),
      tables.fiscalAppropriation(budget, style),
      tables.fundExpenditure(budget, style, 0),
      tables.basicExpenditure(budget, style),
      tables.fundExpenditure(budget, style, 1),
      tables.fundExpenditure(budget, style, 2),
      tables.threePublicExpenses(budget, style),
    ];
    for (const table of nine) {
      const title = `${style.scope}预算${this.titleOf(table.id as keyof typeof TITLES)}`;
      this.blocks.push(heading(1, title, true));
      this.table(part, table, title);
    }
    this.explanation(part, budget, units, duties, specialFund);
  }

  private titleOf(id: keyof typeof TITLES): string {
    return id === 'ZF' && this.style.year < 2023 ? '政府基金预算财政拨款支出表' : TITLES[id];
  }

  private sectionTitles(): string[] {
    const { scope, year } = this.style;
    const department = scope === '部门';
    const titles = [
      `${scope}职责及机构设置情况`,
      `${scope}预算安排的总体情况`,
      '机关运行经费安排情况',
      '财政拨款“三公”经费预算情况及增减变化原因',
      ...(year < 2023 && department ? ['预算绩效信息'] : []),
      ...(year >= 2023 && department ? ['部门整体绩效目标', '部门主管专项资金预算安排情况及绩效目标'] : []),
      ...(year >= 2023 || !department ? [`${scope}项目预算安排情况及绩效目标`] : []),
      '政府采购预算情况',
      '国有资产信息',
      '名词解释',
      '其他需要说明的事项',
    ];
    return titles.map((title, i) => `${tables.chineseNumber(i + 1)}、${title}`);
  }

  private explanation(
    part: number,
    budget: PartBudget,
    units: readonly PartBudget[],
    duties: readonly string[],
    specialFund: boolean,
  ): void {
    const { random, style } = this;
    const { year, scope } = style;
    const own = scope === '部门' ? '本部门' : '本单位';
    const f = figuresOf(budget);
    const decimals = random.chance(50) ? 2 : undefined;
    this.blocks.push(heading(1, `${budget.name}${year}年${scope}预算信息公开情况说明`, true));
    this.say(part, say(decimals, `根据预算公开的有关要求，现将${budget.name}${year}年预算予以公布。`));
    for (const title of this.sectionTitles()) {
      this.blocks.push(heading(1, title));
      const name = title.slice(title.indexOf('、') + 1);
      if (name.endsWith('职责及机构设置情况')) {
        this.blocks.push(heading(2, `${scope}职责：`));
        duties.forEach((duty, i) => this.say(part, say(decimals, `${i + 1}、${duty}`)));
        this.blocks.push(heading(2, '机构设置：'), heading(3, `${scope}机构设置情况`));
        this.table(part, tables.organisation(units), `${scope}机构设置情况`);
      } else if (name.endsWith('总体情况')) {
        this.blocks.push(heading(2, '1、收入说明'));
        this.say(part, incomeSentence(f, year, decimals));
        this.blocks.push(heading(2, '2、支出说明'));
        this.say(part, expenditureSentence(f, year, decimals));
        this.blocks.push(heading(2, '3、比上年增减情况'));
        const change = (): number => random.int(-50000, 50000) * 10_000;
        this.say(part, changeSentence(f, year, change(), change(), decimals));
      } else if (name === '机关运行经费安排情况') {
        this.say(
          part,
          say(
            decimals,
            `${year}年，${own}机关运行经费共计安排`,
            f.publicFunds,
            '，用于水电、取暖、办公和维修等日常开支。',
          ),
        );
      } else if (name.includes('三公')) {
        this.say(part, threePublicSentence(budget, f, year, decimals));
      } else if (name === '预算绩效信息') {
        this.blocks.push(heading(2, '第一部分 部门整体绩效目标'));
        this.overall(part);
        this.blocks.push(heading(2, '第二部分 专项资金绩效目标'));
        this.say(part, say(decimals, `${own}不涉及专项资金。`));
        this.blocks.push(heading(2, '第三部分 预算项目绩效目标'));
        this.projects(part, budget, units);
      } else if (name === '部门整体绩效目标') {
        this.overall(part);
      } else if (name.includes('专项资金')) {
        if (specialFund) this.specialFund(part, f.project);
        else this.say(part, say(decimals, `${own}不涉及专项资金。`));
      } else if (name.endsWith('项目预算安排情况及绩效目标')) {
        this.projects(part, budget, units);
      } else if (name === '政府采购预算情况') {
        const made = tables.procurement(budget, units, style);
        if (made) {
          this.blocks.push(heading(2, `${scope}政府采购预算`));
          this.table(part, made, `${scope}政府采购预算`);
        } else {
          this.say(part, say(decimals, `${own}本年没有政府采购预算。`));
        }
      } else if (name === '国有资产信息') {
        this.say(part, say(decimals, `${budget.name}（含所属单位）上年末固定资产金额为`, f.assets, '（详见下表）。'));
        this.blocks.push(heading(2, `${scope}固定资产占用情况表`));
        this.table(part, tables.fixedAssets(budget, style), `${scope}固定资产占用情况表`);
      } else if (name === '名词解释') {
        this.say(part, say(decimals, '1、基本支出：为保证机构运转、完成日常任务而发生的人员和公用支出。'));
        this.say(part, say(decimals, '2、项目支出：为完成特定任务和事业发展目标，在基本支出以外发生的支出。'));
      } else {
        this.say(part, say(decimals, `${own}没有其他需要说明的事项。`));
      }
    }
  }

  private overall(part: number): void {
    this.blocks.push(heading(2, '（一）总体绩效目标'));
    this.say(part, say(undefined, '围绕年度重点任务合理安排资金，提高预算执行的及时性和均衡性，让公共服务更加便捷。'));
    this.blocks.push(heading(2, '（二）分项绩效目标'));
    this.say(part, say(undefined, '1.日常保障：机关正常运转率达到100%，意见办理及时率在95%以上。'));
    this.blocks.push(heading(2, '（三）工作保障措施'));
    this.say(part, say(undefined, '健全内部制度，加强支出进度监控，按季度分析偏差并及时纠正。'));
  }

  private specialFund(part: number, budget: number): void {
    const name = '困难群体生活补助';
    const title = `${name}绩效目标表`;
    this.blocks.push(heading(3, title));
    const code = `139901${String(this.style.year).slice(2)}P90${String(this.random.int(100000, 999999))}001A`;
    const amount = Math.max(10_000_000, Math.floor(budget / 1_000_000) * 1_000_000);
    const [upper, lower] = tables.specialFundForm(name, code, amount, this.style);
    if (upper) this.table(part, upper, title);
    if (lower) this.table(part, lower, title, true);
  }

  private projects(part: number, budget: PartBudget, units: readonly PartBudget[]): void {
    budget.projects.forEach((project, i) => {
      const title = `${i + 1}、${project.name}绩效目标表`;
      this.blocks.push(heading(3, title));
      const unit = units.length === 1 ? units[0] : units[project.unit];
      const [upper, lower] = tables.projectForm(project, unit ?? budget, this.style, units.length > 1);
      if (upper) this.table(part, upper, title);
      if (lower) this.table(part, lower, title, true);
    });
    if (budget.projects.length === 0) this.say(part, say(undefined, '本年没有安排项目预算。'));
  }

  private say(part: number, made: MadeParagraph): void {
    for (const amount of made.amounts) this.amounts.push({ ...amount, part, block: this.blocks.length });
    this.blocks.push(made.block);
  }

  private table(part: number, made: MadeTable, title: string, continued = false): void {
    if (!continued) this.tables.push({ id: made.id, title, part });
    const index = this.tables.length - 1;
    for (const cell of made.cells) {
      this.cells.push({ ...cell, table: made.id, index, title, part, block: this.blocks.length });
    }
    this.blocks.push(made.block);
  }
}

/** Sum of a part's project budgets in 分; what 支出总表 prints under 项目支出. */
export function projectTotal(part: PartBudget): number {
  return part.projects.reduce((sum, project) => sum + sumOf(project.amounts), 0);
}
