import { FISCAL_MATTERS } from './fiscalStatements';
import { spelled, TEXT_TABLE, type Counterpart, type Matter, type Topic } from './statementMatter';

export { FISCAL_TOPICS } from './statementMatter';
export type { Counterpart, Matter, Topic } from './statementMatter';

function summary(role: string): Counterpart {
  return { table: 'SZ', rows: [role], column: 'incomeAmount', ...TEXT_TABLE };
}

function expenditure(column: string, plus: readonly string[] = []): Counterpart {
  return { table: 'ZC', rows: ['total'], column, plus, ...TEXT_TABLE };
}

function basic(column: string): Counterpart {
  return { table: 'JB', rows: ['total'], column, whole: true, ...TEXT_TABLE };
}

function threePublic(role: string, unless?: string): Counterpart {
  return { table: 'SG', rows: [role], column: 'total', ...(unless ? { unless } : {}), ...TEXT_TABLE };
}

const YEAR_END = 'yearEndCarryOver';
const FISCAL = ['', '当年', '财政', '当年财政'];
const GRANT = ['', '拨款', '补助'];
const INCOME: readonly Topic[] = ['income', 'budget'];
const EXPENDITURE: readonly Topic[] = ['expenditure', 'budget'];
const THREE_PUBLIC: readonly Topic[] = ['threePublic'];
const WHOLE = ['', '预算', '年初预算', ...spelled(['部门', '单位'], ['', '预算', '年初预算', '财务', '综合'])];
const COST = ['费', '费用', '经费', '支出', '费支出', '费用支出', '经费支出'];
/** What follows the threshold: 单价20万元以上的设备. */
const EQUIPMENT = spelled('以上', ['', '的', '(含)', '(含)的'], ['', '大型', '通用', '专用'], '设备');
const CAR = ['公务用车', '公车'];

const OPERATION = spelled(
  ['', ...spelled(['财政拨款', '一般公共预算', '一般公共预算财政拨款'], ['', '的', '安排的'])],
  ['机关运行经费', '机关运行费用', '机关运行费'],
  ['', '支出', ...spelled(['', '当年'], '一般公共预算', ['', '财政'], '拨款')],
);
/** The organs 机关运行经费 is of: 某某局本级, 1家行政单位. */
const OF_ORGANS = /(?:本级|(?:行政|参公事业|参照公务员法管理(?:的)?事业|参公|机关)单位)的?$/;

/** Matters of the explanatory text. Sources: the outlines of 2022 and 2025/26, other provinces' practice. */
export const MATTERS: readonly Matter[] = [
  {
    id: 'income',
    zh: '预算收入',
    en: 'budgeted income',
    names: spelled(WHOLE, ['', '总'], '收入'),
    opens: 'income',
    counterparts: [
      // 收入预算 may be said of the year's income alone.
      { ...summary('incomeTotal'), or: [{ rows: ['yearIncome'], column: 'incomeAmount' }] },
      {
        table: 'SR',
        rows: ['total'],
        column: 'total',
        or: [{ rows: ['total'], column: 'yearIncome' }],
        plus: ['unitFundsLeft'],
        ...TEXT_TABLE,
      },
    ],
  },
  {
    id: 'yearIncome',
    zh: '本年收入',
    en: 'income of the year',
    names: spelled(['本年', '当年', '本年度'], ['', '预算'], '收入'),
    opens: 'income',
    counterparts: [
      // Where nothing is carried over, and in some texts where something is, the whole is meant.
      { ...summary('yearIncome'), or: [{ rows: ['incomeTotal'], column: 'incomeAmount' }] },
    ],
  },
  {
    id: 'fiscalIncome',
    zh: '财政拨款收入',
    en: 'appropriations',
    names: ['财政拨款', '财政拨款收入', '财政补助收入'],
    under: INCOME,
    counterparts: [
      {
        table: 'SZ',
        rows: ['generalBudgetIncome', 'governmentFundIncome', 'stateCapitalIncome'],
        column: 'incomeAmount',
        // 财政拨款 may be meant with what is carried over of it.
        or: [{ table: 'CZ', rows: ['incomeTotal'], column: 'incomeAmount' }],
        ...TEXT_TABLE,
      },
    ],
  },
  {
    id: 'generalIncome',
    zh: '一般公共预算收入',
    en: 'general budget income',
    names: spelled('一般公共预算', FISCAL, GRANT, ['', '收入']),
    under: INCOME,
    counterparts: [summary('generalBudgetIncome')],
  },
  {
    id: 'fundIncome',
    zh: '基金预算收入',
    en: 'government fund income',
    names: spelled(['', '政府性', '政府'], '基金', ['', '预算'], FISCAL, GRANT, ['', '收入']).filter(
      (n) => n.length > 3,
    ),
    under: INCOME,
    counterparts: [summary('governmentFundIncome')],
  },
  {
    id: 'capitalIncome',
    zh: '国有资本经营预算收入',
    en: 'state capital income',
    names: spelled('国有资本经营', ['', '预算'], FISCAL, GRANT, ['', '收入']),
    under: INCOME,
    counterparts: [summary('stateCapitalIncome')],
  },
  {
    id: 'specialAccount',
    zh: '财政专户核拨收入',
    en: 'income from special fiscal accounts',
    names: spelled('财政专户', ['', '核拨', '管理', '返还', '拨款'], ['', '资金'], ['', '收入']),
    under: INCOME,
    counterparts: [summary('specialAccountIncome')],
  },
  {
    id: 'unitFunds',
    zh: '单位资金收入',
    en: 'funds of the unit',
    names: ['单位资金', '单位资金收入', '其他来源收入', '其他来源资金', '其他来源资金收入', '单位其他资金收入'],
    under: INCOME,
    counterparts: [
      summary('unitFunds'),
      {
        table: 'SZ',
        rows: ['businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateIncome', 'otherIncome'],
        column: 'incomeAmount',
        unless: 'unitFunds',
        ...TEXT_TABLE,
      },
    ],
  },
  ...(
    [
      ['businessIncome', '事业收入', 'business income', ['事业收入']],
      ['operatingIncome', '经营收入', 'operating income', ['经营收入', '事业单位经营收入']],
      ['superiorSubsidy', '上级补助收入', 'subsidies from above', ['上级补助收入']],
      ['affiliateIncome', '附属单位上缴收入', 'income from affiliates', ['附属单位上缴收入', '附属单位缴款收入']],
      ['otherIncome', '其他收入', 'other income', ['其他收入']],
    ] as const
  ).map(([id, zh, en, names]): Matter => ({
    id,
    zh,
    en,
    names,
    under: INCOME,
    // Some places print them below 单位资金.
    counterparts: [summary(id), summary(`${id}Part`)],
  })),
  {
    id: 'carryOver',
    zh: '上年结转结余',
    en: 'carry-over',
    names: spelled(
      ['上年', '年初', '以前年度', '上年度'],
      ['结转', '结余', '结转结余', '结转和结余', '结转及结余', '结余结转'],
      ['', '资金', '收入'],
    ),
    under: INCOME,
    counterparts: [summary('carryOver')],
  },
  {
    id: 'unitFundsLeft',
    zh: '预计下年使用的单位资金结余',
    en: 'funds of the unit left for next year',
    names: spelled(['预计', ''], ['下年', '下年度', '以后年度'], '使用', ['的', ''], '单位资金', ['结余', '结转结余']),
    under: ['income', 'expenditure', 'budget'],
    counterparts: [],
  },
  {
    id: 'yearEnd',
    zh: '年终结转结余',
    en: 'year-end carry-over',
    names: [...spelled(['年终', '年末'], ['结转', '结余', '结转结余', '结转和结余']), '结转下年', '结转下年支出'],
    under: EXPENDITURE,
    counterparts: [{ table: 'SZ', rows: [YEAR_END], column: 'expenditureAmount', ...TEXT_TABLE }],
  },
  {
    id: 'expenditure',
    zh: '支出预算',
    en: 'budgeted expenditure',
    names: spelled(WHOLE, ['', '总'], '支出'),
    opens: 'expenditure',
    counterparts: [
      // With a year-end carry-over the text may mean the total with or without it.
      { table: 'SZ', rows: ['expenditureTotal'], column: 'expenditureAmount', without: YEAR_END, ...TEXT_TABLE },
      { ...expenditure('total', ['unitFundsLeft']), without: YEAR_END },
    ],
  },
  {
    id: 'basic',
    zh: '基本支出',
    en: 'basic expenditure',
    names: ['基本支出'],
    under: EXPENDITURE,
    counterparts: [expenditure('basic')],
  },
  {
    id: 'personnel',
    zh: '人员经费',
    en: 'personnel',
    names: ['人员经费', '人员支出', '人员经费支出', '人员'],
    under: EXPENDITURE,
    listed: true,
    counterparts: [basic('personnel')],
  },
  {
    id: 'publicFunds',
    zh: '日常公用经费',
    en: 'public funds',
    names: spelled(['', '日常'], ['公用经费', '公用支出', '公用经费支出', '公用']),
    under: EXPENDITURE,
    listed: true,
    counterparts: [basic('publicFunds')],
  },
  {
    id: 'project',
    zh: '项目支出',
    en: 'project expenditure',
    names: ['项目支出'],
    under: EXPENDITURE,
    counterparts: [expenditure('project')],
  },
  {
    id: 'operatingExpenditure',
    zh: '经营支出',
    en: 'operating expenditure',
    names: ['经营支出', '事业单位经营支出'],
    under: EXPENDITURE,
    counterparts: [expenditure('operating')],
  },
  {
    id: 'toSuperior',
    zh: '上解上级支出',
    en: 'payments to superiors',
    names: ['上解上级支出', '上缴上级支出'],
    under: EXPENDITURE,
    counterparts: [expenditure('toSuperior')],
  },
  {
    id: 'toAffiliate',
    zh: '对附属单位补助支出',
    en: 'subsidies to affiliates',
    names: ['对附属单位补助支出'],
    under: EXPENDITURE,
    counterparts: [expenditure('toAffiliate')],
  },
  {
    id: 'otherExpenditure',
    zh: '其他支出',
    en: 'other expenditure',
    names: ['其他支出'],
    under: EXPENDITURE,
    counterparts: [],
  },
  {
    id: 'budget',
    zh: '预算收支',
    en: 'income and expenditure of the budget',
    names: [
      ...spelled(WHOLE, ['收支', '收支总', '收入支出', '总收支']),
      ...spelled(['部门', '单位'], ['', '年初'], '预算'),
    ],
    opens: 'budget',
    counterparts: [summary('incomeTotal')],
  },
  {
    id: 'entrusted',
    zh: '委托业务费',
    en: 'entrusted services',
    names: ['委托业务费', '委托业务经费', '委托业务费用', '委托业务费支出'],
    counterparts: [],
  },
  {
    id: 'operation',
    zh: '机关运行经费',
    en: 'operating funds of the organs',
    names: OPERATION,
    opens: 'operation',
    counterparts: [
      { table: 'YX', rows: ['total'], column: 'total', ...TEXT_TABLE, strength: 'expected' },
      {
        table: 'JB',
        rows: ['total'],
        column: 'publicFunds',
        unlessTable: 'YX',
        rule: 'text-operation-funds',
        strength: 'expected',
      },
    ],
  },
  {
    id: 'operationOfOrgans',
    zh: '机关运行经费',
    en: 'operating funds of some organs',
    names: OPERATION,
    of: OF_ORGANS,
    opens: 'operation',
    counterparts: [],
  },
  {
    id: 'threePublic',
    zh: '“三公”经费',
    en: 'three public expenses',
    names: spelled(
      [
        '',
        ...spelled(
          ['财政拨款', '一般公共预算财政拨款', '一般公共预算', '一般公共预算拨款'],
          ['', '安排', '安排的', '开支的', '的'],
        ),
      ],
      '三公',
      ['经费', '经费支出', '支出', '费用'],
    ),
    opens: 'threePublic',
    counterparts: [threePublic('subtotal'), threePublic('grandTotal', 'subtotal')],
  },
  {
    id: 'abroad',
    zh: '因公出国（境）费',
    en: 'travel abroad',
    names: spelled(['', '因公', '因公临时'], ['出国', '出国境', '出国(境)'], COST),
    under: THREE_PUBLIC,
    counterparts: [threePublic('abroad')],
  },
  {
    id: 'vehicles',
    zh: '公务用车购置及运维费',
    en: 'official vehicles',
    names: [
      ...spelled(
        CAR,
        '购置',
        ['', '费', '费用'],
        ['及', '和', '与', '以及'],
        ['', ...CAR],
        ['运行维护', '运维', '运行', '维护', '维护运行'],
        COST,
      ),
      ...spelled(CAR, COST),
    ],
    under: THREE_PUBLIC,
    counterparts: [threePublic('vehicles')],
  },
  {
    id: 'vehiclePurchase',
    zh: '公务用车购置费',
    en: 'purchase of official vehicles',
    names: [...spelled(['', '车辆', ...CAR], '购置', COST), ...spelled(CAR, '购置')],
    under: THREE_PUBLIC,
    counterparts: [threePublic('vehiclePurchase')],
  },
  {
    id: 'vehicleOperation',
    zh: '公务用车运维费',
    en: 'operation of official vehicles',
    names: [
      ...spelled(['', '车辆', ...CAR], ['运行维护', '运维', '运行', '维护', '维护运行'], COST),
      ...spelled(CAR, ['运行维护', '运维', '运行']),
    ],
    under: THREE_PUBLIC,
    counterparts: [threePublic('vehicleOperation')],
  },
  {
    id: 'reception',
    zh: '公务接待费',
    en: 'official reception',
    names: spelled(['', '公务'], '接待', COST),
    under: THREE_PUBLIC,
    counterparts: [threePublic('reception')],
  },
  ...(
    [
      ['meeting', '会议费', 'meetings', ['会议']],
      ['training', '培训费', 'training', ['培训']],
    ] as const
  ).map(([id, zh, en, names]): Matter => ({
    id,
    zh,
    en,
    names: spelled(
      [
        '',
        ...spelled(['一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款', '财政拨款'], ['', '安排', '安排的']),
      ],
      names,
      ['费', '费用', '费支出'],
    ),
    under: THREE_PUBLIC,
    counterparts: [threePublic(id)],
  })),
  {
    id: 'procurement',
    zh: '政府采购预算',
    en: 'government procurement',
    names: spelled(['', '纳入'], '政府采购', ['', '支出', '项目', '项目支出']),
    opens: 'procurement',
    counterparts: [{ table: 'CG', rows: ['total'], column: 'total', ...TEXT_TABLE }],
  },
  ...(
    [
      ['goods', '货物', 'goods'],
      ['works', '工程', 'works'],
      ['services', '服务', 'services'],
    ] as const
  ).map(([id, zh, en]): Matter => ({
    id,
    zh: `政府采购${zh}`,
    en: `procured ${en}`,
    names: spelled(['', '政府采购', '采购'], zh, ['', '类', '采购', '类采购', '支出', '类支出', '类项目']),
    under: ['procurement'],
    counterparts: [],
  })),
  {
    id: 'assets',
    zh: '上年末固定资产金额',
    en: 'fixed assets at the end of last year',
    names: spelled(
      '固定资产',
      ['', '原值', '总值', '价值', '总价值'].concat(spelled('账面', ['金额', '总额', '原值', '价值', '值', '余额'])),
    ),
    opens: 'assets',
    stock: true,
    counterparts: [{ table: 'GD', rows: ['assetTotal'], column: 'value', ...TEXT_TABLE }],
  },
  ...(
    [
      ['assetBuildings', '房屋', 'buildings', ['房屋', '房屋建筑物', '房屋及构筑物', '房屋和构筑物'], 'buildings'],
      ['assetOffices', '办公用房', 'offices', ['办公用房'], 'officeBuildings'],
      ['assetVehicles', '车辆', 'vehicles', ['车辆', '公务用车', '交通运输设备'], 'vehicles'],
      ['assetEquipment', '单价较高的设备', 'equipment of a high unit price', EQUIPMENT, 'equipment'],
      [
        'assetOther',
        '其他固定资产',
        'other fixed assets',
        ['其他固定资产', '其他资产', '其余固定资产', '其余资产'],
        'assetItem',
      ],
    ] as const
  ).map(([id, zh, en, names, row]): Matter => ({
    id,
    zh,
    en,
    names: spelled(names, ['', '价值', '原值']),
    under: ['assets'],
    stock: true,
    counterparts: [{ table: 'GD', rows: [row], column: 'value', ...TEXT_TABLE, strength: 'expected' }],
  })),
  ...(
    [
      ['stateAssets', '国有资产总额', 'state assets', ['国有资产']],
      ['assetIntangible', '无形资产', 'intangible assets', ['无形资产']],
      ['assetCurrent', '流动资产', 'current assets', ['流动资产']],
    ] as const
  ).map(([id, zh, en, names]): Matter => ({
    id,
    zh,
    en,
    names: spelled(names, ['', '价值', '原值', '净值']),
    under: ['assets'],
    stock: true,
    counterparts: [],
  })),
  {
    id: 'assetPurchases',
    zh: '拟购置固定资产',
    en: 'fixed assets to be bought',
    names: spelled(
      ['拟', '计划', '预计', '拟计划'],
      ['购置', '采购', '新增', '购买', '新购置'],
      ['', '的'],
      ['固定', '国有', ''],
      '资产',
    ),
    stock: true,
    counterparts: [],
  },
  ...FISCAL_MATTERS,
];

/** A sum the text states: the matter and the matters it consists of, in amounts and in changes. */
export interface Composition {
  readonly rule: string;
  /** The first of them stated before the parts is the total. */
  readonly totals: readonly string[];
  readonly parts: readonly string[];
  /** Stated parts without which nothing is said. */
  readonly needs: readonly string[];
  /** Also said of the changes, `all`: where every part is stated; `directions`: only which way they go, and of no amounts; left out where the items that changed are often named in part. */
  readonly changes?: boolean | 'all' | 'directions';
  /** Parts that a broader one stands for where it is stated. */
  readonly instead?: readonly { readonly part: string; readonly of: readonly string[] }[];
  /** Nothing is said where the parts’ table (基本支出表) shows less than the total’s: it is of one fund only. */
  readonly whole?: boolean;
}

const UNIT_FUNDS = ['businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateIncome', 'otherIncome'];

/** Sums within the text. A part that is not stated has to be nothing in its table. */
export const COMPOSITIONS: readonly Composition[] = [
  {
    rule: 'text-income-sum',
    totals: ['income'],
    parts: [
      'fiscalIncome',
      'generalIncome',
      'fundIncome',
      'capitalIncome',
      'specialAccount',
      'unitFunds',
      ...UNIT_FUNDS,
      'carryOver',
    ],
    needs: [],
    instead: [
      { part: 'unitFunds', of: UNIT_FUNDS },
      { part: 'fiscalIncome', of: ['generalIncome', 'fundIncome', 'capitalIncome'] },
    ],
  },
  {
    rule: 'text-expenditure-sum',
    totals: ['expenditure', 'budget'],
    parts: [
      'basic',
      'project',
      'operatingExpenditure',
      'toSuperior',
      'toAffiliate',
      'otherExpenditure',
      'unitFundsLeft',
      'yearEnd',
    ],
    needs: ['basic', 'project'],
    changes: true,
  },
  {
    rule: 'text-expenditure-sum',
    totals: ['fiscalExpenditure'],
    parts: ['fiscalBasic', 'fiscalProject'],
    needs: ['fiscalBasic', 'fiscalProject'],
  },
  {
    rule: 'text-basic-sum',
    totals: ['basic'],
    parts: ['personnel', 'publicFunds'],
    needs: ['personnel', 'publicFunds'],
    whole: true,
    changes: true,
  },
  {
    rule: 'text-basic-sum',
    totals: ['fundBasic', 'fundBasicOwn'],
    parts: ['fundPersonnel', 'fundPublic'],
    needs: ['fundPersonnel', 'fundPublic'],
    changes: true,
  },
  {
    rule: 'text-three-public-sum',
    totals: ['threePublic'],
    parts: ['abroad', 'vehicles', 'reception'],
    needs: ['abroad', 'vehicles', 'reception'],
    changes: true,
  },
  {
    // Where the vehicles as a whole are not named, what changed tells only which way.
    rule: 'text-three-public-sum',
    totals: ['threePublic'],
    parts: ['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'],
    needs: ['vehicleOperation', 'reception'],
    changes: 'directions',
  },
  {
    rule: 'text-vehicle-sum',
    totals: ['vehicles'],
    parts: ['vehiclePurchase', 'vehicleOperation'],
    needs: ['vehiclePurchase', 'vehicleOperation'],
    changes: true,
  },
  {
    rule: 'text-procurement-sum',
    totals: ['procurement'],
    parts: ['goods', 'works', 'services'],
    // What is procured is of these three; a kind the text does not name is none.
    needs: [],
    changes: 'all',
  },
  {
    rule: 'text-asset-sum',
    totals: ['assets'],
    parts: ['assetBuildings', 'assetVehicles', 'assetEquipment', 'assetOther'],
    // Without the rest the kinds named may be some of all.
    needs: ['assetBuildings', 'assetOther'],
  },
  {
    rule: 'text-asset-sum',
    totals: ['stateAssets'],
    parts: ['assets', 'assetIntangible', 'assetCurrent'],
    needs: ['assets', 'assetIntangible', 'assetCurrent'],
  },
];

/** Topics by words in a section's title, on the folded title; the first that fits. */
export const TOPIC_TITLES: readonly (readonly [RegExp, Topic])[] = [
  [/三公/, 'threePublic'],
  [/按.{0,12}经济(?:分类|科目)/, 'economic'],
  [/机关运行/, 'operation'],
  [/采购/, 'procurement'],
  [/资产/, 'assets'],
  [/(?:财政拨款|一般公共预算).*基本支出/, 'fundBasic'],
  [/一般公共预算/, 'general'],
  [/政府性?基金|基金预算/, 'fund'],
  [/国有资本/, 'capital'],
  [/财政拨款/, 'fiscal'],
  [/比上年|较上年|增减/, 'budget'],
  [/收支/, 'budget'],
  [/收入/, 'income'],
  [/支出/, 'expenditure'],
];

/** Catalogue codes of fixed assets in the procurement catalogue of 2022 (品目分类目录), and of the letters' matters. */
export const PURCHASES: Readonly<Record<string, RegExp>> = {
  assetPurchases: /^A0(?:[1-46]|50[1-3])/,
  goods: /^A/,
  works: /^B/,
  services: /^C/,
};
