import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, fixedLines, marked, threeTables } from './support';

describe('wrong-year', () => {
  it('a table’s 预算年度', () => {
    const text = threeTables(2025);
    const [finding, ...others] = findingsOf('wrong-year', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('2025');
    expect(finding?.message['zh-cn']).toBe('政府性基金预算财政拨款支出表：年度 2025 应为 2026');
    expect(finding && fixedLines(text, finding)).toEqual(['*450 江州市档案馆\t预算年度：2026\t单位：万元']);
  });

  it.each([
    ['2025年预算收入30.00万元，其中：一般公共预算收入30.00万元。', '2025', '2026'],
    ['2025年支出预算30.00万元，主要为提前下达2026年补助资金10.00万元。', '2025', '2026'],
    ['2025 年度部门支出预算30.00万元。', '2025', '2026'],
    ['预算支出安排30.00万元，较2024年预算增加1.00万元。', '2024', '2025'],
    ['预算支出安排30.00万元，与2026年相比减少1.00万元。', '2026', '2025'],
    ['截止时间：2026-12-31', '2026', '2025'],
    ['预算拨款30.00万元，比2026年预算数29.00万元增加1.00万元。', '2026', '2025'],
  ])('%s', (line, at, right) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('wrong-year', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*${line.replace(at, right)}`]);
  });

  it('in sentences alone, where no table or title tells the year', () => {
    const text = [
      '三、收支预算情况说明',
      '2026年收入预算30.00万元。',
      '2026年支出预算30.00万元。',
      '拨款30.00万元，比2026年预算数29.00万元增加1.00万元。',
      '支出总表',
      '单位：万元',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      '\t合计\t30.00\t20.00\t10.00',
      '',
    ].join('\n');
    expect(findingsOf('wrong-year', text).map((finding) => marked(text, finding))).toEqual(['2026']);
  });

  it('a title', () => {
    const text = `江州市档案馆2025年部门预算信息公开情况说明\n\n${budgetProse('2026年预算收入30.00万元。')}`;
    const [finding, ...others] = findingsOf('wrong-year', text);
    expect(others).toEqual([]);
    expect(finding && fixedLines(text, finding)).toEqual(['*江州市档案馆2026年部门预算信息公开情况说明']);
  });

  it.each([
    '2026年预算收入30.00万元。',
    '预算支出安排30.00万元，较2025年预算增加1.00万元。',
    '2025年预算收入29.00万元，2026年预算收入30.00万元。',
    '根据2024年工作总结，2020年以来馆藏增长20%，比2020年增长13%。',
    '主要为提前下达2025年中央补助资金10.00万元。',
    '截止时间：2025-12-31',
    '根据江财预〔2024〕158号文件安排2026年预算。',
    '截至2025年末，馆藏档案30万卷。',
    '审计2017年-2024年期间的档案经费。',
    '落实2023年8月印发的档案管理办法。',
    '2021年至2025年规划已完成，2026年预算支出30.00万元。',
    '2025年预算收入执行情况良好，2026年继续。',
    '2025年部门预算绩效自评情况说明',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('wrong-year', budgetProse(line))).toEqual([]);
  });
});
