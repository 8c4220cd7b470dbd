import { charWidth } from '../../server/src/text/width';

/** A Markdown table, its columns as wide as they need to be; columns of numbers are set flush right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const numeric = head.map((_, column) => rows.every((row) => isNumber(row[column] ?? '')));
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => padded(row[column] ?? '', width, numeric[column] === true)).join(' | ')} |`;
  const rule = widths.map((width, column) => (numeric[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Three significant digits, whole numbers whole: `0.0123`, `1.23`, `12.3`, `1234`; `–` for no number. */
export function formatNumber(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return String(Math.round(value));
  return Number(value.toPrecision(3)).toString();
}

function isNumber(cell: string): boolean {
  return cell === '' || cell === '–' || /^-?\d/.test(cell);
}

function padded(cell: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(width - widthOf(cell));
  return right ? blanks + cell : cell + blanks;
}

function widthOf(cell: string): number {
  let width = 0;
  for (const character of cell) width += charWidth(character.codePointAt(0) ?? 0, 1);
  return width;
}
