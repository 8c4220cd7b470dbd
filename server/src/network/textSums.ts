import { COMPOSITIONS, type Composition } from '../catalogue/statements';
import type { Figure } from '../document/model';
import type { NetworkBuilder, Template } from './builder';
import type { Term } from './model';
import type { TextRounding } from './statementRounding';
import type { PassageStatement, Stated } from './statementsOf';
import { addText } from './statementText';

/** The change of the whole is the sum of the changes of its parts. */
export const TEXT_CHANGE_SUM: Template = { rule: 'text-change-sum', strength: 'identity', derives: 'none' };
/** This year's amount is last year's and the change. */
export const TEXT_CHANGE_BASE: Template = { rule: 'text-change-base', strength: 'identity', derives: 'none' };
/** What one passage states twice is the same both times. */
export const TEXT_REPEATED: Template = { rule: 'text-repeated', strength: 'identity', derives: 'copy' };

/** Adds the sums within each passage of a part's text. `isNothing` tells of a matter that its tables show none of
 * it, `isWhole` that 基本支出表 shows all of the basic expenditure. */
export function addTextSums(
  builder: NetworkBuilder,
  stated: Stated,
  rounding: TextRounding,
  isNothing: (matter: string) => boolean,
  isWhole: boolean,
): void {
  for (const passage of stated.byPassage()) {
    const add = (template: Template, total: Figure, terms: readonly Term[]): void => {
      addText(builder, template, 'sum', total, terms, rounding.of(total, terms));
    };
    for (const spec of COMPOSITIONS) {
      if (spec.whole && !isWhole) continue;
      if (spec.changes === 'directions') continue;
      addAmounts(add, passage, spec, isNothing);
      if (spec.changes) addChanges(add, passage, spec, isNothing);
    }
    addBases(add, passage);
    addRepeated(add, passage);
  }
}

type Add = (template: Template, total: Figure, terms: readonly Term[]) => void;

function addAmounts(
  add: Add,
  passage: readonly PassageStatement[],
  spec: Composition,
  isNothing: (m: string) => boolean,
): void {
  const found = composed(passage, spec, 'amount', isNothing);
  if (!found?.total.figure) return;
  const terms = found.parts.flatMap(({ figure }): Term[] => (figure ? [{ figure, weight: 1 }] : []));
  // 财政拨款 may be meant with what is carried over of it, which then is counted twice.
  const stated = (id: string): number => found.parts.find(({ matter }) => matter?.id === id)?.figure?.value ?? 0;
  const rest = terms.reduce((left, { figure }) => left - (figure.value ?? 0), found.total.figure.value ?? 0);
  if (stated('fiscalIncome') !== 0 && stated('carryOver') !== 0 && rest < 0) return;
  add({ rule: spec.rule, strength: 'identity', derives: 'total' }, found.total.figure, terms);
}

function addChanges(
  add: Add,
  passage: readonly PassageStatement[],
  spec: Composition,
  isNothing: (m: string) => boolean,
): void {
  const found = composed(passage, spec, 'change', isNothing);
  if (!found || turnable(found).length > 0) return;
  const [first, ...others] = signedChanges(found);
  if (!first || others.length === 0) return;
  // Turned so that the first operand counts as printed.
  const terms = others
    .map(({ figure, sign }): Term => ({ figure, weight: -sign * first.sign }))
    .sort((a, b) => b.weight - a.weight);
  add(TEXT_CHANGE_SUM, first.figure, terms);
}

/** The printed changes of a sum, the total's first; their signed sum is 0 where it holds. */
function signedChanges({
  total,
  parts,
}: Composed): readonly { figure: Figure; sign: number; statement: PassageStatement }[] {
  return [total, ...parts].flatMap((statement, index) => {
    const { figure, sign } = statement;
    return figure && sign !== 0 ? [{ figure, sign: index === 0 ? sign : -sign, statement }] : [];
  });
}

/** The only printed change of a sum whose total and other parts are all said to be unchanged. */
export function onlyChangeOf(found: Composed): PassageStatement | undefined {
  const changes = signedChanges(found).filter(({ figure }) => figure.value);
  const [only] = changes;
  return only &&
    changes.length === 1 &&
    [found.total, ...found.parts].every((each) => each === only.statement || each.sign === 0)
    ? only.statement
    : undefined;
}

/** The statements each of which, its direction turned round, makes the changes add up; none where they do. */
export function turnable(found: Composed): readonly PassageStatement[] {
  const changes = signedChanges(found);
  const rest = changes.reduce((sum, { figure, sign }) => sum + sign * (figure.value ?? 0), 0);
  if (rest === 0) return [];
  return changes.flatMap(({ figure, sign, statement }) => (2 * sign * (figure.value ?? 0) === rest ? [statement] : []));
}

/** Every sum of changes a part's text states. */
export function changeSums(
  stated: Stated,
  isNothing: (matter: string) => boolean,
  isWhole: boolean,
): readonly Composed[] {
  return stated
    .byPassage()
    .flatMap((passage) =>
      COMPOSITIONS.flatMap((spec) =>
        spec.changes && (isWhole || !spec.whole) ? (composed(passage, spec, 'change', isNothing) ?? []) : [],
      ),
    );
}

/** The totals that come out to the 分 from the parts the text itself states. */
export function exactTotals(stated: Stated, isNothing: (matter: string) => boolean): ReadonlySet<Figure> {
  return new Set(
    stated.byPassage().flatMap((passage) =>
      COMPOSITIONS.flatMap((spec): readonly Figure[] => {
        if (spec.changes === 'directions') return [];
        const found = composed(passage, spec, 'amount', isNothing);
        const total = found?.total.figure;
        const sum = found?.parts.reduce((all, { figure }) => all + (figure?.value ?? 0), 0);
        return total && total.value === sum ? [total] : [];
      }),
    ),
  );
}

/** A total and its parts, as one passage states them. */
export interface Composed {
  readonly total: PassageStatement;
  readonly parts: readonly PassageStatement[];
}

/** The first total a passage states and the first statement of each of its parts; all there is, or nothing. */
function composed(
  passage: readonly PassageStatement[],
  spec: Composition,
  kind: 'amount' | 'change',
  isNothing: (matter: string) => boolean,
): Composed | undefined {
  const first = (id: string): PassageStatement | undefined =>
    passage.find((statement) => statement.kind === kind && statement.matter?.id === id);
  const totals = spec.totals.flatMap((id) => first(id) ?? []);
  const [total] = totals;
  // Two wholes in one passage: whose part is whose is not told.
  if (!total || totals.length > 1) return undefined;
  const { instead } = spec;
  const needs = kind === 'change' && spec.changes === 'all' ? spec.parts : spec.needs;
  const broader = (instead ?? []).filter(({ part }) => first(part) !== undefined);
  const parts: PassageStatement[] = [];
  // A broader part is not missing where the narrower ones stand for it.
  const stands = (id: string): boolean =>
    (instead ?? []).some(({ part, of }) => part === id && of.some((each) => first(each)));
  for (const id of spec.parts) {
    if (broader.some(({ of }) => of.includes(id))) continue;
    const part = first(id);
    if (part) parts.push(part);
    else if (needs.includes(id) || (!isNothing(id) && !stands(id))) return undefined;
  }
  return parts.length > 1 ? { total, parts } : undefined;
}

/** This year's amount, last year's and the change of one matter. */
export interface StatedYears {
  readonly amount: Figure;
  readonly base: Figure;
  readonly change: PassageStatement;
}

/** This year = last year ± change, unless the word of the change is the wrong one. */
function addBases(add: Add, passage: readonly PassageStatement[]): void {
  for (const years of yearsIn(passage)) {
    if (isReversed(years)) continue;
    const { amount, base, change } = years;
    const terms: Term[] = [{ figure: base, weight: 1 }];
    if (change.figure) terms.push({ figure: change.figure, weight: change.sign });
    add(TEXT_CHANGE_BASE, amount, terms);
  }
}

/** True where the change would come out, were it the other way round. */
export function isReversed({ amount, base, change }: StatedYears): boolean {
  const by = change.figure?.value ?? 0;
  return by !== 0 && (base.value ?? 0) - change.sign * by === amount.value;
}

/** The matters of which a passage states each of the three once. */
export function yearsIn(passage: readonly PassageStatement[]): readonly StatedYears[] {
  const years: StatedYears[] = [];
  const byMatter = new Map<string, PassageStatement[]>();
  for (const statement of passage) {
    const id = statement.matter?.id ?? '';
    const known = byMatter.get(id);
    if (known) known.push(statement);
    else byMatter.set(id, [statement]);
  }
  byMatter.delete('');
  for (const same of byMatter.values()) {
    const of = (kind: PassageStatement['kind']): readonly PassageStatement[] =>
      same.filter((each) => each.kind === kind);
    const [[amount], [base, ...bases], [change, ...changes]] = [of('amount'), of('base'), of('change')];
    if (!amount?.figure || !base?.figure || !change || bases.length > 0 || changes.length > 0) continue;
    years.push({ amount: amount.figure, base: base.figure, change });
  }
  return years;
}

/** A matter stated again in the same passage. */
function addRepeated(add: Add, passage: readonly PassageStatement[]): void {
  const first = new Map<string, PassageStatement>();
  for (const statement of passage) {
    const { matter, kind, figure } = statement;
    // An account’s name may be that of another, further up: 其他支出.
    if (!matter || matter.account !== undefined || matter.of || !figure || kind !== 'amount') continue;
    const key = matter.id;
    const known = first.get(key);
    if (known?.figure) add(TEXT_REPEATED, figure, [{ figure: known.figure, weight: 1 }]);
    else first.set(key, statement);
  }
}
