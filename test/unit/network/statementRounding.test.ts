import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { isCovered } from '../../../server/src/network/coverage';
import { rounded, tablesInYuan } from '../../helpers/yuan';
import { mended } from '../../helpers/mended';
import { textDraft, type DraftText } from '../../helpers/textDraft';

/** Text in 万元 over tables in 元: every amount rounded on its own. */
const say = (amount: string, decimals?: number): string => `${rounded(amount, decimals)}万元`;
const RIGHT: DraftText = {
  income: `2026年预算收入${say('120.50')}，其中：上年结转结余${say('6.00')}，一般公共预算收入${say('110.00')}，单位资金收入${say('4.50')}。`,
  expenditure: `2026年预算支出${say('120.50')}，其中基本支出${say('80.30')}（人员经费${say('70.10')}，日常公用经费${say('10.20')}）；项目支出${say('40.20')}。`,
  operation: `2026年机关运行经费安排${say('10.20')}，用于办公费等支出。`,
  threePublic: `2026年“三公”经费预算${say('2.50')}，其中：公务接待费${say('0.50')}；因公出国（境）费0万元；公务用车购置及运行维护费${say('2.00')}（其中：购置费0元，运行维护费24694元）。`,
};

function told(said: DraftText): { messages: string[]; fixed: string; open: string[] } {
  const text = tablesInYuan(textDraft(said));
  const { findings, document, network } = analyse(text);
  const own = findings.filter(({ rule }) => rule.startsWith('text-'));
  const fixed = mended(text, own);
  const open = document.figures.filter((figure) => figure.sentence && !isCovered(network, figure));
  return {
    messages: own.map(({ message }) => message['zh-cn']),
    fixed,
    open: open.map(({ text: printed }) => printed),
  };
}

describe('text that rounds what the tables print', () => {
  it('agrees and is covered', () => {
    const { messages, open } = told(RIGHT);
    expect(messages).toEqual([]);
    expect(open).toEqual([]);
  });

  it.each<[string, keyof DraftText, string, string]>([
    ['an item of the income', 'income', '135.82', '153.82'],
    ['its last digit', 'income', '135.82', '135.84'],
    ['a lost digit', 'income', '135.82', '135.8'],
    ['the whole', 'income', '148.78', '184.78'],
    ['a part of the expenditure', 'expenditure', '99.15', '91.15'],
    ['operating funds', 'operation', '12.59', '12.95'],
    ['a point', 'operation', '12.59', '125.9'],
    ['an amount in 元', 'threePublic', '24694元', '26494元'],
    ['a wrong unit', 'income', '135.82万元', '135.82元'],
    ['a wrong unit elsewhere', 'operation', '12.59万元', '12.59亿元'],
  ])('mends %s with the decimals of the text', (_, section, right, wrong) => {
    const said = { ...RIGHT, [section]: (RIGHT[section] ?? '').replace(right, wrong) };
    expect(said[section]).not.toBe(RIGHT[section]);
    const { messages, fixed } = told(said);
    expect(messages).toHaveLength(1);
    expect(fixed).toBe(tablesInYuan(textDraft(RIGHT)));
  });

  it('takes what rounding hides for no amount in a smaller unit', () => {
    const change =
      '2026年“三公”经费预算比2025年减少0.90万元，其中：因公出国（境）费无增减变化，公务用车购置及运行维护费减少0.90万元，公务接待费减少0.30万元。';
    const { messages } = told({ ...RIGHT, threePublic: `${RIGHT.threePublic ?? ''}${change}` });
    expect(messages).toEqual([expect.not.stringContaining('单位')]);
  });

  it.each<[string, string]>([
    [
      'whole 万元',
      `2026年预算收入${say('120.50', 0)}，其中：上年结转结余${say('6.00', 0)}，一般公共预算收入${say('110.00', 0)}，单位资金收入${say('4.50', 0)}。`,
    ],
    ['亿元', '2026年预算收入0.015亿元。'],
    [
      '元',
      '2026年预算收入1487813.50元，其中：上年结转结余74082元，一般公共预算收入1358170元，单位资金收入55561.50元。',
    ],
    [
      'cut off',
      '2026年预算收入148.78万元，其中：上年结转结余7.40万元，一般公共预算收入135.81万元，单位资金收入5.55万元。',
    ],
    [
      'what the rounded parts add up to',
      '2026年预算收入148.79万元，其中：上年结转结余7.41万元，一般公共预算收入135.82万元，单位资金收入5.56万元。',
    ],
  ])('has nothing to say of %s', (_, income) => {
    const { messages, open } = told({ income });
    expect(messages).toEqual([]);
    expect(open).toEqual([]);
  });
});
