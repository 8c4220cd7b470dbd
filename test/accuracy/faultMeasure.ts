import { analyse, type Analysis } from '../../server/src/analyse';
import { ROW_MISSING } from '../../server/src/findings/missingRow';
import type { Finding, Fix } from '../../server/src/findings/model';
import type { Span } from '../../server/src/text/span';
import { isArithmetic } from '../helpers/arithmetic';
import { FAULT_KINDS, faultsOf, placesOf, withPieces, type Fault, type FaultKind, type Piece } from './faults';
import { edited } from '../helpers/mended';

/** What was counted over the faults of one kind in a document. */
export interface FaultCounts {
  /** Faults put in. */
  made: number;
  /** Those a new finding tells of; of two wrong amounts, both. */
  caught: number;
  /** Those a finding stands at, offers to change or names; of two wrong amounts, both. */
  located: number;
  /** Those the fixes offered restore, one applied after the other. */
  restored: number;
}

/** A fault that came out badly, for looking into. */
export interface FaultMiss {
  readonly kind: FaultKind;
  readonly what: 'not caught' | 'not located' | 'not restored';
  /** The pieces, was → is. */
  readonly pieces: readonly string[];
  readonly messages: readonly string[];
}

/** The second section's measure of one document. */
export interface FaultMeasure {
  readonly byKind: ReadonlyMap<FaultKind, FaultCounts>;
  readonly misses: readonly FaultMiss[];
  /** Analyses made. */
  readonly analyses: number;
}

/** Fixes applied one after the other, at most; more where more prints are wrong. */
const ROUNDS = 3;

/**
 * Puts `count` faults of each of these kinds (twice as many pairs) into a text, one at a time, and counts what is made of
 * them. What is drawn of one kind does not depend on the others asked for.
 */
export function measureFaults(
  text: string,
  seed: number,
  count: number,
  kinds: readonly FaultKind[] = FAULT_KINDS,
): FaultMeasure {
  const before = analyse(text);
  const known = new Set(before.findings.map(wordsOf));
  const byKind = new Map<FaultKind, FaultCounts>(
    kinds.map((kind) => [kind, { made: 0, caught: 0, located: 0, restored: 0 }]),
  );
  const misses: FaultMiss[] = [];
  let analyses = 1;
  for (const fault of faultsOf({ text, document: before.document, network: before.network }, seed, count)) {
    const counts = byKind.get(fault.kind);
    if (!counts) continue;
    const after = analyse(withPieces(text, fault.pieces));
    const fresh = after.findings.filter((finding) => !known.has(wordsOf(finding)) && counted(finding));
    const caught = isCaught(fault, fresh);
    const located = caught && isLocated(fault, fresh);
    const result = caught ? restore(text, fault, after) : { restored: false, analyses: 0 };
    analyses += 1 + result.analyses;
    counts.made++;
    if (caught) counts.caught++;
    if (located) counts.located++;
    if (result.restored) counts.restored++;
    else misses.push(missOf(text, fault, !caught ? 'not caught' : located ? 'not restored' : 'not located', fresh));
  }
  return { byKind, misses, analyses };
}

/** Two measures of one document that drew otherwise, as one. */
export function faultsAddedUp(a: FaultMeasure, b: FaultMeasure): FaultMeasure {
  const byKind = new Map(a.byKind);
  for (const [kind, { made, caught, located, restored }] of b.byKind) {
    const own = byKind.get(kind) ?? { made: 0, caught: 0, located: 0, restored: 0 };
    byKind.set(kind, {
      made: own.made + made,
      caught: own.caught + caught,
      located: own.located + located,
      restored: own.restored + restored,
    });
  }
  return { byKind, misses: [...a.misses, ...b.misses], analyses: a.analyses + b.analyses };
}

/** A remark as information tells of a fault only where it is about sums. */
function counted(finding: Finding): boolean {
  return finding.severity !== 'information' || isArithmetic(finding);
}

/** Two wrong amounts are caught where each is told of; another fault, where anything new is said. */
function isCaught(fault: Fault, fresh: readonly Finding[]): boolean {
  if (!isPair(fault)) return fresh.length > 0;
  return placesOf(fault.pieces).every((place) =>
    fresh.some(({ span, related }) => [span, ...related.map((other) => other.span)].some((at) => meets(at, place))),
  );
}

function isLocated(fault: Fault, fresh: readonly Finding[]): boolean {
  const at = (place: Span): boolean =>
    fresh.some(
      ({ span, fixes }) =>
        meets(span, place) || fixes.some(({ edits }) => edits.some((edit) => meets(edit.span, place))),
    );
  const places = placesOf(fault.pieces);
  if (isPair(fault)) return places.every(at);
  if (places.some(at)) return true;
  if (fault.kind === 'row copied' && places[0]) {
    // The row above the copy is as much the fault as the copy.
    const { start, end } = places[0];
    if (at({ start: start - (end - start), end: start })) return true;
  }
  // What is left out of a table has no place: that a row is, and under which total, is all there is to find.
  if (fault.kind === 'row dropped' && fresh.some(({ rule }) => rule === ROW_MISSING)) return true;
  return fault.names.some((name) => fresh.some(({ message }) => message['zh-cn'].includes(name)));
}

function isPair({ kind }: Fault): boolean {
  return kind === 'two anywhere' || kind === 'two nearby';
}

/** Applies, round by round, the fix that takes most of the fault's pieces away and changes nothing else. */
function restore(text: string, fault: Fault, broken: Analysis): { restored: boolean; analyses: number } {
  let after = broken;
  let left = fault.pieces.length;
  const rounds = Math.max(ROUNDS, fault.pieces.length);
  for (let round = 0; round < rounds; round++) {
    let best: { out: string; left: number } | undefined;
    for (const { fixes } of after.findings) {
      for (const fix of fixes) {
        const out = apply(after.text, fix);
        const pieces = piecesLeft(text, fault, out);
        if (pieces !== undefined && pieces < (best?.left ?? left)) best = { out, left: pieces };
      }
    }
    if (!best) return { restored: false, analyses: round };
    if (best.left === 0) return { restored: true, analyses: round };
    left = best.left;
    after = analyse(best.out);
  }
  return { restored: false, analyses: rounds };
}

/** How many of a fault's pieces a text still has; `undefined` where it differs from the original in anything else. */
export function piecesLeft(text: string, { pieces, spacesAside }: Fault, out: string): number | undefined {
  const plain = (piece: string): string => (spacesAside ? piece.replace(/ +/g, '') : piece);
  const whole = plain(out);
  const walk = (index: number, from: number, at: number, left: number): number | undefined => {
    const piece: Piece | undefined = pieces[index];
    const same = plain(text.slice(from, piece?.span.start));
    if (!whole.startsWith(same, at)) return undefined;
    const next = at + same.length;
    if (!piece) return next === whole.length ? left : undefined;
    for (const [content, more] of [
      [plain(text.slice(piece.span.start, piece.span.end)), 0],
      [plain(piece.newText), 1],
    ] as const) {
      const result = whole.startsWith(content, next)
        ? walk(index + 1, piece.span.end, next + content.length, left + more)
        : undefined;
      if (result !== undefined) return result;
    }
    return undefined;
  };
  return walk(0, 0, 0, 0);
}

function missOf(text: string, fault: Fault, what: FaultMiss['what'], fresh: readonly Finding[]): FaultMiss {
  const show = (piece: string): string => piece.replace(/\s+/g, ' ').trim().slice(0, 60);
  return {
    kind: fault.kind,
    what,
    pieces: fault.pieces.map(
      ({ span, newText }) => `${show(text.slice(span.start, span.end)) || '(empty)'} → ${show(newText) || '(empty)'}`,
    ),
    messages: fresh.slice(0, 3).map(({ message }) => message['zh-cn']),
  };
}

function wordsOf({ id, message }: Finding): string {
  return `${id} ${message['zh-cn']}`;
}

function apply(text: string, fix: Fix): string {
  return edited(text, fix.edits);
}

/** An empty place is met by what stands on either side of it. */
function meets(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
