import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { textDraft, type DraftText } from '../../helpers/textDraft';
import { mended } from '../../helpers/mended';

function told(said: DraftText): { messages: string[]; fixed: string; offered: string[] } {
  const text = textDraft(said);
  const findings = analyse(text).findings.filter(
    ({ rule }) => rule === 'text-percentage' || rule === 'text-growth-rate',
  );
  const fixes = findings.flatMap((finding) => finding.fixes);
  return {
    messages: findings.map(({ message }) => message['zh-cn']),
    fixed: mended(text, findings),
    offered: fixes.flatMap((fix) => fix.edits.map(({ newText }) => newText)),
  };
}

describe('percentages of the text', () => {
  it.each<[string, DraftText]>([
    [
      'shares of the whole',
      { expenditure: '2026年支出预算120.50万元，其中基本支出80.30万元，占66.64%；项目支出40.20万元，占33.36%。' },
    ],
    [
      'shares of a named whole',
      { expenditure: '基本支出80.30万元，占支出预算的66.6%，其中人员经费70.10万元，占基本支出的87.30%。' },
    ],
    [
      'a share of a part or of the whole',
      {
        expenditure:
          '支出预算120.50万元，其中基本支出80.30万元（人员经费70.10万元，占87.30%）；项目支出40.20万元，占33%。',
      },
    ],
    ['a share cut off', { expenditure: '支出预算120.50万元，其中项目支出40.20万元，占33.3%。' }],
    ['a share before its amount', { threePublic: '“三公”经费2.50万元，其中公务接待费占20%，为0.50万元。' }],
    ['a rate behind the change', { change: '2026年收支预算120.50万元，比上年增加5.00万元，增长4.33%。' }],
    ['a rate in brackets', { change: '2026年收支预算120.50万元，比上年增加5.00万元（4.33%）。' }],
    ['a rate before the change', { change: '2026年收支预算120.50万元，比上年下降3.98%，减少5.00万元。' }],
    ['a rate of both years', { change: '2026年收支预算120.50万元，2025年为115.50万元，增幅4.33%。' }],
    ['a rate nothing is known of', { change: '2026年收支预算120.50万元，比上年增长50%。' }],
    ['a rate that is about right', { change: '2026年收支预算120.50万元，比上年增加5.00万元，增长约5%。' }],
    [
      'a rate inside a reason',
      { change: '2026年收支预算120.50万元，比上年增加5.00万元，主要是在职人员增加3人，增长15%。' },
    ],
    [
      'a rate against another count',
      { change: '2026年收支预算120.50万元，比上年预算数增加5.00万元，比上年执行数增长15%。' },
    ],
    ['a rate of something else', { change: '2026年收支预算120.50万元，比上年增加5.00万元，馆藏量增长50%。' }],
  ])('agree: %s', (_, said) => {
    expect(told(said).messages).toEqual([]);
  });

  it.each<[string, keyof DraftText, string, string, string]>([
    [
      'a share',
      'expenditure',
      '2026年支出预算120.50万元，其中基本支出80.30万元，占66.46%。',
      '2026年支出预算120.50万元，其中基本支出80.30万元，占66.64%。',
      '情况说明 基本支出 占比 66.46% 应为 66.64%：基本支出 80.30万元 ÷ 支出预算 120.50万元',
    ],
    [
      'a share of a named whole, in the table only',
      'expenditure',
      '基本支出80.30万元，占总支出的60.64%。',
      '基本支出80.30万元，占总支出的66.64%。',
      '情况说明 基本支出 占比 60.64% 应为 66.64%：基本支出 80.30万元 ÷ 收支总表 第8行 支出总计 120.50万元',
    ],
    [
      'a point in the wrong place',
      'threePublic',
      '“三公”经费2.50万元，其中公务接待费0.50万元，占“三公”经费的2.00%。',
      '“三公”经费2.50万元，其中公务接待费0.50万元，占“三公”经费的20.00%。',
      '情况说明 公务接待费 占比 2.00% 应为 20.00%：公务接待费 0.50万元 ÷ “三公”经费 2.50万元',
    ],
  ])('mended: %s', (_, section, wrong, right, message) => {
    const { messages, fixed } = told({ [section]: wrong });
    expect(messages).toEqual([message]);
    expect(fixed).toBe(textDraft({ [section]: right }));
  });

  it('offers the rate and the amounts it goes with', () => {
    const { messages, offered } = told({ change: '2026年收支预算120.50万元，比上年增加50.00万元，增长4.33%。' });
    expect(messages).toHaveLength(1);
    expect(offered).toEqual(['70.92', '5.00']);
  });

  it('offers another unit for an amount', () => {
    const { offered } = told({ change: '2026年收支预算120.50万元，比上年增加5.00元，增长4.33%。' });
    expect(offered).toEqual(['0.00', '万元']);
  });

  it('says nothing of amounts that are told to be wrong', () => {
    const { messages } = told({ expenditure: '2026年支出预算120.50万元，其中基本支出83.30万元，占66.64%。' });
    expect(messages).toEqual([]);
  });
});
