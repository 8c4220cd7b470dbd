import type { Disclosure, Part } from '../document/model';
import { held } from '../findings/held';
import type { Finding } from '../findings/model';
import { contentsOf } from '../network/partContents';
import type { PassageStatement } from '../network/statementsOf';
import { changeSums, isReversed, onlyChangeOf, turnable, yearsIn } from '../network/textSums';
import { eitherWay, replacing, turning, wordSpan } from './changeWords';
import { oppositeReason } from './reasonDirection';
import { finding } from './rule';
import { againstGrowth, againstTable, againstYears, onlyChange, unchangedYetChanged } from './yearDirection';
import { Memo } from '../text/memo';

/** 较少 for 减少. */
export const TEXT_CHANGE_WORD = 'text-change-word';

const SLIPS: Readonly<Record<string, string>> = { 较少: '减少', 较多: '增加' };

/** The words that give the direction of the text's changes: against the sums, against the reasons, and as written. */
export function checkTextDirection(document: Disclosure): Finding[] {
  return document.parts.flatMap((part) => {
    const known = part.figures && knownOf.get(part);
    if (known && known.index === part.index) return known.found;
    const found = held(checkPart(document, part), part.span);
    if (part.figures) knownOf.set(part, { index: part.index, found });
    return found;
  });
}

/** What was found in the text of a part, as long as it stays where it is among the others: the first is not named. */
const knownOf = new Memo<Part, { readonly index: number; readonly found: readonly Finding[] }>();

function checkPart(document: Disclosure, part: Part): Finding[] {
  const findings: Finding[] = [];
  const { stated, textTables: tables } = contentsOf(document, part);
  const wrong = new Set<PassageStatement>();
  for (const sum of changeSums(stated, (matter) => tables.isNothing(matter), tables.isWhole())) {
    const only = onlyChangeOf(sum);
    if (only) findings.push(onlyChange(only));
    const [statement, ...others] = turnable(sum);
    if (!statement || wrong.has(statement)) continue;
    for (const each of [statement, ...others]) wrong.add(each);
    findings.push(others.length === 0 ? turning(statement) : eitherWay(statement, others));
  }
  for (const statement of stated.all) {
    const cells = statement.kind === 'change' && statement.figure?.value ? tables.yearCells(statement) : [];
    const change = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (wrong.has(statement) || change === 0 || change !== -statement.sign * (statement.figure?.value ?? 0)) continue;
    wrong.add(statement);
    findings.push(againstTable(statement, cells[0]));
  }
  for (const years of stated.byPassage().flatMap(yearsIn)) {
    if (!isReversed(years) || wrong.has(years.change)) continue;
    wrong.add(years.change);
    findings.push(againstYears(years.change, years.amount, years.base));
  }
  const sentences = part.sentences ?? document.sentences.filter((sentence) => sentence.part === part);
  for (const sentence of sentences) {
    for (const percentage of sentence.percentages ?? []) {
      const found = percentage.kind === 'growth' ? againstGrowth(stated, sentence, percentage, wrong) : undefined;
      if (found) findings.push(found);
    }
  }
  findings.push(...unchangedYetChanged(stated.all));
  for (const statement of stated.all) {
    if (statement.kind !== 'change' || !statement.figure || wrong.has(statement)) continue;
    if (SLIPS[statement.word]) findings.push(wrongWord(statement, SLIPS[statement.word] as string));
    const reason = oppositeReason(statement);
    if (reason) findings.push(reason);
  }
  return findings;
}

function wrongWord(statement: PassageStatement, right: string): Finding {
  const { word, matter } = statement;
  const span = wordSpan(statement);
  return finding({
    rule: TEXT_CHANGE_WORD,
    severity: 'information',
    message: {
      'zh-cn': `情况说明${matter ? ` ${matter.zh}` : ''}“${word}”疑为“${right}”，已按“${right}”核对`,
      en: `text${matter ? `, ${matter.en}` : ''}: “${word}” seems to stand for “${right}” and is read so`,
    },
    span,
    subject: `${statement.sentence.part.code}/${statement.matter?.id ?? statement.name}`,
    fixes: [replacing([span], [right], true)],
  });
}
