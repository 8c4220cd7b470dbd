import { diagnose } from '../diagnosis/diagnose';
import type { Candidate, Cause, CompoundKind, Edit } from '../diagnosis/model';
import type { Slip } from '../diagnosis/slips';
import type { Disclosure, Figure } from '../document/model';
import { amountsOf, comparisonOf, operandAmounts, operandName, placeOf, relationAmounts } from '../network/describe';
import type { Network, Relation } from '../network/model';
import type { Strength } from '../catalogue/kind';
import type { Span } from '../text/span';
import { amountFix, shown } from './amountFix';
import { AmountStyles } from './amountStyle';
import { copiedRow } from './copiedRow';
import { figureKey, Names } from './figureKey';
import { missingRow } from './missingRow';
import type { Finding, Severity, Wording } from './model';
import { SLIP_WORDING } from './slipWording';
import { meantUnit } from './unitWord';
import { tableUnit } from './tableUnit';
import type { Telling } from './telling';

/** Other figures shown with a finding at most. */
const RELATED = 50;

/** Severity by the strength of the strongest relation that fails. */
const SEVERITY: Readonly<Record<Strength, Severity>> = {
  identity: 'error',
  expected: 'warning',
  usual: 'information',
};

/** Slips that are told otherwise than as a wrong figure. */
const TELLINGS: Partial<Record<CompoundKind, Telling>> = {
  'copied-row': copiedRow,
  'missing-row': missingRow,
  'table-unit': tableUnit,
};

/** The codes of their findings. */
export const TELLING_RULES: readonly string[] = Object.values(TELLINGS).map(({ rule }) => rule);

/** Rule code of totals left empty. */
export const MISSING_TOTAL = 'missing-total';

/** All figures, part by part where the reading tells them so: what is known of a part is kept with it. */
function lotsOf(document: Disclosure): readonly (readonly Figure[])[] {
  const lots = document.parts.flatMap(({ figures }) => (figures ? [figures] : []));
  return lots.length === document.parts.length ? lots : [document.figures];
}

/** One finding per root cause of the relations that fail. */
export function checkArithmetic(text: string, document: Disclosure, network: Network): Finding[] {
  const lots = lotsOf(document);
  const styles = new AmountStyles(...lots);
  const names = new Names();
  return diagnose(network, ...lots).flatMap((cause) => {
    const [relation] = cause.relations;
    return relation ? [findingOf(text, cause, relation, styles, names)] : [];
  });
}

function findingOf(text: string, cause: Cause, relation: Relation, styles: AmountStyles, names: Names): Finding {
  const [best] = cause.candidates;
  const telling = best?.kind && TELLINGS[best.kind];
  if (best && telling) return told(text, cause, best, telling, relation, names);
  const subject = subjectOf(cause, relation);
  const missing = subject.value === undefined && relation.state === 'missingTotal';
  const rule = missing ? MISSING_TOTAL : relation.rule;
  const { related, note } = relatedOf(cause, subject);
  return {
    id: names.unique(`${rule}:${figureKey(subject)}`),
    rule,
    severity: missing ? 'warning' : severityOf(cause.relations),
    grounds: groundsOf(cause),
    message: withNote(messageOf(cause, relation, subject), note),
    span: spanOf(subject),
    related,
    fixes: cause.candidates.flatMap((candidate, index) => {
      const fix = amountFix(text, candidate, relation, cause.preferred && index === 0, styles);
      return fix ? [fix] : [];
    }),
  };
}

/** The finding of a slip that is told in its own way. */
function told(
  text: string,
  cause: Cause,
  best: Candidate,
  telling: Telling,
  relation: Relation,
  names: Names,
): Finding {
  const { related, note } = relatedOf(cause, best.edits[0]?.figure);
  return {
    id: names.unique(`${telling.rule}:${telling.key(best)}`),
    rule: telling.rule,
    severity: severityOf(cause.relations),
    grounds: groundsOf(cause),
    message: withNote(telling.message(cause, best, relation), note),
    span: telling.span(best),
    related,
    fixes: cause.candidates.flatMap(
      (candidate, index) => telling.fix(text, candidate, cause.preferred && index === 0) ?? [],
    ),
  };
}

/** The figure a finding stands at: the culprit where one stands out, else the total that does not come out. */
function subjectOf(cause: Cause, relation: Relation): Figure {
  const [best] = cause.candidates;
  const single = best && (best.edits.length === 1 || best.kind) && (cause.preferred || cause.candidates.length === 1);
  if (single && best.kind === 'prints' && best.edits.some(({ figure }) => figure === relation.total))
    return relation.total;
  return (single && best.edits[0]?.figure) || relation.total;
}

/** The rules of the relations that fail. */
function groundsOf({ relations }: Cause): readonly string[] {
  return [...new Set(relations.map(({ rule }) => rule))];
}

function severityOf(relations: readonly Relation[]): Severity {
  const order: readonly Strength[] = ['identity', 'expected', 'usual'];
  const strongest = order.find((strength) => relations.some((relation) => relation.strength === strength));
  return SEVERITY[strongest ?? 'identity'];
}

function messageOf(cause: Cause, relation: Relation, subject: Figure): Wording {
  const place = placeOf(subject);
  const edit = cause.candidates[0]?.edits.find(({ figure }) => figure === subject);
  const hint = hintOf(cause, edit);
  if (subject.value === undefined) {
    const amount = edit ? shown(edit, relation) : amountsOf(relation)(relation.computed);
    const why = relation.total === subject ? operandAmounts(relation) : relationAmounts(relation);
    return both(
      (locale) => `${place[locale]} 未填，应为 ${amount}（${why[locale]}）`,
      (locale) => `${place[locale]} is left empty, should be ${amount} (${why[locale]})`,
    );
  }
  const pair = pairOf(cause, subject);
  if (pair) return pairMessage(pair, relation);
  if (subject === relation.total) {
    const comparison = comparisonOf(relation);
    return both(
      (locale) => `${place[locale]} ${comparison[locale]}${hint[locale]}`,
      (locale) => `${place[locale]} ${comparison[locale]}${hint[locale]}`,
    );
  }
  const printed = subject.text;
  const right = edit ? shown(edit, relation) : '';
  const amounts = relationAmounts(relation);
  return both(
    (locale) => `${place[locale]} ${printed} 应为 ${right}：${amounts[locale]}${hint[locale]}`,
    (locale) => `${place[locale]} ${printed} should be ${right}: ${amounts[locale]}${hint[locale]}`,
  );
}

/** The move or exchange that a cause is told by: the first candidate, where it stands out. */
function pairOf(cause: Cause, subject: Figure): Candidate | undefined {
  const [best] = cause.candidates;
  return (best?.kind === 'move' || best?.kind === 'swap') && best.edits[0]?.figure === subject ? best : undefined;
}

/** What is wrong with an amount in the cell beside its own, or with two amounts exchanged. */
function pairMessage({ kind, edits }: Candidate, relation: Relation): Wording {
  const [first, second] = edits;
  if (!first || !second) return { 'zh-cn': '', en: '' };
  const place = placeOf(first.figure);
  const other = placeOf(second.figure);
  const amounts = relationAmounts(relation);
  const printed = first.figure.text;
  const column = second.figure.column?.label ?? '';
  return kind === 'move'
    ? {
        'zh-cn': `${place['zh-cn']} ${printed} 应填在“${column}”列：${amounts['zh-cn']}（疑似错列）`,
        en: `${place.en} ${printed} belongs in the column ${column}: ${amounts.en} (probably one column off)`,
      }
    : {
        'zh-cn': `${place['zh-cn']} ${printed} 与 ${other['zh-cn']} ${second.figure.text} 疑似互换：${amounts['zh-cn']}`,
        en: `${place.en} ${printed} and ${other.en} ${second.figure.text} are probably exchanged: ${amounts.en}`,
      };
}

/** What is known of how the error came about, in brackets after the message. */
function hintOf(cause: Cause, edit: Edit | undefined): Wording {
  const [best] = cause.candidates;
  if (!best) return { 'zh-cn': '（无法判定是哪个数字有误）', en: ' (which figure is wrong cannot be told)' };
  if (best.edits.length > 1 && !best.kind) {
    const count = best.edits.length;
    return { 'zh-cn': `（需同时改正 ${count} 个数字）`, en: ` (${count} figures have to be corrected together)` };
  }
  if (best.kind === 'prints') return printsHint(cause, best);
  if (best.kind === 'text-unit') return unitsHint(best);
  if (cause.preferred || cause.candidates.length === 1) {
    if (!best.slip || !edit) return { 'zh-cn': '', en: '' };
    const slip = slipWords(best.slip, edit);
    return { 'zh-cn': `（${slip['zh-cn']}）`, en: ` (${slip.en})` };
  }
  if (best.kind)
    return { 'zh-cn': '（疑似错列或两数互换）', en: ' (probably one column off, or two figures exchanged)' };
  const count = cause.candidates.length;
  return { 'zh-cn': `（${count} 个数字中有一个有误）`, en: ` (one of ${count} figures is wrong)` };
}

/** What a slip is called; a wrong unit with the right one. */
function slipWords(slip: Slip, edit: Edit | undefined): Wording {
  const unit = slip === 'unit' && edit ? meantUnit(edit) : undefined;
  if (!edit || !unit) return SLIP_WORDING[slip];
  const { unit: printed } = edit.figure;
  return { 'zh-cn': `疑似金额单位“${printed}”应为“${unit}”`, en: `the unit ${printed} should probably be ${unit}` };
}

/** Amounts of one paragraph in a wrong unit. */
function unitsHint({ edits }: Candidate): Wording {
  const words = slipWords('unit', edits[0]);
  return {
    'zh-cn': `（${words['zh-cn']}，同段共 ${edits.length} 处）`,
    en: ` (${words.en}, in ${edits.length} amounts of the paragraph)`,
  };
}

/** An amount that is wrong wherever it is printed. */
function printsHint({ preferred, candidates }: Cause, { edits, slip }: Candidate): Wording {
  const count = edits.length;
  if (!preferred && candidates.length > 1) {
    const choices = candidates.length;
    return {
      'zh-cn': `（${choices} 个数字中有一个有误，且各处均印错）`,
      en: ` (one of ${choices} figures is wrong wherever it is printed)`,
    };
  }
  const words = slip && SLIP_WORDING[slip];
  return {
    'zh-cn': `（同一数字 ${count} 处均印错${words ? `，${words['zh-cn']}` : ''}）`,
    en: ` (the figure is wrong in all its ${count} prints${words ? `: ${words.en}` : ''})`,
  };
}

/** The other figures of what fails, and what the message says where they are too many to be listed. */
function relatedOf(cause: Cause, subject: Figure | undefined): Pick<Finding, 'related'> & { readonly note: Wording } {
  const related = new Map<Figure, Relation>();
  const [first] = cause.relations;
  for (const { edits } of cause.candidates) for (const { figure } of edits) if (first) related.set(figure, first);
  for (const relation of cause.relations) {
    if (related.size > RELATED) break;
    if (!related.has(relation.total)) related.set(relation.total, relation);
    for (const { figure, weight } of relation.terms) {
      if (related.size > RELATED) break;
      if (weight !== 0 && !related.has(figure)) related.set(figure, relation);
    }
  }
  const cut = related.size > RELATED;
  if (subject) related.delete(subject);
  return {
    related: [...related]
      .filter(([figure]) => figure.value !== undefined && figure.spans.length > 0)
      .slice(0, RELATED)
      .map(([figure, relation]) => {
        const words = `${operandName(relation, figure)} ${figure.text}`;
        return { span: spanOf(figure), message: { 'zh-cn': words, en: words } };
      }),
    note: cut
      ? { 'zh-cn': '（相关数字较多，未逐一列出）', en: ' (not all figures it concerns are listed)' }
      : { 'zh-cn': '', en: '' },
  };
}

function withNote(message: Wording, note: Wording): Wording {
  return both(
    (locale) => message[locale] + note[locale],
    (locale) => message[locale] + note[locale],
  );
}

/** Where a figure stands; an empty cell without a place of its own stands at its row's label. */
function spanOf(figure: Figure): Span {
  const [own] = figure.spans;
  if (own) return own;
  return figure.entry?.labelSpans[0] ?? figure.entry?.span ?? figure.sentence?.span ?? { start: 0, end: 0 };
}

function both(zh: (locale: 'zh-cn') => string, en: (locale: 'en') => string): Wording {
  return { 'zh-cn': zh('zh-cn'), en: en('en') };
}
