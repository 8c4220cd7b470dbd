/** Whole generated disclosures with pieces taken out, for the tests of what a document must have. */
import { printDocument, type PrintLayout } from '../../../server/src/print/print';
import type { PrintBlock } from '../../../server/src/print/model';
import { generate, type GenerateOptions } from '../../generate/disclosure';
import { findingsOf } from './support';

/** The layouts these tests are run in. */
export const LAYOUTS: readonly PrintLayout[] = [
  'tab-rows',
  'cell-lines',
  'pipe-table',
  'pipe-cells',
  'aligned',
  'collapsed',
];

/** The blocks of a disclosure with the department's tables and text, and two units' where `unitParts` says so. */
export function blocksOf(seed: number, options: GenerateOptions = {}): readonly PrintBlock[] {
  return generate(seed, { year: 2026, unit: '万元', contents: false, units: 2, unitParts: false, ...options }).document
    .blocks;
}

/** The blocks without those from the `nth` heading that bears some words (counted from 0) to the next heading as high. */
export function without(blocks: readonly PrintBlock[], words: string, nth = 0): readonly PrintBlock[] {
  let seen = -1;
  const from = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text.includes(words) && block.level === 1 && ++seen === nth,
  );
  if (from < 0) throw new Error(`no heading ${words}`);
  const length = blocks.slice(from + 1).findIndex((block) => block.kind === 'heading' && block.level === 1);
  return [...blocks.slice(0, from), ...(length < 0 ? [] : blocks.slice(from + 1 + length))];
}

/** The blocks with some words of the headings and lines of contents replaced. */
export function reworded(blocks: readonly PrintBlock[], from: string | RegExp, to: string): readonly PrintBlock[] {
  return blocks.map((block) =>
    block.kind === 'heading' || block.kind === 'contents' ? { ...block, text: block.text.replace(from, to) } : block,
  );
}

/** What some rules have to say of blocks printed in a layout: severity and message. */
export function said(blocks: readonly PrintBlock[], layout: PrintLayout, ...rules: readonly string[]): string[] {
  const { text } = printDocument({ blocks }, layout);
  return rules.flatMap((rule) =>
    findingsOf(rule, text).map(({ severity, message }) => `${severity}: ${message['zh-cn']}`),
  );
}
