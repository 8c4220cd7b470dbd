import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const HEADER =
  '项目|预算数|支出功能分类科目（按大类）|预算数|部门支出经济分类科目（按大类）|预算数|政府支出经济分类科目（按大类）|预算数';
const ROWS = [
  '一、部门预算|180.00|一、部门预算|200.00|一、部门预算|200.00|一、部门预算|200.00',
  '1、财政拨款|170.00|1、一般公共服务支出||1、人员经费和公用经费支出|120.00|1、机关工资福利支出|90.00',
  '（1）一般公共预算拨款|170.00|2、外交支出||（1）工资福利支出|90.00|2、机关商品和服务支出|95.00',
  '（2）政府性基金拨款||3、社会保障和就业支出|25.00|（2）商品和服务支出|28.00|3、机关资本性支出（一）|13.00',
  '2、上级补助收入||4、农林水支出|160.00|（3）对个人和家庭的补助|2.00|4、对个人和家庭的补助|2.00',
  '3、其他收入|10.00|5、住房保障支出|15.00|2、专项业务经费支出|80.00|5、其他支出|',
  '||6、其他支出||（1）商品和服务支出|67.00||',
  '||||（2）资本性支出|13.00||',
  '本年收入合计|180.00|本年支出合计|200.00|本年支出合计|200.00|本年支出合计|200.00',
  '用事业基金弥补收支差额||结转下年||结转下年||结转下年|',
  '上年结转|20.00||||||',
  '收入总计|200.00|支出总计|200.00|支出总计|200.00|支出总计|200.00',
];

const draft = (line: (row: string) => string): string =>
  [
    '某市水利局2027年部门综合预算公开',
    '第四部分 公开报表',
    '表1',
    '2027年部门综合预算收支总表',
    '单位：万元',
    ...[HEADER, ...ROWS].map(line),
    '',
  ].join('\n');
const FORMS: readonly (readonly [string, string])[] = [
  [
    'lines whose empty cells are gone',
    draft((row) =>
      row
        .split('|')
        .filter((cell) => cell !== '')
        .join(' '),
    ),
  ],
  [
    'rows with TABs',
    draft((row) => row.split('|').join('\t')).replace('项目\t', `收入\t\t支出${'\t'.repeat(5)}\n项目\t`),
  ],
];

describe.each(FORMS)('four blocks side by side whose items are numbered 1、2、3: %s', (_, text) => {
  it('are read side by side', () => {
    const { tables } = analyse(text).document;
    const roles = tables[0]?.entries.map(({ role, side }) => `${side} ${role}`) ?? [];
    expect(tables.map(({ kind, unread }) => [kind?.id, unread])).toEqual([['SZ', undefined]]);
    expect([0, 1, 2, 3].map((side) => roles.filter((each) => each.startsWith(String(side))).length)).toEqual([
      10, 10, 11, 9,
    ]);
    expect(roles.filter((each) => each.endsWith('useProjectClass'))).toHaveLength(2);
  });

  it('have nothing told of them', () => {
    expect(analyse(text).findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  it.each([
    ['其他收入', '10.00', '11.00', 'year-income-sum'],
    ['3、社会保障和就业支出', '25.00', '52.00', 'year-expenditure-sum'],
    ['（2）商品和服务支出', '28.00', '82.00', 'group-total'],
    ['2、机关商品和服务支出', '95.00', '59.00', 'year-expenditure-sum'],
    ['收入总计', '200.00', '210.00', 'income-total-sum'],
  ])('are checked: %s %s → %s', (label, old, wrong, rule) => {
    const at = text.indexOf(old, text.indexOf(label));
    const changed = text.slice(0, at) + wrong + text.slice(at + old.length);
    expect(analyse(changed).findings.map((finding) => finding.rule)).toContain(rule);
  });
});
