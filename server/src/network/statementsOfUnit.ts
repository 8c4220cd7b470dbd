import type { Figure } from '../document/model';
import type { NetworkBuilder, Template } from './builder';
import type { PartContents } from './partContents';
import type { TextTables } from './statementTables';
import type { PassageStatement, Stated } from './statementsOf';
import { addText } from './statementText';

/** A department with one unit says the same of itself and of the unit. */
export const TEXT_OF_UNIT: Template = { rule: 'text-of-unit', strength: 'identity', derives: 'copy' };

/** The texts of the department and of its only unit state the same amounts. */
export function addOfUnit(builder: NetworkBuilder, parts: readonly PartContents[]): void {
  const [whole, own, ...more] = parts;
  if (!whole || !own || more.length > 0) return;
  if (whole.part.kind !== 'department' || own.part.kind !== 'unit') return;
  if (!isOnlyUnit(whole.textTables, own.textTables)) return;
  const pairs = pairsOf(whole.stated, own.stated);
  // A department that had other units last year has other changes: they are bound where most of them agree.
  const changes = pairs.filter(([{ kind }]) => kind === 'change');
  const agreeing = changes.filter(([a, b]) => a.figure.value === b.figure.value && a.sign === b.sign);
  const bindsChanges = agreeing.length * 2 > changes.length;
  for (const [a, b] of pairs) {
    if (a.sign !== b.sign || (a.kind === 'change' && !bindsChanges)) continue;
    addText(builder, TEXT_OF_UNIT, 'sum', a.figure, [{ figure: b.figure, weight: 1 }]);
  }
}

/** What both texts state, in pairs; what one of them states more often than the other is left out. */
function pairsOf(department: Stated, unit: Stated): readonly (readonly [Printed, Printed])[] {
  const ofUnit = unit.byKey();
  return [...department.byKey()].flatMap(([key, list]) => {
    const others = ofUnit.get(key) ?? [];
    if (others.length !== list.length) return [];
    return list.flatMap((own, index): (readonly [Printed, Printed])[] => {
      const other = others[index];
      return isPrinted(own) && other && isPrinted(other) ? [[own, other]] : [];
    });
  });
}

type Printed = PassageStatement & { readonly figure: Figure };

function isPrinted(statement: PassageStatement): statement is Printed {
  return statement.figure !== undefined;
}

/** True where the department has one unit: it lists one, or most of the totals that both print are the same. */
function isOnlyUnit(department: TextTables, unit: TextTables): boolean {
  const listed = department.table('JG')?.entries.filter(({ label }) => label !== '').length ?? 0;
  if (listed > 1) return false;
  let same = 0;
  let other = 0;
  for (const [kind, role, column] of TOTALS) {
    const a = department.cell(kind, role, column)?.value;
    const b = unit.cell(kind, role, column)?.value;
    if (a === undefined || b === undefined || (a === 0 && b === 0)) continue;
    if (a === b) same++;
    else other++;
  }
  return same >= 2 && same > other;
}

const TOTALS = [
  ['SZ', 'incomeTotal', 'incomeAmount'],
  ['SZ', 'generalBudgetIncome', 'incomeAmount'],
  ['ZC', 'total', 'basic'],
  ['ZC', 'total', 'project'],
  ['JB', 'total', 'total'],
  ['CZ', 'incomeTotal', 'incomeAmount'],
] as const;
