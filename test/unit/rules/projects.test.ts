import { describe, expect, it } from 'vitest';
import { findingsOf, form, marked, rowsWith, table } from './support';

describe('spending-plan', () => {
  it.each([
    [['30%', '20%', '80%', '100%'], '20', '累计比例由 30% 降为 20%，累计支出不应减少'],
    [['30%', '60%', '80%', '110%'], '110', '110% 超过 100%'],
    [['30%', '60%', '80%', '90%'], '90', '12月底累计比例为 90%，应为 100%'],
  ])('%j', (plan, at, message) => {
    const text = form({ plan });
    const [finding, ...others] = findingsOf('spending-plan', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toBe(`1、档案修复费绩效目标表 资金支出计划：${message}`);
  });

  it.each([
    [['30%', '60%', '80%', '100%']],
    [['100%', '100%', '100%', '100%']],
    [['100%', '', '', '']],
    [['', '', '50%', '90%']],
    [['', '', '', '']],
  ])('leaves alone: %j', (plan) => {
    expect(findingsOf('spending-plan', form({ plan }))).toEqual([]);
  });

  it('does not judge the end where the last column is lost', () => {
    const text = form({ plan: ['25%', '50%', '80%'] }).replace('\t12月底', '');
    expect(findingsOf('spending-plan', text)).toEqual([]);
  });
});

describe('project-code', () => {
  const right = form({ number: '2', name: '数字化费', code: '33010026P000121100045' });
  it.each([
    ['33010026P00012110003', '为 20 位，应为 21 位'],
    ['33010026P0001211000341', '为 22 位，应为 21 位'],
    ['330100260000121100034', '不符合“6 位行政区划 + 2 位年度 + 字母 + 12 位”的格式'],
  ])('%s', (code, message) => {
    const text = form({ code }) + right;
    const [finding, ...others] = findingsOf('project-code', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(code);
    expect(finding?.message['zh-cn']).toContain(message);
  });

  it('knows the letters of other places, and leaves systems of their own alone', () => {
    expect(findingsOf('project-code', form({ code: '33010026T000121100034' }) + right)).toEqual([]);
    const own = form({ code: 'XM2026000001' }) + form({ number: '2', name: '乙', code: 'XM2026000002' });
    expect(findingsOf('project-code', own)).toEqual([]);
  });
});

describe('project-code-duplicate', () => {
  const unit = '450001江州市档案馆本级';
  it('two projects of one unit', () => {
    const text = form({ unit }) + form({ unit, number: '2', name: '数字化费' });
    const [finding, ...others] = findingsOf('project-code-duplicate', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('33010026P000121100034');
    expect(finding?.span.start).toBeGreaterThan(text.indexOf('2、数字化费'));
    expect(finding?.message['zh-cn']).toContain('与本单位“档案修复费”的相同');
  });

  it.each([
    ['another unit', form({ unit }) + form({ unit: '450002江州市方志馆', number: '2', name: '数字化费' })],
    ['the same project again', form({ unit }) + form({ unit, number: '2' })],
    ['forms that do not name their unit', form() + form({ number: '2', name: '数字化费' })],
  ])('leaves alone: %s', (_, text) => {
    expect(findingsOf('project-code-duplicate', text)).toEqual([]);
  });
});

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
});

describe('project-number', () => {
  const forms = (...numbers: string[]): string =>
    numbers.map((number) => form({ number, name: `项目${number}` })).join('');
  it.each([
    [['1', '2', '4'], '4、项目4绩效目标表：项目序号应为 3，印为 4'],
    [['1', '2', '2'], '2、项目2绩效目标表：项目序号应为 3，印为 2'],
    [['1', '3', '3', '4'], '3、项目3绩效目标表：项目序号应为 2，印为 3'],
  ])('%j', (numbers, message) => {
    expect(findingsOf('project-number', forms(...numbers)).map((each) => each.message['zh-cn'])).toEqual([message]);
  });

  it.each([[['1', '2', '3']], [['1', '2', '1', '2']], [['', '1', '2']], [['5', '6']], [['1', '3', '5']]])(
    'leaves alone: %j',
    (numbers) => {
      expect(findingsOf('project-number', forms(...numbers))).toEqual([]);
    },
  );
});

describe('indicator-two-targets', () => {
  const summary = (code: string, title: string): string =>
    table(title, '序号|科目编码|科目名称|合计|基本支出|项目支出', [
      '1||合计|20.00||20.00',
      '2|201|一般公共服务支出|20.00||20.00',
    ]).replace('450 江州市档案馆', code);
  const target = (value: string): string =>
    form({ rows: rowsWith('数量指标', `产出指标 | 数量指标 | 修复卷数 | 全年修复 | ${value} | 计划`) });
  const both = (department: string, unit: string): string =>
    summary('450 江州市档案馆', '部门预算支出总表') +
    target(department) +
    summary('450001 江州市档案馆本级', '单位预算支出总表') +
    target(unit);

  it('department and unit differ', () => {
    const text = both('≥500卷', '≥300卷');
    const [finding, ...others] = findingsOf('indicator-two-targets', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('≥500卷');
    expect(finding?.message['zh-cn']).toContain('部门指标值为“≥500卷”，单位同一指标为“≥300卷”');
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['≥300卷']);
  });

  it.each([
    ['≥500卷', '≥500 卷'],
    ['有所提升', '显著提升'],
  ])('leaves alone: %s, %s', (department, unit) => {
    expect(findingsOf('indicator-two-targets', both(department, unit))).toEqual([]);
  });
});

describe('other-trade', () => {
  const satisfied = (who: string, unit: string): string =>
    form({
      unit,
      rows: rowsWith('服务对象满意度指标', `满意度指标 | 服务对象满意度指标 | ${who}满意度 | 满意度 | ≥90% | 问卷`),
    });
  it('a word of another trade', () => {
    const text = satisfied('监狱管理人员', '450001江州市档案馆');
    const [finding, ...others] = findingsOf('other-trade', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(finding && marked(text, finding)).toBe('监狱');
  });

  it.each([
    ['监狱管理人员', '450001江州市司法局'],
    ['档案管理人员', '450001江州市档案馆'],
    ['监狱管理人员', ''],
  ])('leaves alone: %s of %s', (...row) => {
    expect(findingsOf('other-trade', satisfied(...row))).toEqual([]);
  });
});
