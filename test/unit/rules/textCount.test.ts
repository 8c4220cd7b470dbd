import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, fixedLines, form, marked } from './support';

describe('text-count', () => {
  it.each([
    ['核定编制68名，其中行政编制17名，事业编制41名。', '68', '58'],
    ['现有公务用车8辆，其中执法执勤用车3辆、应急保障用车4辆、其他用车2辆。', '8', '9'],
    ['本馆设5个内设机构，包括：办公室、财务科、人事科、保管科。', '5', '4'],
    ['占用房屋9846平方米，其中办公用房6120平方米、业务用房3762平方米。', '9846', '9882'],
    ['现有车辆9辆，包括执法执勤用车6辆、机要通信用车2辆。', '9', '8'],
    ['年末实有在职人员54人（行政27人、事业25人），退休17人。', '54', '52'],
    ['实有人数150人，其中：在职人数88人，包括行政人员17人、事业人员69人；退休人员62人。', '88', '86'],
    ['共有车辆8辆，其中：一般公务用车2辆、执法执勤用车1辆、特种专业技术用车3辆。', '8', '6'],
    ['共有车辆48辆，其中：机要通信用车1辆、执法执勤用车28辆、其他用车12辆，其他用车主要是巡查用车。', '48', '41'],
    ['预算单位共4个，具体包括：1.某某市档案馆（本级）；2.某某市史志中心；3.某某市档案保管站。', '4', '3'],
    ['编制范围的单位共3个，其中行政单位1个、事业单位1个，具体为：某某市档案馆、某某市史志中心。', '3', '2'],
    ['局机关内设办公室、财务科、人事科、保管科等科室，内设办公室、财务科、人事科4个科室。', '4', '3'],
  ])('%s', (line, at, right) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('text-count', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([line.replace(at, right)]);
  });

  it('says what the parts are', () => {
    const [finding] = findingsOf('text-count', budgetProse('核定编制68名，其中行政编制17名，事业编制41名。'));
    expect(finding?.message['zh-cn']).toMatch(/：数量 68 应为 58：各项合计 17\+41=58$/);
  });

  it.each([
    '核定编制58名，其中行政编制17名，事业编制41名。',
    '现有公务用车9辆，其中执法执勤用车3辆、应急保障用车4辆。',
    '年末实有54人，其中女性20人，党员30人。',
    '共有车辆47辆，其中：应急保障用车3辆、执法执勤用车24辆、其他用车20辆（主要为除雪用车）。',
    '年末实有在职人员54人（其中博士7人、硕士25人）。',
    '局机关内设办公室、财务科、人事科等5个科室。',
    '共有车辆6辆，其中执法执勤用车3辆，机要通信用车1辆。',
    '年末实有54人，其中行政人员20人、事业人员30人，另有聘用人员若干。',
    '预算单位共3个，具体包括：局机关和两个事业单位。',
    '二级预算单位2个，连同局机关共3个，具体是：某某市档案馆机关；某某市史志中心；某某市档案保管站。',
    '局机关内设办公室、社会事务和退役军人服务科、财务科3个科室。',
    '共有职工58人，其中在职40人，聘用车辆20辆。',
    '实有人数150人，其中：在职人数88人，包括行政人员19人、事业人员69人；退休人员62人。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('text-count', budgetProse(line))).toEqual([]);
  });

  it('counts the forms where their amount is stated', () => {
    const forms = `${form()}${form({ number: '2', name: '库房改造', code: '33010026P000121100042' })}`;
    const text = (count: number, amount: string): string =>
      `${budgetProse(`2026年共安排项目${count}个，预算资金${amount}万元。`)}\n${forms}`;
    expect(findingsOf('text-count', text(2, '40.00'))).toEqual([]);
    expect(findingsOf('text-count', text(3, '55.00'))).toEqual([]);
    const [finding] = findingsOf('text-count', text(3, '40.00'));
    expect(finding?.message['zh-cn']).toMatch(/数量 3 应为 2：绩效目标表有 2 个$/);
  });
});
