import { TIES, type TieOperand, type TieSpec } from '../catalogue/ties';
import type { Entry, Figure } from '../document/model';
import { addBetween, addFamily, type Member } from './between';
import type { NetworkBuilder, Template } from './builder';
import type { Term } from './model';
import { figureIn } from './figures';
import { conditionsOf } from './tieConditions';
import type { PartTables, TieTable } from './tieTables';
import { addProcurementTies } from './tiesProcurement';
import { addProjectTies } from './tiesProjects';

/** 收支总表 is 收入总表 (or 支出总表) and what those leave out: 预计下年使用的单位资金结余. */
export const BALANCE_LEFT_OUT: Template = { rule: 'balance-left-out', strength: 'expected', derives: 'none' };

/** Adds every relation between the tables of a part. */
export function addTies(builder: NetworkBuilder, tables: PartTables): void {
  const { holds, leftOut } = conditionsOf(tables);
  for (const spec of TIES) {
    if (!spec.when || spec.when.every((condition) => holds.has(condition))) addTie(builder, tables, spec);
  }
  if (leftOut) addBalanceLeftOut(builder, tables, leftOut);
  addProjectTies(builder, tables);
  addProcurementTies(builder, tables);
}

function addTie(builder: NetworkBuilder, tables: PartTables, spec: TieSpec): void {
  const own = tables.of(spec.total.table);
  if (!own) return;
  if (!spec.each) {
    const row = rowOf(own, spec.total, undefined, spec.each);
    const member = row && memberOf(tables, spec, row, undefined);
    if (member) addBetween(builder, spec, spec.form, member.total, member.terms);
    return;
  }
  const members: Member[] = [];
  const rows = spec.each === 'class' ? own.byClass() : own.byCode();
  for (const [key, row] of rows) {
    if (!row || (spec.prefixes && !spec.prefixes.some((prefix) => key.startsWith(prefix)))) continue;
    const member = memberOf(tables, spec, row, key);
    if (member) members.push(member);
  }
  addFamily(builder, spec, spec.form, members);
}

/** The relation a tie states of one row; `undefined` where an operand is not printed. */
function memberOf(tables: PartTables, spec: TieSpec, row: Entry, key: string | undefined): Member | undefined {
  const total = figureIn(row, spec.total.column);
  if (!total) return undefined;
  const terms: Term[] = [];
  for (const operand of spec.terms) {
    const figure = operandFigure(tables, operand, key, spec.each);
    if (figure === 'lost' || (figure === undefined && !operand.optional)) return undefined;
    if (figure) terms.push({ figure, weight: operand.weight ?? 1 });
  }
  return { total, terms };
}

/** The cell an operand names; `lost` where the table prints it and the reading has no cell for it. */
function operandFigure(
  tables: PartTables,
  operand: TieOperand,
  key: string | undefined,
  each: TieSpec['each'],
): Figure | 'lost' | undefined {
  const table = tables.of(operand.table);
  const row = table && rowOf(table, operand, key, each);
  const cell = row && table.cell(row, operand.column);
  // A table that does not tell 基本支出 from 项目支出 at all says nothing of either.
  return row && cell === undefined && SPLIT.has(operand.column) && figureIn(row, 'total')?.value ? 'lost' : cell;
}

const SPLIT: ReadonlySet<string> = new Set(['basic', 'project', 'personnel', 'publicFunds']);

function rowOf(
  table: TieTable,
  { row }: TieOperand,
  key: string | undefined,
  each: TieSpec['each'],
): Entry | undefined {
  if (row === 'same')
    return key === undefined ? undefined : (each === 'class' ? table.byClass() : table.byCode()).get(key);
  return 'role' in row ? table.byRole(row.role) : table.byCode().get(row.code);
}

function addBalanceLeftOut(builder: NetworkBuilder, tables: PartTables, leftOut: Figure): void {
  const sides = [
    ['incomeTotal', 'incomeAmount', 'SR'],
    ['expenditureTotal', 'expenditureAmount', 'ZC'],
  ] as const;
  for (const [role, column, other] of sides) {
    const total = tables.figure('SZ', role, column);
    const figure = tables.figure(other, 'total', 'total');
    if (!total || !figure) continue;
    const terms = [figure, leftOut].map((term) => ({ figure: term, weight: 1 }));
    addBetween(builder, BALANCE_LEFT_OUT, 'sum', total, terms);
  }
}
