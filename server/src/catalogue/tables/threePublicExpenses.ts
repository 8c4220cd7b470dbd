import type { TableKind } from '../kind';
import { FUNDS, fundColumns } from './fundColumns';

/** “三公”经费支出表 [SG]: travel abroad, official vehicles, official reception. */
export const threePublicExpenses: TableKind = {
  id: 'SG',
  zh: '“三公”经费支出表',
  en: 'Three public expenses',
  titles: [/三公"?(经费)?.{0,12}表$/],
  columns: [
    { id: 'serial', kind: 'serial', labels: ['序号'] },
    { id: 'name', kind: 'label', labels: ['项目'] },
    ...fundColumns(),
  ],
  roles: [
    { role: 'grandTotal', label: /^(合计|总计)$/ },
    { role: 'subtotal', label: /三公"?(经费)?(小计|合计|支出)?$/ },
    { role: 'abroadTeaching', label: /教学科研人员/, within: 'abroad' },
    { role: 'abroadOther', label: /其他因公出国/, within: 'abroad' },
    { role: 'abroad', label: /因公出国/, within: 'subtotal' },
    { role: 'vehicles', label: /公务用车购置(及|和|费?及)(运维|运行|公务用车运行)/, within: 'subtotal' },
    { role: 'vehicleOperation', label: /公务用车(运行|运维)/, within: 'vehicles' },
    { role: 'vehiclePurchase', label: /公务用车购置/, within: 'vehicles' },
    { role: 'reception', label: /公务接待/, within: 'subtotal' },
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
      terms: [{ role: 'subtotal', required: true }],
      columns: 'money',
    },
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
