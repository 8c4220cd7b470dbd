/** Random budgets of units in which every relation holds, and their sum, the department's. All amounts in 分. */
import { FIELDS, GOODS, INDICATORS, PLACES, type Field, type IndicatorFact } from './facts';
import type { Random } from './random';

/** Smallest amount: 0.01 万元, so that tables in 万元 print two decimals and tables in 元 agree with the text in 万元. */
export const STEP = 10_000;

/** Where money comes from: this year's income by kind, and what was carried over. */
export const SOURCES = [
  'general',
  'fund',
  'capital',
  'specialAccount',
  'business',
  'operating',
  'superior',
  'affiliate',
  'other',
  'generalCarry',
  'fundCarry',
  'capitalCarry',
  'nonFiscalCarry',
] as const;
export type Source = (typeof SOURCES)[number];
export type Amounts = Partial<Record<Source, number>>;

const FISCAL: readonly Source[] = ['general', 'fund', 'capital', 'generalCarry', 'fundCarry', 'capitalCarry'];

/** Sum of the given sources; of all when none are given. */
export function sumOf(amounts: Amounts, sources: readonly Source[] = SOURCES): number {
  return sources.reduce((sum, source) => sum + (amounts[source] ?? 0), 0);
}

/** Part of the amounts that is 财政资金. */
export function fiscalOf(amounts: Amounts): number {
  return sumOf(amounts, FISCAL);
}

/** A purchase. */
export interface Purchase {
  readonly name: string;
  readonly code: string;
  readonly measure: string;
  readonly quantity: number;
  readonly price: number;
  readonly source: Source;
  readonly smallBusiness: boolean;
}

/** A project. */
export interface ProjectBudget {
  readonly unit: number;
  readonly name: string;
  readonly code: string;
  readonly functionCode: string;
  readonly amounts: Amounts;
  readonly use: string;
  readonly plan: readonly (number | undefined)[];
  readonly indicators: readonly (IndicatorFact & { readonly value: string })[];
  readonly purchases: readonly Purchase[];
}

/** 三公 amounts, all from 一般公共预算. */
export interface ThreePublic {
  readonly abroadTeaching: number;
  readonly abroadOther: number;
  readonly purchase: number;
  readonly operation: number;
  readonly reception: number;
}

/** Fixed assets: counts in hundredths, values in 分. */
export interface Assets {
  readonly area: number;
  readonly buildings: number;
  readonly officeArea: number;
  readonly office: number;
  readonly vehicleCount: number;
  readonly vehicles: number;
  readonly equipmentCount: number;
  readonly equipment: number;
  readonly otherCount: number;
  readonly other: number;
}

/** The budget of a unit, or of the department as their sum. */
export interface PartBudget {
  readonly code: string;
  readonly name: string;
  /** Economic 款 of the basic expenditure. */
  readonly economic: ReadonlyMap<string, number>;
  /** Functional 项 of the basic expenditure. */
  readonly basic: ReadonlyMap<string, number>;
  readonly projects: readonly ProjectBudget[];
  /** 经营支出 by functional 项, paid from 经营收入. */
  readonly operating: ReadonlyMap<string, number>;
  readonly publicPurchases: readonly { readonly unit: number; readonly purchase: Purchase }[];
  readonly threePublic: ThreePublic;
  readonly assets: Assets;
}

/** A department with its units. */
export interface DepartmentBudget {
  readonly place: string;
  readonly field: Field;
  readonly year: number;
  readonly department: PartBudget;
  readonly units: readonly PartBudget[];
}

/** What may occur in a budget. */
export interface BudgetTraits {
  readonly units: number;
  readonly year: number;
  readonly carryOver: boolean;
  readonly nonFiscal: boolean;
  readonly governmentFund: boolean;
  readonly stateCapital: boolean;
}

/** A random department whose amounts agree in every way. */
export function makeBudget(random: Random, traits: BudgetTraits): DepartmentBudget {
  const field = random.pick(FIELDS);
  const place = random.pick(PLACES);
  const code = String(random.int(301, 799));
  const name = place + field.office;
  const names = [`${name}本级`, ...field.units.map((unit) => place + unit)].slice(0, traits.units);
  const units = names.map((unit, index) => makeUnit(random, traits, field, index, `${code}00${index + 1}`, unit));
  return { place, field, year: traits.year, department: combine(code, name, units), units };
}

function amount(random: Random, low: number, high: number): number {
  return random.int(low, high) * STEP;
}

function makeUnit(
  random: Random,
  traits: BudgetTraits,
  field: Field,
  index: number,
  code: string,
  name: string,
): PartBudget {
  const administrative = index === 0;
  const size = random.int(1, 6);
  const economic = new Map<string, number>();
  const personnel = ['30101', administrative ? '30102' : '30107', '30108', '30110', '30112', '30113'];
  if (random.chance(70)) personnel.push('30103');
  if (random.chance(50)) personnel.push('30109');
  if (random.chance(40)) personnel.push('30111');
  for (const item of personnel) economic.set(item, amount(random, 300, 4000 * size));
  const office = ['30201', '30207', '30228', '30299'];
  office.push(
    ...random.some(
      ['30202', '30205', '30206', '30208', '30209', '30211', '30213', '30215', '30216', '30227', '30229', '30239'],
      6,
    ),
  );
  for (const item of office) economic.set(item, amount(random, 1, 900 * size));
  const threePublic: ThreePublic = {
    abroadTeaching: random.chance(10) ? amount(random, 100, 900) : 0,
    abroadOther: random.chance(15) ? amount(random, 100, 900) : 0,
    purchase: random.chance(12) ? amount(random, 1200, 1800) : 0,
    operation: random.chance(75) ? amount(random, 100, 2000) : 0,
    reception: random.chance(60) ? amount(random, 10, 300) : 0,
  };
  setIf(economic, '30212', threePublic.abroadTeaching + threePublic.abroadOther);
  setIf(economic, '30217', threePublic.reception);
  setIf(economic, '30231', threePublic.operation);
  setIf(economic, '31013', threePublic.purchase);
  if (random.chance(30)) economic.set('31002', amount(random, 100, 900));
  if (random.chance(75)) economic.set('30302', amount(random, 100, 2500));
  if (random.chance(30)) economic.set('30305', amount(random, 10, 200));

  const basic = new Map<string, number>();
  const taken = new Map<string, string>([
    ['30108', '2080505'],
    ['30109', '2080506'],
    ['30110', administrative ? '2101101' : '2101102'],
    ['30111', '2101103'],
    ['30113', '2210201'],
    ['30302', administrative ? '2080501' : '2080502'],
  ]);
  for (const [item, value] of economic) {
    const target = taken.get(item) ?? field.running;
    basic.set(target, (basic.get(target) ?? 0) + value);
  }

  const projects: ProjectBudget[] = [];
  const names = random.some(field.projects, random.int(1, 4));
  for (const base of names) projects.push(makeProject(random, traits, field, index, base));
  if (traits.carryOver && !projects.some((p) => hasCarry(p)) && index === 0) {
    projects.push(carried(random, traits, field, index, 'generalCarry'));
  }
  if (traits.governmentFund && index === 0) {
    projects.push(
      plain(random, traits, field, index, '公共设施提升（基金安排）', field.fundCode, {
        fund: amount(random, 500, 60000),
      }),
    );
    if (traits.carryOver && random.chance(50))
      projects.push(carried(random, traits, field, index, 'fundCarry', field.fundCode));
  }
  if (traits.stateCapital && index === 0) {
    projects.push(
      plain(random, traits, field, index, '退休人员社会化管理补助', '2230105', { capital: amount(random, 100, 9000) }),
    );
  }
  const operating = new Map<string, number>();
  if (traits.nonFiscal && !administrative && random.chance(40)) {
    operating.set(random.pick(field.projectCodes), amount(random, 100, 3000));
  }
  const publicFunds = [...economic]
    .filter(([c]) => c.startsWith('302') || c.startsWith('310'))
    .reduce((s, [, v]) => s + v, 0);
  const publicPurchases = purchases(random, { general: Math.floor(publicFunds / STEP / 4) * STEP }).map((purchase) => ({
    unit: index,
    purchase,
  }));
  return {
    code,
    name,
    economic,
    basic,
    projects,
    operating,
    publicPurchases,
    threePublic,
    assets: makeAssets(random, threePublic.operation > 0),
  };
}

function setIf(map: Map<string, number>, key: string, value: number): void {
  if (value > 0) map.set(key, value);
}

function hasCarry(project: ProjectBudget): boolean {
  return sumOf(project.amounts, ['generalCarry', 'fundCarry', 'capitalCarry', 'nonFiscalCarry']) > 0;
}

function makeProject(random: Random, traits: BudgetTraits, field: Field, unit: number, base: string): ProjectBudget {
  if (traits.carryOver && random.chance(25)) {
    return carried(
      random,
      traits,
      field,
      unit,
      traits.nonFiscal && random.chance(30) ? 'nonFiscalCarry' : 'generalCarry',
      undefined,
      base,
    );
  }
  const amounts: Amounts = { general: amount(random, 50, 80000) };
  if (traits.nonFiscal && random.chance(40)) {
    amounts[random.pick(['specialAccount', 'business', 'superior', 'affiliate', 'other'] as const)] = amount(
      random,
      20,
      9000,
    );
    if (random.chance(30)) delete amounts.general;
  }
  const name = random.chance(20) ? `提前下达${traits.year}年${base}资金` : random.chance(30) ? `${base}经费` : base;
  return plain(random, traits, field, unit, name, random.pick(field.projectCodes), amounts);
}

function carried(
  random: Random,
  traits: BudgetTraits,
  field: Field,
  unit: number,
  source: Source,
  functionCode?: string,
  base = random.pick(field.projects),
): ProjectBudget {
  const name = `${traits.year - 1}年${base}${source === 'fundCarry' ? '（基金）' : ''}结转资金`;
  const amounts: Amounts = { [source]: amount(random, 50, 40000) };
  return plain(
    random,
    traits,
    field,
    unit,
    name,
    functionCode ?? random.pick(field.projectCodes),
    amounts,
    traits.year - 1,
  );
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function plain(
  random: Random,
  traits: BudgetTraits,
  field: Field,
  unit: number,
  name: string,
  functionCode: string,
  amounts: Amounts,
  codeYear = traits.year,
): ProjectBudget {
  let tail = '';
  for (let i = 0; i < 12; i++) tail += i < 5 ? String(random.int(0, 9)) : ALPHABET[random.int(0, ALPHABET.length - 1)];
  const budget = sumOf(amounts) / 1_000_000;
  const indicators = [
    ...random.some(INDICATORS.slice(0, 2), random.int(1, 2)),
    ...INDICATORS.slice(2, 5),
    ...random.some(INDICATORS.slice(5, 7), random.int(1, 2)),
    ...INDICATORS.slice(7),
  ].map((fact) => ({ ...fact, value: random.pick(fact.values).replace('%budget%', String(budget)) }));
  const plan = random.pick([
    [25, 50, 75, 100],
    [10, 40, 80, 100],
    [undefined, 30, 60, 100],
    [100, undefined, undefined, undefined],
    [undefined, undefined, undefined, 100],
    [20, 20, 100, 100],
  ] as const);
  return {
    unit,
    name,
    code: `139901${String(codeYear).slice(2)}P${tail}`,
    functionCode,
    amounts,
    use: random.pick([
      `用于${field.office}开展${name}工作所需的材料、人工和服务采购等开支。`,
      `保障${name}顺利实施，支付合同价款。`,
      `支付${name}相关费用，主要是设备租用、场地维护和聘请专家，资金按合同进度分批拨付，年底前完成结算。`,
    ]),
    plan,
    indicators,
    purchases: random.chance(50) ? purchases(random, amounts) : [],
  };
}

/** Purchases that stay within each source's amount. */
function purchases(random: Random, amounts: Amounts): Purchase[] {
  const made: Purchase[] = [];
  for (const source of SOURCES) {
    if (source === 'superior' || source === 'affiliate' || source === 'capitalCarry') continue;
    let left = amounts[source] ?? 0;
    for (let n = random.int(0, 2); n > 0 && left >= 20 * STEP; n--) {
      const [name, code, measure] = random.pick(GOODS);
      const quantity = measure === '项' ? 1 : random.int(1, 12);
      const price = random.int(1, Math.max(1, Math.floor(left / STEP / quantity / 2))) * STEP;
      if (price * quantity > left) continue;
      left -= price * quantity;
      made.push({ name, code, measure, quantity, price, source, smallBusiness: random.chance(60) });
    }
  }
  return made;
}

function makeAssets(random: Random, cars: boolean): Assets {
  const houses = random.chance(50);
  const area = houses ? random.int(20000, 900000) : 0;
  const buildings = houses ? amount(random, 5000, 90000) : 0;
  const office = houses && random.chance(70);
  const equipmentCount = random.int(0, 9);
  return {
    area,
    buildings,
    officeArea: office ? Math.floor(area / 2) : 0,
    office: office ? Math.floor(buildings / STEP / 2) * STEP : 0,
    vehicleCount: cars ? random.int(1, 6) * 100 : 0,
    vehicles: cars ? amount(random, 500, 9000) : 0,
    equipmentCount: equipmentCount * 100,
    equipment: equipmentCount * amount(random, 2000, 6000),
    otherCount: random.int(10, 900) * 100,
    other: amount(random, 500, 60000),
  };
}

/** The sum of units under a code and name. */
export function combine(code: string, name: string, units: readonly PartBudget[]): PartBudget {
  const add = (maps: readonly ReadonlyMap<string, number>[]): Map<string, number> => {
    const total = new Map<string, number>();
    for (const map of maps) for (const [key, value] of map) total.set(key, (total.get(key) ?? 0) + value);
    return total;
  };
  const addRecords = <T extends object>(records: readonly T[]): T => {
    const total: Record<string, number> = {};
    for (const record of records) {
      for (const [key, value] of Object.entries(record) as [string, number][]) total[key] = (total[key] ?? 0) + value;
    }
    return total as T;
  };
  return {
    code,
    name,
    economic: add(units.map((u) => u.economic)),
    basic: add(units.map((u) => u.basic)),
    projects: units.flatMap((u) => u.projects),
    operating: add(units.map((u) => u.operating)),
    publicPurchases: units.flatMap((u) => u.publicPurchases),
    threePublic: addRecords(units.map((u) => u.threePublic)),
    assets: addRecords(units.map((u) => u.assets)),
  };
}
