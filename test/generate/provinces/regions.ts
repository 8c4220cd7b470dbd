/** Forms of provinces: 预算01表 with amounts by unit, 表1-1 with codes in three columns, 表1 with codes in brackets. */
import type { Source } from '../budget';
import { before, CARRIED, of, projects, spent, YEAR, type BookLine, type Books } from './books';
import { ITEMS } from './central';
import { listTable, tall, wide, type Half, type Place, type Titled } from './form';
import {
  addUp,
  appropriation,
  byYear,
  economic,
  functional,
  FUND_NAMES,
  fundTable,
  spentTail,
  sum,
  summary,
  threeAcross,
} from './parts';

const from =
  (...sources: readonly Source[]) =>
  (list: readonly BookLine[]): number =>
    addUp(list, (line) => of(line, sources));
const SUMMARY_HEADER = [
  [wide('收入', 2), wide('支出', 2)],
  ['项目', '预算数', '项目', '预算数'],
];

const BEIJING: Place = {
  unit: '万元',
  thousands: true,
  codes: 'one',
  totalLast: false,
  indent: false,
  meta: (nth) => [`预算${String(nth).padStart(2, '0')}表`, '部门：城郊标本馆', '单位：万元'],
};

/** 一体化 form: 本年收入 and 上年结转结余 by source, 三公 by unit, 基本支出 split. */
export function beijing(books: Books): Titled[] {
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const t = books.three;
  const own = (source: Source): number => books.from(source);
  return [
    summary(books, BEIJING, 1, {
      title: '收支总表',
      header: SUMMARY_HEADER,
      all: false,
      income: [
        ['一、一般公共预算拨款收入', own('general')],
        ['二、政府性基金预算拨款收入', own('fund')],
        ['三、国有资本经营预算拨款收入', own('capital')],
        ['四、财政专户管理资金收入', own('specialAccount')],
        ['五、事业收入', own('business')],
        ['六、上级补助收入', own('superior')],
        ['七、附属单位上缴收入', own('affiliate')],
        ['八、事业单位经营收入', own('operating')],
        ['九、其他收入', own('other')],
      ],
      leftTail: [
        ['本年收入合计', all - carried],
        ['上年结转结余', carried],
        ['收入总计', all],
      ],
      rightTail: spentTail(all),
    }),
    functional(books, BEIJING, 2, {
      id: 'SR',
      title: '收入总表',
      upper: [tall('合计'), wide('本年收入', 10), wide('上年结转结余', 5)],
      lower: [
        '小计',
        ...FUND_NAMES,
        '财政专户管理资金',
        '事业收入',
        '事业单位经营收入',
        '上级补助收入',
        '附属单位上缴收入',
        '其他收入',
        '小计',
        ...FUND_NAMES,
        '单位资金',
      ],
      columns: [
        ['', 'total', (list) => addUp(list, spent)],
        ['', 'yearIncome', from(...YEAR)],
        ['', 'generalBudget', from('general')],
        ['', 'governmentFund', from('fund')],
        ['', 'stateCapital', from('capital')],
        ['', 'specialAccount', from('specialAccount')],
        ['', 'business', from('business')],
        ['', 'operating', from('operating')],
        ['', 'superior', from('superior')],
        ['', 'affiliate', from('affiliate')],
        ['', 'other', from('other')],
        ['', 'carryOver', from(...CARRIED)],
        ['', 'generalBudgetCarryOver', from('generalCarry')],
        ['', 'governmentFundCarryOver', from('fundCarry')],
        ['', 'stateCapitalCarryOver', from('capitalCarry')],
        ['', 'unitFundsCarryOver', from('nonFiscalCarry')],
      ],
    }),
    functional(books, BEIJING, 3, {
      id: 'ZC',
      title: '支出总表',
      upper: [tall('合计'), wide('基本支出', 3), tall('项目支出'), tall('事业单位经营支出'), tall('上缴上级支出')],
      lower: ['小计', '人员经费', '公用经费'],
      columns: [
        ['', 'total', (list) => addUp(list, spent)],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'personnel', (list) => addUp(list, (line) => line.personnel)],
        ['', 'publicFunds', (list) => addUp(list, (line) => line.publicFunds)],
        ['', 'project', (list) => addUp(list, (line) => projects(line))],
        ['', 'operating', (list) => addUp(list, (line) => line.operating)],
        ['', 'toSuperior', () => 0],
      ],
    }),
    appropriation(books, BEIJING, 4, {
      title: '财政拨款收支总表',
      header: SUMMARY_HEADER,
      funds: 0,
      bracket: true,
      all: false,
      ...byYear(),
    }),
    fundTable(books, BEIJING, 5, 0, {
      title: '一般公共预算支出表',
      labels: ['合计', '基本支出', '项目支出'],
      split: true,
      note: '',
    }),
    economic(books, BEIJING, 6, {
      title: '一般公共预算基本支出表',
      words: ['部门预算支出经济分类科目', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: '本年一般公共预算基本支出',
    }),
    threeAcross(BEIJING, 7, {
      title: '一般公共预算“三公”经费支出表',
      lead: 2,
      columns: ['“三公”经费小计', ...ITEMS.slice(1)],
      header: [
        [
          tall('单位代码'),
          tall('单位名称'),
          tall('“三公”经费合计'),
          tall('因公出国（境）费'),
          wide('公务用车购置及运行费', 3),
          tall('公务接待费'),
        ],
        ['小计', '公务用车购置费', '公务用车运行费'],
      ],
      rows: [
        {
          lead: ['118', '城郊标本馆'],
          values: [t.total, t.abroad, t.cars, t.purchase, t.operation, t.reception],
        },
      ],
    }),
    ...fundPair(books, BEIJING, 8),
  ];
}

function fundPair(books: Books, place: Place, nth: number): Titled[] {
  return [
    fundTable(books, place, nth, 1, {
      title: '政府性基金预算支出表',
      labels: ['合计', '基本支出', '项目支出'],
      note: '注：本单位无政府性基金预算支出，此表为空。',
    }),
    fundTable(books, place, nth + 1, 2, {
      title: '国有资本经营预算支出表',
      labels: ['合计', '基本支出', '项目支出'],
      note: '注：本单位无国有资本经营预算支出，此表为空。',
    }),
  ];
}

const SICHUAN: Place = {
  unit: '万元',
  thousands: false,
  codes: 'three',
  totalLast: false,
  indent: false,
  meta: (nth) => [`表${nth}`, '部门：云麓县标本服务中心', '金额单位：万元'],
};

/** Codes in three columns, classes without numbers in 财政拨款收支总表, three funds beside 合计. */
export function sichuan(books: Books): Titled[] {
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const t = books.three;
  const words = ['项目', '科目编码', '科目名称'] as const;
  return [
    summary(books, SICHUAN, 1, {
      title: '部门收支总表',
      header: SUMMARY_HEADER,
      all: true,
      income: [
        ['一、一般公共预算拨款收入', books.from('general')],
        ['二、政府性基金预算拨款收入', books.from('fund')],
        ['三、国有资本经营预算拨款收入', books.from('capital')],
        ['四、事业收入', books.from('business', 'specialAccount')],
        ['五、事业单位经营收入', books.from('operating')],
        ['六、其他收入', books.from('superior', 'affiliate', 'other')],
      ],
      leftTail: [
        ['本年收入合计', all - carried],
        ['七、用事业基金弥补收支差额', 0],
        ['八、上年结转', carried],
        ['收入总计', all],
      ],
      rightTail: [
        ['本年支出合计', all],
        ['三十一、事业单位结余分配', 0],
        ['三十二、结转下年', 0],
        ['支出总计', all],
      ],
    }),
    functional(books, SICHUAN, 2, {
      id: 'SR',
      title: '部门收入总表',
      words,
      columns: [
        ['合计', 'total', (list) => addUp(list, spent)],
        ['上年结转', 'carryOver', from(...CARRIED)],
        ['一般公共预算拨款收入', 'generalBudget', from('general')],
        ['政府性基金预算拨款收入', 'governmentFund', from('fund')],
        ['国有资本经营预算拨款收入', 'stateCapital', from('capital')],
        ['事业收入', 'business', from('business', 'specialAccount')],
        ['事业单位经营收入', 'operating', from('operating')],
        ['其他收入', 'other', from('superior', 'affiliate', 'other')],
        ['用事业基金弥补收支差额', 'balanceUsed', () => 0],
      ],
    }),
    functional(books, SICHUAN, 3, {
      id: 'ZC',
      title: '部门支出总表',
      words,
      columns: [
        ['合计', 'total', (list) => addUp(list, spent)],
        ['基本支出', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['项目支出', 'project', (list) => addUp(list, (line) => projects(line))],
        ['上缴上级支出', 'toSuperior', () => 0],
        ['事业单位经营支出', 'operating', (list) => addUp(list, (line) => line.operating)],
        ['对附属单位补助支出', 'toAffiliate', () => 0],
      ],
    }),
    appropriation(books, SICHUAN, 4, {
      title: '财政拨款收支预算总表',
      header: [
        [wide('收入', 2), wide('支出', 5)],
        ['项目', '预算数', '项目', '合计', ...FUND_NAMES],
      ],
      funds: 3,
      bracket: false,
      all: true,
      income: (year, then) => [
        { label: '一、本年收入', values: [sum(year)] },
        ...FUND_NAMES.map((name, i) => ({ label: `${name}拨款收入`, values: [year[i] ?? 0] })),
        { label: '二、上年结转', values: [sum(then)] },
        ...FUND_NAMES.map((name, i) => ({ label: `${name}拨款收入`, values: [then[i] ?? 0] })),
      ],
      spending: (list, totals): Half[] => [
        { label: '一、本年支出', values: totals },
        ...list.map(({ label, values }) => ({ label: label.replace(/^[^、]+、/, ''), values })),
        { label: '二、结转下年', values: [0, 0, 0, 0] },
      ],
    }),
    fundTable(books, SICHUAN, 5, 0, {
      title: '一般公共预算支出预算表',
      words,
      labels: ['合计', '基本支出', '项目支出'],
      note: '',
    }),
    economic(books, { ...SICHUAN, codes: 'one' }, 6, {
      title: '一般公共预算基本支出预算表',
      words: ['经济分类科目', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: '基本支出',
    }),
    listTable(SICHUAN, 7, {
      id: 'SG',
      title: '一般公共预算“三公”经费支出预算表',
      header: [['项目', `${books.year - 1}年预算数`, `${books.year}年预算数`, '增减额']],
      columns: ['lastYear', 'total', 'change'],
      rows: two([
        ['合计', t.total],
        ['一、因公出国（境）费', t.abroad],
        ['二、公务用车购置及运行费', t.cars],
        ['其中：公务用车购置费', t.purchase],
        ['公务用车运行费', t.operation],
        ['三、公务接待费', t.reception],
      ]),
    }),
    ...fundPair(books, SICHUAN, 8),
  ];
}

/** A year before and the change beside each row; sums are made of last year's parts. */
function two(rows: readonly (readonly [string, number])[]): Half[] {
  const [, abroad = 0, , purchase = 0, operation = 0, reception = 0] = rows.map(([, value]) => before(value));
  const last = [
    abroad + purchase + operation + reception,
    abroad,
    purchase + operation,
    purchase,
    operation,
    reception,
  ];
  return rows.map(([label, value], i) => ({ label, values: [last[i] ?? 0, value, value - (last[i] ?? 0)] }));
}

const GUANGDONG: Place = {
  unit: '元',
  thousands: true,
  codes: 'bracket',
  totalLast: false,
  indent: false,
  blank: '0.00',
  meta: () => ['单位名称：南屿市标本服务局', '单位：元'],
};

/** Codes in brackets before the name, 财政拨款 by fund in 收入总体情况表, 三公 as rows of one amount. */
export function guangdong(books: Books): Titled[] {
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const t = books.three;
  const words = ['功能分类', '', '功能分类科目名称'] as const;
  return [
    summary(books, GUANGDONG, 1, {
      title: '收支总体情况表',
      header: SUMMARY_HEADER,
      all: false,
      income: [
        ['一、一般公共预算拨款', books.from('general')],
        ['二、政府性基金预算拨款', books.from('fund')],
        ['三、国有资本经营预算拨款', books.from('capital')],
        ['四、财政专户拨款', books.from('specialAccount')],
        ['五、事业收入', books.from('business')],
        ['六、事业单位经营收入', books.from('operating')],
        ['七、其他收入', books.from('superior', 'affiliate', 'other')],
      ],
      leftTail: [
        ['本年收入合计', all - carried],
        ['上年结转', carried],
        ['收入总计', all],
      ],
      rightTail: spentTail(all),
    }),
    functional(books, GUANGDONG, 2, {
      id: 'SR',
      title: '收入总体情况表',
      words,
      upper: [
        tall('合计'),
        wide('财政拨款', 4),
        tall('财政专户拨款'),
        tall('事业收入'),
        tall('事业单位经营收入'),
        tall('其他收入'),
        tall('上年结转'),
      ],
      lower: ['小计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      columns: [
        ['', 'total', (list) => addUp(list, spent)],
        ['', 'fiscal', from('general', 'fund', 'capital')],
        ['', 'generalBudget', from('general')],
        ['', 'governmentFund', from('fund')],
        ['', 'stateCapital', from('capital')],
        ['', 'specialAccount', from('specialAccount')],
        ['', 'business', from('business')],
        ['', 'operating', from('operating')],
        ['', 'other', from('superior', 'affiliate', 'other')],
        ['', 'carryOver', from(...CARRIED)],
      ],
    }),
    functional(books, GUANGDONG, 3, {
      id: 'ZC',
      title: '支出总体情况表',
      words,
      columns: [
        ['合计', 'total', (list) => addUp(list, spent)],
        ['基本支出', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['项目支出', 'project', (list) => addUp(list, (line) => projects(line))],
        ['事业单位经营支出', 'operating', (list) => addUp(list, (line) => line.operating)],
      ],
    }),
    fundTable(books, GUANGDONG, 5, 0, {
      title: '一般公共预算支出情况表（按功能分类科目）',
      words,
      labels: ['合计', '基本支出', '项目支出'],
      note: '',
    }),
    listTable(GUANGDONG, 8, {
      id: 'SG',
      title: '一般公共预算安排的“三公”经费预算表',
      header: [['项目', '预算数']],
      columns: ['total'],
      rows: (
        [
          ['“三公”经费', t.total],
          ['（一）因公出国（境）支出', t.abroad],
          ['（二）公务用车购置及运行维护支出', t.cars],
          ['1.公务用车购置', t.purchase],
          ['2.公务用车运行维护费', t.operation],
          ['（三）公务接待费支出', t.reception],
        ] as const
      ).map(([label, value]) => ({ label, values: [value] })),
    }),
  ];
}
