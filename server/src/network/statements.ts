import type { NetworkBuilder, Template } from './builder';
import { figureIn } from './figures';
import type { PartContents } from './partContents';
import { TextRounding } from './statementRounding';
import { agrees, isSlip, type TextTables, type TextTie } from './statementTables';
import { addText } from './statementText';
import type { Stated } from './statementsOf';
import { addProjects } from './statementsProjects';
import { addTextSums, exactTotals } from './textSums';

/** 委托业务费 of the basic expenditure is part of what the text states. */
export const TEXT_ENTRUSTED: Template = { rule: 'text-entrusted-services', strength: 'expected', derives: 'none' };

/** Economic code of 委托业务费. */
const ENTRUSTED = '30227';

/**
 * Adds the relations of a part's explanatory text: each stated amount and its cell in the part's tables, and the sums
 * within the text.
 */
export function addStatementRelations(builder: NetworkBuilder, part: PartContents): void {
  const { stated: own, textTables: ofPart } = part;
  if (own.all.length === 0) return;
  const ties = withoutOthers(
    [
      ...own.amounts().flatMap((statement) => ofPart.tiesOf(statement, own)),
      ...own.all.flatMap((statement) => ofPart.yearTies(statement)),
    ],
    ofPart.carriesOver,
  );
  const isNothing = (matter: string): boolean => ofPart.isNothing(matter);
  const rounding = new TextRounding(ties, exactTotals(own, isNothing));
  for (const { template, total, terms } of ties) {
    addText(builder, template, 'sum', total, terms, rounding.of(total, terms));
  }
  addEntrusted(builder, own, ofPart, rounding);
  addProjects(builder, own, ofPart, rounding);
  addTextSums(builder, own, rounding, isNothing, ofPart.isWhole());
}

/**
 * Leaves out what is said of tables of one fund where most of it is not what the tables show: they may be of 当年拨款
 * alone, or of all, and nothing but the figures tells. What is but a slip away is said of them.
 */
function withoutOthers(ties: readonly TextTie[], carriesOver: boolean): readonly TextTie[] {
  if (!carriesOver) return ties;
  const all = new Map<string, TextTie[]>();
  for (const tie of ties) if (tie.group !== undefined) all.set(tie.group, [...(all.get(tie.group) ?? []), tie]);
  const doubtful = new Set(
    [...all].flatMap(([group, own]) => (own.filter(agrees).length * 2 < own.length ? [group] : [])),
  );
  return ties.filter((tie) => !doubtful.has(tie.group ?? '') || agrees(tie) || isSlip(tie));
}

/** 委托业务费 in the basic expenditure is at most what the text states. */
function addEntrusted(builder: NetworkBuilder, stated: Stated, tables: TextTables, rounding: TextRounding): void {
  const own = stated.amountOf('entrusted');
  const row = tables.table('JB')?.entries.find(({ code }) => code === ENTRUSTED);
  const cell = row && figureIn(row, 'total');
  if (!own || cell?.value === undefined) return;
  const terms = [{ figure: own.figure, weight: 1 }];
  addText(builder, TEXT_ENTRUSTED, 'atMost', cell, terms, rounding.of(cell, terms));
}
