import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith } from './support';

const code = (n: number): string => `33010026P00012110003${n}`;
const known = (level2: string): string => `效益指标 | ${level2} | 读者知晓率 | 知晓人数占比 | ≥90% | 计划`;
const forms = (...rows: readonly (readonly string[])[]): string =>
  rows
    .map((each, i) => form({ number: `${i + 1}`, name: `项目${'甲乙丙丁'[i] ?? ''}`, code: code(i), rows: each }))
    .join('');
const social = rowsWith('社会效益指标', known('社会效益指标'));
const economic = rowsWith('社会效益指标', known('经济效益指标'));

function said(text: string): string[] {
  return findingsOf('indicator-two-classes', text).map(
    ({ severity, message }) => `${severity}: ${message['zh-cn'].split('：').slice(1).join('：')}`,
  );
}

describe('indicator-two-classes', () => {
  it('one project against three', () => {
    const text = forms(social, economic, social, social);
    expect(said(text)).toEqual([
      'warning: 疑应为社会效益指标：名称、描述相同的指标在其他 3 张绩效目标表中列为社会效益指标',
    ]);
    const [finding] = findingsOf('indicator-two-classes', text);
    expect(finding && marked(text, finding)).toBe('读者知晓率');
    expect(finding?.message['zh-cn']).toMatch(/^2、项目乙/);
    expect(finding?.message.en).toContain('belongs under 社会效益');
    expect(finding?.related).toHaveLength(3);
  });

  it('one against one is only noted', () => {
    expect(said(forms(social, economic))).toEqual([
      'information: 名称、描述相同的指标，此处列为经济效益指标，1、项目甲绩效目标表列为社会效益指标',
    ]);
  });

  it('a form that lacks the other kind: one finding for the cause, none for what follows from it', () => {
    const right = rowsWith('质量指标', ' | 质量指标 | 修复覆盖率 | 修复卷数占比 | ≥98% | 计划');
    const wrong = rowsWith('质量指标', ' | 数量指标 | 修复覆盖率 | 修复卷数占比 | ≥98% | 计划');
    const text = forms(right, wrong);
    expect(said(text)).toEqual([
      'warning: 疑应为质量指标：名称、描述相同的指标在1、项目甲绩效目标表中列为质量指标，本项目又缺少质量指标',
    ]);
    expect(findingsOf('indicator-kind-missing', text)).toEqual([]);
    expect(findingsOf('indicator-quantity-share', text)).toEqual([]);
  });

  it.each([
    ['one class', forms(social, social)],
    [
      'another description',
      forms(social, rowsWith('社会效益指标', '效益指标 | 经济效益指标 | 读者知晓率 | 另一算法 | ≥9% | 计划')),
    ],
    [
      'the two taxonomies',
      forms(
        rowsWith('成本指标', '产出指标 | 成本指标 | 修复费用 | 全部修复费用 | ≤20万元 | 计划'),
        rowsWith('成本指标', '成本指标 | 经济成本指标 | 修复费用 | 全部修复费用 | ≤20万元 | 计划'),
      ),
    ],
    [
      'nothing concerned',
      forms(
        rowsWith('社会效益指标', '效益指标 | 生态效益指标 | 不涉及 | 不涉及不涉及 | 不涉及 | 计划'),
        rowsWith('社会效益指标', '效益指标 | 经济效益指标 | 不涉及 | 不涉及不涉及 | 不涉及 | 计划'),
      ),
    ],
  ])('leaves alone: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});
