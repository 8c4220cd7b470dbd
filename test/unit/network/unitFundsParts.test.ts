import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

/** 收支总表 that tells 单位资金 and, with numbers of a lower level, what it consists of. */
const SUMMARY = [
  '部门财务收支预算总表',
  '单位：万元',
  '项目\t预算数\t项目\t预算数',
  '一、一般公共预算拨款收入\t60.00\t一、一般公共服务支出\t95.00',
  '二、政府性基金预算拨款收入\t\t二、教育支出\t',
  '三、国有资本经营预算拨款收入\t\t三、卫生健康支出\t5.00',
  '四、财政专户管理资金收入\t\t\t',
  '五、单位资金\t40.00\t\t',
  '（一）事业收入\t25.00\t\t',
  '（二）事业单位经营收入\t\t\t',
  '（三）上级补助收入\t\t\t',
  '（四）附属单位上缴收入\t\t\t',
  '（五）其他收入\t15.00\t\t',
  '本年收入合计\t100.00\t本年支出合计\t100.00',
  '收入总计\t100.00\t支出总计\t100.00',
  '',
].join('\n');

const messages = (text: string): string[] => analyse(text).findings.map(({ message }) => message['zh-cn']);

describe('单位资金 and its parts', () => {
  it('are counted once', () => {
    expect(messages(SUMMARY)).toEqual([]);
  });

  it.each([
    ['25.00', '26.00'],
    ['单位资金\t40.00', '单位资金\t44.00'],
  ])('bind each other: %s → %s', (old, wrong) => {
    expect(messages(SUMMARY.replace(old, wrong)).join()).toContain('单位资金');
  });
});
