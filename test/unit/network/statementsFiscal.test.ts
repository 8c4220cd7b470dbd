/** Appropriations in the text: a fund told of with what is carried over of it, or without. */
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

const TABLE = [
  '财政拨款收支总表',
  '450江州市档案馆',
  '预算年度：2026',
  '单位：万元',
  '收入\t\t支出',
  '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算',
  '一、本年收入\t110.00\t一、本年支出\t116.00\t116.00\t\t',
  '（一）一般公共预算拨款\t110.00\t（一）一般公共服务支出\t116.00\t116.00\t\t',
  '（二）政府性基金预算拨款\t\t\t\t\t\t',
  '（三）国有资本经营预算拨款\t\t\t\t\t\t',
  '二、上年结转\t6.00\t\t\t\t\t',
  '（一）一般公共预算拨款\t6.00\t\t\t\t\t',
  '（二）政府性基金预算拨款\t\t\t\t\t\t',
  '（三）国有资本经营预算拨款\t\t二、结转下年\t\t\t\t',
  '收入总计\t116.00\t支出总计\t116.00\t116.00\t\t',
  '',
];

function told(sentence: string): readonly string[] {
  const text = [...TABLE, '四、关于2026年财政拨款收支总表的说明', sentence].join('\n');
  return analyse(text).findings.flatMap(({ severity, rule }) => (severity === 'information' ? [] : [rule]));
}

it.each([
  [
    '2026年财政拨款收支预算116.00万元，收入按来源分为：一般公共预算拨款116.00万元；按年度分为：当年财政拨款收入110.00万元、上年结转收入6.00万元。',
    0,
  ],
  ['2026年财政拨款收支预算116.00万元，收入按来源分为：一般公共预算拨款110.00万元、上年结转6.00万元。', 0],
  [
    '2026年财政拨款收支预算116.00万元，收入按来源分为：一般公共预算拨款119.00万元；按年度分为：当年财政拨款收入110.00万元、上年结转收入6.00万元。',
    1,
  ],
])('%s', (sentence, count) => {
  expect(told(sentence)).toHaveLength(count);
});
