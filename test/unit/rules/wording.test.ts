import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, form, marked, rowsWith, table } from './support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const ROWS = ['1||合计|30.00|20.00|10.00', '2|201|一般公共服务支出|30.00|20.00|10.00'];
const tables = (year = 2026): string =>
  table('部门预算支出总表', HEADER, ROWS) +
  table('部门预算一般公共预算财政拨款支出表', HEADER, ROWS) +
  table('部门预算政府性基金预算财政拨款支出表', HEADER, ROWS, { year });

/** A line of the explanatory text of a disclosure of 2026. */
function prose(line: string): string {
  return `${tables()}二、部门预算安排的总体情况\n\n${line}\n\n三、机关运行经费安排情况\n\n安排20万元。\n`;
}

describe('wrong-year', () => {
  it('a table’s 预算年度', () => {
    const text = tables(2025);
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
  ])('%s', (line, at, right) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('wrong-year', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*${line.replace(at, right)}`]);
  });

  it('a title', () => {
    const text = `江州市档案馆2025年部门预算信息公开情况说明\n\n${prose('2026年预算收入30.00万元。')}`;
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
    '2025年预算收入执行情况良好，2026年继续。',
    '2025年部门预算绩效自评情况说明',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('wrong-year', prose(line))).toEqual([]);
  });
});

describe('placeholder', () => {
  it.each([
    ['安排政府采购预算XX万元。', 'XX'],
    ['××单位负责档案工作。', '××'],
    ['20XX年预算安排如下。', 'XX'],
    ['预算金额为____万元。', '____'],
    ['采购时间：待定。', '待定'],
  ])('%s', (line, at) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('placeholder', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain('有待填写的内容');
  });

  it('in an indicator', () => {
    const rows = rowsWith('质量指标', ' | 质量指标 | 合格率 | 合格率 | ≥XX% | 待定');
    expect(findingsOf('placeholder', form({ rows })).map((each) => each.message['zh-cn'])).toHaveLength(1);
  });

  it.each([
    '等待定点机构办理。',
    '未来待定点扩大后实施。',
    '单价×数量。',
    '采购XXL型号书架。',
    '项目编码33010026P00XX21100034。',
    '____',
    '--------',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('placeholder', prose(line))).toEqual([]);
  });
});

describe('leftover', () => {
  it('is one finding per form and phrase', () => {
    const asked = '全年修复，恳请贵局安排';
    const rows = [
      `产出指标 | 数量指标 | 卷数 | ${asked} | ≥3卷 | 恳请贵局支持`,
      ' | 质量指标 | 合格率 | 合格率 | ≥98% | 计划',
    ];
    const text = form({ rows });
    const [finding, ...others] = findingsOf('leftover', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('恳请贵局');
    expect(finding?.message['zh-cn']).toBe(
      '1、档案修复费绩效目标表：“恳请贵局”是请示、申请文稿的用语，公开文本中应删改（共 2 处）',
    );
    expect(finding?.related).toHaveLength(1);
  });

  it.each(['以上妥否，请批示。', '特此申请。'])('%s', (line) => {
    expect(findingsOf('leftover', prose(line)).length).toBeGreaterThan(0);
  });

  it('leaves plain text alone', () => {
    expect(findingsOf('leftover', prose('恳切听取群众意见，请查阅人批评指正。'))).toEqual([]);
  });
});

describe('doubled-word', () => {
  it.each([
    ['主要原因是是人员增加。', '是是', '主要原因是人员增加。'],
    ['档案修复验收合格合格率达到98%。', '合格合格', '档案修复验收合格率达到98%。'],
    ['进一步进一步规范管理。', '进一步进一步', '进一步规范管理。'],
    ['档案的的利用。', '的的', '档案的利用。'],
    ['预算安排20万元万元。', '万元万元', '预算安排20万元。'],
    ['审计审计率不低于85%。', '审计审计', '审计率不低于85%。'],
  ])('%s', (line, at, right) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('doubled-word', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*${right}`]);
  });

  it.each([
    '开展稽核核查，提升专业业务能力，改进工作作风。',
    '慢病病人医疗救助助力乡村振兴，拟定定价办法。',
    '坚持实事求是是基本要求，关键是是否落实。',
    '为了了解情况，明确目的的内涵。',
    '信息信息化建设与服务服务对象。',
    '合格 合格率',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('doubled-word', prose(line))).toEqual([]);
  });

  it('mends all places of a form at once', () => {
    const rows = rowsWith('质量指标', ' | 质量指标 | 验收合格合格率 | 验收合格合格率 | ≥98% | 计划');
    const text = form({ rows });
    const [finding, ...others] = findingsOf('doubled-word', text);
    expect(others).toEqual([]);
    expect(finding && fixedLines(text, finding)).toEqual(['*\t质量指标\t验收合格率\t验收合格率\t≥98%\t计划']);
  });
});

describe('secret-mark', () => {
  it.each([
    ['机密★5年', '机密★'],
    ['秘密 ☆ 一年', '秘密 ☆'],
    ['内部资料，注意保密', '内部资料，注意保密'],
  ])('%s', (line, at) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('secret-mark', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
  });

  it.each(['不公开涉密项目。', '做好保密工作，严守国家秘密。', '印制内部资料2期。'])('leaves alone: %s', (line) => {
    expect(findingsOf('secret-mark', prose(line))).toEqual([]);
  });
});

describe('private-data', () => {
  // Made up: the region code is none that was ever given out, the check digit is right.
  const identity = '999999199001010019';
  it.each([
    ['联系人王某，手机13900000000。', '13900000000', '手机号码'],
    [`经办人身份证${withCheck(identity)}。`, withCheck(identity), '身份证号码'],
    ['开户行某某银行，账号：6222 0000 0000 0000 000。', '6222 0000 0000 0000 000', '银行账号'],
  ])('%s', (line, at, what) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('private-data', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toBe(`“二、部门预算安排的总体情况”：疑似${what}，公开前应删除`);
    expect(finding?.message.en).not.toContain(at);
  });

  it.each([
    '咨询电话：0571-88880000。',
    '预算收入13900000000元。',
    '项目编码33010026P000121100034。',
    '资产总额13900000000.00元。',
    '档案号999999199001010011。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('private-data', prose(line))).toEqual([]);
  });
});

/** An identity number with its last character made right. */
function withCheck(number: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return number.slice(0, 17) + '10X98765432'.charAt(sum % 11);
}
