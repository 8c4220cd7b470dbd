import type { NetworkBuilder, Template } from './builder';
import { figureIn } from './figures';
import type { PartContents } from './partContents';
import { isRounded, roundingOf } from './statementRounding';
import type { TextTables } from './statementTables';
import { addText } from './statementText';
import type { Stated } from './statementsOf';
import { addProjects } from './statementsProjects';
import { addTextSums } from './textSums';

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
  const ties = own.amounts().flatMap((statement) => ofPart.tiesOf(statement, own));
  const rounding = roundingOf(ties);
  for (const { template, total, terms } of ties) {
    if (!isRounded(rounding, total, terms)) addText(builder, template, 'sum', total, terms);
  }
  addEntrusted(builder, own, ofPart);
  addProjects(builder, own, ofPart, rounding);
  addTextSums(builder, own, rounding, (matter) => ofPart.isNothing(matter), ofPart.isWhole());
}

/** 委托业务费 in the basic expenditure is at most what the text states. */
function addEntrusted(builder: NetworkBuilder, stated: Stated, tables: TextTables): void {
  const own = stated.amountOf('entrusted');
  const row = tables.table('JB')?.entries.find(({ code }) => code === ENTRUSTED);
  const cell = row && figureIn(row, 'total');
  if (own && cell?.value !== undefined)
    addText(builder, TEXT_ENTRUSTED, 'atMost', cell, [{ figure: own.figure, weight: 1 }]);
}
