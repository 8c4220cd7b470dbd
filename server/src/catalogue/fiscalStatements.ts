/** Matters of 财政拨款 in the explanatory text: as a whole, fund by fund, and the basic expenditure of one fund. */
import { spelled, TEXT_TABLE, type Counterpart, type Matter } from './statementMatter';

/** What tables of one fund show differs from place to place (当年拨款 or all): told as a doubt. */
const FUND_TABLE = { ...TEXT_TABLE, strength: 'expected' } as const;

function total(table: string, column: string, ...or: NonNullable<Counterpart['or']>): Counterpart {
  return { table, rows: ['total'], column, ...(or.length > 0 ? { or } : {}), ...FUND_TABLE };
}

function appropriation(...rows: readonly string[]): Counterpart {
  const [first = '', ...others] = rows;
  const or = others.map((row) => ({ rows: [row], column: 'incomeAmount' }));
  return { table: 'CZ', rows: [first], column: 'incomeAmount', ...(or.length > 0 ? { or } : {}), ...FUND_TABLE };
}

const YEAR = ['', '当年', '本年'];
const GRANT = ['', '拨款', '财政拨款', '当年拨款', '当年财政拨款', '预算拨款', '财政预算拨款'];
const SPENT = ['支出', '支出预算支出', '预算支出', '收支', '总支出', '安排的支出', '安排支出'];
/** What may be said of a fund without 支出, in a section about its expenditure. */
const GIVEN = ['拨款', '财政拨款', '当年拨款', '当年财政拨款', '预算', '当年', '财政拨款预算'];
const GENERAL = '一般公共预算';
const FUND = ['政府性基金', '政府基金', '政府性基金预算', '基金预算'];
const CAPITAL = ['国有资本经营预算', '国有资本经营'];

const PAID = ['', '拨款', '财政拨款'];
const LEFT = ['结转', '结余', '结转结余', '结转和结余', '结转及结余'];
const EARLIER = ['上年', '年初', '以前年度', '上年度'];

/** What is carried over of each fund: named with both words, or with the fund's alone where 上年结转 is being divided. */
const CARRIED: readonly Matter[] = (
  [
    ['generalCarryOver', '一般公共预算上年结转', 'general budget carried over', [GENERAL], 'generalBudget'],
    ['fundCarryOver', '政府性基金预算上年结转', 'government funds carried over', FUND, 'governmentFund'],
    ['capitalCarryOver', '国有资本经营预算上年结转', 'state capital carried over', CAPITAL, 'stateCapital'],
  ] as const
).flatMap(([id, zh, en, names, fund]): Matter[] => {
  const matter = { id, zh, en, counterparts: [appropriation(`${fund}CarryOver`)] };
  const funds = spelled(names, PAID);
  const both = [
    ...spelled(['', ...EARLIER], funds, ['', '上年'], LEFT, ['', '资金', '收入']),
    ...spelled(EARLIER, LEFT, ['', '的'], funds, ['', '收入', '资金']),
  ];
  return [
    { ...matter, names: [...new Set(both)], under: ['income', 'budget', 'fiscal', 'general', 'fund'] },
    { ...matter, names: spelled(funds, ['', '收入', '资金']), inside: ['carryOver', 'fiscalCarryOver'] },
  ];
});

export const FISCAL_MATTERS: readonly Matter[] = [
  {
    id: 'fiscalBudget',
    zh: '财政拨款收支',
    en: 'income and expenditure of appropriations',
    names: spelled('财政拨款', ['', '预算'], ['收支', '收入支出', '总收支', '收支总', '收入和支出']),
    opens: 'fiscal',
    counterparts: [appropriation('incomeTotal', 'yearIncome')],
  },
  {
    id: 'fiscalTotalIncome',
    zh: '财政拨款收入',
    en: 'appropriations',
    names: spelled(YEAR, '财政拨款', ['', '预算'], ['收入', '总收入']),
    under: ['fiscal'],
    counterparts: [appropriation('incomeTotal', 'yearIncome')],
  },
  {
    id: 'fiscalExpenditure',
    zh: '财政拨款支出',
    en: 'expenditure from appropriations',
    names: spelled(YEAR, '财政拨款', ['', '预算', '安排', '安排的'], ['支出', '总支出']),
    opens: 'fiscal',
    counterparts: [
      {
        table: 'CZ',
        rows: ['expenditureTotal'],
        column: 'total',
        or: [{ rows: ['yearExpenditure'], column: 'total' }],
        ...FUND_TABLE,
      },
    ],
  },
  {
    id: 'fiscalYearIncome',
    zh: '本年财政拨款收入',
    en: 'appropriations of the year',
    names: spelled(['本年', '当年', '本年度'], ['', '预算'], '收入'),
    under: ['fiscal'],
    counterparts: [appropriation('yearIncome', 'incomeTotal')],
  },
  ...(
    [
      ['fiscalBasic', '财政拨款基本支出', 'basic expenditure from appropriations', '基本支出'],
      ['fiscalProject', '财政拨款项目支出', 'project expenditure from appropriations', '项目支出'],
    ] as const
  ).map(([id, zh, en, name]): Matter => ({ id, zh, en, names: [name], under: ['fiscal'], counterparts: [] })),
  ...(
    [
      ['generalOfFiscal', '一般公共预算拨款', 'general budget appropriations', [GENERAL], 'generalBudget'],
      ['fundOfFiscal', '政府性基金预算拨款', 'government fund appropriations', FUND, 'governmentFund'],
      ['capitalOfFiscal', '国有资本经营预算拨款', 'state capital appropriations', CAPITAL, 'stateCapital'],
    ] as const
  ).map(([id, zh, en, names, fund]): Matter => ({
    id,
    zh,
    en,
    names: spelled(names, ['', '拨款', '财政拨款', '当年拨款', '当年财政拨款', '当年'], ['', '收入']),
    under: ['fiscal'],
    counterparts: [
      // A fund may be meant with what is carried over of it: all there is to spend.
      { ...appropriation(`${fund}Income`), or: [{ rows: ['expenditureTotal'], column: fund }] },
    ],
  })),
  {
    id: 'fiscalCarryOver',
    zh: '上年结转',
    en: 'appropriations carried over',
    names: spelled(
      ['上年', '年初', '以前年度', '上年度'],
      ['', '财政拨款'],
      ['结转', '结余', '结转结余', '结转和结余', '结转及结余'],
      ['', '资金', '收入'],
    ),
    under: ['fiscal'],
    counterparts: [appropriation('carryOver')],
  },
  ...CARRIED,
  {
    id: 'generalExpenditure',
    zh: '一般公共预算支出',
    en: 'general budget expenditure',
    names: spelled(GENERAL, GRANT, SPENT),
    opens: 'general',
    counterparts: [total('YB', 'total', { table: 'CZ', rows: ['generalBudgetIncome'], column: 'incomeAmount' })],
  },
  {
    id: 'generalGrant',
    zh: '一般公共预算拨款',
    en: 'general budget appropriations',
    names: spelled(GENERAL, GIVEN),
    under: ['general'],
    opens: 'general',
    counterparts: [total('YB', 'total', { table: 'CZ', rows: ['generalBudgetIncome'], column: 'incomeAmount' })],
  },
  {
    id: 'fundExpenditure',
    zh: '政府性基金预算支出',
    en: 'government fund expenditure',
    names: spelled(FUND, GRANT, SPENT),
    opens: 'fund',
    counterparts: [total('ZF', 'total', { table: 'CZ', rows: ['governmentFundIncome'], column: 'incomeAmount' })],
  },
  {
    id: 'fundGrant',
    zh: '政府性基金预算拨款',
    en: 'government fund appropriations',
    names: spelled(FUND, GIVEN),
    under: ['fund'],
    opens: 'fund',
    counterparts: [total('ZF', 'total', { table: 'CZ', rows: ['governmentFundIncome'], column: 'incomeAmount' })],
  },
  {
    id: 'capitalExpenditure',
    zh: '国有资本经营预算支出',
    en: 'state capital expenditure',
    names: spelled(CAPITAL, GRANT, SPENT),
    opens: 'capital',
    counterparts: [total('GZ', 'total', { table: 'CZ', rows: ['stateCapitalIncome'], column: 'incomeAmount' })],
  },
  ...(
    [
      ['generalBasic', '基本支出', 'basic expenditure', 'basic', ['general']],
      ['generalProject', '项目支出', 'project expenditure', 'project', ['general']],
    ] as const
  ).map(([id, zh, en, column, under]): Matter => ({
    id,
    zh,
    en,
    names: [zh],
    under,
    counterparts: [total('YB', column, { table: 'ZC', rows: ['total'], column })],
  })),
  {
    id: 'fundBasic',
    zh: '一般公共预算基本支出',
    en: 'basic expenditure of the general budget',
    names: spelled(
      ['财政拨款', ...spelled(GENERAL, ['', '拨款', '财政拨款', '当年拨款', '财政预算拨款', '当年财政拨款'])],
      ['', '安排的'],
      '基本支出',
    ),
    opens: 'fundBasic',
    counterparts: [total('JB', 'total', { table: 'YB', rows: ['total'], column: 'basic' })],
  },
  {
    id: 'fundBasicOwn',
    zh: '基本支出',
    en: 'basic expenditure',
    names: ['基本支出'],
    under: ['fundBasic'],
    counterparts: [total('JB', 'total', { table: 'YB', rows: ['total'], column: 'basic' })],
  },
  ...(
    [
      ['fundPersonnel', '人员经费', 'personnel', ['人员经费', '人员支出', '人员经费支出'], 'personnel'],
      [
        'fundPublic',
        '公用经费',
        'public funds',
        spelled(['', '日常'], ['公用经费', '公用支出', '公用经费支出']),
        'publicFunds',
      ],
    ] as const
  ).map(([id, zh, en, names, column]): Matter => ({
    id,
    zh,
    en,
    names,
    under: ['fundBasic', 'general', 'fiscal'],
    listed: true,
    counterparts: [total('JB', column)],
  })),
];
