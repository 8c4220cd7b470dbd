import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, fixedLines, marked, table } from './support';

describe('wrong-year, left from an earlier document', () => {
  it.each([
    ['2025年我馆没有安排国有资本经营预算支出。', '2025', '2026'],
    ['2025年本部门共安排项目7个，预算资金30.00万元。', '2025', '2026'],
    ['公务用车3辆。2025年拟购置复印机2台，已列入采购预算。', '2025', '2026'],
    ['2026年“三公”经费预算数为3.00万元，比2026年预算减少1.00万元。', '2026年预算', '2025年预算'],
    ['2025年“三公”经费安排3.00万元，较2025年减少1.00万元。', '2025', '2026'],
    ['（二）2025年重点工作', '2025', '2026'],
    ['完善馆藏布局，到2025年底数字化率达到80%。', '2025', '2026'],
    ['截至2026年12月31日，本馆共有车辆2辆。', '2026', '2025'],
    ['截至2024年底，固定资产300.00万元。', '2024', '2025'],
    ['本馆共有车辆2辆，均为其他用车。上述数据截至2023年12月31日。', '2023', '2025'],
  ])('%s', (line, at, right) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('wrong-year', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at.slice(0, 4));
    expect(finding && fixedLines(text, finding)).toEqual([
      expect.stringMatching(new RegExp(`^\\*?${line.replace(at, right).replace(/[（）]/g, '.')}$`)),
    ]);
  });

  it.each([
    '2025年“三公”经费预算3.00万元，2026年预算2.00万元。',
    '2025年“三公”经费安排3.00万元。2026年安排2.00万元。',
    '2025年共安排项目7个，全部完成。',
    '2025年重点工作完成情况良好。',
    '到2025年底已完成数字化80%，从2020年到2025年底共扫描30万页。',
    '截至2025年12月31日，本馆共有车辆2辆。',
    '截至2024年底，馆藏档案30万卷。',
    '馆藏档案30万卷。上述数据截至2023年12月31日。',
    '本馆共有车辆2辆。馆藏档案30万卷，截至2023年12月31日。',
    '按照2025年政府采购目录执行。',
    '用于支付2025年安排的项目尾款。',
    '力争到2027年底建成新馆。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('wrong-year', budgetProse(line))).toEqual([]);
  });

  it('in a table’s title and in its note', () => {
    const note = '注：江州市档案馆2025年没有政府性基金预算支出，此表为空。';
    const text = [
      budgetProse('2026年预算收入30.00万元。'),
      table('2025年部门收入总表', '科目编码|科目名称|合计', ['201|一般公共服务支出|30.00']),
      table('2026年政府性基金预算支出表', '科目编码|科目名称|合计|基本支出|项目支出', ['|合计|||'], { note }),
    ].join('\n');
    expect(findingsOf('wrong-year', text).map(({ message }) => message['zh-cn'])).toEqual([
      '收入总表：年度 2025 应为 2026',
      '政府性基金预算财政拨款支出表：年度 2025 应为 2026',
    ]);
  });
});
