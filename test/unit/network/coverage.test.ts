import { expect, it } from 'vitest';
import type { Coverage } from '../../../server/src/findings/model';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { fixedAssets as GD } from '../../../server/src/catalogue/tables/fixedAssets';
import { buildNetwork } from '../../../server/src/network/build';
import { coverageOf } from '../../../server/src/network/coverage';
import { disclosure, type TableText } from '../../helpers/table';

function coverage(...tables: TableText[]): Coverage {
  const { document } = disclosure(...tables);
  return coverageOf(document, buildNetwork(document));
}
const columns = 'code | name | total | basic | project';

it('counts printed amounts, empty cells never', () => {
  expect(coverage({ kind: YB, columns, rows: ['201 | 服务 | 9.00 | 9.00 |'] })).toEqual({
    printed: 2,
    covered: 2,
    checked: 1,
    holding: 1,
    hasBalance: true,
  });
});
it('counts relations that fail as checks', () => {
  expect(coverage({ kind: YB, columns, rows: ['201 | 服务 | 9.00 | 8.00 |'] })).toEqual({
    printed: 2,
    covered: 2,
    checked: 1,
    holding: 0,
    hasBalance: true,
  });
});
it('counts nothing that binds nothing', () => {
  expect(coverage({ kind: YB, columns, rows: ['201 | 服务 | 9.00 | |'] })).toEqual({
    printed: 1,
    covered: 0,
    checked: 0,
    holding: 0,
    hasBalance: false,
  });
});
it('does not take a limit for a check of a figure', () => {
  const rows = ['1、房屋 | | 9.00', '其中：办公用房 | | 3.00'];
  expect(coverage({ kind: GD, columns: 'name | quantity | value', rows })).toEqual({
    printed: 2,
    covered: 0,
    checked: 1,
    holding: 1,
    hasBalance: false,
  });
});
