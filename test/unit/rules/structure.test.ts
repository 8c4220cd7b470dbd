import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, table, type TableExtra } from './support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const ROWS = [
  '1||合计|30.00|20.00|10.00',
  '2|201|一般公共服务支出|30.00|20.00|10.00',
  '3|20126|档案事务|30.00|20.00|10.00',
  '4|2012601|行政运行|20.00|20.00|',
  '5|2012604|档案馆|10.00||10.00',
];
const expenditure = (rows: readonly string[] = ROWS): string => table('部门预算支出总表', HEADER, rows);
const general = (rows: readonly string[] = ROWS, extra: TableExtra = {}): string =>
  table('部门预算一般公共预算财政拨款支出表', HEADER, rows, extra);

function messages(rule: string, text: string): string[] {
  return findingsOf(rule, text).map(({ message }) => message['zh-cn']);
}

describe('code-order', () => {
  it('a row behind one it should precede', () => {
    const rows = ROWS.slice();
    rows.push('6|20103|政府办公厅事务|0.00|0.00|');
    expect(messages('code-order', expenditure(rows))).toEqual([
      '支出总表 第6行 20103 政府办公厅事务：科目编码未按顺序排列（排在 2012604 之后）',
    ]);
  });

  it.each([
    ['ascending', ROWS],
    ['several units', [...ROWS, ...ROWS.slice(1)]],
    ['no order at all', ['1||合计|9||', '2|213|农林水支出|3||', '3|208|社保支出|3||', '4|201|服务支出|3||']],
  ])('leaves alone: %s', (_, rows) => {
    expect(messages('code-order', expenditure(rows))).toEqual([]);
  });
});

describe('code-parent', () => {
  it('a row whose account above is missing', () => {
    const rows = [...ROWS, '6|208|社会保障和就业支出|1.00||1.00', '7|2080505|养老保险缴费支出|1.00||1.00'];
    expect(messages('code-parent', expenditure(rows))).toEqual([]);
    const more = [...rows, '8|2100101|甲|0.00||', '9|210|乙|0.00||', '10|21001|丙|0.00||', '11|20801|丁|0.00||'];
    expect(messages('code-parent', expenditure(more))).toEqual([
      '支出总表 第7行 2080505 养老保险缴费支出：缺少上级科目（款）20805 的行',
    ]);
  });

  it('leaves tables alone that list the lowest level only', () => {
    const rows = ['1||合计|30.00||', '2|2012601|行政运行|20.00||', '3|2012604|档案馆|10.00||'];
    expect(messages('code-parent', expenditure(rows))).toEqual([]);
  });
});

describe('code-name', () => {
  const renamed = (name: string): readonly string[] => ROWS.map((row) => row.replace('行政运行', name));
  it('one code under two names', () => {
    const income = table('部门预算政府性基金预算财政拨款支出表', HEADER, ROWS);
    const text = expenditure() + income + general(renamed('行政动行'));
    const [finding, ...others] = findingsOf('code-name', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('行政动行');
    expect(finding?.message['zh-cn']).toBe(
      '一般公共预算财政拨款支出表 第4行 2012601 行政动行：科目 2012601 在别处名为“行政运行”',
    );
    expect(finding && fixedLines(text, finding)).toEqual(['*4\t2012601\t行政运行\t20.00\t20.00\t']);
  });

  it.each(['行政 运行', '行政运', '行政运行（含参公）'])('leaves alone: %s', (name) => {
    expect(messages('code-name', expenditure() + general(renamed(name)))).toEqual([]);
  });
});

describe('empty-table-note', () => {
  const fund = (
    rows: readonly string[],
    note: string | undefined,
    title = '部门预算政府性基金预算财政拨款支出表',
  ): string => table(title, HEADER, rows, note === undefined ? {} : { note });
  const FIGURES = ['1||合计|3.00||3.00', '2|212|城乡社区支出|3.00||3.00'];
  const OWN = '注：无政府性基金预算财政拨款支出预算，空表列示。';
  const OTHER = '注：无国有资本经营预算财政拨款支出预算，空表列示。';

  it.each([
    ['figures and a note', fund(FIGURES, OWN), '政府性基金预算财政拨款支出表列有金额，却附注为空表', OWN],
    [
      'the note of another table',
      fund([], OTHER),
      '政府性基金预算财政拨款支出表的附注说的是另一项预算，应为“注：无政府性基金预算…，空表列示。”',
      OTHER,
    ],
    [
      'no note',
      fund(['1||合计|||'], undefined),
      '政府性基金预算财政拨款支出表为空表，应附注“注：无政府性基金预算…，空表列示。”',
      '部门预算政府性基金预算财政拨款支出表',
    ],
  ])('%s', (_, text, message, at) => {
    const whole = expenditure() + text + general();
    const [finding, ...others] = findingsOf('empty-table-note', whole);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toBe(message);
    expect(finding && marked(whole, finding)).toBe(at);
    const mended = at === OTHER ? [`*${OWN}`] : [];
    expect(finding && fixedLines(whole, finding)).toEqual(mended);
  });

  it.each([
    ['an empty table with its note', fund([], OWN)],
    ['figures without a note', fund(FIGURES, undefined)],
    ['zeros', fund(['1||合计|0.00||'], undefined)],
    ['another note', fund(FIGURES, '注：表中金额不含预计下年使用的单位资金结余。')],
    ['a sentence behind the table', `${fund(['1||合计|||'], undefined)}本部门无政府性基金预算安排。\n`],
  ])('leaves alone: %s', (_, text) => {
    expect(messages('empty-table-note', expenditure() + text)).toEqual([]);
  });
});

describe('mixed-units', () => {
  it('one table in 元 among tables in 万元', () => {
    const text =
      expenditure() + general() + table('部门预算政府性基金预算财政拨款支出表', HEADER, ROWS, { unit: '元' });
    expect(findingsOf('mixed-units', text).map(({ severity, message }) => [severity, message['zh-cn']])).toEqual([
      ['information', '1 张表的金额单位与其他表不同：政府性基金预算财政拨款支出表'],
    ]);
  });

  it('leaves one unit, and tables that print none, alone', () => {
    expect(messages('mixed-units', expenditure() + general())).toEqual([]);
    const none = general([], { unit: '元' }).replace('\t单位：元', '');
    expect(messages('mixed-units', expenditure() + general() + none)).toEqual([]);
  });
});

/** Headings with a line of text below each. */
function sections(...headings: readonly string[]): string {
  return headings.map((heading) => `${heading}\n\n本馆按规定安排。\n\n`).join('') + expenditure();
}

describe('section-number', () => {
  it('a number left out', () => {
    const text = sections('一、部门职责及机构设置情况', '二、机关运行经费安排情况', '四、政府采购预算情况');
    const [finding, ...others] = findingsOf('section-number', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('四、政府采购预算情况');
    expect(finding?.message['zh-cn']).toBe(
      '标题“四、政府采购预算情况”序号不连续：“二、机关运行经费安排情况”之后应为“三”',
    );
    expect(finding && fixedLines(text, finding)).toEqual(['三、政府采购预算情况']);
  });

  it('a number typed wrongly is one fault', () => {
    const text = sections(
      '一、部门职责及机构设置情况',
      '三、机关运行经费安排情况',
      '三、政府采购预算情况',
      '四、国有资产信息',
    );
    expect(findingsOf('section-number', text).map((each) => fixedLines(text, each))).toEqual([
      ['二、机关运行经费安排情况'],
    ]);
  });

  it('a number twice', () => {
    const text = sections('一、部门职责及机构设置情况', '二、机关运行经费安排情况', '二、政府采购预算情况');
    expect(findingsOf('section-number', text).map((each) => fixedLines(text, each))).toEqual([
      ['三、政府采购预算情况'],
    ]);
  });

  it.each([
    [['一、部门职责及机构设置情况', '二、机关运行经费安排情况', '三、政府采购预算情况']],
    [['一、部门职责及机构设置情况', '五、机关运行经费安排情况', '九、国有资产信息']],
    [['十、名词解释', '十一、其他需要说明的事项']],
    [['一、部门职责及机构设置情况', '正文提到三、四季度。二、这是一整句话，不是标题。', '三、政府采购预算情况']],
  ])('leaves alone: %j', (headings) => {
    expect(messages('section-number', sections(...headings))).toEqual([]);
  });
});

describe('empty-section', () => {
  const filled = '一、部门职责及机构设置情况\n\n负责档案工作。\n\n二、机关运行经费安排情况\n\n安排20万元。\n\n';
  it('nothing below the heading', () => {
    const text = `${filled}三、部门主管专项资金预算安排情况\n\n四、国有资产信息\n\n资产总额30万元。\n\n${expenditure()}`;
    const [finding, ...others] = findingsOf('empty-section', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('三、部门主管专项资金预算安排情况');
    expect(finding?.message['zh-cn']).toBe('“三、部门主管专项资金预算安排情况”没有内容，不涉及的也应写明“不涉及”');
  });

  it.each([
    ['a word', `${filled}三、部门主管专项资金预算安排情况\n\n不涉及。\n\n`],
    ['a form', `${filled}三、部门项目预算安排情况及绩效目标\n\n${form()}`],
    ['a table of contents', '一、部门职责\n\n二、机关运行经费\n\n三、政府采购\n\n四、国有资产信息\n\n五、名词解释\n\n'],
    ['a heading that says so', `${filled}三、本部门不涉及专项资金情况\n\n四、国有资产信息\n\n无。\n\n`],
  ])('leaves alone: %s', (_, text) => {
    expect(messages('empty-section', text + expenditure())).toEqual([]);
  });
});
