/** Labels that are a group and its sum, and the money of forms behind labels of their own. */
import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { figureIn } from '../../../server/src/network/figures';

it('reads a group and its sum in one label', () => {
  const { document, findings } = analyse(
    [
      '### 表5 2026年一般公共预算支出表',
      '',
      '编制部门：江州市档案馆　　　　单位：万元',
      '',
      '| 科目编码 | 科目名称 | 2026年预算数合计 | 基本支出小计 | 人员支出 | 日常公用支出 | 项目支出小计 |',
      '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
      '|  | **合计** | 90.00 | 60.00 | 45.00 | 15.00 | 30.00 |',
      '| 201 | 一般公共服务支出 | 90.00 | 60.00 | 45.00 | 15.00 | 30.00 |',
      '| 20126 | 档案事务 | 90.00 | 60.00 | 45.00 | 15.00 | 30.00 |',
      '| 2012601 | 行政运行 | 60.00 | 60.00 | 45.00 | 15.00 |  |',
      '| 2012604 | 档案馆 | 30.00 |  |  |  | 30.00 |',
      '',
    ].join('\n'),
  );
  const [table] = document.tables;
  const [total] = table?.entries ?? [];
  const printed = ['total', 'basic', 'personnel', 'publicFunds', 'project'].map(
    (id) => total && figureIn(total, id)?.text,
  );
  expect(printed).toEqual(['90.00', '60.00', '45.00', '15.00', '30.00']);
  expect(findings).toEqual([]);
});

it.each([
  ['| 项目年度预算 | 20.00万元 | 其中：财政拨款 | 18.00万元 | 其他资金 | 2.00万元 |', ['20.00', '18.00', '2.00']],
  ['| 年度预算数 | 20.00 | 其中：财政拨款 | 18.00 | 其他资金 | 2.00 |', ['20.00', '18.00', '2.00']],
  ['预算资金（万元）  合计       20.00  其中：财政拨款       18.00  其他资金        2.00', ['20.00', '18.00', '2.00']],
  ['预算资金（万元）  合计       20.00  其中：财政拨款             其他资金        20.00', ['20.00', '', '20.00']],
])('reads the money of a form: %s', (line, amounts) => {
  const table = line.startsWith('|');
  const cells = (text: string): string => (table ? `| ${text.split(/ {2,}/).join(' | ')} |` : text);
  const { document } = analyse(
    [
      '项目支出绩效目标表',
      '单位：万元',
      '',
      cells('项目名称      档案修复费'),
      ...(table ? ['| --- | --- |'] : []),
      line,
      cells('年度目标      修复馆藏档案。'),
      cells('一级指标      二级指标      三级指标      指标值'),
      cells('产出指标      数量指标      修复卷数      ≥120卷'),
      '',
    ].join('\n'),
  );
  const [entry] = document.tables.find(({ kind }) => kind?.id === 'JX')?.entries ?? [];
  expect(['budget', 'fiscalFunds', 'otherFunds'].map((id) => entry && figureIn(entry, id)?.text)).toEqual(amounts);
});
