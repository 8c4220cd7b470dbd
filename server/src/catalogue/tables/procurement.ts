import type { ColumnSpec, TableKind } from '../kind';

const FUND_COLUMNS = [
  'generalBudget',
  'governmentFund',
  'stateCapital',
  'specialAccount',
  'unitFunds',
  'fiscalCarryOver',
  'nonFiscalBalance',
  'carryOver',
] as const;

/** Columns of money of every form. */
const MONEY: readonly string[] = ['total', ...FUND_COLUMNS];

/** What the amount of a purchase is called. */
const TOTAL = [
  '合计',
  '小计',
  '总计',
  '政府采购金额',
  '采购金额',
  '金额',
  '总价',
  '预算金额',
  '采购预算',
  '采购预算金额',
  '政府采购预算',
];

const SMALL = ['预留中小微企业份额', '中小微企业份额', '面向中小企业预留资金', '预留中小企业份额'];

/** The name of a unit, alone in its row above what it buys. */
const UNIT = /(局|委|委员会|厅|部|办公室|院|会|所|站|队|馆|校|中心|机关|本级|学|园|处|社)(\((本级|机关|本部|汇总)\))?$/;

/** The unit that buys, in a column of its own beside the project. */
const unitName: ColumnSpec = { id: 'unitName', kind: 'text', labels: ['单位名称', '部门名称', '预算单位'] };

const byProject: TableKind = {
  id: 'CG',
  zh: '政府采购预算',
  en: 'Government procurement budget',
  titles: [/政府采购(预算(明细|情况)?表?|支出(预算|情况)?(明细)?表|(明细|情况|计划)表)$/],
  columns: [
    {
      id: 'projectName',
      kind: 'label',
      labels: ['项目名称', '政府采购项目来源', '预算项目', '预算项目名称'],
      group: '政府采购项目来源',
    },
    { id: 'projectBudget', kind: 'money', labels: ['预算资金'], group: '政府采购项目来源' },
    {
      id: 'item',
      kind: 'text',
      labels: ['采购物品名称', '采购品目名称', '采购项目', '品目名称', '采购内容', '采购品目', '采购物品', '采购标的'],
    },
    {
      id: 'catalogueCode',
      kind: 'text',
      labels: [
        '政府采购目录序号',
        '采购目录序号',
        '品目编码',
        '采购目录编码',
        '采购品目编码',
        '采购目录代码',
        '采购品目代码',
        '品目代码',
      ],
    },
    { id: 'measure', kind: 'text', labels: ['计量单位', '单位'] },
    { id: 'quantity', kind: 'count', labels: ['数量'] },
    { id: 'unitPrice', kind: 'money', labels: ['单价'] },
    { id: 'total', kind: 'money', labels: TOTAL },
    {
      id: 'generalBudget',
      kind: 'money',
      labels: ['一般公共预算拨款', '一般公共预算财政拨款', '一般公共预算', '一般公共预算资金'],
    },
    {
      id: 'governmentFund',
      kind: 'money',
      labels: [
        '基金预算拨款',
        '政府性基金预算拨款',
        '政府性基金预算财政拨款',
        '政府性基金',
        '政府性基金预算',
        '政府性基金预算资金',
      ],
    },
    {
      id: 'stateCapital',
      kind: 'money',
      labels: ['国有资本经营预算拨款', '国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营预算资金'],
    },
    { id: 'specialAccount', kind: 'money', labels: ['财政专户核拨', '财政专户管理资金', '财政专户资金'] },
    { id: 'unitFunds', kind: 'money', labels: ['单位资金', '其他资金', '其他自有资金'] },
    { id: 'fiscalCarryOver', kind: 'money', labels: ['财政拨款结转', '财政拨款结转结余'], optional: true },
    { id: 'nonFiscalBalance', kind: 'money', labels: ['非财政拨款结余', '非财政拨款结转结余'], optional: true },
    {
      id: 'carryOver',
      kind: 'money',
      labels: ['上年结转结余', '上年结转', '上年结转和结余', '上年结转资金', '上年结转和结余资金'],
      optional: true,
    },
    { id: 'smallBusiness', kind: 'money', labels: SMALL },
    { id: 'buyer', kind: 'text', labels: ['采购单位', '预算单位', '采购人'], optional: true },
  ],
  others: [unitName],
  roles: [
    { role: 'total', label: /^(合计|总计)$/ },
    { role: 'unitSubtotal', label: /小计$/, within: 'total' },
    { role: 'unitSubtotal', label: UNIT, within: 'total', bare: true },
    { role: 'item', label: /./, within: 'unitSubtotal' },
  ],
  relations: [
    {
      form: 'columns',
      rule: 'procurement-row-total',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      parts: FUND_COLUMNS,
    },
    {
      form: 'codes',
      rule: 'procurement-subtotal',
      strength: 'identity',
      derives: 'total',
      columns: ['total', ...FUND_COLUMNS, 'smallBusiness'],
    },
    {
      form: 'product',
      rule: 'price-times-quantity',
      strength: 'identity',
      derives: 'total',
      total: 'total',
      quantity: 'quantity',
      price: 'unitPrice',
    },
    {
      form: 'columnsAtMost',
      rule: 'small-business-share',
      strength: 'identity',
      derives: 'none',
      total: 'smallBusiness',
      parts: ['total'],
    },
  ],
};

/**
 * The form that tells what is bought by its kind (货物, 工程, 服务), for which purpose, and how: figures are money only. Rows
 * without words beside their label stand over the items below them.
 */
const byCategory: TableKind = {
  ...byProject,
  columns: [
    {
      id: 'category',
      kind: 'label',
      labels: ['采购品目大类', '采购品目类别', '采购类别', '品目大类', '采购大类', '单位名称', '部门名称', '项目'],
    },
    { id: 'purpose', kind: 'text', labels: ['专项名称', '项目名称', '采购项目名称'] },
    { id: 'economic', kind: 'text', labels: ['经济科目', '部门经济科目', '支出经济分类', '经济分类'], optional: true },
    {
      id: 'item',
      kind: 'text',
      labels: ['采购物品名称', '采购品目名称', '采购品目', '采购内容', '品目名称', '采购目录'],
    },
    { id: 'manner', kind: 'text', labels: ['采购组织形式', '采购方式', '组织形式'], optional: true },
    ...byProject.columns.filter(({ id }) => MONEY.includes(id)),
  ],
  roles: [
    { role: 'total', label: /^(合计|总计)$/ },
    { role: 'group', label: /./, bare: true, within: 'total' },
    { role: 'item', label: /./, within: 'group' },
  ],
  relations: byProject.relations.filter(({ form }) => form === 'columns' || form === 'codes'),
};

/** The form whose items stand below a row of their unit or project, with a catalogue item told by code and name (Yunnan). */
const byItem: TableKind = {
  ...byProject,
  columns: [
    { id: 'projectName', kind: 'label', labels: ['预算项目', '预算项目名称', '单位名称'] },
    { id: 'item', kind: 'text', labels: ['采购项目', '采购项目名称'] },
    { id: 'catalogueItem', kind: 'text', labels: ['采购品目', '采购目录', '采购品目名称'] },
    { id: 'measure', kind: 'text', labels: ['计量单位', '单位'] },
    { id: 'quantity', kind: 'count', labels: ['数量'] },
    { id: 'unitPrice', kind: 'money', labels: ['单价'], optional: true },
    {
      id: 'smallBusiness',
      kind: 'money',
      labels: ['面向中小企业预留资金', '预留中小企业资金', '面向中小企业预留'],
    },
    ...byProject.columns.filter(({ id }) => MONEY.includes(id)),
  ],
  roles: [
    { role: 'total', label: /^(合计|总计)$/ },
    { role: 'group', label: /./, bare: true, within: 'total' },
    { role: 'item', label: /^/, within: 'group' },
  ],
};

/** 政府采购预算 [CG]: what is bought, for which project, from which funds. No 序号, no 栏次. */
export const procurement: TableKind = { ...byProject, forms: [byCategory, byItem] };
