import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, marked } from './support';

describe('private-data', () => {
  // Made up: the region code is none that was ever given out, the check digit is right.
  const identity = '999999199001010019';
  it.each([
    ['联系人王某，手机13900000000。', '13900000000', '手机号码'],
    [`经办人身份证${withCheck(identity)}。`, withCheck(identity), '身份证号码'],
    ['联系人王某，139 0000 0000。', '139 0000 0000', '手机号码'],
    ['王某（110105199001010011）。', '110105199001010011', '身份证号码'],
    ['开户行某某银行，账号：6222 0000 0000 0000 000。', '6222 0000 0000 0000 000', '银行账号'],
    ['款项汇入6200000000000000000。', '6200000000000000000', '银行卡号'],
    ['联系zhangsan@qq.com。', 'zhangsan@qq.com', '个人邮箱'],
  ])('%s', (line, at, what) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('private-data', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toBe(`“二、部门预算安排的总体情况”：疑似${what}，公开前应删除`);
    expect(finding?.message.en).not.toContain(at);
  });

  it.each([
    '咨询电话：0571-88880000。',
    '资产编号6200000000000000001。',
    '监督邮箱dangan@jiangzhou.gov.cn。',
    '预算收入13900000000元。',
    '项目编码33010026P000121100034。',
    '资产总额13900000000.00元。',
    '档案号999999199001010011。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('private-data', budgetProse(line))).toEqual([]);
  });
});

/** An identity number with its last character made right. */
function withCheck(number: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return number.slice(0, 17) + '10X98765432'.charAt(sum % 11);
}
