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
