/** Items of the income half that every year's form numbers alike, by kind of table. */
const INCOME_ITEMS: Readonly<Record<string, readonly string[]>> = {
  SZ: [
    '一、一般公共预算拨款收入',
    '二、政府性基金预算拨款收入',
    '三、国有资本经营预算拨款收入',
    '四、财政专户管理资金收入',
  ],
  CZ: ['一、一般公共预算拨款', '二、政府性基金预算拨款', '三、国有资本经营预算拨款'],
};

/** The income item of a number in the form of a kind; `undefined` where the forms differ. */
export function standardItem(kind: string, number: number): string | undefined {
  return INCOME_ITEMS[kind]?.[number - 1];
}

/** What the rows of one-sided forms are called, by kind of table and role. */
export const FORM_ITEMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SG: {
    abroad: '一、因公出国（境）费',
    abroadTeaching: '其中：教学科研人员因公出国（境）费',
    abroadOther: '其他因公出国（境）费',
    vehicles: '二、公务用车购置及运维费',
    vehiclePurchase: '其中：公务用车购置费',
    vehicleOperation: '公务用车运行维护费',
    reception: '三、公务接待费',
  },
  GD: {
    buildings: '1、房屋（平方米）',
    vehicles: '2、车辆（台、辆）',
    equipment: '3、单价在20万元以上的设备',
    assetItem: '4、其他固定资产',
  },
};

/** A line below the items of a two-sided form: the roles of its halves and what the form calls them. */
export interface TotalLine {
  readonly roles: readonly [income: string, expenditure: string];
  readonly labels: readonly [income: string, expenditure: string];
}

/** The lines that close the two-sided forms, from the first to the last. */
export const TOTAL_LINES: Readonly<Record<string, readonly TotalLine[]>> = {
  SZ: [
    { roles: ['yearIncome', 'yearExpenditure'], labels: ['本年收入合计', '本年支出合计'] },
    { roles: ['carryOver', 'yearEndCarryOver'], labels: ['上年结转结余', '年终结转结余'] },
    { roles: ['incomeTotal', 'expenditureTotal'], labels: ['收入总计', '支出总计'] },
  ],
  CZ: [
    { roles: ['yearIncome', 'yearExpenditure'], labels: ['本年收入合计', '本年支出合计'] },
    { roles: ['carryOver', 'yearEndCarryOver'], labels: ['年初财政拨款结转和结余', '年末财政拨款结转和结余'] },
    { roles: ['incomeTotal', 'expenditureTotal'], labels: ['收入总计', '支出总计'] },
  ],
};
