import type { Entry } from '../document/model';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { faultyRows } from './accountFaults';
import { codedRows } from './codeTables';
import { finding, type RuleContext } from './rule';

/**
 * One code has one name in the whole document. The name printed less often is the doubtful one; where one name only cuts
 * the other short, a line was lost, and nothing is said. Collapsed text is not compared: its names may be cut anywhere.
 */
export function codeName({ document }: RuleContext): readonly Finding[] {
  const faulty = faultyRows(document);
  const byCode = new Map<string, Map<string, Entry[]>>();
  for (const table of document.tables) {
    if (table.layout === 'collapsed' || table.layout === 'aligned') continue;
    // Codes of functions and of economic kinds are two classifications.
    const system = table.kind?.id === 'JB' ? 'economic' : table.kind ? 'functional' : undefined;
    if (!system) continue;
    for (const row of codedRows(table)) {
      const name = plain(row.label);
      if (name === '' || faulty.has(row)) continue;
      const names = byCode.get(`${system}/${row.code}`) ?? new Map<string, Entry[]>();
      byCode.set(`${system}/${row.code}`, names);
      const rows = names.get(name) ?? [];
      names.set(name, rows);
      rows.push(row);
    }
  }
  return [...byCode.values()].flatMap((names) => (names.size > 1 ? differing(names) : []));
}

function differing(names: ReadonlyMap<string, readonly Entry[]>): Finding[] {
  const order = [...names].sort(([, a], [, b]) => b.length - a.length);
  const [usual, ...others] = order;
  if (!usual) return [];
  const [usualName, usualRows] = usual;
  const clear = usualRows.length > (others[0]?.[1].length ?? 0);
  return others
    .filter(([name]) => !name.includes(usualName) && !usualName.includes(name))
    .flatMap(([, rows]) => rows.map((row) => named(row, usualRows[0], clear)));
}

function named(row: Entry, usual: Entry | undefined, clear: boolean): Finding {
  const place = rowPlace(row);
  const name = usual?.label ?? '';
  const [span, ...more] = row.labelSpans;
  const where = usual?.labelSpans[0];
  const mendable = clear && span !== undefined && more.length === 0;
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
    fixes: mendable
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
