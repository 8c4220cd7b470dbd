import type { OperatorPart } from './model';
import { byFirst, part, wordAt, type Folded } from './text';

const OPERATORS: ReadonlyMap<string, readonly (readonly [string, OperatorPart['sign']])[]> = byFirst([
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不大于', '≤'],
  ['不多于', '≤'],
  ['大于', '>'],
  ['小于', '<'],
  ['高于', '>'],
  ['低于', '<'],
  ['超过', '>'],
  ['少于', '<'],
  ['等于', '='],
  ['至少', '≥'],
  ['最多', '≤'],
  ['达到', '='],
  ['大约', '≈'],
  ['约', '≈'],
  ['>=', '≥'],
  ['<=', '≤'],
  ['=>', '≥'],
  ['=<', '≤'],
  ['≥', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
  ['≈', '≈'],
  ['﹥', '>'],
  ['﹤', '<'],
]);

/** The operator that stands at `start`. */
export function readOperator(folded: Folded, start: number): OperatorPart | undefined {
  const found = wordAt(OPERATORS, folded.text, start);
  return found && { ...part(folded, start, start + found[0].length), sign: found[1] };
}

/** How many characters it takes; 0 where there is none. */
export const operatorLength = (folded: Folded, start: number): number =>
  wordAt(OPERATORS, folded.text, start)?.[0].length ?? 0;

/** Whether an operator is a sign and no word. */
export const isSymbol = (operator: OperatorPart): boolean => !/^[\u4e00-\u9fff]/.test(operator.text);
