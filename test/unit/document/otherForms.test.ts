import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';

/** The rows of a text's only table with their roles and amounts, and what is found. */
function read(lines: readonly string[]): { readonly rows: readonly string[]; readonly found: readonly string[] } {
  const { document, findings } = analyse([...lines, '', '一、收入说明', ''].join('\n'));
  const rows = (document.tables[0]?.entries ?? []).map(({ label, role, figures }) =>
    [label, role, ...figures.flatMap(({ column, text }) => (text === '' ? [] : [`${column?.id} ${text}`]))].join(' '),
  );
  return { rows, found: findings.map(({ rule }) => rule) };
}

describe('procurement in other forms', () => {
  it('reads 金额, and 合计 in the column of the buyers', () => {
    const lines = [
      '政府采购预算明细表',
      '单位：元',
      '采购单位\t项目名称\t采购内容\t采购品目编码\t数量\t单价\t金额',
      '合计\t\t\t\t\t\t91000',
      '某某市水利局本级\t闸站维修经费\t水泵\tA02060000\t6\t1500\t9000',
      '某某市水文站\t水文监测经费\t监测服务\tC16990000\t1\t82000\t82000',
    ];
    expect(read(lines).rows).toEqual([
      '合计 total total 91000',
      '闸站维修经费 item quantity 6 unitPrice 1500 total 9000',
      '水文监测经费 item quantity 1 unitPrice 82000 total 82000',
    ]);
    expect(read(lines.map((line) => line.replace('91000', '19000'))).found).toContain('procurement-subtotal');
  });

  it('takes the name of a unit alone in its row for its subtotal', () => {
    const { rows } = read([
      '部门政府采购预算表',
      '单位：元',
      '预算项目\t采购物品名称\t采购品目\t计量单位\t数量\t预留中小企业份额\t合计\t一般公共预算\t单位资金',
      '某某市水利局\t\t\t\t\t9000.00\t9000.00\t9000.00\t',
      '闸站维修经费\t水泵购置\tA02060000 水泵\t台\t6\t9000.00\t9000.00\t9000.00\t',
      '合计\t\t\t\t\t9000.00\t9000.00\t9000.00\t',
    ]);
    expect(rows.map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      '某某市水利局 unitSubtotal',
      '闸站维修经费 item',
      '合计 total',
    ]);
  });
});

describe('three public expenses of two years in rows', () => {
  const lines = [
    '财政拨款“三公”经费支出表',
    '单位：万元',
    '年度\t“三公”经费合计\t因公出国（境）费用\t公务接待费\t公务用车购置和运行维护费小计\t公务用车购置费\t公务用车运行维护费',
    '2025年\t9.00\t0.00\t1.00\t8.00\t0.00\t8.00',
    '2026年\t7.50\t0.00\t1.50\t6.00\t0.00\t6.00',
  ];

  it('reads 小计 behind the name of what it is of', () => {
    expect(read(lines)).toEqual({
      rows: [
        '"三公"经费小计 subtotal lastYear 9.00 total 7.50',
        '因公出国(境)费 abroad lastYear 0.00 total 0.00',
        '公务用车购置及运行费 vehicles lastYear 8.00 total 6.00',
        '公务用车购置费 vehiclePurchase lastYear 0.00 total 0.00',
        '公务用车运行维护费 vehicleOperation lastYear 8.00 total 6.00',
        '公务接待费 reception lastYear 1.00 total 1.50',
      ],
      found: [],
    });
  });

  it('misses no row of which the column was not read', () => {
    const unread = lines.map((line) => line.replace('公务用车购置和运行维护费小计', '车辆类小计'));
    expect(read(unread).found).not.toContain('row-missing');
  });
});

describe('summary tables with labels of their own', () => {
  it('reads 2026年预算 on both sides', () => {
    const lines = [
      '收支总体情况表',
      '单位：万元',
      '收入\t\t支出\t',
      '项目\t2026年预算\t项目\t2026年预算',
      '一、一般公共预算拨款\t24.50\t一、基本支出\t20.00',
      '二、事业收入\t3.50\t二、项目支出\t8.00',
      '本年收入合计\t28.00\t本年支出合计\t28.00',
      '收入总计\t28.00\t支出总计\t28.00',
    ];
    expect(read(lines).rows).toContain('支出总计 expenditureTotal expenditureAmount 28.00');
    expect(read(lines.map((line) => line.replace('支出总计\t28.00', '支出总计\t28.90'))).found).toContain(
      'expenditure-total-sum',
    );
  });

  it('takes the first column of words for the accounts, whatever it is called', () => {
    const lines = [
      '一般公共预算基本支出情况表',
      '单位：万元',
      '支出经济分类科目\t2026年预算',
      '合计\t30.00',
      '[301]工资福利支出\t30.00',
      '[30101]基本工资\t18.00',
      '[30102]津贴补贴\t12.00',
    ];
    expect(read(lines).rows.slice(1, 3)).toEqual(['工资福利支出  total 30.00', '基本工资  total 18.00']);
    expect(read(lines.map((line) => line.replace('18.00', '81.00'))).found).toContain('code-subtotal');
  });
});
