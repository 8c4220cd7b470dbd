import type { ColumnSpec, PartSpec, RelationSpec, TableKind } from '../catalogue/kind';
import { fold } from '../text/fold';
import { isNumeric } from './columns';
import { foldLabel } from './labels';
import { printedForm, withoutYears } from './header';
import type { PlainPage } from './plainPages';

/** A label found in the words of a header. */
interface Found {
  readonly label: string;
  readonly at: number;
}

/** The words of a plain header, joined, its years told apart. */
function headerText(pages: readonly PlainPage[]): string {
  const header = pages.find((page) => page.header.length > 0)?.header ?? [];
  const words = foldLabel(
    header.map((row) => row.cells[0].text.replace(/\((金额)?(单位:)?(元|千元|万元|%)\)/g, '')).join(''),
  );
  return withoutYears([{ label: fold(words), group: '' }])[0].label;
}

/** Whether 栏次 counts the columns of the standard form. */
function isStandard(kind: TableKind, pages: readonly PlainPage[]): boolean {
  return pages.some((page) => {
    const count = /(\d{1,2})\s*$/.exec(page.numbers?.cells[0].text ?? '')?.[1];
    return Number(count) === kind.columns.length - 1;
  });
}

/** The form whose labels a header's words name most of; a few characters of a label do, since long ones wrap. */
function formNamed(kind: TableKind, text: string): TableKind {
  const isNamed = (spec: ColumnSpec): boolean => {
    // A column of a group is not named where its group is not.
    if (spec.group !== undefined && ![spec.group].flat().some((word) => text.includes(fold(word)))) return false;
    return spec.labels.some((label) =>
      isNumeric(spec) ? text.includes(fold(label).slice(0, 4)) : label.length > 3 && text.includes(fold(label)),
    );
  };
  let best = kind;
  let most = 0;
  for (const form of [kind, ...(kind.forms ?? [])]) {
    const named = new Set(form.columns.filter(isNamed).map(({ id }) => id));
    // Items as columns are several; one label of theirs may head the amounts of the standard form.
    if (form.turned && named.size < 3) continue;
    if (named.size > most) {
      best = form;
      most = named.size;
    }
  }
  return best;
}

/**
 * The form of aligned lines before their columns are known: every column the kind has anywhere may be among them; which
 * are, the labels over the columns tell later.
 */
export function openForm(kind: TableKind, pages: readonly PlainPage[]): TableKind {
  if ((!kind.others && !kind.forms) || isStandard(kind, pages)) return kind;
  const form = formNamed(kind, headerText(pages));
  const others = (form.others ?? []).map((spec): ColumnSpec => ({ ...spec, optional: true }));
  return { ...form, columns: [...form.columns, ...others] };
}

/** The form of collapsed lines: the columns whose labels the words of the header name, in their order. */
export function formOfWords(kind: TableKind, pages: readonly PlainPage[]): TableKind {
  if ((!kind.others && !kind.forms) || isStandard(kind, pages)) return kind;
  const text = headerText(pages);
  const form = formNamed(kind, text);
  const specs = [...form.columns, ...(form.others ?? [])];
  const found = labelsIn(text, specs);
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  const keys = new Map<string, { spec: ColumnSpec; key: number[] }>();
  let group = '';
  for (const { label, at } of found) {
    const several = GENERIC.test(label) || (counts.get(label) ?? 0) > 1;
    let best: ColumnSpec | undefined;
    let bestFit = 0;
    for (const spec of specs) {
      if (keys.has(spec.id) || !spec.labels.some((each) => fold(each) === label)) continue;
      // A further side is told by the words over it alone.
      if (spec.side !== undefined && !form.columns.includes(spec) && !hasGroup(text, spec, at)) continue;
      let fit = several && !spec.group && form.columns.includes(spec) && text.indexOf(label) === at ? 3.75 : 3;
      for (const word of [spec.group ?? []].flat()) {
        // A label that stands once says enough; one of several, or a mere 小计, needs the words above it.
        if (several) fit += placeOf(text, word, at) >= 0 ? 0.5 : -1;
      }
      // Columns of one group stand side by side; what is called 小计 may begin another.
      if (group !== '' && groupOf(spec) === group && isNumeric(spec) && spec.side === undefined && !GENERIC.test(label))
        fit += 0.25;
      if (fit > bestFit) {
        best = spec;
        bestFit = fit;
      }
    }
    if (!best || (bestFit < 3 && (GENERIC.test(label) || !form.columns.includes(best)))) continue;
    const groups = several && isNumeric(best) ? [best.group ?? []].flat() : [];
    group = groupOf(best) || group;
    keys.set(best.id, {
      spec: best,
      key: [...groups.map((word) => placeOf(text, word, at)).filter((i) => i >= 0), at],
    });
  }
  const wholes = wholesOf(form, (id) => keys.has(id));
  const groupsOnly = new Set(counts.has('小计') ? [] : [...keys.keys()].filter((id) => isGroupOnly(id, keys, wholes)));
  const named = [...keys.values()].filter(({ spec }) => !groupsOnly.has(spec.id));
  if (form === kind && named.every(({ spec }) => form.columns.includes(spec))) return form;
  const keyOf = (id: string, depth = 0): number[] => {
    const own = keys.get(id)?.key ?? [];
    let whole = wholes.get(id);
    // A whole that is not printed stands for its own: the funds of 本年收入 where there is no column 财政拨款收入.
    for (let k = 0; k < 4 && whole !== undefined && !keys.has(whole); k++) whole = wholes.get(whole);
    // What a column consists of stands below its label, whatever the line says before it.
    return whole === undefined || depth > 4 || !keys.has(whole) ? own : [...keyOf(whole, depth + 1), ...own.slice(-1)];
  };
  const ordered = named
    .map(({ spec }) => ({ spec, key: keyOf(spec.id) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ spec }) => spec);
  return printedForm(form, ordered);
}

/** Whether the words over a column stand before a label of it, or are it. */
function hasGroup(text: string, spec: ColumnSpec, at: number): boolean {
  return [spec.group ?? []].flat().every((word) => text.slice(0, at).includes(word) || text.startsWith(word, at));
}

function groupOf(spec: ColumnSpec): string {
  return [spec.group ?? []].flat().join(' ');
}

const GENERIC = /^(小计|合计|金额)$/;

/**
 * Whether a label only stands over columns: what it consists of comes in a later line of the header, behind labels of
 * other columns, and nothing there is called 小计.
 */
function isGroupOnly(
  id: string,
  keys: ReadonlyMap<string, { key: number[] }>,
  wholes: ReadonlyMap<string, string>,
): boolean {
  const at = (key: string): number => keys.get(key)?.key.slice(-1)[0] ?? -1;
  const parts = [...keys.keys()].filter((other) => wholes.get(other) === id);
  if (parts.length < 2 || id === 'total') return false;
  const first = Math.min(...parts.map(at));
  return [...keys.keys()].some((other) => other !== id && at(other) > at(id) && at(other) < first);
}

/** For the parts of columns that are themselves parts (人员经费 of 基本支出 of 合计): the column they are parts of. */
function wholesOf(form: TableKind, isPrinted: (id: string) => boolean): Map<string, string> {
  const ofYear = (relation: RelationSpec): boolean => relation.form === 'columns' && relation.derives === 'none';
  const sums = form.relations.flatMap((relation) =>
    relation.form === 'columns' && !ofYear(relation)
      ? [{ total: relation.total, parts: relation.parts.flatMap(idsOf) }]
      : [],
  );
  const wholes = new Map<string, string>();
  // Of two years, this year's amount is one column among others, and what it consists of stands below it.
  const ofYears = form.relations.flatMap((relation) =>
    relation.form === 'columns' && ofYear(relation) && relation.requires?.every(isPrinted) ? [relation.total] : [],
  );
  for (const { total, parts } of sums) {
    if (!sums.some((other) => other.parts.includes(total)) && !ofYears.includes(total)) continue;
    // The narrowest whole: one that is itself a part of the others.
    for (const part of parts) {
      const known = wholes.get(part);
      if (known === undefined || sums.some((other) => other.total === known && other.parts.includes(total)))
        wholes.set(part, total);
    }
  }
  return wholes;
}

function idsOf(part: PartSpec): string[] {
  return typeof part === 'string' ? [part] : [part.column, ...part.of.flatMap(idsOf)];
}

/** Where a group's word stands in the header before a label; -1 where it does not, or only inside the label. */
function placeOf(text: string, word: string, before: number): number {
  return text.lastIndexOf(word, before - word.length);
}

/** The labels in a header's words, the longest at each place. */
function labelsIn(text: string, specs: readonly ColumnSpec[]): Found[] {
  const labels = [...new Set(specs.flatMap((spec) => spec.labels.map(fold)))].sort((a, b) => b.length - a.length);
  const found: Found[] = [];
  for (let at = 0; at < text.length;) {
    const label = labels.find((each) => text.startsWith(each, at));
    if (label === undefined) at++;
    else {
      found.push({ label, at });
      at += label.length;
    }
  }
  return found;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = (a[i] ?? -1) - (b[i] ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}
