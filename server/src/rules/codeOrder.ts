import type { Entry } from '../document/model';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { tablesThat } from '../network/tablesThat';
import { faultyRows } from './accountFaults';
import { codedRows, repeatsCodes } from './codeTables';
import { finding, type RuleContext } from './rule';

/** Codes of a table ascend, each 款 and 项 behind its 类. A table in no order at all is left alone. */
export function codeOrder({ document }: RuleContext): readonly Finding[] {
  const tables = disordered(document);
  if (tables.length === 0) return [];
  const faulty = faultyRows(document);
  return tables.flatMap((table) => {
    const rows = codedRows(table).filter((row) => !faulty.has(row));
    if (rows.length < 3 || repeatsCodes(rows)) return [];
    const displaced = outOfOrder(rows);
    return displaced.length * 4 > rows.length ? [] : displaced.map((row) => displacedRow(row, rows));
  });
}

const disordered = tablesThat((table) =>
  codedRows(table).some((row, i, rows) => i > 0 && (rows[i - 1]?.code ?? '') >= row.code),
);

/** The fewest rows whose removal leaves the codes ascending: those outside a longest ascending run of rows. */
function outOfOrder(rows: readonly Entry[]): Entry[] {
  // tails[k]: the row that ends the ascending run of k + 1 rows with the smallest code.
  const tails: number[] = [];
  const before: number[] = [];
  rows.forEach(({ code }, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = rows[tails[middle] ?? 0];
      if (tail && tail.code < code) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return rows.filter((_, i) => !kept.has(i));
}

function displacedRow(row: Entry, rows: readonly Entry[]): Finding {
  const place = rowPlace(row);
  const above = rows[rows.indexOf(row) - 1]?.code ?? '';
  return finding({
    rule: 'code-order',
    severity: 'warning',
    subject: `${row.table.part.code}/${row.table.kind?.id ?? row.table.title}/${row.code}`,
    message: {
      'zh-cn': `${place['zh-cn']}：科目编码未按顺序排列${above === '' ? '' : `（排在 ${above} 之后）`}`,
      en: `${place.en}: the code is out of order${above === '' ? '' : ` (it stands behind ${above})`}`,
    },
    span: row.labelSpans[0] ?? row.span,
  });
}
