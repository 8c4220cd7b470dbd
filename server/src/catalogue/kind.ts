/** The form in which the catalogue declares a kind of table: columns, row roles and the relations that must hold. */

/** What a column holds. Figures are read from `money`, `count` and `percent` columns only. */
export type ColumnKind = 'serial' | 'code' | 'label' | 'money' | 'count' | 'percent' | 'text';

/** How surely a relation holds: `identity` must (error), `expected` should (warning), `usual` often does (information). */
export type Strength = 'identity' | 'expected' | 'usual';

/** Which side of a relation follows when the other changes: a `total` of its terms, a `copy` of another print, or neither. */
export type Derives = 'total' | 'copy' | 'none';

/** A column of a declared kind. Labels are compared after `fold` (widths, brackets, spaces). */
export interface ColumnSpec {
  readonly id: string;
  readonly kind: ColumnKind;
  /** Header labels that name this column, the standard one first. */
  readonly labels: readonly string[];
  /** Words of the header labels above it (本年收入, 支出), where the label alone is not enough; all of them where several. */
  readonly group?: string | readonly string[];
  /** Half of a two-sided table. */
  readonly side?: number;
  /** Its label is another column's where that one is not named better. */
  readonly weak?: boolean;
  /** A column that some years or places do not print. */
  readonly optional?: boolean;
}

/** A role a row may have, told by its label (a regular expression on the folded label), its side and what precedes it. */
export interface RoleSpec {
  readonly role: string;
  readonly label: RegExp;
  readonly side?: number;
  /** Only after a row of this role on the same side (same labels twice in one table). */
  readonly after?: string;
  /** Role of the row this one is a part of: it becomes the entry's parent. */
  readonly within?: string;
  /** Only where the row prints no words beside its label: a heading over the items below it. */
  readonly bare?: boolean;
}

/** One operand of a row relation: all entries of `role`, in `column` (or in the relation's own column when left out). */
export interface TermSpec {
  readonly role: string;
  readonly column?: string;
  /** 1 when left out. */
  readonly weight?: number;
  /** The relation is not built where no entry has this role (a form without the row states nothing of it). */
  readonly required?: boolean;
}

/** An addend of a row relation: a column, or a column and what it consists of where a form prints only its parts. */
export type PartSpec = string | { readonly column: string; readonly of: readonly PartSpec[] };

/** The columns that stand for some addends in a table: each that is printed, else what it consists of. */
export function printedParts(parts: readonly PartSpec[], isPrinted: (id: string) => boolean): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return isPrinted(part) ? [part] : [];
    return isPrinted(part.column) ? [part.column] : printedParts(part.of, isPrinted);
  });
}

/**
 * A relation a kind of table declares.
 * - `columns`: in every entry, column `total` = Σ `parts`
 * - `columnsAtMost`: in every entry, column `total` ≤ Σ `parts`
 * - `product`: in every entry, column `total` = `quantity` × `price` within the rounding of the printed price
 *   (|Δ| ≤ quantity × ½ unit of the price's last digit + ½ unit of the total's), exactly where the quantity is 1
 * - `codes`: over the hierarchy of account codes (or 合计/小计/items): parent = Σ children, in every money column,
 *   or in `columns` where they are named
 * - `roles`: entry of role `total` = Σ weight · entries of the terms' roles; once per column of `columns`,
 *   or once with the columns named in the operands
 * - `atMost`: like `roles`, but total ≤ Σ terms
 */
export type RelationSpec = {
  /** Stable kebab-case rule code. */
  readonly rule: string;
  readonly strength: Strength;
  readonly derives: Derives;
  /** Columns (forms along a row) or roles (forms between rows) the table must print for the relation to be stated. */
  readonly requires?: readonly string[];
  /** Columns or roles that must not be printed: the relation is another form's. */
  readonly unless?: readonly string[];
} & (
  | { readonly form: 'columns' | 'columnsAtMost'; readonly total: string; readonly parts: readonly PartSpec[] }
  | { readonly form: 'product'; readonly total: string; readonly quantity: string; readonly price: string }
  | { readonly form: 'codes'; readonly columns?: readonly string[] }
  | {
      readonly form: 'roles' | 'atMost';
      readonly total: TermSpec;
      readonly terms: readonly TermSpec[];
      /** Column ids the relation is repeated in; `'money'` for every money column of the side. */
      readonly columns?: readonly string[] | 'money';
    }
);

/** Whether a table states a relation along its rows: it prints the columns the relation asks for, and none that speak against it. */
export function isStated({ requires, unless }: RelationSpec, isPrinted: (id: string) => boolean): boolean {
  return (requires?.every(isPrinted) ?? true) && !unless?.some(isPrinted);
}

/** An item that a form prints as a column: its column, and the row it becomes. */
export interface TurnedItem {
  readonly column: string;
  /** The same item a year before, where the form shows both years. */
  readonly lastYear?: string;
  readonly label: string;
}

/** A kind of table. */
export interface TableKind {
  /** Short name as in the field notes: SZ, SR, ZC, CZ, YB, ZF, GZ, JB, SG, JX, CG, GD, JG. */
  readonly id: string;
  /** 收支总表 */
  readonly zh: string;
  readonly en: string;
  /** Title patterns on the folded title, most specific kind first in the catalogue. */
  readonly titles: readonly RegExp[];
  /** The columns of the standard form, in its order: 栏次 counts them. */
  readonly columns: readonly ColumnSpec[];
  /** Columns that other places print instead or as well, told by their labels only. */
  readonly others?: readonly ColumnSpec[];
  /** Other forms of the kind, with columns and relations of their own; which one a table is, its header tells. */
  readonly forms?: readonly TableKind[];
  /** Its codes are of the economic classification; of the functional one where left out. */
  readonly accounts?: 'economic';
  /** What its rows are where they are no accounts: the department and its units, by `unitCode` or by name. */
  readonly rows?: 'units';
  /** Short name of the kind it is taken for in a part that does not print that one. */
  readonly standsFor?: string;
  /** The items are columns: once read, the table is turned, so that every item is a row. */
  readonly turned?: readonly TurnedItem[];
  readonly roles: readonly RoleSpec[];
  readonly relations: readonly RelationSpec[];
}
