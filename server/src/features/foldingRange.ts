import type { FoldingRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analyse';
import type { LineIndex } from '../text/lines';
import { outlineOf, type OutlineNode } from './outline';

/**
 * Folds of parts, sections, tables and projects, whole lines, outer ones first. Blank lines at an end stay visible; of two
 * folds that start on one line the outer is kept.
 * @param limit ranges at most; the inner ones are left out first
 */
export function foldingRangesOf(analysis: Analysis, lines: LineIndex, limit = Infinity): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const started = new Set<number>();
  let level: readonly OutlineNode[] = outlineOf(analysis.document);
  while (level.length > 0 && ranges.length < limit) {
    for (const node of level) {
      const startLine = lines.lineAt(node.span.start);
      const endLine = lastWrittenLine(analysis.text, lines, node.span.end, startLine);
      if (endLine <= startLine || started.has(startLine) || ranges.length >= limit) continue;
      started.add(startLine);
      ranges.push({ startLine, endLine });
    }
    level = level.flatMap((node) => node.children);
  }
  return ranges.sort((a, b) => a.startLine - b.startLine);
}

/** The last line before `end` that has a visible character. */
function lastWrittenLine(text: string, lines: LineIndex, end: number, firstLine: number): number {
  let offset = Math.min(end, text.length) - 1;
  while (offset >= 0 && isBlank(text.charCodeAt(offset))) offset--;
  return Math.max(firstLine, lines.lineAt(Math.max(0, offset)));
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0x3000 || unit === 0xa0;
}
