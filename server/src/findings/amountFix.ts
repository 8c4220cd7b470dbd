import type { Candidate, Edit } from '../diagnosis/model';
import type { Figure } from '../document/model';
import { amountsOf, entryName, operandName, showValue } from '../network/describe';
import type { Relation } from '../network/model';
import { amountEdits } from './amountEdits';
import type { AmountStyles } from './amountStyle';
import { meantUnit, unitWordEdits } from './unitWord';
import type { Fix, TextEdit } from './model';

/**
 * The fix that writes a candidate's amounts; `undefined` where the layout leaves no place for one of them. Figures of
 * tables are to be compared with the approval first.
 */
export function amountFix(
  text: string,
  candidate: Candidate,
  relation: Relation,
  preferred: boolean,
  styles: AmountStyles,
): Fix | undefined {
  const edits: TextEdit[] = [];
  const isPair = candidate.kind === 'move' || candidate.kind === 'swap';
  const zh: string[] = [];
  const en: string[] = [];
  let inTable = false;
  for (const edit of candidate.edits) {
    const { figure, value } = edit;
    const empties = candidate.kind === 'move' && edit === candidate.edits[0];
    const unit = meantUnit(edit);
    const renamed = unit && unitWordEdits(text, figure, unit);
    const writing = empties ? emptied(figure) : (renamed ?? amountEdits(text, figure, value, styles.of(figure, value)));
    if (!writing) return undefined;
    if (isPair && figure.entry?.table.layout === 'aligned' && writing.some(isLonger)) return undefined;
    edits.push(...writing);
    const amount = renamed ? `${figure.text}${unit}` : shown(edit, relation);
    const name = isPair ? columnOrRow(figure, relation) : operandName(relation, figure);
    const empty = figure.value === undefined;
    inTable ||= figure.entry !== undefined;
    if (empties) {
      const from = columnOrRow(figure, relation);
      zh.push(`清空 ${figure.text}（${from}）`);
      en.push(`Empty ${figure.text} (${from})`);
      continue;
    }
    zh.push(`${empty ? '填入' : '改为'} ${amount}（${name}）`);
    en.push(`${empty ? 'Fill in' : 'Change to'} ${amount} (${name})`);
  }
  if (candidate.kind === 'prints' || candidate.kind === 'text-unit') {
    // One amount, wherever it is printed: the first print is named, the others counted.
    zh.splice(1, zh.length, `共 ${candidate.edits.length} 处`);
    en.splice(1, en.length, `${candidate.edits.length} places in all`);
  }
  return {
    title: {
      'zh-cn': zh.join('，') + (inTable ? '，请对照批复表' : ''),
      en: en.join(', ') + (inTable ? '; compare with the approved budget' : ''),
    },
    edits,
    preferred,
  };
}

/** Takes a figure out of its cell; where cells stand in line, blanks of the same width take its place. */
function emptied({ spans, entry }: Figure): readonly TextEdit[] {
  const layout = entry?.table.layout;
  const inLine = layout === 'aligned' || layout === 'pipe-table';
  return spans.map((span) => ({ span, newText: inLine ? ' '.repeat(span.end - span.start) : '' }));
}

/** True for an edit that would push the cells after it aside. */
function isLonger({ span, newText }: TextEdit): boolean {
  return newText.length > span.end - span.start;
}

/** What tells the two figures of a slip apart: the row and its column. */
function columnOrRow(figure: Figure, relation: Relation): string {
  if (!figure.entry) return operandName(relation, figure);
  return [entryName(figure.entry), figure.column?.label ?? ''].filter((name) => name !== '').join(' ');
}

/** The new value of an edit as the relation's amounts are shown; counts as they are counted. */
export function shown({ figure, value }: Edit, relation: Relation): string {
  return figure.kind === relation.total.kind ? amountsOf(relation)(value) : showValue(value, figure, 0);
}
