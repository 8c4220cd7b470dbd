import { analyse, type Analysis } from '../../server/src/analyse';
import type { Figure } from '../../server/src/document/model';
import type { Finding, Fix } from '../../server/src/findings/model';
import { isCovered } from '../../server/src/network/coverage';
import { placeOf } from '../../server/src/network/describe';
import type { Span } from '../../server/src/text/span';
import { isArithmetic } from '../helpers/arithmetic';
import { amountsIn } from './amounts';
import { mutate, type MutationKind } from './mutate';
import { hashOf, randomFrom } from './random';
import { edited } from '../helpers/mended';

/** What was counted over the amounts of a document, or of one kind of table. */
export interface Counts {
  /** Amounts the reader found. */
  printed: number;
  /** Those a relation binds. */
  covered: number;
  /** Changed ones that a finding mentions. */
  caught: number;
  /** Changed ones a finding stands at, or offers to change. */
  located: number;
  /** Changed ones an offered fix restores byte for byte. */
  restored: number;
  /** Changed ones the preferred fix restores. */
  preferred: number;
  /** Preferred fixes that lead elsewhere. */
  misled: number;
  /** New findings that share no relation with the changed amount. */
  elsewhere: number;
}

/** One amount that came out badly, for looking into. */
export interface Miss {
  readonly what: 'covered, not caught' | 'caught, not restored' | 'misled' | 'elsewhere';
  readonly place: string;
  readonly kind: MutationKind;
  readonly message: string;
}

/** The measure of one document. */
export interface Measure {
  readonly name: string;
  /** Findings on sums in the document as it is. */
  readonly before: readonly string[];
  /** What looks like an amount, told without the reader. */
  readonly amounts: number;
  /** Of these, what the reader read as an amount. */
  readonly read: number;
  /** Amounts the reader found, changed or not. */
  readonly found: number;
  readonly total: Counts;
  /** By short name of the table's kind, `text`, or `other`. */
  readonly byKind: ReadonlyMap<string, Counts>;
  readonly misses: readonly Miss[];
}

/** Changes every printed amount of a text once (of `every`, the first; of `Infinity`, none) and counts what the findings make of it. */
export function measure(name: string, text: string, seed: number, every = 1): Measure {
  const before = analyse(text);
  const known: Known = {
    ids: new Set(before.findings.map(({ id }) => id)),
    words: new Set(before.findings.map(wordsOf)),
  };
  const total = noCounts();
  const byKind = new Map<string, Counts>();
  const misses: Miss[] = [];
  const printed = before.document.figures.filter(
    ({ kind, value, spans }) => kind === 'money' && value !== undefined && spans.length > 0,
  );
  for (const [index, figure] of printed.entries()) {
    if (every === Infinity || index % every !== 0) continue;
    const kind = kindOf(figure);
    const ofKind = byKind.get(kind) ?? noCounts();
    byKind.set(kind, ofKind);
    const add = (what: keyof Counts, count = 1): void => {
      total[what] += count;
      ofKind[what] += count;
    };
    add('printed');
    const covered = isCovered(before.network, figure);
    if (covered) add('covered');
    const mutation = mutate(text, figure, randomFrom(hashOf(`${seed} ${figure.spans[0]?.start} ${figure.text}`)));
    if (!mutation) continue;
    const after = analyse(mutation.text);
    const result = judge(text, after, mutation.span, known);
    if (result.caught) add('caught');
    if (result.located) add('located');
    if (result.restored) add('restored');
    if (result.preferred) add('preferred');
    add('misled', result.misled.length);
    add('elsewhere', result.elsewhere.length);
    const miss = (what: Miss['what'], findings: readonly Finding[]): void => {
      const message = findings.map((finding) => finding.message['zh-cn']).join(' | ');
      misses.push({ what, place: `${placeOf(figure)['zh-cn']} ${figure.text}`, kind: mutation.kind, message });
    };
    if (covered && !result.caught) miss('covered, not caught', result.fresh);
    else if (result.caught && !result.restored) miss('caught, not restored', result.fresh);
    if (result.misled.length > 0) miss('misled', result.misled);
    if (result.elsewhere.length > 0) miss('elsewhere', result.elsewhere);
  }
  const spans = printed.flatMap((figure) => figure.spans);
  const amounts = amountsIn(text);
  return {
    name,
    before: before.findings.filter(isArithmetic).map(({ message }) => message['zh-cn']),
    found: printed.length,
    amounts: amounts.length,
    read: countWithin(amounts, spans),
    total,
    byKind,
    misses,
  };
}

/** Two measures of one document that drew otherwise, as one. */
export function addedUp(a: Measure, b: Measure): Measure {
  const byKind = new Map(a.byKind);
  for (const [kind, counts] of b.byKind) byKind.set(kind, sumOf(byKind.get(kind) ?? noCounts(), counts));
  return { ...a, total: sumOf(a.total, b.total), byKind, misses: [...a.misses, ...b.misses] };
}

function sumOf(a: Counts, b: Counts): Counts {
  const sum = noCounts();
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] = a[key] + b[key];
  return sum;
}

/** The findings of the document as it is. */
interface Known {
  readonly ids: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function wordsOf({ id, message }: Finding): string {
  return `${id} ${message['zh-cn']}`;
}

interface Verdict {
  readonly fresh: readonly Finding[];
  readonly caught: boolean;
  readonly located: boolean;
  readonly restored: boolean;
  readonly preferred: boolean;
  readonly misled: readonly Finding[];
  readonly elsewhere: readonly Finding[];
}

function judge(original: string, after: Analysis, changed: Span, known: Known): Verdict {
  // A finding that was there before and says something else now may tell of the change; it is not one more.
  const fresh = after.findings.filter((finding) => !known.words.has(wordsOf(finding)));
  const more = fresh.filter(({ id }) => !known.ids.has(id));
  const telling = fresh.filter(
    ({ span, related }) => meets(span, changed) || related.some((other) => meets(other.span, changed)),
  );
  const located = telling.some(
    ({ span, fixes }) =>
      meets(span, changed) || fixes.some(({ edits }) => edits.some((edit) => meets(edit.span, changed))),
  );
  const restores = (fix: Fix): boolean => apply(after.text, fix) === original;
  return {
    fresh,
    caught: telling.length > 0,
    located,
    restored: telling.some(({ fixes }) => fixes.some(restores)),
    preferred: telling.some(({ fixes }) => fixes.some((fix) => fix.preferred && restores(fix))),
    misled: more.filter(({ fixes }) => fixes.some((fix) => fix.preferred && !restores(fix))),
    elsewhere: more.filter((finding) => !telling.includes(finding) && !sharesRelation(after, finding, changed)),
  };
}

/** True where one of the finding's figures stands in a relation with the changed one. */
function sharesRelation({ document, network }: Analysis, finding: Finding, changed: Span): boolean {
  const spans = [finding.span, ...finding.related.map(({ span }) => span)];
  const figure = document.figures.find((other) => other.spans.some((span) => meets(span, changed)));
  if (!figure) return false;
  return (network.byFigure[figure.id] ?? []).some(({ total, terms }) =>
    [total, ...terms.map((term) => term.figure)].some((other) =>
      other.spans.some((span) => spans.some((place) => meets(span, place))),
    ),
  );
}

function kindOf(figure: Figure): string {
  if (!figure.entry) return 'text';
  return figure.entry.table.kind?.id ?? 'other';
}

function apply(text: string, fix: Fix): string {
  return edited(text, fix.edits);
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many of `spans` meet one of `others`. */
function countWithin(spans: readonly Span[], others: readonly Span[]): number {
  const taken = new Set<number>();
  for (const { start, end } of others) for (let at = start; at < end; at++) taken.add(at);
  let count = 0;
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      if (!taken.has(at)) continue;
      count++;
      break;
    }
  }
  return count;
}

/** Counts of nothing. */
export function noCounts(): Counts {
  return { printed: 0, covered: 0, caught: 0, located: 0, restored: 0, preferred: 0, misled: 0, elsewhere: 0 };
}
