/** A small draft with tables and explanatory text, for tests of what ties the two. */

/** What the draft's text says, by section; a section left out is not printed. */
export interface DraftText {
  readonly income?: string;
  readonly expenditure?: string;
  readonly change?: string;
  readonly operation?: string;
  readonly threePublic?: string;
  readonly procurement?: string;
  readonly assets?: string;
}

const SECTIONS: readonly (readonly [keyof DraftText, string])[] = [
  ['income', '1、收入说明'],
  ['expenditure', '2、支出说明'],
  ['change', '3、比上年增减情况'],
  ['operation', '三、机关运行经费安排情况'],
  ['threePublic', '四、财政拨款“三公”经费预算情况及增减变化原因'],
  ['procurement', '八、政府采购预算情况'],
  ['assets', '九、国有资产信息'],
];

function table(title: string, ...rows: readonly string[]): readonly string[] {
  return [title, '450江州市档案馆', '预算年度：2026', '单位：万元', ...rows.map((row) => row.replace(/\|/g, '\t')), ''];
}

const INCOME = [
  ...table(
    '部门预算收支总表',
    '序号|收入||支出|',
    '|项目|预算数|项目|预算数',
    '栏次|1|2|3|4',
    '1|一、一般公共预算拨款收入|110.00|一、一般公共服务支出|120.50',
    '2|二、政府性基金预算拨款收入||二、外交支出|',
    '3|三、国有资本经营预算拨款收入||三、国防支出|',
    '4|四、财政专户管理资金收入||四、公共安全支出|',
    '5|五、单位资金|4.50|五、教育支出|',
    '6|本年收入合计|114.50|本年支出合计|120.50',
    '7|上年结转结余|6.00|年终结转结余|',
    '8|收入总计|120.50|支出总计|120.50',
  ),
];

const EXPENDITURE = [
  ...table(
    '部门预算支出总表',
    '序号|功能分类科目||合计|基本支出|项目支出|经营支出|上解上级支出|对附属单位补助支出',
    '|科目编码|科目名称||||||',
    '栏次|1|2|3|4|5|6|7|8',
    '1||合计|120.50|80.30|40.20|||',
    '2|201|一般公共服务支出|120.50|80.30|40.20|||',
    '3|20126|档案事务|120.50|80.30|40.20|||',
    '4|2012601|行政运行|80.30|80.30||||',
    '5|2012604|档案馆|40.20||40.20|||',
  ),
  ...table(
    '部门预算一般公共预算财政拨款基本支出表',
    '序号|支出部门经济分类科目||合计|人员经费|公用经费',
    '|科目编码|科目名称|||',
    '栏次|1|2|3|4|5',
    '1||合计|80.30|70.10|10.20',
    '2|301|工资福利支出|70.10|70.10|',
    '3|30101|基本工资|70.10|70.10|',
    '4|302|商品和服务支出|10.20||10.20',
    '5|30201|办公费|8.20||8.20',
    '6|30227|委托业务费|2.00||2.00',
  ),
];

const THREE_PUBLIC = [
  ...table(
    '部门预算财政拨款“三公”经费支出表',
    '序号|项目|合计|一般公共预算财政拨款|政府性基金预算拨款|国有资本经营预算财政拨款',
    '栏次|1|2|3|4|5',
    '1|“三公”经费小计|2.50|2.50||',
    '2|一、因公出国（境）费||||',
    '3|二、公务用车购置及运维费|2.00|2.00||',
    '4|其中：公务用车购置费||||',
    '5|公务用车运行维护费|2.00|2.00||',
    '6|三、公务接待费|0.50|0.50||',
  ),
];

const PROCUREMENT = [
  '部门政府采购预算',
  '450江州市档案馆\t\t\t\t\t\t\t\t\t单位：万元',
  ...[
    '政府采购项目来源||采购物品名称|政府采购目录序号|计量单位|数量|单价|政府采购金额|',
    '项目名称|预算资金||||||合计|一般公共预算拨款',
    '合计|||||||9.00|9.00',
    '江州市档案馆小计|||||||9.00|9.00',
    '库房改造|20.00|密集架|A05010804|组|3|2.00|6.00|6.00',
    '库房改造|20.00|复印纸|A05040101|箱|10|0.10|1.00|1.00',
    '库房改造|20.00|印刷服务|C23090199|次|1|2.00|2.00|2.00',
  ].map((row) => row.replace(/\|/g, '\t')),
  '',
];

const ASSETS = [
  '部门固定资产占用情况表',
  '450江州市档案馆\t截止时间：2025-12-31\t单位：万元',
  ...[
    '项目|数量|价值',
    '资产总额||300.00',
    '1、房屋（平方米）|900|200.00',
    '其中：办公用房（平方米）|500|100.00',
    '2、车辆（台、辆）|1|20.00',
    '3、单价在20万元以上的设备|1|30.00',
    '4、其他固定资产|40|50.00',
  ].map((row) => row.replace(/\|/g, '\t')),
  '',
];

/** The draft as text: all tables, each amount of them correct, and the given text. */
export function textDraft(said: DraftText): string {
  const section = (id: keyof DraftText, heading: string): string[] => (said[id] ? [heading, said[id], ''] : []);
  const [procurement, assets] = [SECTIONS.slice(5, 6), SECTIONS.slice(6)];
  return [
    '江州市档案馆2026年部门预算信息公开',
    '',
    ...INCOME,
    ...EXPENDITURE,
    ...THREE_PUBLIC,
    '二、部门预算安排的总体情况',
    ...SECTIONS.slice(0, 5).flatMap(([id, heading]) => section(id, heading)),
    ...procurement.flatMap(([id, heading]) => section(id, heading)),
    ...PROCUREMENT,
    ...assets.flatMap(([id, heading]) => section(id, heading)),
    ...ASSETS,
  ].join('\n');
}
