import type { ColumnSpec, RelationSpec, TableKind } from '../kind';
import { spelled } from '../statementMatter';
import { unitRoles } from './byUnit';
import { unitCode } from './codeColumns';
import { FUNDS, fundColumns } from './fundColumns';
import { twoYears, yearChange } from './otherColumns';

/** The items, as columns: labels alone, and under the heading of 公务用车 or 三公. */
const ITEMS: readonly (readonly [id: string, label: string, labels: readonly string[], group?: string])[] = [
  ['grandTotal', '合计', ['总计', '三公经费会议费培训费合计', '合计']],
  [
    'subtotal',
    '“三公”经费小计',
    ['三公经费合计', '三公经费', '三公经费支出', '三公经费小计', '三公经费总额', '三公经费预算数', '三公经费支出合计'],
  ],
  ['subtotal', '“三公”经费小计', ['小计', '合计'], '三公'],
  [
    'abroad',
    '因公出国（境）费',
    ['因公出国(境)费', '因公出国(境)费用', '因公出国(境)', '因公出国(境)经费', '因公出国(境)支出'],
  ],
  ['vehicles', '公务用车购置及运行费', ['小计'], '公务用车'],
  [
    'vehicles',
    '公务用车购置及运行费',
    [
      ...spelled(
        ['公务用车', '公车'],
        '购置',
        ['', '费', '费用'],
        ['及', '和', '与'],
        ['运行', '运行维护', '运维', '维护'],
        ['费', '费用', '经费', '支出'],
        ['', '小计', '合计'],
      ),
      ...spelled(['公务用车', '公车'], ['费', '经费'], ['', '小计', '合计']),
    ],
  ],
  ['vehiclePurchase', '公务用车购置费', ['公务用车购置费', '公务用车购置', '购置费', '购置']],
  [
    'vehicleOperation',
    '公务用车运行维护费',
    ['公务用车运行费', '公务用车运行维护费', '公务用车运维费', '运行费', '运行维护费', '运维费', '公务用车运行维护'],
  ],
  ['reception', '公务接待费', ['公务接待费', '公务接待', '公务接待费用', '公务接待支出']],
  ['meeting', '会议费', ['会议费']],
  ['training', '培训费', ['培训费']],
];

function acrossColumns(year: string, ending: string): ColumnSpec[] {
  return ITEMS.map(([id, , labels, group]) => ({
    id: id + ending,
    kind: 'money',
    labels,
    ...(group === undefined && year === '' ? {} : { group: [year, group ?? ''].filter((word) => word !== '') }),
  }));
}

function acrossRelations(ending: string): RelationSpec[] {
  const own = (id: string): string => id + ending;
  const sum = (rule: string, total: string, parts: readonly string[], requires: readonly string[]): RelationSpec => ({
    form: 'columns',
    rule,
    strength: 'identity',
    derives: 'total',
    total: own(total),
    parts: parts.map(own),
    requires: requires.map(own),
  });
  const three = ['abroad', 'vehicles', 'reception'];
  return [
    sum('three-public-sum', 'subtotal', three, three),
    {
      form: 'columns',
      rule: 'three-public-sum',
      strength: 'identity',
      derives: 'total',
      total: own('grandTotal'),
      parts: [{ column: own('subtotal'), of: three.map(own) }, own('meeting'), own('training')],
      requires: three.map(own),
    },
    sum('vehicle-sum', 'vehicles', ['vehiclePurchase', 'vehicleOperation'], ['vehiclePurchase', 'vehicleOperation']),
  ];
}

/** The form whose items are columns and whose rows are units or years. */
const threePublicAcross: TableKind = {
  id: 'SG',
  zh: '“三公”经费支出表',
  en: 'Three public expenses',
  titles: [],
  columns: [
    {
      id: 'name',
      kind: 'label',
      labels: ['单位名称', '部门名称', '单位', '部门', '项目', '年度', '单位(部门)名称', '预算单位'],
    },
    ...acrossColumns('', ''),
  ],
  others: [unitCode, ...acrossColumns('上年', 'LastYear')],
  rows: 'units',
  roles: unitRoles,
  relations: [...acrossRelations(''), ...acrossRelations('LastYear')],
  turned: [...new Map(ITEMS.map(([id, label]) => [id, label]))].map(([column, label]) => ({
    column,
    lastYear: `${column}LastYear`,
    label,
  })),
};

/** “三公”经费支出表 [SG]: travel abroad, official vehicles, official reception. */
export const threePublicExpenses: TableKind = {
  id: 'SG',
  zh: '“三公”经费支出表',
  en: 'Three public expenses',
  titles: [/三公"?(经费)?.{0,20}表$/],
  columns: [
    { id: 'serial', kind: 'serial', labels: ['序号'] },
    { id: 'name', kind: 'label', labels: ['项目'] },
    ...fundColumns(),
  ],
  others: twoYears,
  forms: [threePublicAcross],
  roles: [
    { role: 'grandTotal', label: /^(合计|总计|共计)$/ },
    { role: 'subtotal', label: /三公"?(经费)?(小计|合计|支出)?$/ },
    { role: 'abroadTeaching', label: /教学科研人员/, within: 'abroad' },
    { role: 'abroadOther', label: /其他因公出国/, within: 'abroad' },
    { role: 'abroad', label: /因公出国/, within: 'subtotal' },
    {
      role: 'vehicles',
      label:
        /(公务用车|公车)购置(及|和|与|费?及|费用及)(运维|运行|公务用车运行|维护)|(公务用车|公车)(费|费用|支出|经费)$/,
      within: 'subtotal',
    },
    { role: 'vehicleOperation', label: /公务用车(运行|运维)/, within: 'vehicles' },
    { role: 'vehiclePurchase', label: /公务用车购置/, within: 'vehicles' },
    { role: 'reception', label: /公务接待/, within: 'subtotal' },
    { role: 'meeting', label: /会议费/, within: 'grandTotal' },
    { role: 'training', label: /培训费/, within: 'grandTotal' },
  ],
  relations: [
    { form: 'columns', rule: 'fund-row-total', strength: 'identity', derives: 'total', total: 'total', parts: FUNDS },
    {
      form: 'roles',
      rule: 'three-public-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'subtotal' },
      terms: [
        { role: 'abroad', required: true },
        { role: 'vehicles', required: true },
        { role: 'reception', required: true },
      ],
      columns: 'money',
    },
    {
      form: 'roles',
      rule: 'three-public-grand-total',
      strength: 'identity',
      derives: 'copy',
      total: { role: 'grandTotal' },
      terms: [{ role: 'subtotal', required: true }, { role: 'meeting' }, { role: 'training' }],
      columns: 'money',
    },
    {
      // Forms whose first row is called 合计 and no other row sums the three up.
      form: 'roles',
      rule: 'three-public-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'grandTotal' },
      terms: [
        { role: 'abroad', required: true },
        { role: 'vehicles', required: true },
        { role: 'reception', required: true },
        { role: 'meeting' },
        { role: 'training' },
      ],
      columns: 'money',
      unless: ['subtotal'],
    },
    yearChange,
    {
      form: 'roles',
      rule: 'abroad-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'abroad' },
      terms: [
        { role: 'abroadTeaching', required: true },
        { role: 'abroadOther', required: true },
      ],
      columns: 'money',
    },
    {
      form: 'roles',
      rule: 'vehicle-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'vehicles' },
      terms: [
        { role: 'vehiclePurchase', required: true },
        { role: 'vehicleOperation', required: true },
      ],
      columns: 'money',
    },
  ],
};

/** 政府性基金预算“三公”经费支出表 [SF]: the same of another fund, beside that of the general budget (Sichuan, Chongqing). */
export const fundThreePublicExpenses: TableKind = {
  ...threePublicExpenses,
  id: 'SF',
  zh: '政府性基金预算“三公”经费支出表',
  en: 'Three public expenses of a fund',
  titles: [
    /^(?!.*一般公共预算).{0,12}(政府性?基金|国有资本经营)(预算)?(财政)?(拨款)?(安排)?的?(支出)?"?三公"?(经费)?.{0,20}表$/,
  ],
  forms: [{ ...threePublicAcross, id: 'SF' }],
};
