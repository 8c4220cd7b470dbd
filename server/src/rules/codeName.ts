import type { Entry, Table } from '../document/model';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { faultyRows } from './accountFaults';
import { memoised } from '../text/memo';
import { codedRows } from './codeTables';
import { isOneOff } from '../text/near';
import { finding, type RuleContext } from './rule';
import { ofPart } from './views';

/**
 * One code has one name in the whole document. The name printed less often is the doubtful one; where one name only cuts
 * the other short, a line was lost, and nothing is said. In lines of words names may be cut anywhere: only one character
 * that differs is told there.
 */
export function codeName({ document }: RuleContext): readonly Finding[] {
  const first = new Map<string, string>();
  const several = new Map<string, Map<string, Entry[]>>();
  for (const part of document.parts)
    for (const [key, names] of namesOfPart('', part, document))
      for (const name of names) {
        const known = first.get(key);
        if (known === undefined) first.set(key, name);
        else if (known !== name) several.set(key, new Map());
      }
  if (several.size === 0) return [];
  const faulty = faultyRows(document);
  for (const table of document.tables)
    for (const { key, name, row } of namesIn(table)) {
      if (faulty.has(row)) continue;
      const names = several.get(key);
      const same = names?.get(name);
      if (same) same.push(row);
      else names?.set(name, [row]);
    }
  if (several.size === 0) return [];
  const codes = codesByName(document);
  return [...several.values()].flatMap((names) => differing(names, codes));
}

/** The codes each name is printed with. */
function codesByName(document: RuleContext['document']): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const table of document.tables)
    for (const { name, row } of namesIn(table)) {
      const known = codes.get(name);
      if (known) known.add(row.code);
      else codes.set(name, new Set([row.code]));
    }
  return codes;
}

/** The one sibling of a row's code that bears the row's name elsewhere: the code is wrong, not the name. */
function codeMeant({ code }: Entry, name: string, codes: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const own = [...(codes.get(name) ?? [])].filter(
    (other) => other !== code && other.length === code.length && other.slice(0, -2) === code.slice(0, -2),
  );
  return own.length === 1 ? own[0] : undefined;
}

/** The names of each code in the tables of a part. */
const namesOfPart = ofPart((_, { tables }): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  for (const table of tables)
    for (const { key, name } of namesIn(table)) {
      const known = names.get(key);
      if (known) known.add(name);
      else names.set(key, new Set([name]));
    }
  return names;
});

interface NamedCode {
  readonly key: string;
  readonly name: string;
  readonly row: Entry;
}

/** The codes of a table with their names, looked at once as long as it stays. */
const namesIn = memoised((table: Table): readonly NamedCode[] => {
  if (!table.kind) return [];
  // Codes of functions and of economic kinds are two classifications.
  const system = table.kind.accounts ?? 'functional';
  return codedRows(table).flatMap((row) => {
    const name = plain(row.label);
    return name === '' ? [] : [{ key: `${system}/${row.code}`, name, row }];
  });
});

function differing(
  names: ReadonlyMap<string, readonly Entry[]>,
  codes: ReadonlyMap<string, ReadonlySet<string>>,
): Finding[] {
  const order = [...names].sort(([, a], [, b]) => b.length - a.length);
  const [usual, ...others] = order;
  if (!usual) return [];
  const [usualName, usualRows] = usual;
  const clear = usualRows.length > (others[0]?.[1].length ?? 0);
  return others
    .filter(([name]) => !name.includes(usualName) && !usualName.includes(name))
    .flatMap(([name, rows]) =>
      rows
        .map((row) => ({ row, meant: codeMeant(row, name, codes) }))
        .filter(
          ({ row, meant }) =>
            meant !== undefined || (!isOfWords(row) && !usualRows.every(isOfWords)) || isOneOff(name, usualName),
        )
        .map(({ row, meant }) => named(row, usualRows[0], clear, meant)),
    );
}

/** Whether a row was read from a line of words. */
function isOfWords({ table: { layout } }: Entry): boolean {
  return layout === 'collapsed' || layout === 'aligned';
}

function named(row: Entry, usual: Entry | undefined, clear: boolean, meant: string | undefined): Finding {
  const place = rowPlace(row);
  const name = usual?.label ?? '';
  const [span, ...more] = row.labelSpans;
  const where = usual?.labelSpans[0];
  const mendable = clear && span !== undefined && more.length === 0;
  const [codeSpan, ...rest] = row.texts.get('code')?.spans ?? [];
  return finding({
    rule: 'code-name',
    severity: 'warning',
    subject: `${row.table.part.code}/${row.table.kind?.id ?? row.table.title}/${row.code}`,
    message: {
      'zh-cn': `${place['zh-cn']}：科目 ${row.code} 在别处名为“${name}”`,
      en: `${place.en}: account ${row.code} is called “${name}” elsewhere`,
    },
    span: span ?? row.span,
    related: usual && where ? [{ span: where, message: rowPlace(usual) }] : [],
    fixes: meant
      ? codeSpan && rest.length === 0
        ? [
            {
              title: { 'zh-cn': `编码改为 ${meant}`, en: `Change the code to ${meant}` },
              edits: [{ span: codeSpan, newText: meant }],
              preferred: clear,
            },
          ]
        : []
      : mendable
        ? [
            {
              title: { 'zh-cn': `改为“${name}”`, en: `Change to “${name}”` },
              edits: [{ span, newText: name }],
              preferred: true,
            },
          ]
        : [],
  });
}

/** A name by its words alone. */
function plain(label: string): string {
  return label.replace(/[^\p{L}]/gu, '');
}
