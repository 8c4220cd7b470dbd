import type { TableKind } from '../catalogue/kind';
import { spanOf } from '../document/cells';
import { declaredColumns, numericColumns } from '../document/columns';
import { newRow, type DraftRow } from '../document/draft';
import { knowsLabel } from '../document/roles';
import { fold } from '../text/fold';
import { ordinalValue } from '../text/ordinal';
import { addLabel, isNumber, joined, serialOf, sideOf, type Token } from './tokens';

const BEGINS_LABEL =
  /^([(]?[一二三四五六七八九十]{1,3}[、.)]|\d{1,2}(、|\.(?!\d))|\(\d{1,2}\)|[本当]年|上年|年[初末终]|结转|收入|支出|合计|总计)/;

/**
 * The words of a row with three sides and more: every label is told by how it begins, and each has a side to the right of
 * the one before. `ordinals` are the last numbers of each side's labels so far, and are carried on.
 */
export function severalSided(
  kind: TableKind,
  tokens: readonly Token[],
  numbered: boolean,
  ordinals: (number | undefined)[],
): DraftRow[] {
  const columns = declaredColumns(kind);
  const serial = serialOf(tokens, numbered);
  const labels: { words: Token[]; numbers: Token[] }[] = [];
  for (let i = serial === '' ? 0 : 1; i < tokens.length; i++) {
    const last = labels[labels.length - 1];
    if (last && isNumber(tokens[i].text)) last.numbers.push(tokens[i]);
    else if (last && !BEGINS_LABEL.test(fold(tokens[i].text)) && !isLabelOfSide(kind, tokens[i]))
      last.words.push(tokens[i]);
    else labels.push({ words: [tokens[i]], numbers: [] });
  }
  const sides = ascending(labels.length, 1 + Math.max(...columns.map(({ side }) => side)));
  const fits = (side: number, label: string): number => {
    if (sideOf(kind, label) === 0) return side === 0 ? 2 : -5;
    if (side === 0 || !knowsLabel(kind, label, side)) return -5;
    const number = ordinalOf(label);
    // Where a label may be of several sides, its number tells: it goes on from the last of one of them.
    const counts = number !== undefined && number === (ordinals[side] ?? 0) + 1 ? 1 : 0;
    return counts + (knowsLabel(kind, label, side + 1) ? 1 : 2);
  };
  let best: readonly number[] = [];
  let most = -Infinity;
  for (const each of sides) {
    const fit = each.reduce((sum, side, k) => sum + fits(side, joined(labels[k].words)), 0);
    if (fit <= most) continue;
    most = fit;
    best = each;
  }
  // More labels than there are sides: where they stand is not known.
  if (best.length < labels.length) {
    const row = newRow(spanOf(tokens), 0);
    addLabel(
      row,
      tokens.filter(({ text }) => !isNumber(text)),
    );
    row.loose = tokens.filter(({ text }) => isNumber(text));
    return [row];
  }
  return best.map((side, k) => {
    ordinals[side] = ordinalOf(joined(labels[k].words)) ?? ordinals[side];
    const row = newRow(spanOf(tokens), side);
    addLabel(row, labels[k].words);
    row.loose = labels[k].numbers;
    row.allowed = numericColumns(columns, side);
    row.serial = serial;
    return row;
  });
}

/** The number a label begins with: 十二、城乡社区支出, 12、城乡社区支出. */
function ordinalOf(label: string): number | undefined {
  const match = /^(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))[、.]/.exec(label);
  if (!match) return undefined;
  return match[1] === undefined ? Number(match[2]) : ordinalValue(match[1]);
}

/** A word that is a whole label of a further side: 工资福利支出 right behind 二、外交支出. */
function isLabelOfSide(kind: TableKind, { text }: Token): boolean {
  const label = fold(text);
  return knowsLabel(kind, label, 2) || knowsLabel(kind, label, 3);
}

/** The ways to give some labels sides that ascend; those too many for the sides are left out. */
function ascending(count: number, sides: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const ways: number[][] = [];
  for (let side = from; side < sides; side++)
    for (const rest of ascending(count - 1, sides, side + 1)) ways.push([side, ...rest]);
  return ways;
}
