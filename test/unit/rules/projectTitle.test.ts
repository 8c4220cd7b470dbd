import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked } from './support';

describe('project-title', () => {
  it('another name in the form', () => {
    const text = form({ name: '档案修复费', formName: '档案修缮费' });
    const [finding, ...others] = findingsOf('project-title', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('1、档案修复费绩效目标表');
    expect(finding?.message['zh-cn']).toBe('1、档案修复费绩效目标表：标题与表内项目名称“档案修缮费”不一致');
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['档案修缮费']);
  });

  it.each([
    ['档案 修复费', '档案修复费'],
    ['修复（江财〔2025〕8号）', '修复(江财[2025]8号)'],
    ['档案修复费', ''],
  ])('leaves alone: %s, %s', (name, formName) => {
    expect(findingsOf('project-title', form({ name, formName }))).toEqual([]);
  });

  it.each([
    ['a slip in running lines', '项目名称 馆藏档案修缮及数字化经费', ['馆藏档案修缮及数字化经费']],
    ['a slip in a wrapped name', '项目名称 馆藏档案修复及数字画\n经费', ['馆藏档案修复及数字画经费']],
    ['the same name', '项目名称 馆藏档案修复及数字化\n经费', []],
    ['another name, whose end running lines do not tell', '项目名称 史志编纂 单位 江州市档案馆', []],
  ])('%s', (_, name, printed) => {
    const text = [
      '1、馆藏档案修复及数字化经费绩效目标表',
      '单位：万元',
      `项目编码 33010026P000121100034 ${name}`,
      '预算规模 预算数 20.00 其中：财政资金 20.00 其他资金',
      '一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据',
      '产出指标 数量指标 修复卷数 全年修复的卷数 ≥120卷 工作计划',
      '',
    ].join('\n');
    const found = findingsOf('project-title', text).flatMap(({ related }) =>
      related.map(({ message }) => message['zh-cn'].replace(/项目名称|[“”]/g, '')),
    );
    expect(found).toEqual(printed);
  });
});
