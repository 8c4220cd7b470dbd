import { expect, it } from 'vitest';
import { procurement as CG } from '../../../server/src/catalogue/tables/procurement';
import { buildNetwork } from '../../../server/src/network/build';
import { relationAmounts } from '../../../server/src/network/describe';
import { disclosure } from '../../helpers/table';

function purchaseRelations(rows: readonly string[]): string[] {
  const { document } = disclosure({ kind: CG, columns: 'projectName | projectBudget | total', rows });
  return buildNetwork(document)
    .relations.filter(({ rule }) => rule === 'one-project-budget' || rule === 'purchases-within-budget')
    .map((relation) => `${relation.state}: ${relationAmounts(relation)['zh-cn']}`);
}

it('holds the budgets of one project against each other, and its purchases against them', () => {
  const rows = ['库房改造 | 65.00 | 13.00', '库房改造 | 65.00 | 40.00', '日常公用 | 9.00 | 1.00'];
  expect(purchaseRelations(rows)).toEqual([
    'holds: 库房改造 65.00 = 库房改造 65.00',
    'holds: 库房改造 合计 13.00 ≤ 库房改造 预算资金 65.00 - 库房改造 合计 40.00',
    'holds: 合计 1.00 ≤ 预算资金 9.00',
  ]);
});
it('lets units have projects of the same name', () => {
  const rows = ['甲局小计 | | 3.00', '> 日常公用 | 9.00 | 3.00', '乙馆小计 | | 2.00', '> 日常公用 | 4.00 | 2.00'];
  expect(purchaseRelations(rows).filter((line) => !line.startsWith('holds'))).toEqual([]);
});
it('tells purchases beyond the budget', () => {
  expect(purchaseRelations(['库房改造 | 12.00 | 13.00'])).toEqual(['fails: 合计 13.00 > 预算资金 12.00，差 1.00']);
});
