import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { isCovered } from '../../../server/src/network/coverage';
import { printDocument } from '../../../server/src/print/print';
import { generate } from '../../generate/disclosure';
import { textDraft, type DraftText } from '../../helpers/textDraft';
import { mended } from '../../helpers/mended';

const RIGHT: DraftText = {
  income:
    '2026年预算收入120.50万元，其中：上年结转结余6万元，一般公共预算收入110万元，基金预算收入0万元，财政专户核拨收入0.00万元，单位资金收入4.50万元。',
  expenditure:
    '2026年预算支出120.5万元，其中基本支出80.30万元（人员经费70.10万元，日常公用经费10.20万元）；项目支出40.20万元。委托业务费安排3.00万元。',
  change: '2026年预算收支安排120.50万元，比2025年预算增加5.00万元，其中：项目支出增加8.00万元；基本支出减少3.00万元。',
  operation: '2026年机关运行经费安排10.20万元，用于办公费等支出。',
  threePublic:
    '2026年“三公”经费预算2.50万元，其中：公务接待费0.50万元；因公出国（境）费0万元；公务用车购置及运行维护费20000元（其中：购置费0元，运行维护费20000元）。',
  procurement: '2026年江州市档案馆安排政府采购预算9.00万元，其中货物7.00万元，工程0.00万元，服务2.00万元。',
  assets: '江州市档案馆上年末固定资产金额为0.03亿元。本年度拟购置固定资产总额为6.00万元。',
};

/** Messages about the text, and what the preferred fix makes of it. */
function told(said: DraftText): { messages: string[]; fixed: string } {
  const text = textDraft(said);
  const findings = analyse(text).findings.filter(({ rule }) => rule.startsWith('text-'));
  const fixed = mended(text, findings);
  return { messages: findings.map(({ message }) => message['zh-cn']), fixed };
}

describe('text and tables', () => {
  it('has nothing to tell where they agree, and checks every amount but 委托业务费', () => {
    const { document, network, findings } = analyse(textDraft(RIGHT));
    expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
    const open = document.figures.filter((figure) => figure.sentence && !isCovered(network, figure));
    expect(open.map(({ text }) => text)).toEqual(['3.00']);
  });

  it.each<[string, keyof DraftText, string, string, string]>([
    ['an item of the income', 'income', '110万元', '101万元', '收支总表 第1行 一、一般公共预算拨款收入 110.00'],
    ['an item of which the table has none', 'income', '基金预算收入0万元', '基金预算收入7万元', '7.00'],
    ['the whole', 'income', '120.50万元', '102.50万元', '102.50'],
    ['a part of the basic expenditure', 'expenditure', '70.10万元', '71.10万元', '人员经费 70.10'],
    ['project expenditure', 'expenditure', '40.20万元', '42.20万元', '42.20'],
    ['the base of the changes', 'change', '预算收支安排120.50万元', '预算收支安排120.05万元', '120.50'],
    ['operating funds', 'operation', '10.20万元', '10.02万元', '公用经费 10.20'],
    [
      'an amount in 元',
      'threePublic',
      '运行维护费20000元（',
      '运行维护费2000元（',
      '2000 ≠ 公务用车购置费 0 + 公务用车运维费 20000',
    ],
    ['a part in 元', 'threePublic', '运行维护费20000元）', '运行维护费2000元）', '“三公”经费支出表'],
    ['procurement', 'procurement', '9.00万元', '9.90万元', '9.90 ≠ 政府采购货物 7.00'],
    ['services', 'procurement', '服务2.00万元', '服务2.20万元', '2.20'],
    ['assets in 亿元', 'assets', '0.03亿元', '0.02亿元', '资产总额'],
    ['assets to be bought', 'assets', '6.00万元', '9.00万元', '6.00'],
  ])('mends %s in the text', (_, section, right, wrong, message) => {
    const said = { ...RIGHT, [section]: (RIGHT[section] ?? '').replace(right, wrong) };
    expect(said[section]).not.toBe(RIGHT[section]);
    const { messages, fixed } = told(said);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
    expect(fixed).toBe(textDraft(RIGHT));
  });

  it('offers the amounts of a change that could be wrong, preferring none', () => {
    const { messages, fixed } = told({ ...RIGHT, change: (RIGHT.change ?? '').replace('8.00', '8.30') });
    expect(messages).toEqual([
      '情况说明“…元,比2025年预算增加5.00” 5.00 ≠ 项目支出增加 8.30 - 基本支出减少 3.00，差 -0.30（3 个数字中有一个有误）',
    ]);
    expect(fixed).toContain('8.30');
  });

  it('warns of less than the table has for entrusted services', () => {
    const { messages } = told({ ...RIGHT, expenditure: (RIGHT.expenditure ?? '').replace('3.00', '1.00') });
    expect(messages).toEqual([expect.stringContaining('委托业务费')]);
  });

  it.each<[string, DraftText]>([
    ['sources of another whole', { procurement: '2026年政府采购预算9.00万元，其中：一般公共预算拨款9.00万元。' }],
    ['rounded amounts', { income: '2026年预算收入约121万元，其中：一般公共预算收入近111万元。' }],
    ['last year’s amounts', { threePublic: '2025年“三公”经费预算9.00万元，2026年“三公”经费预算2.50万元。' }],
    [
      'text in a coarser unit',
      { income: '2026年预算收入0.012亿元，其中：一般公共预算收入0.011亿元，上年结转0.001亿元。' },
    ],
    [
      'the year’s income alone',
      { income: '2026年收入预算114.50万元，其中：一般公共预算收入110.00万元，单位资金收入4.50万元。' },
    ],
    ['assets of all kinds', { assets: '江州市档案馆资产总额800.00万元，其中固定资产300.00万元。' }],
    ['parts of the department', { operation: '2026年江州市档案馆本级机关运行经费安排3.00万元。' }],
  ])('says nothing of %s', (_, said) => {
    expect(told(said).messages).toEqual([]);
  });
});

it('holds the text of a department against that of its only unit', () => {
  const text = printDocument(generate(4, { units: 1, unitParts: true }).document, 'tab-rows').text;
  const { document, network } = analyse(text);
  const ofUnit = network.relations.filter(({ rule }) => rule === 'text-of-unit');
  expect(ofUnit.length).toBeGreaterThan(10);
  expect(ofUnit.every(({ state }) => state === 'holds')).toBe(true);
  expect(new Set(ofUnit.map(({ total }) => total.sentence?.part))).toEqual(new Set([document.parts[0]]));
});
