/** Departments of the centre: 公开01表 … 公开09表, no 序号, codes in one column, indented names, 合计 last, 万元. */
import { before, CARRIED, of, projects, spent, type BookLine, type Books } from './books';
import { tall, wide, type Place, type Titled } from './form';
import {
  addUp,
  appropriation,
  byYear,
  economic,
  functional,
  fundTable,
  spentTail,
  summary,
  threeAcross,
} from './parts';

const PLACE: Place = {
  unit: '万元',
  thousands: true,
  codes: 'one',
  totalLast: true,
  indent: true,
  meta: (nth) => [`公开${String(nth).padStart(2, '0')}表`, '部门：国家标本保藏局', '单位：万元'],
};

/** The nine tables. */
export function central(books: Books): Titled[] {
  const { year } = books;
  const carried = books.from(...CARRIED);
  const used = books.from('nonFiscalCarry');
  const income = books.sum(spent) - carried;
  const all = income + carried;
  const own = books.from('superior', 'affiliate', 'other', 'specialAccount');
  const t = books.three;
  const three = [t.total, t.abroad, t.cars, t.purchase, t.operation, t.reception];
  const general = ['general', 'generalCarry'] as const;
  const now = (list: readonly BookLine[]): number => addUp(list, (line) => of(line, general));
  const then = (list: readonly BookLine[]): number => addUp(list, (line) => before(of(line, general)));
  return [
    summary(books, PLACE, 1, {
      title: '部门收支总表',
      header: [
        [wide('收入', 2), wide('支出', 2)],
        ['项目', '预算数', '项目', '预算数'],
      ],
      income: [
        ['一、一般公共预算拨款收入', books.from('general')],
        ['二、政府性基金预算拨款收入', books.from('fund')],
        ['三、国有资本经营预算拨款收入', books.from('capital')],
        ['四、事业收入', books.from('business')],
        ['五、事业单位经营收入', books.from('operating')],
        ['六、其他收入', own],
      ],
      all: false,
      leftTail: [
        ['本年收入合计', income],
        ['使用非财政拨款结余', used],
        ['上年结转', carried - used],
        ['收入总计', all],
      ],
      rightTail: spentTail(all),
    }),
    functional(books, PLACE, 2, {
      id: 'SR',
      title: '部门收入总表',
      columns: [
        [tall('合计'), 'total', (list) => addUp(list, spent)],
        [
          tall('上年结转'),
          'carryOver',
          (list) => addUp(list, (line) => of(line, ['generalCarry', 'fundCarry', 'capitalCarry'])),
        ],
        [tall('一般公共预算拨款收入'), 'generalBudget', (list) => addUp(list, (line) => line.sources.general)],
        [tall('政府性基金预算拨款收入'), 'governmentFund', (list) => addUp(list, (line) => line.sources.fund)],
        [tall('国有资本经营预算拨款收入'), 'stateCapital', (list) => addUp(list, (line) => line.sources.capital)],
        [tall('事业收入'), 'business', (list) => addUp(list, (line) => line.sources.business)],
        [tall('事业单位经营收入'), 'operating', (list) => addUp(list, (line) => line.sources.operating)],
        [
          tall('其他收入'),
          'other',
          (list) => addUp(list, (line) => of(line, ['superior', 'affiliate', 'other', 'specialAccount'])),
        ],
        [tall('使用非财政拨款结余'), 'balanceUsed', (list) => addUp(list, (line) => line.sources.nonFiscalCarry)],
      ],
    }),
    functional(books, PLACE, 3, {
      id: 'ZC',
      title: '部门支出总表',
      columns: [
        [tall('合计'), 'total', (list) => addUp(list, spent)],
        [tall('基本支出'), 'basic', (list) => addUp(list, (line) => line.basic)],
        [tall('项目支出'), 'project', (list) => addUp(list, (line) => projects(line))],
        [tall('上缴上级支出'), 'toSuperior', () => 0],
        [tall('事业单位经营支出'), 'operating', (list) => addUp(list, (line) => line.operating)],
        [tall('对附属单位补助支出'), 'toAffiliate', () => 0],
      ],
    }),
    appropriation(books, PLACE, 4, {
      title: '财政拨款收支总表',
      header: [
        [wide('收入', 2), wide('支出', 2)],
        ['项目', '预算数', '项目', '预算数'],
      ],
      funds: 0,
      bracket: true,
      all: false,
      ...byYear(),
    }),
    functional(books, PLACE, 5, {
      id: 'YB',
      title: '一般公共预算支出表',
      of: (line) => of(line, general),
      words: ['功能分类科目', '科目编码', '科目名称'],
      upper: [tall(`${year - 1}年执行数`), wide(`${year}年预算数`, 3), wide(`${year}年预算数比${year - 1}年执行数`, 1)],
      lower: ['小计', '基本支出', '项目支出', '增减额'],
      columns: [
        ['', 'lastYear', then],
        ['', 'total', now],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'project', (list) => addUp(list, (line) => projects(line, general))],
        ['', 'change', (list) => now(list) - then(list)],
      ],
    }),
    economic(books, PLACE, 6, {
      title: '一般公共预算基本支出表',
      words: ['部门预算支出经济分类科目', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: '本年一般公共预算基本支出',
    }),
    threeAcross(PLACE, 7, {
      title: '一般公共预算“三公”经费支出表',
      lead: 0,
      columns: [...ITEMS.map((item) => `上年${item}`), ...ITEMS],
      header: [
        [wide(`${year - 1}年预算数`, 6), wide(`${year}年预算数`, 6)],
        [0, 1].flatMap(() => [
          tall('合计'),
          tall('因公出国（境）费'),
          wide('公务用车购置及运行费', 3),
          tall('公务接待费'),
        ]),
        [0, 1].flatMap(() => ['小计', '公务用车购置费', '公务用车运行费']),
      ],
      rows: [{ lead: [], values: [...lastYear(three), ...three] }],
    }),
    fundTable(books, PLACE, 8, 1, {
      title: '政府性基金预算支出表',
      labels: ['合计', '基本支出', '项目支出'],
      group: '本年政府性基金预算支出',
      note: '注：本部门没有使用政府性基金预算拨款安排的支出。',
    }),
    fundTable(books, PLACE, 9, 2, {
      title: '国有资本经营预算支出表',
      labels: ['合计', '基本支出', '项目支出'],
      group: '本年国有资本经营预算支出',
      note: '注：本部门没有使用国有资本经营预算拨款安排的支出。',
    }),
  ];
}

/** The rows the columns of a 三公 table become. */
export const ITEMS = [
  '合计',
  '因公出国（境）费',
  '公务用车购置及运行费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
];

/** Last year's 三公: the sums are made of last year's parts. */
export function lastYear([, abroad = 0, , purchase = 0, operation = 0, reception = 0]: readonly number[]): number[] {
  const [a, p, o, r] = [abroad, purchase, operation, reception].map((value) => before(value) + 10_000);
  const cars = (p ?? 0) + (o ?? 0);
  return [(a ?? 0) + cars + (r ?? 0), a ?? 0, cars, p ?? 0, o ?? 0, r ?? 0];
}
