import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { Block } from './blocks';
import type { Meta } from './draft';
import type { MoneyUnit, Part } from './model';

/** A part while it is being put together. */
export interface DraftPart {
  kind: Part['kind'];
  code: string;
  name: string;
  year: number | undefined;
  span: Span;
  readonly blocks: Block[];
}

/** Kinds of which a part has one each. */
const ONCE = new Set(['SZ', 'SR', 'ZC', 'CZ', 'YB', 'ZF', 'GZ', 'JB', 'SG']);

/**
 * Cuts the blocks into the department and its units. A new part begins where a table bears another code of a department
 * or unit, calls itself 单位预算 after 部门预算, or comes a second time; headings directly before it go with it.
 */
export function splitParts(blocks: readonly Block[]): DraftPart[] {
  const parts: DraftPart[] = [];
  let current: DraftPart | undefined;
  let seen = new Set<string>();
  const open = (block: Block) => {
    current = { kind: 'department', code: '', name: '', year: undefined, span: block.span, blocks: [] };
    parts.push(current);
    seen = new Set();
  };
  let unit: MoneyUnit | undefined;
  for (const block of blocks) {
    if (!current) open(block);
    let part = current as DraftPart;
    const table = block.type === 'table' ? block.table : undefined;
    const meta =
      table?.meta ?? (block.type === 'project' ? block.project.meta : block.type === 'meta' ? block.meta : undefined);
    const kind = table?.kind?.id ?? '';
    // A unit said once, above the first table, goes for those that print none.
    if (block.type === 'meta') unit = block.meta.unit ?? unit;
    if (meta && block.type !== 'meta') meta.unit ??= unit;
    if (table && ONCE.has(kind)) {
      if (isOther(part, meta ?? {}, table.title, seen, kind)) {
        const carried = takeHeadings(part.blocks);
        const last = part.blocks[part.blocks.length - 1];
        if (carried.length > 0 && last)
          part.span = { start: part.span.start, end: Math.min(part.span.end, carried[0].span.start) };
        open(carried[0] ?? block);
        part = current as DraftPart;
        part.blocks.push(...carried);
      }
      seen.add(kind);
      part.kind = isUnit(meta ?? {}, table.title) ? 'unit' : part.kind;
      if (part.code === '' && meta?.code) {
        part.code = meta.code;
        part.name = meta.name ?? part.name;
      }
    }
    if (meta?.name && part.name === '' && block.type !== 'project') {
      part.name = meta.name;
      part.code ||= meta.code ?? '';
    }
    if (meta?.year) part.year ??= meta.year;
    part.blocks.push(block);
    part.span = { start: part.span.start, end: Math.max(part.span.end, block.span.end) };
  }
  for (const part of parts) part.year ??= yearInText(part.blocks);
  return parts;
}

function isUnit(meta: Meta, title: string): boolean {
  if (meta.code) return meta.code.length >= 6;
  return /单位(预算|收支|收入|支出)/.test(fold(title)) && !/部门/.test(title);
}

function isOther(part: DraftPart, meta: Meta, title: string, seen: ReadonlySet<string>, kind: string): boolean {
  if (seen.size === 0) return false;
  if (meta.code && part.code && meta.code !== part.code) return true;
  if (part.kind === 'department' && isUnit(meta, title)) return true;
  return seen.has(kind) && seen.size > 1 && !(meta.code && meta.code === part.code);
}

/** Takes the headings (and the lines between them) that stand directly before the table off the end of a part. */
function takeHeadings(blocks: Block[]): Block[] {
  let from = blocks.length;
  for (let i = blocks.length - 1; i >= 0 && blocks.length - i <= 4; i--) {
    const block = blocks[i];
    if (block.type === 'heading' && /单位预算|收支预算|所属单位/.test(block.heading.title)) from = i;
    else if (block.type !== 'line' && block.type !== 'heading' && block.type !== 'meta') break;
  }
  return blocks.splice(from);
}

/** The budget year where no table prints it: the first `20YY年…预算` of a line. */
function yearInText(blocks: readonly Block[]): number | undefined {
  for (const block of blocks) {
    const text =
      block.type === 'line'
        ? block.row.cells.map((cell) => cell.text).join('')
        : block.type === 'table'
          ? block.table.title
          : '';
    const match = /(20\d\d)年.{0,4}(部门|单位)?.{0,4}预算/.exec(fold(text.slice(0, 200)));
    if (match) return Number(match[1]);
  }
  return undefined;
}
