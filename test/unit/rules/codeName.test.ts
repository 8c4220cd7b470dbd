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

  it.each([
    ['行政动行', 1],
    ['行政动', 0],
    ['机关行政', 0],
  ])('in lines of words tells one character only: %s', (name, count) => {
    const lines = (title: string, named: string): string =>
      [
        title,
        '科目编码 科目名称 合计 基本支出 项目支出',
        '合计 30.00 20.00 10.00',
        '201 一般公共服务支出 30.00 20.00 10.00',
        '20126 档案事务 30.00 20.00 10.00',
        `2012601 ${named} 20.00 20.00`,
        '2012604 档案馆 10.00 10.00',
        '',
      ].join('\n');
    const text = lines('部门支出总表', '行政运行') + lines('一般公共预算支出表', name);
    expect(messages('code-name', text)).toHaveLength(count);
  });

  it('knows a wrong code by the name, which its sibling bears elsewhere', () => {
    const lines = (title: string, code: string): string =>
      [
        `                  ${title}`,
        '单位：万元',
        '科目编码      科目名称                    合计      基本支出     项目支出',
        '              合计                       40.00        30.00        10.00',
        '221           住房保障支出               40.00        30.00        10.00',
        '22102         住房改革支出               40.00        30.00        10.00',
        '2210201       住房公积金                 20.00        20.00',
        `${code}       提租补贴                   10.00        10.00`,
        '2210203       购房补贴                   10.00                     10.00',
        '',
      ].join('\n');
    const text = lines('支出总表', '2210202') + lines('一般公共预算支出表', '2210201');
    const [finding, ...others] = findingsOf('code-name', text);
    expect(others).toEqual([]);
    expect(finding?.message['zh-cn']).toContain('科目 2210201 在别处名为“住房公积金”');
    expect(finding && fixedLines(text, finding)).toEqual([
      '*2210202       提租补贴                   10.00        10.00',
    ]);
  });
});
