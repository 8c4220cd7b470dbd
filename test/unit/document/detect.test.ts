import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksLikeDisclosure } from '../../../server/src/document/detect';

const yes: [string, string][] = [
  ['TAB rows', '部门预算收支总表\n单位：万元\n序号\t收入\t\n栏次\t1\t2\n1\t一、一般公共预算拨款收入\t10.00\n'],
  ['one cell per line', '部门预算收入总表\n\t预算年度：2026\n\t单位：万元\n\n\t序号\n\t科目编码\n'],
  ['a pipe table', '## 收支总表\n\n单位：万元\n\n| 项目 | 预算数 |\n|---|---:|\n| 收入总计 | 10.00 |\n'],
  ['cells joined by pipes', '基本支出表 |\n单位：万元 | 序号 | 科目编码 | 合计 |\n'],
  ['aligned text', '      收支总表\n   预算年度：2026      单位：万元\n 序号   项目      预算数\n'],
  ['collapsed text', '417 江州市档案馆 预算年度：2025 单位：万元\n\n序号\n\n栏次 1 2 3 4\n'],
  ['CRLF', '部门预算收支总表\r\n单位：万元\r\n栏次\t1\t2\r\n'],
  ['CR', '部门预算收支总表\r单位：万元\r栏次\t1\t2\r'],
  ['full-width and half-width colons', '预算年度:2026\n单位:万元\n支出总表\n'],
  ['a performance form alone', '3、档案抢救经费绩效目标表\n项目编码\t13020025P00T0N4100055\n一级指标\t二级指标\n'],
  ['explanatory text alone', '一、部门职责及机构设置情况\n二、预算安排的总体情况\n预算收入120.50万元\n单位：万元\n'],
  ['labels with inner spaces', '部门预算支出总表\n单位： 万元\n科目    编码\t科目    名称\n'],
];

const no: [string, string][] = [
  ['nothing', ''],
  ['blanks', '\n\n   \t\t\n'],
  ['digits', '0123456789'.repeat(1000)],
  [
    'a news report',
    '市财政局公布了部门预算收支总表，预算收入达到120万元，基本支出和项目支出都有增加。单位：万元。\n'.repeat(50),
  ],
  ['a to-do list', '一、写部门职责\n二、填收支总表，注意单位：万元；\n三、核对支出总计\n'],
  [
    'source code',
    "const TITLES = [\n  '收支总表',\n  '支出总表',\n];\nconst unit = '单位：万元';\nif (cell === '栏次') return;\n",
  ],
  ['a translation file', '{ "title": "收支总表", "unit": "单位：万元", "row": "支出总计" }\n'],
  [
    'notes in English',
    '- Row: 收入总计 = 本年收入合计 + 上年结转结余\n- The 栏次 row is below 序号 and 科目编码\n- 一级指标 of all\n',
  ],
  ['a shopping list', '序号\t名称\t合计\n1\t纸\t3.00\n'],
  ['lone surrogates', '\ud800'.repeat(100)],
];

describe('looksLikeDisclosure', () => {
  it.each(yes)('sees %s', (_, text) => {
    expect(looksLikeDisclosure(text)).toBe(true);
  });

  it.each(no)('leaves %s alone', (_, text) => {
    expect(looksLikeDisclosure(text)).toBe(false);
  });

  it('looks at the beginning only', () => {
    const draft = yes[0]?.[1] ?? '';
    expect(looksLikeDisclosure('x\n'.repeat(20_000) + draft)).toBe(true);
    expect(looksLikeDisclosure('x\n'.repeat(40_000) + draft)).toBe(false);
  });

  const fixtures = path.join(__dirname, '../../../fixtures');
  it.each(readdirSync(fixtures).filter((name) => /^(?!gb18030).*\.(txt|md)$/.test(name)))(
    'sees fixtures/%s',
    (name) => {
      expect(looksLikeDisclosure(readFileSync(path.join(fixtures, name), 'utf8'))).toBe(true);
    },
  );

  const root = path.join(__dirname, '../../..');
  it.each(readdirSync(root).filter((name) => name.endsWith('.md')))('leaves %s of the project alone', (name) => {
    expect(looksLikeDisclosure(readFileSync(path.join(root, name), 'utf8'))).toBe(false);
  });

  const corpus = process.env.DISCLOSURE_CORPUS;
  const real = corpus === undefined ? [] : readdirSync(corpus).filter((name) => name.endsWith('.txt'));
  it.runIf(corpus !== undefined).each(real)('sees the real document %s', (name) => {
    expect(looksLikeDisclosure(readFileSync(path.join(corpus ?? '', name), 'utf8'))).toBe(true);
  });
});
