import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, marked } from './support';

const LIST = [
  '',
  '项目支出情况表',
  '单位：万元',
  '类型\t项目单位\t项目名称\t项目编码\t合计\t一般公共预算\t单位资金',
  '合计\t\t\t\t60.00\t55.00\t5.00',
  '\t某某市水利局本级\t小计\t\t40.00\t40.00\t',
  '特定目标类\t某某市水利局本级\t闸站维修经费\t33010026T000000000101\t30.00\t30.00\t',
  '其他运转类\t某某市水利局本级\t后勤服务经费\t33010026R000000000102\t10.00\t10.00\t',
  '\t某某市水文站\t小计\t\t20.00\t15.00\t5.00',
  '特定目标类\t某某市水文站\t水文监测经费\t33010026T000000000201\t20.00\t15.00\t5.00',
  '',
].join('\n');
const ASSETS = [
  '',
  '固定资产占用情况表',
  '单位：万元',
  '项目\t数量\t价值',
  '资产总额\t\t50.00',
  '1、房屋（平方米）\t100\t20.00',
  '2、车辆（台、辆）\t3\t20.00',
  '3、单价在20万元以上的设备\t\t',
  '4、其他固定资产\t\t10.00',
  '',
].join('\n');

const STAFF = [
  '',
  '序号\t单位代码\t单位名称\t单位性质\t编制人数\t实有人数\t退休人数',
  '\t\t合计\t\t42\t33\t16',
  '1\t036001\t某某市水利局本级\t行政单位\t20\t17\t10',
  '2\t036002\t某某市水文站\t公益一类事业单位\t14\t10\t4',
  '3\t036003\t某某市闸站中心\t公益一类事业单位\t8\t6\t2',
  '',
  '其他情况。',
  '',
].join('\n');

describe('text-count against tables', () => {
  it.each([
    ['2026年安排项目4个，项目支出预算60.00万元。', LIST, '4', '表中列出 3 项'],
    ['2026年共安排项目支出60.00万元，涉及2个项目。', LIST, '2', '表中列出 3 项'],
    ['纳入部门预算编制范围的预算单位共4个。', STAFF, '4', '表中列出 3 个单位'],
    ['纳入预算编制范围的二级预算单位3个，连同局机关共3个。', STAFF, '3', '表中列出 3 个单位'],
    ['纳入预算编制范围的二级预算单位2个，连同局机关共4个。', STAFF, '4', '表中列出 3 个单位'],
    ['上年末固定资产金额为50.00万元，共有车辆5辆。', ASSETS, '5', '固定资产占用情况表为 3'],
  ])('%s', (line, table, at, why) => {
    const text = budgetProse(line) + table;
    const [finding, ...others] = findingsOf('text-count', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain(why);
  });

  it.each([
    ['2026年安排项目3个，项目支出预算60.00万元。', LIST],
    ['涉及项目3个，预算资金60.00万元，其中一般性项目1个、10.00万元，专项资金项目2个、50.00万元。', LIST],
    ['纳入预算编制范围的二级预算单位2个，连同局机关共3个。', STAFF],
    ['2026年安排重点项目2个，预算资金50.00万元。', LIST],
    ['2025年安排项目4个。', LIST],
    ['项目支出60.00万元，500万元以上项目2个，预算资金50.00万元。', LIST],
    ['纳入部门预算编制范围的预算单位共3个。', STAFF],
    ['上年末固定资产金额为50.00万元，共有车辆3辆，年内更新车辆1辆。', ASSETS],
  ])('leaves alone: %s', (line, table) => {
    expect(findingsOf('text-count', budgetProse(line) + table)).toEqual([]);
  });
});

it('sums what tables count of staff', () => {
  const text = budgetProse('人员情况见下表。') + STAFF;
  expect(findingsOf('group-total', text)).toEqual([]);
  const [finding] = findingsOf('group-total', text.replace('合计\t\t42', '合计\t\t24'));
  expect(finding?.message['zh-cn']).toContain('24');
});
