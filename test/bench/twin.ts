/** The cells of a document as a tree with Chinese keys, to be printed as JSON or YAML for the checkers of those. */
import { place, spread } from '../../server/src/print/grid';
import type { PrintBlock, TableBlock } from '../../server/src/print/model';
import { bytesOf, largest } from './documents';

/** A row by its column labels; empty cells are left out. */
export type Row = Record<string, string | number>;

/** One table: its meta lines, and its rows, as objects where the table has a header. */
export interface TwinTable {
  抬头: string[];
  行?: Row[];
  内容?: string[][];
}

/** One part: running text, and the tables by name. */
export type TwinPart = { 标题: string; 说明: string[] } & Record<string, string | string[] | TwinTable[]>;

/** A document. */
export interface Twin {
  部分: TwinPart[];
}

/** The tree of a document's blocks. */
export function twinOf(blocks: readonly PrintBlock[]): Twin {
  const parts: TwinPart[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && /^(?:部门|单位)预算收支总表$/.test(block.text)) {
      parts.push({ 标题: block.text, 说明: [] });
    }
    const part = parts.at(-1) ?? { 标题: '', 说明: [] };
    if (parts.length === 0) parts.push(part);
    if (block.kind === 'heading') heading = block.text;
    else if (block.kind === 'table') ((part[keyOf(heading, block)] ??= []) as TwinTable[]).push(tableOf(block));
    else part.说明.push(block.text);
  }
  return { 部分: parts };
}

/** A tree as JSON in not more than so many bytes: of as many blocks as have room, the first ones. */
export function jsonOf(blocks: readonly PrintBlock[], bytes: number): { text: string; blocks: number } {
  return fitted(blocks, bytes, (twin) => JSON.stringify(twin));
}

/** The same as YAML in block style. */
export function yamlOf(blocks: readonly PrintBlock[], bytes: number): { text: string; blocks: number } {
  return fitted(blocks, bytes, (twin) => `${yamlLines(twin, '').join('\n')}\n`);
}

function fitted(
  blocks: readonly PrintBlock[],
  bytes: number,
  print: (twin: Twin) => string,
): { text: string; blocks: number } {
  const count = largest(blocks.length, (some) => bytesOf(print(twinOf(blocks.slice(0, some)))) <= bytes);
  return { text: print(twinOf(blocks.slice(0, count))), blocks: count };
}

function keyOf(heading: string, table: TableBlock): string {
  if (table.header.length === 0) return '项目表';
  if (heading.endsWith('绩效目标表')) return table.columns.length > 6 ? '专项资金指标' : '绩效指标';
  return heading.replace(/^(?:部门|单位)(?:预算)?/, '');
}

function tableOf(table: TableBlock): TwinTable {
  const columns = table.columns.length;
  const grid = place(table.rows, columns).map((row) => spread(row, columns).map((cell) => cell?.text ?? ''));
  if (table.header.length === 0) return { 抬头: [...table.meta], 内容: grid };
  const labels = labelsOf(table);
  const rows = grid.map((cells) => {
    const row: Row = {};
    cells.forEach((text, column) => {
      if (text !== '') row[labels[column] ?? ''] = valueOf(text, table.columns[column]?.numeric === true);
    });
    return row;
  });
  return { 抬头: [...table.meta], 行: rows };
}

function valueOf(text: string, numeric: boolean): string | number {
  return numeric && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Labels of the header's rows joined from the top, without the year; the same label a second time has a number. */
function labelsOf(table: TableBlock): string[] {
  const columns = table.columns.length;
  const labels = Array.from({ length: columns }, () => '');
  for (const row of place(table.header, columns)) {
    for (const { text, column, colSpan } of row) {
      for (let i = column; i < column + colSpan; i++) labels[i] += text.replace(/^\d{4}年/, '');
    }
  }
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label}${count}`;
  });
}

function yamlLines(value: unknown, indent: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      if (isScalar(item)) return [`${indent}- ${JSON.stringify(item)}`];
      const [first = '', ...rest] = yamlLines(item, `${indent}  `);
      return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
    });
  }
  return Object.entries(value as object).flatMap(([key, item]: [string, unknown]) => {
    if (isScalar(item)) return [`${indent}${JSON.stringify(key)}: ${JSON.stringify(item)}`];
    if (Array.isArray(item) && item.length === 0) return [`${indent}${JSON.stringify(key)}: []`];
    return [`${indent}${JSON.stringify(key)}:`, ...yamlLines(item, `${indent}  `)];
  });
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
