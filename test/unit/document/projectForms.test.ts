import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/document/read';

/** The forms of a text: name, code, money line and indicators, each in a line. */
function forms(lines: readonly string[]): string[] {
  const { parts } = readDocument(lines.join('\n'));
  return parts.flatMap(({ projects }) =>
    projects.flatMap(({ name, code, table, indicators }) => [
      [name, code?.text ?? ''].join(' ').trim(),
      ...table.entries.map(({ figures }) => figures.map(({ column, text }) => `${column?.id} ${text}`).join(', ')),
      ...indicators.map(({ level1, level2, name: own, value }) =>
        [level1, level2, own.text, value?.text ?? '-'].join(' '),
      ),
    ]),
  );
}

const INDICATORS = '| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |';

describe('forms under one title', () => {
  it('are told by the names that begin them', () => {
    expect(
      forms([
        '### 表十二 项目支出绩效目标表',
        '',
        '**河道清淤经费**',
        '',
        '| 项目名称 | 河道清淤经费 | 项目编码 | 33010022T000000000011 |',
        '| --- | --- | --- | --- |',
        '| 年度资金总额（万元） | 90.50 | 其中：财政拨款 | 90.00 |',
        '|  |  | 其他资金 | 0.50 |',
        '',
        INDICATORS,
        '| --- | --- | --- | --- | --- | --- |',
        '| 产出指标 | 数量指标 | 清淤河段 | ≥ | 6 | 段 |',
        '|  | 时效指标 | 完工日期 | ≤ | 2026年10月31日 | / |',
        '',
        '**闸站维修经费**',
        '',
        '| 项目名称 | 闸站维修经费 | 项目编码 | 33010022T000000000025 |',
        '| --- | --- | --- | --- |',
        '| 年度资金总额（万元） | 35.00 | 其中：财政拨款 | 35.00 |',
        '|  |  | 其他资金 | 0.00 |',
        '',
        INDICATORS,
        '| --- | --- | --- | --- | --- | --- |',
        '| 产出指标 | 数量指标 | 维修闸站 | ＝ | 3 | 座 |',
        '| 效益指标 | 社会效益指标 | 排涝能力 | 定性 | 有所提升 | / |',
      ]),
    ).toEqual([
      '河道清淤经费 33010022T000000000011',
      'budget 90.50, fiscalFunds 90.00, otherFunds 0.50',
      '产出指标 数量指标 清淤河段 ≥6段',
      '产出指标 时效指标 完工日期 2026年10月31日',
      '闸站维修经费 33010022T000000000025',
      'budget 35.00, fiscalFunds 35.00, otherFunds 0.00',
      '产出指标 数量指标 维修闸站 ＝3座',
      '效益指标 社会效益指标 排涝能力 有所提升',
    ]);
  });

  it('may be collapsed lines, below the unit they are of', () => {
    expect(
      forms([
        '项目支出绩效目标表',
        '单位：万元',
        '单位名称 某某县水利局本级',
        '项目名称 河道清淤项目',
        '资金总额 90.50',
        '一级指标 二级指标 三级指标 符号 指标值 度量单位 指标值内容',
        '产出指标 数量指标 清淤河段 ≥ 6 段 全年清淤的河段',
        '时效指标 完工日期 ≤ 2026年10月31日 合同约定',
        '单位名称 某某县水利局本级',
        '项目名称 闸站维修项目',
        '资金总额 35.00',
        '一级指标 二级指标 三级指标 符号 指标值 度量单位 指标值内容',
        '产出指标 数量指标 购置水泵 = 4 台（套） 全年购置的数量',
      ]),
    ).toEqual([
      '河道清淤项目',
      'budget 90.50',
      '产出指标 数量指标 清淤河段 ≥6段',
      '产出指标 时效指标 完工日期 2026年10月31日',
      '闸站维修项目',
      'budget 35.00',
      '产出指标 数量指标 购置水泵 =4台（套）',
    ]);
  });

  it('may be one list with the project in a column', () => {
    expect(
      forms([
        '项目支出绩效目标表',
        '单位名称：某某州水利局',
        '项目名称\t年度绩效目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t指标属性\t指标内容',
        '河道清淤经费\t清淤六段。\t产出指标\t数量指标\t清淤河段\t>=\t6\t段\t定量指标\t全年清淤的河段',
        '\t\t效益指标\t社会效益指标\t排涝能力\t=\t有所提升\t—\t定性指标\t汛期排涝',
        '闸站维修经费\t维修三座。\t产出指标\t数量指标\t维修闸站\t=\t3\t座\t定量指标\t全年维修的闸站',
      ]),
    ).toEqual([
      '河道清淤经费',
      '产出指标 数量指标 清淤河段 >=6段',
      '效益指标 社会效益指标 排涝能力 有所提升',
      '闸站维修经费',
      '产出指标 数量指标 维修闸站 =3座',
    ]);
  });
});

describe('a form’s title', () => {
  it.each([
    ['（二）河道清淤经费绩效目标申报表', '河道清淤经费'],
    ['三、河道清淤经费绩效目标表', '河道清淤经费'],
    ['2、河道清淤经费绩效目标表', '河道清淤经费'],
    ['表十三 项目支出绩效目标表', '闸站维修经费'],
    ['2026年重点项目绩效目标表', '闸站维修经费'],
  ])('%s', (title, name) => {
    const [first] = forms([
      title,
      '单位：万元',
      '项目名称\t闸站维修经费\t项目编码\t33010022T000000000025',
      '一级指标\t二级指标\t三级指标\t2024年\t2025年\t2026年目标值\t指标值确定依据',
      '产出指标\t数量指标\t维修闸站\t1座\t2座\t3座\t计划',
    ]);
    expect(first).toBe(`${name} 33010022T000000000025`);
  });
});

describe('the money of a form', () => {
  it('may stand below the names of its sources', () => {
    const read = forms([
      '闸站维修经费绩效目标申报表',
      '单位：万元',
      '项目名称\t闸站维修经费\t项目编码\t33010022T000000000025',
      '项目资金来源\t合计\t一般公共预算财政拨款\t政府性基金预算\t上年结转结余\t其他资金',
      '\t35.00\t20.00\t10.00\t5.00\t0.00',
      '一级指标\t二级指标\t三级指标\t2024年\t2025年\t2026年目标值\t指标值确定依据',
      '产出指标\t数量指标\t维修闸站\t1座\t2座\t3座\t计划',
    ]);
    expect(read.slice(1)).toEqual([
      'budget 35.00, otherFunds 0.00, generalBudget 20.00, governmentFund 10.00, carryOver 5.00',
      '产出指标 数量指标 维修闸站 3座',
    ]);
  });
});
