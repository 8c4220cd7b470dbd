import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith, table } from './support';

const TABLE = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', ['1||合计|20.00||20.00']);
const document = (sentence: string, value = '≥95%'): string =>
  `${TABLE}五、部门整体绩效目标\n${sentence}\n七、部门项目预算安排情况及绩效目标\n${form({
    rows: rowsWith('质量指标', ` | 质量指标 | 修复合格率 | 合格卷数占比 | ${value} | 计划`),
  })}`;

describe('text-rate', () => {
  it.each([
    ['绩效指标：修复合格率达到100%；查阅更方便。', '100'],
    ['确保修复合格率不低于98%。', '98'],
    ['做好修复，修复合格率98.5%以上。', '98.5'],
  ])('%s', (sentence, number) => {
    const text = document(sentence);
    const [finding, ...others] = findingsOf('text-rate', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(`${number}%`);
    expect(finding?.message['zh-cn']).toContain(`“修复合格率”为 ${number}%，`);
    expect(finding?.message['zh-cn']).toContain('质量指标“修复合格率”的指标值为“≥95%”');
    expect(finding?.message.en).toContain(`修复合格率 is ${number}% here`);
    expect(finding?.related).toHaveLength(1);
  });

  it.each([
    ['the same number', '修复合格率达到95%以上。'],
    ['a longer name', '破损档案修复合格率达到100%。'],
    ['part of a list', '抽检、修复合格率达到100%。'],
    ['another rate', '查阅满意率达到100%。'],
    ['no number', '修复合格率达到目标。'],
  ])('leaves alone: %s', (_, sentence) => {
    expect(findingsOf('text-rate', document(sentence))).toEqual([]);
  });

  it('leaves alone what one of several indicators of the name says', () => {
    const second = form({
      number: '2',
      name: '展览费',
      code: '33010026P000121100045',
      rows: rowsWith('质量指标', ' | 质量指标 | 修复合格率 | 合格卷数占比 | 100% | 计划'),
    });
    expect(findingsOf('text-rate', document('修复合格率达到100%。') + second)).toEqual([]);
  });
});
