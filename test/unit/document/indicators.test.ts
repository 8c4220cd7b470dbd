import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../../server/src/document/indicators';
import { readLayout } from '../../../server/src/layout/read';

const PLAIN = '一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据';
const SIGNED = ['一级指标 二级指标 三级指标 指标说明', '指标值', '指标确定依据', '符号 值', '单位（文字', '描述）'];

/** Each indicator as `一级/二级 name | description | value | basis`. */
function read(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return readIndicators(text, readLayout(text)).map(
    ({ level1, level2, name, description, value, basis }) =>
      `${level1}/${level2} ${[name, description, value, basis].map((cell) => cell?.text ?? '').join(' | ')}`,
  );
}

describe('indicators in collapsed lines', () => {
  it.each([
    [
      'a value in one word',
      [PLAIN, '产出指标 数量指标 整理卷数 全年整理的卷数 ≥120卷 工作台账'],
      '产出指标/数量指标 整理卷数 | 全年整理的卷数 | ≥120卷 | 工作台账',
    ],
    [
      'operator, number and unit in columns of their own',
      [...SIGNED, '产出指标 数量指标 整理卷数 全年整理的卷数 ≥ 120 卷 工作台账'],
      '产出指标/数量指标 整理卷数 | 全年整理的卷数 | ≥120卷 | 工作台账',
    ],
    [
      'a percentage so printed',
      [...SIGNED, '产出指标 质量指标 整理合格率 合格卷数所占比例 = 100 % 验收记录'],
      '产出指标/质量指标 整理合格率 | 合格卷数所占比例 | =100% | 验收记录',
    ],
    [
      'a basis that begins like a unit is none',
      [PLAIN, '产出指标 数量指标 参训人数 参加培训的人数 ≥120 人事科台账'],
      '产出指标/数量指标 参训人数 | 参加培训的人数 | ≥120 | 人事科台账',
    ],
    [
      '文字描述 stands for the operator',
      [...SIGNED, '产出指标 时效指标 补助发放时间 发放到位的时间 文字描述 每月10日前 工作计划'],
      '产出指标/时效指标 补助发放时间 | 发放到位的时间 | 每月10日前 | 工作计划',
    ],
    [
      'a deadline in words is whole',
      [PLAIN, '产出指标 时效指标 完成时间 全部完成的日期 不晚于11月底 合同约定'],
      '产出指标/时效指标 完成时间 | 全部完成的日期 | 不晚于11月底 | 合同约定',
    ],
    [
      'a 二级指标 that wraps',
      [...SIGNED, '满意度指标', '服务对象满意度指', '标', '查档群众满意度 表示满意的比例 ≥ 92 % 问卷调查'],
      '满意度指标/服务对象满意度指标 查档群众满意度 | 表示满意的比例 | ≥92% | 问卷调查',
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(lines)).toEqual([expected]);
  });
});

describe('rows of collapsed lines without a 二级指标 of their own', () => {
  it('begin where a name has its target', () => {
    const lines = [
      '一级指标 二级指标 三级指标 指标性质 指标值 计量单位 指标权重',
      '产出指标 数量指标 整理档案卷数 ≥ 1200 卷 15',
      '数字化扫描页数 ≥ 36 万页 10',
      '质量指标 目录著录差错率 ≤ 1 % 10',
      '成本指标 整理成本 ≤ 9 元/卷 5',
      '满意度指标 服务对象满意度指标 查档群众满意度 ≥ 90 % 10',
    ];
    expect(read(lines)).toEqual([
      '产出指标/数量指标 整理档案卷数 |  | ≥1200卷 | ',
      '产出指标/数量指标 数字化扫描页数 |  | ≥36万页 | ',
      '产出指标/质量指标 目录著录差错率 |  | ≤1% | ',
      '产出指标/成本指标 整理成本 |  | ≤9元/卷 | ',
      '满意度指标/服务对象满意度指标 查档群众满意度 |  | ≥90% | ',
    ]);
    const text = lines.join('\n');
    expect(readIndicators(text, readLayout(text)).map(({ weight }) => weight?.text)).toEqual([
      '15',
      '10',
      '10',
      '5',
      '10',
    ]);
  });

  it('do not begin where a cell goes on below', () => {
    expect(
      read([PLAIN, '产出指标 质量指标 目录著录差错率 抽查条目中', '有差错的比例 ≤1% 抽查', '记录 抽查办法']),
    ).toEqual(['产出指标/质量指标 目录著录差错率 | 抽查条目中有差错的比例 | ≤1% | 抽查记录抽查办法']);
  });

  it('成本指标 is the 一级指标 before 经济成本指标', () => {
    expect(
      read([PLAIN, '成本指标 经济成本指标 整理成本 每卷费用 ≤9元/卷 合同', '社会成本指标 扰民 夜间施工 ≤2次 记录']),
    ).toEqual([
      '成本指标/经济成本指标 整理成本 | 每卷费用 | ≤9元/卷 | 合同',
      '成本指标/社会成本指标 扰民 | 夜间施工 | ≤2次 | 记录',
    ]);
  });
});

describe('indicators in aligned lines', () => {
  it('operators, numbers and units in columns of their own, below labels that wrap', () => {
    expect(
      read([
        ' 一级指标     二级指标              三级指标            指标    指标值      度量    权重',
        '                                                        性质                单位',
        '产出指标    数量指标      整理档案卷数                   ≥     1200         卷       15',
        '                          数字化扫描页数                 ＝       36        万页      10',
        '            质量指标      目录著录差错率                 ≤        1         %        10',
        '效益指标    可持续影响指  目录数据库更新次数             ≥        4         次       15',
        '            标',
      ]),
    ).toEqual([
      '产出指标/数量指标 整理档案卷数 |  | ≥1200卷 | ',
      '产出指标/数量指标 数字化扫描页数 |  | ＝36万页 | ',
      '产出指标/质量指标 目录著录差错率 |  | ≤1% | ',
      '效益指标/可持续影响指标 目录数据库更新次数 |  | ≥4次 | ',
    ]);
  });

  it('one 二级指标 goes for several rows', () => {
    expect(
      read([
        '  一级指标       二级指标            三级指标                    指标值',
        '产出指标      数量指标      全年整理档案卷数          ≥1200卷',
        '                            数字化扫描页数            36万页',
        '              质量指标      整理合格率                ≥98%',
        '                            目录著录差错率超出抽查    ≤1%',
        '                            范围的比例',
        '效益指标      社会效益指标  查档便利程度              明显提高',
      ]),
    ).toEqual([
      '产出指标/数量指标 全年整理档案卷数 |  | ≥1200卷 | ',
      '产出指标/数量指标 数字化扫描页数 |  | 36万页 | ',
      '产出指标/质量指标 整理合格率 |  | ≥98% | ',
      '产出指标/质量指标 目录著录差错率超出抽查范围的比例 |  | ≤1% | ',
      '效益指标/社会效益指标 查档便利程度 |  | 明显提高 | ',
    ]);
  });
});
