import { describe, expect, it } from 'vitest';
import { kindOfTitle } from '../../../server/src/document/labels';
import { analyse } from '../../../server/src/analyse';

const ALIGNED = [
  '',
  '序号   功能分类科目                          合计       基本支出   项目支出   经营支出   上解上级支出   对附属单位补助支出',
  '       科目编码       科目名称',
  '栏次                                             1          2          3          4              5                    6',
  '1                     合计                  120.50      80.30      40.20',
  '2      213            农林水支出            120.50      80.30      40.20',
  '31     21303          水利                  120.50      80.30      40.20',
  '32     2130301        行政运行               80.30      80.30',
  '33     2130305        水利工程建设           40.20                 40.20',
];

/** Title of the first table read, its kind, and the codes of its rows. */
function read(...lines: readonly string[]): string {
  const [table] = analyse([...lines, ''].join('\n')).document.parts.flatMap(({ tables }) => tables);
  return table ? `${table.kind?.id} ${table.entries.map(({ code }) => code).join(' ')}` : 'nothing';
}

describe('titles of tables', () => {
  it.each([
    ['部门支出总体情况表'],
    ['表三：部门支出总体情况表'],
    ['表3:部门支出总体情况表'],
    ['附表三 部门支出总体情况表'],
    ['部门公开表3 部门支出总体情况表'],
    ['表1-2 部门支出总表'],
  ])('%s', (title) => {
    const rows = ['213|农林水支出|120.50|80.30|40.20', '21303|水利|120.50|80.30|40.20'];
    const header = '科目编码|科目名称|合计|基本支出|项目支出';
    const lines = [header, '|合计|120.50|80.30|40.20', ...rows].map((row) => row.replace(/\|/g, '\t'));
    expect(read(title, '预算年度：2026\t单位：万元', ...lines)).toBe('ZC  213 21303');
  });

  it.each([
    '表5 一般公共预算支出情况表',
    '部门公开表5 一般公共预算支出情况表',
    '表五 一般公共预算支出情况表',
    '表五：一般公共预算支出情况表',
  ])('%s', (title) => {
    expect(kindOfTitle(title)?.id).toBe('YB');
  });

  it('are no sentences', () => {
    expect(read('详见下列表：部门支出总体情况表', '正文。')).toBe('nothing');
  });
});

describe('aligned tables whose 栏次 number the amounts only', () => {
  it('keep serials and codes apart', () => {
    const title = `${' '.repeat(30)}部门预算支出总表`;
    expect(read(title, '', '450江州市水利局            预算年度：2026            单位：万元', ...ALIGNED)).toBe(
      'ZC  213 21303 2130301 2130305',
    );
  });
});
