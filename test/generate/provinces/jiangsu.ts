/** 公开01表 … 公开13表: income by unit, expenditure of all appropriations by function and by economic code. */
import type { CellLike } from '../../../server/src/print/model';
import { CARRIED, of, projects, spent, YEAR, type BookLine, type Books } from './books';
import { codeTable, table, tall, wide, type FormColumn, type Place, type Titled } from './form';
import {
  addUp,
  appropriation,
  byYear,
  classes,
  economic,
  functional,
  FUND_NAMES,
  fundTable,
  sum,
  summary,
  threeAcross,
} from './parts';
import { byUnit, type UnitColumn } from './units';

const PLACE: Place = {
  unit: '万元',
  thousands: true,
  codes: 'one',
  totalLast: false,
  indent: true,
  meta: (nth) => [`公开${String(nth).padStart(2, '0')}表`, '部门：澄湖市标本管理办公室', '单位：万元'],
};
const FISCAL = ['general', 'generalCarry', 'fund', 'fundCarry', 'capital', 'capitalCarry'] as const;

/** The thirteen tables. */
export function jiangsu(books: Books): Titled[] {
  const fiscal = (line: BookLine): number => of(line, FISCAL);
  const t = books.three;
  const meeting = 30_000;
  const training = 50_000;
  return [
    books.year % 2 === 0 ? byFunction(books) : byFunctionAndUse(books),
    byUnit(books, PLACE, 2, {
      id: 'SR',
      title: '收入总表',
      coded: true,
      department: true,
      header: [
        [tall('部门代码'), tall('部门名称'), tall('合计'), wide('本年收入', 10), wide('上年结转结余', 6)],
        [
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
          '财政专户管理资金',
          '单位资金',
        ],
      ],
      columns: [
        ['total', (own) => own.sum(spent)],
        ['yearIncome', (own) => own.from(...YEAR)],
        ['generalBudget', (own) => own.from('general')],
        ['governmentFund', (own) => own.from('fund')],
        ['stateCapital', (own) => own.from('capital')],
        ['specialAccount', (own) => own.from('specialAccount')],
        ['business', (own) => own.from('business')],
        ['operating', (own) => own.from('operating')],
        ['superior', (own) => own.from('superior')],
        ['affiliate', (own) => own.from('affiliate')],
        ['other', (own) => own.from('other')],
        ['carryOver', (own) => own.from(...CARRIED)],
        ['generalBudgetCarryOver', (own) => own.from('generalCarry')],
        ['governmentFundCarryOver', (own) => own.from('fundCarry')],
        ['stateCapitalCarryOver', (own) => own.from('capitalCarry')],
        ['specialAccountCarryOver', () => 0],
        ['unitFundsCarryOver', (own) => own.from('nonFiscalCarry')],
      ] satisfies readonly UnitColumn[],
    }),
    functional(books, PLACE, 3, {
      id: 'ZC',
      title: '支出总表',
      columns: [
        [tall('合计'), 'total', (list) => addUp(list, spent)],
        [tall('基本支出'), 'basic', (list) => addUp(list, (line) => line.basic)],
        [tall('项目支出'), 'project', (list) => addUp(list, (line) => projects(line))],
        [tall('事业单位经营支出'), 'operating', (list) => addUp(list, (line) => line.operating)],
        [tall('上缴上级支出'), 'toSuperior', () => 0],
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
      id: 'CF',
      title: '财政拨款支出表（功能科目）',
      of: fiscal,
      upper: [tall('合计'), wide('基本支出', 3), tall('项目支出')],
      lower: ['小计', '人员经费', '公用经费'],
      columns: [
        ['', 'total', (list) => addUp(list, fiscal)],
        ['', 'basic', (list) => addUp(list, (line) => line.basic)],
        ['', 'personnel', (list) => addUp(list, (line) => line.personnel)],
        ['', 'publicFunds', (list) => addUp(list, (line) => line.publicFunds)],
        ['', 'project', (list) => addUp(list, (line) => projects(line, FISCAL))],
      ],
    }),
    economic(books, PLACE, 6, {
      id: 'CJ',
      title: '财政拨款基本支出表（经济科目）',
      words: ['部门预算支出经济科目', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: '本年财政拨款基本支出',
    }),
    fundTable(books, PLACE, 7, 0, {
      title: '一般公共预算支出表',
      labels: ['合计', '基本支出', '项目支出'],
      split: true,
      note: '',
    }),
    economic(books, PLACE, 8, {
      title: '一般公共预算基本支出表',
      words: ['部门预算支出经济科目', '科目编码', '科目名称'],
      labels: ['合计', '人员经费', '公用经费'],
      group: '本年一般公共预算基本支出',
    }),
    threeAcross(PLACE, 9, {
      title: '一般公共预算“三公”经费、会议费、培训费支出预算表',
      lead: 0,
      columns: [
        '“三公”经费小计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        '公务用车购置费',
        '公务用车运行维护费',
        '公务接待费',
        '会议费',
        '培训费',
      ],
      header: [
        [
          tall('“三公”经费合计'),
          tall('因公出国（境）费'),
          wide('公务用车购置及运行维护费', 3),
          tall('公务接待费'),
          tall('会议费'),
          tall('培训费'),
        ],
        ['小计', '公务用车购置费', '公务用车运行维护费'],
      ],
      rows: [
        { lead: [], values: [t.total, t.abroad, t.cars, t.purchase, t.operation, t.reception, meeting, training] },
      ],
    }),
    ...([1, 2] as const).map((fund) =>
      fundTable(books, PLACE, 9 + fund, fund, {
        title: `${FUND_NAMES[fund] ?? ''}支出表`,
        labels: ['合计', '基本支出', '项目支出'],
        group: `本年${FUND_NAMES[fund] ?? ''}支出`,
        note: `注：本部门没有使用${FUND_NAMES[fund] ?? ''}拨款安排的支出。`,
      }),
    ),
    running(books),
    purchases(books),
  ];
}

function incomeOf(books: Books): [string, number][] {
  const own = books.from.bind(books);
  return [
    ['一、一般公共预算拨款收入', own('general')],
    ['二、政府性基金预算拨款收入', own('fund')],
    ['三、国有资本经营预算拨款收入', own('capital')],
    ['四、财政专户管理资金收入', own('specialAccount')],
    ['五、事业收入', own('business')],
    ['六、事业单位经营收入', own('operating')],
    ['七、上级补助收入', own('superior')],
    ['八、附属单位上缴收入', own('affiliate')],
    ['九、其他收入', own('other')],
  ];
}

/** 收支总表 with the functional classes. */
function byFunction(books: Books): Titled {
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  return summary(books, PLACE, 1, {
    title: '收支总表',
    header: [
      [wide('收入', 2), wide('支出', 2)],
      ['项目', '预算数', '项目', '预算数'],
    ],
    all: true,
    income: incomeOf(books),
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
  });
}

/** 收支预算总表: beside the functional classes the same money by use. */
function byFunctionAndUse(books: Books): Titled {
  const all = books.sum(spent);
  const carried = books.from(...CARRIED);
  const operating = books.sum((line) => line.operating);
  const basic = books.sum((line) => line.basic);
  const header: CellLike[][] = [
    [wide('收入', 2), wide('支出', 4)],
    [wide('资金来源', 2), wide('功能分类', 2), wide('支出用途', 2)],
    ['项目', '金额', '项目', '金额', '项目', '金额'],
  ];
  const income = incomeOf(books);
  const right = classes(books, (line) => [spent(line)], { all: false });
  const use: [string, number][] = [
    ['一、基本支出', basic],
    ['二、项目支出', books.sum((line) => projects(line))],
    ...(operating > 0 ? ([['三、事业单位经营支出', operating]] as [string, number][]) : []),
  ];
  const long = Math.max(income.length, right.length, use.length);
  const tail: [string, number, string, number, string, number][] = [
    ['当年收入小计', all - carried, '当年支出小计', all, '', 0],
    ['上年结转资金', carried, '结转下年资金', 0, '', 0],
    ['收入合计', all, '支出合计', all, '支出合计', all],
  ];
  return table(PLACE, 1, {
    id: 'SZ',
    title: '收支预算总表',
    header,
    columns: [38, 14, 38, 14, 28, 14].map((width, i) => ({ numeric: i % 2 === 1, width })),
    fill: (body) => {
      const side = (label: string, value: number, at: 0 | 1 | 2) =>
        label === ''
          ? ['', '']
          : [label, { column: ['incomeAmount', 'expenditureAmount', 'useAmount'][at] ?? '', value, side: at, label }];
      for (let i = 0; i < long; i++)
        body.add({ label: '' }, [
          ...side(income[i]?.[0] ?? '', income[i]?.[1] ?? 0, 0),
          ...side(right[i]?.label ?? '', right[i]?.values[0] ?? 0, 1),
          ...side(use[i]?.[0] ?? '', use[i]?.[1] ?? 0, 2),
        ]);
      for (const [a, b, c, d, e, f] of tail)
        body.add({ label: '' }, [...side(a, b, 0), ...side(c, d, 1), ...side(e, f, 2)]);
    },
  });
}

/** 机关运行经费: the public funds by economic code. */
function running(books: Books): Titled {
  const rows = books.economic().filter(({ code }) => code === '' || code.startsWith('302'));
  const column: FormColumn<{ code: string; value: number }> = {
    id: 'total',
    of: (items) => items.reduce((all, { code, value }) => all + (code.startsWith('302') ? value : 0), 0),
  };
  return codeTable<{ code: string; value: number }>(PLACE, 12, {
    id: 'YX',
    title: '一般公共预算机关运行经费支出预算表',
    codes: '科目编码',
    names: '科目名称',
    group: '部门预算支出经济科目',
    head: [[tall('机关运行经费支出')], []],
    columns: [column],
    rows,
  });
}

/** 政府采购: items under the kinds of what is bought, by source. */
function purchases(books: Books): Titled {
  const items = [
    ['货物', '办公设备', 'A02010105', 12],
    ['货物', '档案柜', 'A05010502', 5],
    ['服务', '系统运行维护', 'C16070100', 30],
  ] as const;
  const lead = (first: string, project: string, item: string): string[] => [first, project, item];
  return table(PLACE, 13, {
    id: 'CG',
    title: '政府采购支出预算表',
    header: [
      [tall('采购品目大类'), tall('专项名称'), tall('采购物品名称'), tall('采购组织形式'), wide('资金来源', 4)],
      ['合计', '一般公共预算资金', '政府性基金', '单位资金'],
    ],
    columns: [
      ...[16, 28, 28, 16].map((width) => ({ numeric: false, width })),
      ...[14, 18, 14, 14].map((width) => ({ numeric: true, width })),
    ],
    fill: (body) => {
      const values = (total: number, own: number): { column: string; value: number }[] => [
        { column: 'total', value: total },
        { column: 'generalBudget', value: total - own },
        { column: 'governmentFund', value: 0 },
        { column: 'unitFunds', value: own },
      ];
      const money = items.map(([, , , wan]) => wan * 1_000_000 + (books.year % 7) * 10_000);
      body.add({ label: '合计' }, ['合计', '', '', '', ...values(sum(money), 0)]);
      items.forEach(([kind, item], i) => {
        body.add({ label: kind }, [...lead(kind, '标本库日常运转', item), '分散采购', ...values(money[i] ?? 0, 0)]);
      });
    },
  });
}
