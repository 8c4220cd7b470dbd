import { describe, expect, it } from 'vitest';
import { HEADER, ROWS, expenditure, general, messages } from './codedTables';
import { findingsOf, fixedLines, marked, table } from './support';

describe('code-name', () => {
  const renamed = (name: string): readonly string[] => ROWS.map((row) => row.replace('行政运行', name));
  it('one code under two names', () => {
    const income = table('部门预算政府性基金预算财政拨款支出表', HEADER, ROWS);
    const text = expenditure() + income + general(renamed('行政动行'));
    const [finding, ...others] = findingsOf('code-name', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('行政动行');
    expect(finding?.message['zh-cn']).toBe(
      '一般公共预算财政拨款支出表 第4行 2012601 行政动行：科目 2012601 在别处名为“行政运行”',
    );
    expect(finding && fixedLines(text, finding)).toEqual(['*4\t2012601\t行政运行\t20.00\t20.00\t']);
  });

  it.each(['行政 运行', '行政运', '行政运行（含参公）'])('leaves alone: %s', (name) => {
    expect(messages('code-name', expenditure() + general(renamed(name)))).toEqual([]);
  });
});
