import type { TableKind } from '../kind';

/** 固定资产占用情况表 [GD]: what the department owned at the end of the year before. */
export const fixedAssets: TableKind = {
  id: 'GD',
  zh: '固定资产占用情况表',
  en: 'Fixed assets',
  titles: [/(固定|国有)资产(占用|占有|占有使用)?(情况|信息)?表$/],
  columns: [
    { id: 'name', kind: 'label', labels: ['项目'] },
    { id: 'quantity', kind: 'count', labels: ['数量'] },
    { id: 'value', kind: 'money', labels: ['价值', '金额', '账面价值'] },
  ],
  roles: [
    { role: 'assetTotal', label: /^资产(总额|合计|总计)/ },
    { role: 'officeBuildings', label: /办公用房/, within: 'buildings' },
    { role: 'buildings', label: /^1[、.]?房屋|^房屋/, within: 'assetTotal' },
    { role: 'vehicles', label: /^2[、.]?车辆|^车辆/, within: 'assetTotal' },
    { role: 'equipment', label: /单价在?\d+万元/, within: 'assetTotal' },
    { role: 'assetItem', label: /^\d[、.]/, within: 'assetTotal' },
  ],
  relations: [
    {
      form: 'roles',
      rule: 'asset-total-sum',
      strength: 'identity',
      derives: 'total',
      total: { role: 'assetTotal', column: 'value' },
      terms: [
        { role: 'buildings', column: 'value', required: true },
        { role: 'vehicles', column: 'value', required: true },
        { role: 'equipment', column: 'value', required: true },
        { role: 'assetItem', column: 'value', required: true },
      ],
    },
    {
      form: 'atMost',
      rule: 'office-buildings-share',
      strength: 'identity',
      derives: 'none',
      total: { role: 'officeBuildings' },
      terms: [{ role: 'buildings', required: true }],
      columns: ['quantity', 'value'],
    },
  ],
};
