import type { TableKind } from './kind';
import { basicExpenditure } from './tables/basicExpenditure';
import { expenditureSummary } from './tables/expenditureSummary';
import { fiscalBasicExpenditure, fiscalExpenditure } from './tables/fiscalExpenditure';
import { fiscalAppropriation } from './tables/fiscalAppropriation';
import { fixedAssets } from './tables/fixedAssets';
import { generalBudgetExpenditure, governmentFundExpenditure, stateCapitalExpenditure } from './tables/fundExpenditure';
import { incomeAndExpenditure } from './tables/incomeAndExpenditure';
import { incomeSummary } from './tables/incomeSummary';
import { organisation } from './tables/organisation';
import { procurement } from './tables/procurement';
import { projectForm } from './tables/projectForm';
import { runningCosts } from './tables/runningCosts';
import { fundThreePublicExpenses, threePublicExpenses } from './tables/threePublicExpenses';

/** Every declared kind of table. Where two title patterns fit, the earlier kind wins. */
export const TABLE_KINDS: readonly TableKind[] = [
  fiscalAppropriation,
  incomeAndExpenditure,
  incomeSummary,
  fiscalBasicExpenditure,
  basicExpenditure,
  generalBudgetExpenditure,
  governmentFundExpenditure,
  stateCapitalExpenditure,
  fiscalExpenditure,
  expenditureSummary,
  fundThreePublicExpenses,
  threePublicExpenses,
  runningCosts,
  projectForm,
  procurement,
  fixedAssets,
  organisation,
];
