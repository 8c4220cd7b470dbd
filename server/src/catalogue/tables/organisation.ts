import type { TableKind } from '../kind';

/** 机构设置情况 [JG]: the department's units. No figures. */
export const organisation: TableKind = {
  id: 'JG',
  zh: '机构设置情况',
  en: 'Organisation',
  titles: [/^(部门|单位)?机构设置(基本)?(情况)?表?$/],
  columns: [
    { id: 'name', kind: 'label', labels: ['单位名称', '名称', '机构名称'] },
    { id: 'nature', kind: 'text', labels: ['单位性质', '机构性质'] },
    { id: 'rank', kind: 'text', labels: ['单位规格', '机构规格', '规格'] },
    { id: 'funding', kind: 'text', labels: ['经费保障形式', '经费保障', '经费形式'] },
  ],
  roles: [],
  relations: [],
};
