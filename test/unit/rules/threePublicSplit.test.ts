import { describe, expect, it } from 'vitest';
import { findingsOf, marked, table } from './support';

const ROWS = [
  '1|“三公”经费小计|7.00|7.00||',
  '2|一、因公出国（境）费||||',
  '3|二、公务用车购置及运维费|6.00|6.00||',
  '4|其中：公务用车购置费||||',
  '5|公务用车运行维护费|6.00|6.00||',
  '6|三、公务接待费|1.00|1.00||',
];
const HEADER = '序号|项目|合计|一般公共预算财政拨款|政府性基金预算拨款|国有资本经营预算财政拨款';
const expenses = (rows: readonly string[]): string => table('部门预算财政拨款“三公”经费支出表', HEADER, rows);
const without = (...words: readonly string[]): readonly string[] =>
  ROWS.filter((row) => !words.some((word) => row.includes(word)));

describe('three-public-split', () => {
  it.each([
    ['both rows', without('其中', '维护费'), '公务用车购置费、公务用车运行维护费'],
    ['purchase', without('其中'), '公务用车购置费'],
    ['operation', without('维护费'), '公务用车运行维护费'],
  ])('without %s', (_, rows, lacking) => {
    const text = expenses(rows);
    const [finding, ...others] = findingsOf('three-public-split', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe('二、公务用车购置及运维费');
    expect(finding?.message['zh-cn']).toBe(
      `“三公”经费支出表 第3行 二、公务用车购置及运维费：应分列购置费和运行维护费，缺少${lacking}`,
    );
  });

  it.each([
    ['both rows', ROWS],
    ['no money', without('其中', '维护费').map((row) => row.replace('6.00|6.00', '|'))],
    ['other words', ROWS.map((row) => row.replace('公务用车运行维护费', '公车运维费'))],
  ])('leaves alone: %s', (_, rows) => {
    expect(findingsOf('three-public-split', expenses(rows))).toEqual([]);
  });
});
