import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { textDraft, type DraftText } from '../../helpers/textDraft';
import { mended } from '../../helpers/mended';

const RIGHT: DraftText = {
  income:
    '2026年预算收入120.50万元，其中：上年结转结余6万元，一般公共预算收入110万元，基金预算收入0万元，单位资金收入4.50万元。',
  expenditure:
    '2026年预算支出120.5万元，其中基本支出80.30万元（人员经费70.10万元，日常公用经费10.20万元）；项目支出40.20万元。委托业务费安排3.00万元。',
  change: '2026年预算收支安排120.50万元，比2025年预算增加5.00万元，其中：项目支出增加8.00万元；基本支出减少3.00万元。',
  operation: '2026年机关运行经费安排10.20万元，用于办公费等支出。',
  threePublic:
    '2026年“三公”经费预算2.50万元，其中：公务接待费0.50万元；因公出国（境）费0万元；公务用车购置及运行维护费20000元（其中：购置费0元，运行维护费20000元）。',
  assets: '江州市档案馆上年末固定资产金额为0.03亿元。',
};

/** The messages about a draft, and what the preferred fixes make of it. */
function told(text: string): { messages: string[]; fixed: string } {
  const findings = analyse(text).findings.filter(({ severity }) => severity !== 'information');
  const fixed = mended(text, findings);
  return { messages: findings.map(({ message }) => message['zh-cn']), fixed };
}

describe('a wrong word for the unit in the text', () => {
  it.each<[keyof DraftText, string, string, string]>([
    ['income', '110万元', '110元', '“元”应为“万元”'],
    ['income', '110万元', '110亿元', '“亿元”应为“万元”'],
    ['income', '120.50万元', '120.50元', '“元”应为“万元”'],
    ['income', '4.50万元', '4.50亿元', '“亿元”应为“万元”'],
    ['expenditure', '40.20万元', '40.20元', '“元”应为“万元”'],
    ['change', '8.00万元', '8.00元', '“元”应为“万元”'],
    ['operation', '10.20万元', '10.20元', '“元”应为“万元”'],
    ['threePublic', '运行维护费20000元）', '运行维护费20000万元）', '“万元”应为“元”'],
    ['assets', '0.03亿元', '0.03万元', '“万元”应为“亿元”'],
  ])('of %s: %s → %s', (section, right, wrong, message) => {
    const text = textDraft({ ...RIGHT, [section]: (RIGHT[section] ?? '').replace(right, wrong) });
    expect(text).not.toBe(textDraft(RIGHT));
    const { messages, fixed } = told(text);
    expect(messages).toEqual([expect.stringContaining(message)]);
    expect(fixed).toBe(textDraft(RIGHT));
  });

  it('of a whole paragraph is told once', () => {
    const said = { ...RIGHT, expenditure: (RIGHT.expenditure ?? '').replace(/万元/g, '元') };
    const { messages, fixed } = told(textDraft(said));
    expect(messages).toEqual([expect.stringContaining('“元”应为“万元”，同段共 6 处')]);
    expect(fixed).toBe(textDraft(RIGHT));
  });

  it('that a line break splits is written in one piece', () => {
    const wrapped = textDraft(RIGHT).replace('一般公共预算收入110万元', '一般公共预算收入110亿\n元');
    const { messages, fixed } = told(wrapped);
    expect(messages).toHaveLength(1);
    expect(fixed).toBe(textDraft(RIGHT).replace('110万元', '110万元\n'));
  });

  it('does not blame a table whose unit is that of all others', () => {
    const said = { ...RIGHT, threePublic: '2026年“三公”经费预算2.50元，其中公务接待费0.50元。' };
    const { messages, fixed } = told(textDraft(said));
    expect(messages).toHaveLength(1);
    expect(fixed).toContain('经费预算2.50万元，其中公务接待费0.50万元');
  });
});
