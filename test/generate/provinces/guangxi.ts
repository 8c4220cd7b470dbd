/** Guangxi and Shandong: 总体情况表 with percentages, and 总表 with codes in three columns and two economic classifications. */
import { CARRIED, FUND_SOURCES, of, projects, spent, type BookLine, type Books } from './books';
import { ECONOMICS } from '../facts';
import { isPublic } from './books';
import { listTable, table, tall, wide, type Place, type Titled } from './form';
import { addUp, appropriation, byYear, economic, functional, FUND_NAMES, fundTable, sum, summary } from './parts';
import { earlier } from './years';

const GENERAL = FUND_SOURCES[0] ?? [];
const percent = (part: number, whole: number): string => (whole === 0 ? '' : ((part * 100) / whole).toFixed(2));

const GUANGXI: Place = {
  unit: '元',
  thousands: true,
  codes: 'one',
  totalLast: false,
  indent: false,
  meta: (nth) => [`公开${String(nth).padStart(2, '0')}表`, '单位名称：右江市标本服务中心', '单位：元'],
};

/** 部门收支总体情况表 …: a row of the unit below 合计, shares and rates in percent. */
export function guangxi(books: Books): Titled[] {
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const t = books.three;
  const unit = { code: `${books.part.code}001`, name: books.part.name };
  const words = ['科目', '科目编码', '单位名称（科目名称）'] as const;
  const last = [t.abroad, t.purchase, t.operation, t.reception].map((value, i) => earlier(value, String(i + 2)));
  const [abroad = 0, purchase = 0, operation = 0, reception = 0] = last;
  const three: readonly (readonly [string, number, number])[] = [
    ['合计', abroad + purchase + operation + reception, t.total],
    ['1.因公出国（境）费用', abroad, t.abroad],
    ['2.公务接待费', reception, t.reception],
    ['3.公务用车费', purchase + operation, t.cars],
    ['其中：（1）公务用车运行维护费', operation, t.operation],
    ['（2）公务用车购置费', purchase, t.purchase],
  ];
  return [
    summary(books, GUANGXI, 1, {
      title: '部门收支总体情况表',
      header: [
        [wide('收入', 2), wide('支出', 2)],
        ['项目', `${books.year}年预算数`, '项目（按功能分类）', `${books.year}年预算数`],
      ],
      all: false,
      income: [
        ['一、一般公共预算拨款', books.from('general')],
        ['二、政府性基金预算拨款', books.from('fund')],
        ['三、国有资本经营预算拨款', books.from('capital')],
        ['四、财政专户管理资金', books.from('specialAccount')],
        ['五、单位资金', books.from('business', 'operating', 'superior', 'affiliate', 'other')],
      ],
      leftTail: [
        ['本年收入合计', all - carried],
        ['上年结转结余', carried],
        ['收入总计', all],
      ],
      rightTail: [
        ['本年支出合计', all],
        ['结转下年支出', 0],
        ['支出总计', all],
      ],
    }),
    functional(books, GUANGXI, 2, {
      id: 'SR',
      title: '部门收入总体情况表',
      words,
      unitRow: unit,
      columns: [
        [tall('总计'), 'total', (list) => addUp(list, spent)],
        [tall('上年结转结余'), 'carryOver', (list) => addUp(list, (line) => of(line, CARRIED))],
        [tall('一般公共预算拨款'), 'generalBudget', (list) => addUp(list, (line) => line.sources.general)],
        [tall('政府性基金预算拨款'), 'governmentFund', (list) => addUp(list, (line) => line.sources.fund)],
        [tall('国有资本经营预算拨款'), 'stateCapital', (list) => addUp(list, (line) => line.sources.capital)],
        [tall('财政专户管理资金'), 'specialAccount', (list) => addUp(list, (line) => line.sources.specialAccount)],
        [
          tall('单位资金'),
          'unitFunds',
          (list) => addUp(list, (line) => of(line, ['business', 'operating', 'superior', 'affiliate', 'other'])),
        ],
      ],
    }),
    functional(books, GUANGXI, 3, {
      id: 'ZC',
      title: '部门支出总体情况表',
      words,
      unitRow: unit,
      columns: [
        [tall('总计'), 'total', (list) => addUp(list, spent)],
        [tall('基本支出'), 'basic', (list) => addUp(list, (line) => line.basic)],
        [tall('项目支出'), 'project', (list) => addUp(list, (line) => projects(line))],
        [tall('上缴上级支出'), 'toSuperior', () => 0],
        [tall('事业单位经营支出'), 'operating', (list) => addUp(list, (line) => line.operating)],
        [tall('对附属单位补助支出'), 'toAffiliate', () => 0],
      ],
      tail: [tall('占总支出（%）'), (list) => percent(addUp(list, spent), all)],
    }),
    appropriation(books, GUANGXI, 4, {
      title: '财政拨款收支总体情况表',
      header: [
        [wide('收入', 2), wide('支出', 5)],
        ['项目', `${books.year}年预算数`, '项目（按功能分类）', '合计', ...FUND_NAMES],
      ],
      funds: 3,
      bracket: true,
      all: false,
      ...byYear(),
    }),
    fundTable(books, GUANGXI, 5, 0, {
      title: '一般公共预算支出情况表',
      words,
      labels: ['合计', '基本支出', '项目支出'],
      split: true,
      note: '',
    }),
    economic(books, GUANGXI, 6, {
      title: '一般公共预算基本支出情况表',
      words: ['部门预算支出经济分类科目', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: `${books.year}年一般公共预算基本支出`,
    }),
    listTable(GUANGXI, 7, {
      id: 'SG',
      title: '一般公共预算“三公”经费支出情况表',
      header: [['项目', '上年预算数', '本年预算数', '增减额', '增减比例（%）']],
      columns: ['lastYear', 'total', 'change'],
      rows: three.map(([label, then, now]) => ({ label, values: [then, now, now - then] })),
      tail: (row) => percent(row.values[2] ?? 0, row.values[0] ?? 0),
    }),
    ...([1, 2] as const).map((fund) =>
      fundTable(books, GUANGXI, 7 + fund, fund, {
        title: `${FUND_NAMES[fund] ?? ''}支出情况表`,
        labels: ['合计', '基本支出', '项目支出'],
        note: '注：本单位无此项预算，空表列示。',
      }),
    ),
  ];
}

const SHANDONG: Place = {
  unit: '万元',
  thousands: false,
  codes: 'three',
  totalLast: false,
  indent: false,
  meta: (nth) => [`公开${String(nth).padStart(2, '0')}表`, '部门名称：沂东市标本管理局', '单位：万元'],
};

/** 部门收支预算总表 … with 财政拨款 by fund, and each economic code beside its counterpart of the government's classification. */
export function shandong(books: Books): Titled[] {
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const words = ['科目编码', '科目编码', '科目名称'] as const;
  const general = (line: BookLine): number => of(line, GENERAL);
  const t = books.three;
  return [
    summary(books, SHANDONG, 1, {
      title: '部门收支预算总表',
      header: [
        [wide('收入', 2), wide('支出', 2)],
        ['项目', '预算数', '项目', '预算数'],
      ],
      all: true,
      income: [
        ['一、财政拨款收入', books.from('general', 'fund', 'capital')],
        ['（一）一般公共预算', books.from('general')],
        ['（二）政府性基金预算', books.from('fund')],
        ['（三）国有资本经营预算', books.from('capital')],
        ['二、财政专户管理资金收入', books.from('specialAccount')],
        ['三、事业收入', books.from('business')],
        ['四、事业单位经营收入', books.from('operating')],
        ['五、其他收入', books.from('superior', 'affiliate', 'other')],
      ],
      leftTail: [
        ['本年收入合计', all - carried],
        ['使用非财政拨款结余', books.from('nonFiscalCarry')],
        ['上年结转结余', carried - books.from('nonFiscalCarry')],
        ['收入总计', all],
      ],
      rightTail: [
        ['本年支出合计', all],
        ['', 0],
        ['结转下年', 0],
        ['支出总计', all],
      ],
    }),
    functional(books, SHANDONG, 2, {
      id: 'SR',
      title: '部门收入预算总表',
      words,
      upper: [
        tall('合计'),
        wide('财政拨款', 4),
        tall('财政专户管理资金'),
        tall('事业收入'),
        tall('事业单位经营收入'),
        tall('其他收入'),
        tall('使用非财政拨款结余'),
        tall('上年结转'),
      ],
      lower: ['小计', ...FUND_NAMES],
      columns: [
        ['', 'total', (list) => addUp(list, spent)],
        ['', 'fiscal', (list) => addUp(list, (line) => of(line, ['general', 'fund', 'capital']))],
        ['', 'generalBudget', (list) => addUp(list, (line) => line.sources.general)],
        ['', 'governmentFund', (list) => addUp(list, (line) => line.sources.fund)],
        ['', 'stateCapital', (list) => addUp(list, (line) => line.sources.capital)],
        ['', 'specialAccount', (list) => addUp(list, (line) => line.sources.specialAccount)],
        ['', 'business', (list) => addUp(list, (line) => line.sources.business)],
        ['', 'operating', (list) => addUp(list, (line) => line.sources.operating)],
        ['', 'other', (list) => addUp(list, (line) => of(line, ['superior', 'affiliate', 'other']))],
        ['', 'balanceUsed', (list) => addUp(list, (line) => line.sources.nonFiscalCarry)],
        ['', 'carryOver', (list) => addUp(list, (line) => of(line, ['generalCarry', 'fundCarry', 'capitalCarry']))],
      ],
    }),
    functional(books, SHANDONG, 3, {
      id: 'ZC',
      title: '部门支出预算总表',
      words,
      upper: [
        tall('合计'),
        wide('基本支出', 3),
        tall('项目支出'),
        tall('事业单位经营支出'),
        tall('对附属单位补助支出'),
      ],
      lower: ['小计', '人员经费', '公用经费'],
      columns: [
        ['', 'total', (list) => addUp(list, spent)],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'personnel', (list) => addUp(list, (line) => line.personnel)],
        ['', 'publicFunds', (list) => addUp(list, (line) => line.publicFunds)],
        ['', 'project', (list) => addUp(list, (line) => projects(line))],
        ['', 'operating', (list) => addUp(list, (line) => line.operating)],
        ['', 'toAffiliate', () => 0],
      ],
    }),
    functional(books, SHANDONG, 5, {
      id: 'YB',
      title: '一般公共预算支出预算表',
      words,
      of: general,
      upper: [tall('合计'), wide('基本支出', 3), tall('项目支出')],
      lower: ['小计', '人员经费', '公用经费'],
      columns: [
        ['', 'total', (list) => addUp(list, general)],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'personnel', (list) => addUp(list, (line) => line.personnel)],
        ['', 'publicFunds', (list) => addUp(list, (line) => line.publicFunds)],
        ['', 'project', (list) => addUp(list, (line) => projects(line, GENERAL))],
      ],
    }),
    byTwoClassifications(books),
    listTable(SHANDONG, 7, {
      id: 'SG',
      title: '一般公共预算“三公”经费支出预算表',
      header: [['项目', '预算数']],
      columns: ['total'],
      rows: (
        [
          ['合计', t.total],
          ['一、因公出国（境）费', t.abroad],
          ['二、公务用车购置及运行维护费', t.cars],
          ['（一）公务用车购置费', t.purchase],
          ['（二）公务用车运行维护费', t.operation],
          ['三、公务接待费', t.reception],
        ] as const
      ).map(([label, value]) => ({ label, values: [value] })),
    }),
  ];
}

/** 基本支出 by economic 款 of the department's classification, each beside the one of the government's. */
function byTwoClassifications(books: Books): Titled {
  const rows = books.economic().filter(({ code }) => code.length !== 3);
  return table(SHANDONG, 6, {
    id: 'JB',
    title: '一般公共预算基本支出预算表',
    header: [
      [wide('部门预算支出经济分类', 2), wide('政府预算支出经济分类', 2), wide('一般公共预算基本支出', 3)],
      ['科目编码', '科目名称', '科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ],
    columns: [10, 30, 10, 30]
      .map((width) => ({ numeric: false, width }))
      .concat([14, 14, 14].map((width) => ({ numeric: true, width }))),
    fill: (body) => {
      for (const { code, label, items } of rows) {
        const value = sum(items.map((item) => item.value));
        const own = sum(items.filter((item) => isPublic(item.code)).map((item) => item.value));
        const other = code === '' ? ['', ''] : [`50${isPublic(code) ? 2 : 1}01`, government(code)];
        body.add({ code, label }, [
          code,
          label,
          ...other,
          { column: 'total', value },
          { column: 'personnel', value: value - own },
          { column: 'publicFunds', value: own },
        ]);
      }
    },
  });
}

const government = (code: string): string => (isPublic(code) ? '办公经费' : `${(ECONOMICS[code] ?? '').slice(0, 4)}等`);
