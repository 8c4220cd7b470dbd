/** 预算01表 … : 总体情况表, codes in three columns with the unit's code beside them, basic expenditure split by kind. */
import { CARRIED, FUND_SOURCES, of, projects, spent, YEAR, type Books } from './books';
import { listTable, tall, wide, type Place, type Titled } from './form';
import { addUp, appropriation, byYear, economic, functional, fundTable, summary } from './parts';

const PLACE: Place = {
  unit: '万元',
  thousands: true,
  codes: 'three',
  totalLast: false,
  indent: false,
  meta: (nth) => [`预算${String(nth).padStart(2, '0')}表`, '单位名称：嵩原市标本研究所', '单位：万元'],
};
const NAMES = ['一般公共预算', '政府性基金', '国有资本经营预算'];
const HEADER = [
  [wide('收入', 2), wide('支出', 2)],
  ['项目', '金额', '项目', '金额'],
];

/** The tables by accounts, each with a row of the unit between 合计 and its accounts. */
export function henan(books: Books): Titled[] {
  const { year } = books;
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const t = books.three;
  const { code: unitCode, name } = books.part;
  const unit = { code: `${unitCode}001`, name };
  const words = ['科目编码', '科目编码', '单位（科目名称）'] as const;
  return [
    summary(books, PLACE, 1, {
      title: `${year}年部门收支总体情况表`,
      header: HEADER,
      all: true,
      income: [
        ['一、一般公共预算拨款收入', books.from('general')],
        ['二、政府性基金预算拨款收入', books.from('fund')],
        ['三、国有资本经营预算拨款收入', books.from('capital')],
        ['四、财政专户管理资金收入', books.from('specialAccount')],
        ['五、事业收入', books.from('business')],
        ['六、上级补助收入', books.from('superior')],
        ['七、附属单位上缴收入', books.from('affiliate')],
        ['八、事业单位经营收入', books.from('operating')],
        ['九、其他收入', books.from('other')],
      ],
      leftTail: [
        ['本年收入合计', all - carried],
        ['上年结转结余', carried],
        ['收入总计', all],
      ],
      rightTail: [
        ['本年支出合计', all],
        ['年终结转结余', 0],
        ['支出总计', all],
      ],
    }),
    functional(books, PLACE, 2, {
      id: 'SR',
      title: `${year}年部门收入总体情况表`,
      words,
      unit,
      upper: [tall('总计'), wide('本年收入', 10), wide('上年结转结余', 5)],
      lower: [
        '合计',
        ...NAMES,
        '财政专户管理资金',
        '事业收入',
        '上级补助收入',
        '附属单位上缴收入',
        '事业单位经营收入',
        '其他收入',
        '小计',
        ...NAMES,
        '单位资金',
      ],
      columns: [
        ['', 'total', (list) => addUp(list, spent)],
        ['', 'yearIncome', (list) => addUp(list, (line) => of(line, YEAR))],
        ['', 'generalBudget', (list) => addUp(list, (line) => line.sources.general)],
        ['', 'governmentFund', (list) => addUp(list, (line) => line.sources.fund)],
        ['', 'stateCapital', (list) => addUp(list, (line) => line.sources.capital)],
        ['', 'specialAccount', (list) => addUp(list, (line) => line.sources.specialAccount)],
        ['', 'business', (list) => addUp(list, (line) => line.sources.business)],
        ['', 'superior', (list) => addUp(list, (line) => line.sources.superior)],
        ['', 'affiliate', (list) => addUp(list, (line) => line.sources.affiliate)],
        ['', 'operating', (list) => addUp(list, (line) => line.sources.operating)],
        ['', 'other', (list) => addUp(list, (line) => line.sources.other)],
        ['', 'carryOver', (list) => addUp(list, (line) => of(line, CARRIED))],
        ['', 'generalBudgetCarryOver', (list) => addUp(list, (line) => line.sources.generalCarry)],
        ['', 'governmentFundCarryOver', (list) => addUp(list, (line) => line.sources.fundCarry)],
        ['', 'stateCapitalCarryOver', (list) => addUp(list, (line) => line.sources.capitalCarry)],
        ['', 'unitFundsCarryOver', (list) => addUp(list, (line) => line.sources.nonFiscalCarry)],
      ],
    }),
    functional(books, PLACE, 3, {
      id: 'ZC',
      title: `${year}年部门支出总体情况表`,
      words,
      unit,
      upper: [tall('合计'), wide('基本支出', 3), wide('项目支出', 3), tall('事业单位经营支出')],
      lower: ['小计', '人员经费', '公用经费', '小计', '其他运转类', '特定目标类'],
      columns: [
        ['', 'total', (list) => addUp(list, spent)],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'personnel', (list) => addUp(list, (line) => line.personnel)],
        ['', 'publicFunds', (list) => addUp(list, (line) => line.publicFunds)],
        ['', 'project', (list) => addUp(list, (line) => projects(line))],
        ['', 'operationProjects', (list) => addUp(list, (line) => share(projects(line)))],
        ['', 'targetProjects', (list) => addUp(list, (line) => projects(line) - share(projects(line)))],
        ['', 'operating', (list) => addUp(list, (line) => line.operating)],
      ],
    }),
    appropriation(books, PLACE, 4, {
      title: `${year}年财政拨款收支总体情况表`,
      header: [
        [wide('收入', 2), wide('支出', 5)],
        ['项目', '金额', '项目', '合计', ...NAMES],
      ],
      funds: 3,
      bracket: true,
      all: false,
      ...byYear(NAMES),
    }),
    functional(books, PLACE, 5, {
      id: 'YB',
      title: `${year}年一般公共预算支出情况表`,
      words,
      unit,
      of: (line) => of(line, GENERAL),
      upper: [tall('合计'), wide('基本支出', 3), tall('项目支出')],
      lower: ['小计', '人员经费', '公用经费'],
      columns: [
        ['', 'total', (list) => addUp(list, (line) => of(line, GENERAL))],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'personnel', (list) => addUp(list, (line) => line.personnel)],
        ['', 'publicFunds', (list) => addUp(list, (line) => line.publicFunds)],
        ['', 'project', (list) => addUp(list, (line) => projects(line, GENERAL))],
      ],
    }),
    economic(books, { ...PLACE, codes: 'one' }, 6, {
      title: `${year}年一般公共预算基本支出情况表`,
      words: ['部门预算经济分类', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: '一般公共预算基本支出',
    }),
    listTable(PLACE, 7, {
      id: 'SG',
      title: `${year}年一般公共预算“三公”经费支出情况表`,
      header: [['项目', `${year}年“三公”经费预算数`]],
      columns: ['total'],
      rows: (
        [
          ['共计', t.total],
          ['1、因公出国（境）费用', t.abroad],
          ['2、公务接待费', t.reception],
          ['3、公务用车费', t.cars],
          ['其中：（1）公务用车运行维护费', t.operation],
          ['（2）公务用车购置', t.purchase],
        ] as const
      ).map(([label, value]) => ({ label, values: [value] })),
    }),
    ...([1, 2] as const).map((fund) =>
      fundTable(books, PLACE, 7 + fund, fund, {
        title: fund === 1 ? `${year}年政府性基金预算支出情况表` : `${year}年国有资本经营预算支出情况表`,
        labels: ['合计', '基本支出', '项目支出'],
        words: ['科目编码', '科目编码', '科目名称'],
        note: `备注：本单位${year}年无此项支出，空表列示。`,
      }),
    ),
  ];
}

const GENERAL = FUND_SOURCES[0] ?? [];
const share = (value: number): number => Math.floor((value * 3) / 10 / 10_000) * 10_000;
