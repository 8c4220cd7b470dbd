/** Forms with two years side by side: every table shows last year's amount, this year's, and how they differ. */
import type { CellLike } from '../../../server/src/print/model';
import type { Source } from '../budget';
import { CARRIED, FUND_SOURCES, of, projects, spent, type BookLine, type Books } from './books';
import { tall, wide, twoSided, type Half, type Place, type Titled } from './form';
import { addUp, classes, economic, functional } from './parts';

const PLACE: Place = {
  unit: '万元',
  thousands: false,
  codes: 'one',
  totalLast: false,
  indent: false,
  meta: (nth) => [`附表${nth}`, '编制单位：北岭市标本中心', '单位：万元'],
};

/** The year before of a line's amount: more under some accounts, less under others. */
export function earlier(value: number, code: string): number {
  const share = [...code].reduce((sum, digit) => sum + Number(digit), 0) % 3 === 0 ? 1.08 : 0.93;
  return Math.floor((value / 10_000) * share) * 10_000;
}

const rate = (now: number, then: number): string =>
  then === 0 ? '' : `${(Math.round(((now - then) * 10_000) / then) / 100).toFixed(2)}%`;

/** The words over the columns of the years; which of the ways a document has depends on its year. */
function words(year: number): readonly string[] {
  switch (year % 3) {
    case 0:
      return [`${year - 1}年预算数`, `${year}年预算数`, '比上年增减'];
    case 1:
      return ['上年预算数', '本年预算数', '增减额', '增减%'];
    default:
      return [`${year - 1}年执行数`, `${year}年预算数`, '增减金额', '增减幅度（%）'];
  }
}

/** 收支总表, 收入总表, 支出总表, 一般公共预算支出表 and the basic expenditure by economic code. */
export function years(books: Books): Titled[] {
  const labels = words(books.year);
  const code = (id: string, title: string, nth: number, value: (line: BookLine) => number): Titled => {
    const now = (list: readonly BookLine[]): number => addUp(list, value);
    const then = (list: readonly BookLine[]): number => addUp(list, (line) => earlier(value(line), line.code));
    return functional(books, PLACE, nth, {
      id,
      title,
      of: value,
      columns: [
        [tall(labels[0] ?? ''), 'lastYear', then],
        [tall(labels[1] ?? ''), 'total', now],
        [tall(labels[2] ?? ''), 'change', (list) => now(list) - then(list)],
      ],
      ...(labels[3] === undefined ? {} : { tail: [tall(labels[3]), (list) => rate(now(list), then(list))] as const }),
    });
  };
  const general = (line: BookLine): number => of(line, FUND_SOURCES[0] ?? []);
  return [
    summaryOfYears(books, labels.slice(0, 3)),
    code('SR', '收入总表', 2, spent),
    code('ZC', '支出总表', 3, spent),
    code('YB', '一般公共预算支出表', 4, general),
    functional(books, PLACE, 5, {
      id: 'ZF',
      title: '政府性基金预算支出表',
      of: (line) => of(line, FUND_SOURCES[1] ?? []),
      upper: [tall('上年执行数'), wide('本年预算数', 3), wide('本年预算数比上年执行数', 1)],
      lower: ['小计', '基本支出', '项目支出', '增减额'],
      columns: [
        ['', 'lastYear', (list) => addUp(list, (line) => earlier(of(line, FUND_SOURCES[1] ?? []), line.code))],
        ['', 'total', (list) => addUp(list, (line) => of(line, FUND_SOURCES[1] ?? []))],
        ['', 'basic', () => 0],
        ['', 'project', (list) => addUp(list, (line) => projects(line, FUND_SOURCES[1]))],
        [
          '',
          'change',
          (list) =>
            addUp(
              list,
              (line) => of(line, FUND_SOURCES[1] ?? []) - earlier(of(line, FUND_SOURCES[1] ?? []), line.code),
            ),
        ],
      ],
      note: '注：本单位无政府性基金预算支出，空表列示。',
    }),
    economic(books, PLACE, 6, {
      title: '一般公共预算基本支出表',
      words: ['经济分类科目', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: '本年一般公共预算基本支出',
    }),
  ];
}

/** 收支总表 with the years on either side. */
function summaryOfYears(books: Books, labels: readonly string[]): Titled {
  const carried = books.from(...CARRIED);
  const then = (sources: readonly Source[], key: string): number => earlier(books.from(...sources), key);
  const row = (label: string, now: number, last: number): Half => ({ label, values: [last, now, now - last] });
  const sources = [
    ['一、一般公共预算拨款收入', ['general'], '3'],
    ['二、政府性基金预算拨款收入', ['fund'], '1'],
    ['三、国有资本经营预算拨款收入', ['capital'], '3'],
    ['四、财政专户管理资金收入', ['specialAccount'], '1'],
    ['五、单位资金', ['business', 'operating', 'superior', 'affiliate', 'other'], '1'],
  ] as const;
  const income = sources.map(([label, from, key]) => row(label, books.from(...from), then(from, key)));
  const right = classes(books, (line) => [earlier(spent(line), line.code), spent(line)], { all: false }).map(
    ({ label, values: [last = 0, now = 0] }) => row(label, now, last),
  );
  const sum = (halves: readonly Half[], i: number): number =>
    halves.reduce((all, { values }) => all + (values[i] ?? 0), 0);
  const [incomeThen, incomeNow, spentThen, spentNow] = [sum(income, 0), sum(income, 1), sum(right, 0), sum(right, 1)];
  // Last year's carry-over made last year balance, too, where it can.
  const carriedThen = Math.max(spentThen - incomeThen, 0);
  const left = Math.max(incomeThen - spentThen, 0);
  const header: CellLike[][] = [
    [wide('收入', 4), wide('支出', 4)],
    ['项目', ...labels, '项目', ...labels],
  ];
  return twoSided(PLACE, 1, {
    id: 'SZ',
    title: '收支总表',
    header,
    left: income,
    right,
    leftTail: [
      row('本年收入合计', incomeNow, incomeThen),
      row('上年结转结余', carried, carriedThen),
      row('收入总计', incomeNow + carried, incomeThen + carriedThen),
    ],
    rightTail: [
      row('本年支出合计', spentNow, spentThen),
      row('年终结转结余', 0, left),
      row('支出总计', spentNow, spentThen + left),
    ],
    leftColumns: ['incomeLastYear', 'incomeAmount', 'incomeChange'],
    rightColumns: ['expenditureLastYear', 'expenditureAmount', 'expenditureChange'],
  });
}
