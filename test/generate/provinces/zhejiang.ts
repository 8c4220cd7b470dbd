/** 部门收支预算总表 … : 财政拨款 as one item with its funds below it, income by unit, expenditure in three kinds. */
import { CARRIED, FUND_SOURCES, of, projects, spent, type BookLine, type Books } from './books';
import { earlier } from './years';
import { tall, wide, type Half, type Place, type Titled } from './form';
import {
  addUp,
  appropriation,
  economic,
  functional,
  FUND_NAMES,
  fundTable,
  spentTail,
  sum,
  summary,
  threeAcross,
} from './parts';
import { byUnit } from './units';

const PLACE: Place = {
  unit: '万元',
  thousands: false,
  codes: 'one',
  totalLast: false,
  indent: true,
  meta: (nth) => [`附表${nth}`, '单位名称：越溪市标本中心', '单位：万元'],
};
const GENERAL = FUND_SOURCES[0] ?? [];

/** The nine tables. */
export function zhejiang(books: Books): Titled[] {
  const { year } = books;
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const t = books.three;
  const general = (line: BookLine): number => of(line, GENERAL);
  const now = (list: readonly BookLine[]): number => addUp(list, general);
  const then = (list: readonly BookLine[]): number => addUp(list, (line) => earlier(general(line), line.code));
  return [
    summary(books, PLACE, 1, {
      title: `${year}年部门收支预算总表`,
      header: [
        [wide('收入', 2), wide('支出', 2)],
        ['项目', '预算数', '项目', '预算数'],
      ],
      all: false,
      income: [
        ['一、财政拨款收入', books.from('general', 'fund', 'capital')],
        ['其中：一般公共预算拨款收入', books.from('general')],
        ['政府性基金预算拨款收入', books.from('fund')],
        ['国有资本经营预算拨款收入', books.from('capital')],
        ['二、财政专户管理资金收入', books.from('specialAccount')],
        ['三、事业收入（不含专户资金）', books.from('business')],
        ['四、事业单位经营收入', books.from('operating')],
        ['五、其他收入', books.from('superior', 'affiliate', 'other')],
      ],
      leftTail: [
        ['本年收入合计', all - carried],
        ['上年结转', carried],
        ['收入总计', all],
      ],
      rightTail: spentTail(all),
    }),
    byUnit(books, PLACE, 2, {
      id: 'SR',
      title: `${year}年部门收入预算总表`,
      coded: false,
      department: books.budget.units.length > 1,
      header: [
        [
          tall('单位名称'),
          tall('合计'),
          wide('财政拨款收入', 3),
          tall('财政专户管理资金收入'),
          tall('事业收入'),
          tall('事业单位经营收入'),
          tall('其他收入'),
          tall('上年结转'),
        ],
        FUND_NAMES,
      ],
      columns: [
        ['total', (own) => own.sum(spent)],
        ['generalBudget', (own) => own.from('general')],
        ['governmentFund', (own) => own.from('fund')],
        ['stateCapital', (own) => own.from('capital')],
        ['specialAccount', (own) => own.from('specialAccount')],
        ['business', (own) => own.from('business')],
        ['operating', (own) => own.from('operating')],
        ['other', (own) => own.from('superior', 'affiliate', 'other')],
        ['carryOver', (own) => own.from(...CARRIED)],
      ],
    }),
    functional(books, PLACE, 3, {
      id: 'ZC',
      title: `${year}年部门支出预算总表`,
      words: ['功能分类科目', '功能科目编码', '功能科目名称'],
      columns: [
        [tall('合计'), 'total', (list) => addUp(list, spent)],
        [tall('人员支出'), 'personnel', (list) => addUp(list, (line) => line.personnel)],
        [tall('日常公用支出'), 'publicFunds', (list) => addUp(list, (line) => line.publicFunds)],
        [tall('项目支出'), 'project', (list) => addUp(list, (line) => projects(line))],
        [tall('事业单位经营支出'), 'operating', (list) => addUp(list, (line) => line.operating)],
        [tall('对附属单位补助支出'), 'toAffiliate', () => 0],
        [tall('上缴上级支出'), 'toSuperior', () => 0],
      ],
    }),
    appropriation(books, PLACE, 4, {
      title: `${year}年财政拨款收支预算总表`,
      header: [
        [wide('收入', 2), wide('支出', 5)],
        ['项目', '预算数', '项目', '合计', ...FUND_NAMES],
      ],
      funds: 3,
      bracket: false,
      all: false,
      income: (own, before) => [
        { label: '一、一般公共预算', values: [own[0] ?? 0] },
        { label: '二、政府性基金预算', values: [own[1] ?? 0] },
        { label: '三、国有资本经营预算', values: [own[2] ?? 0] },
        { label: '四、上年结转', values: [sum(before)] },
        ...FUND_NAMES.map((name, i) => ({ label: `（${i + 1}）${name}`, values: [before[i] ?? 0] })),
      ],
      spending: (list): Half[] => [...list],
    }),
    functional(books, PLACE, 5, {
      id: 'YB',
      title: `${year}年一般公共预算支出预算表`,
      words: ['科目', '科目编码', '科目名称'],
      of: general,
      upper: [tall(`${year - 1}年执行数`), wide(`${year}年预算数`, 3), tall('增减额')],
      lower: ['合计', '基本支出', '项目支出'],
      columns: [
        ['', 'lastYear', then],
        ['', 'total', now],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'project', (list) => addUp(list, (line) => projects(line, GENERAL))],
        ['', 'change', (list) => now(list) - then(list)],
      ],
      tail: [tall('增减%'), (list) => (((now(list) - then(list)) * 100) / then(list)).toFixed(2)],
    }),
    economic(books, PLACE, 6, {
      title: `${year}年一般公共预算基本支出预算表`,
      words: ['经济分类科目', '经济科目编码', '经济科目名称'],
      labels: ['合计', '人员支出', '日常公用支出'],
    }),
    ...([1, 2] as const).map((fund) =>
      fundTable(books, PLACE, 6 + fund, fund, {
        title: `${year}年${FUND_NAMES[fund] ?? ''}支出预算表`,
        labels: ['合计', '基本支出', '项目支出'],
        note: '注：本部门没有此项预算，空表列示。',
      }),
    ),
    threeAcross(PLACE, 9, {
      title: `${year}年部门一般公共预算“三公”经费预算表`,
      lead: 1,
      columns: [
        '“三公”经费小计',
        '因公出国（境）费',
        '公务接待费',
        '公务用车购置及运行费',
        '公务用车购置费',
        '公务用车运行维护费',
      ],
      header: [
        [
          tall('单位名称'),
          tall('“三公”经费合计'),
          tall('因公出国（境）费用'),
          tall('公务接待费'),
          wide('公务用车购置及运行维护费', 3),
        ],
        ['小计', '公务用车购置费', '公务用车运行维护费'],
      ],
      rows: [{ lead: ['越溪市标本中心'], values: [t.total, t.abroad, t.reception, t.cars, t.purchase, t.operation] }],
    }),
  ];
}
