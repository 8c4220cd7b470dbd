import type { Entry, Table } from '../document/model';
import { accountKey } from '../findings/figureKey';
import { linesOf } from '../findings/lineWriting';
import type { Finding } from '../findings/model';
import { rowPlace } from '../network/describe';
import { rowRemoval } from '../print/removeRow';
import { finding, type RuleContext } from './rule';

/** Copies of a table for which a fix is made: a table of nothing else is not mended row by row. */
const ENOUGH = 100;

/**
 * A row that stands twice, one below the other, though no sum tells: a total, which no other counts. Alike to the last
 * character, and of rows that stand once: numbered, coded or totals. Equal purchases are lawful.
 */
export function rowCopied({ text, document }: RuleContext): readonly Finding[] {
  return document.tables.flatMap((table) => {
    if (!table.kind || table.project) return [];
    const lines = linesOf(table);
    let told = 0;
    return lines.flatMap((line, i) => {
      const [row] = line;
      const above = lines[i - 1];
      const words = wordsOf(line);
      const isCopy = row && above && words !== undefined && standsOnce(row) && words === wordsOf(above);
      return isCopy ? [copied(text, table, row, told++ < ENOUGH)] : [];
    });
  });
}

function standsOnce({ serial, code, role, table }: Entry): boolean {
  return table.kind?.id === 'CG' ? role !== '' && role !== 'item' : serial !== '' || code !== '' || role !== '';
}

/** Everything a line prints; what is printed nowhere else where it has no amount. */
function wordsOf(line: readonly Entry[]): string | undefined {
  if (line.every(({ figures, repeats }) => repeats.length > 0 || figures.every(({ value }) => !value)))
    return undefined;
  return line
    .map(({ serial, side, code, label, figures, texts }) =>
      [
        serial,
        side,
        code,
        label,
        ...figures.map(({ text }) => text),
        ...[...texts.values()].map((cell) => cell.text),
      ].join('\t'),
    )
    .join('\n');
}

function copied(text: string, table: Table, row: Entry, isMended: boolean): Finding {
  const place = rowPlace(row);
  const span = isMended ? rowRemoval(text, row) : undefined;
  return finding({
    rule: 'row-copied',
    severity: 'warning',
    subject: accountKey(table, `line ${row.code || row.label}`),
    message: { 'zh-cn': `${place['zh-cn']} 重复列示`, en: `${place.en} is listed twice` },
    span: row.labelSpans[0] ?? row.span,
    fixes: span
      ? [
          {
            title: {
              'zh-cn': '删除重复的这一行，请对照批复表',
              en: 'Delete this copy of the row; compare with the approved budget',
            },
            edits: [{ span, newText: '' }],
            preferred: false,
          },
        ]
      : [],
  });
}
