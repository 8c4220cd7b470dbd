/** What holds of the answers to any text at all. Each check returns what it found wrong. */
import { analyse, type Analysis } from '../../server/src/analyse';
import type { Figure } from '../../server/src/document/model';
import { codeActionsAt } from '../../server/src/features/codeActions';
import { isConfirmed } from '../../server/src/features/confirm';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { documentSymbolsOf } from '../../server/src/features/documentSymbol';
import { applyEdits, preferredEdits } from '../../server/src/features/fixAll';
import { foldingRangesOf } from '../../server/src/features/foldingRange';
import { hoverAt } from '../../server/src/features/hover';
import { statusOf } from '../../server/src/features/status';
import { fixText } from '../../server/src/cli/fix';
import type { Finding, Fix, TextEdit } from '../../server/src/findings/model';
import { parseAmount } from '../../server/src/text/amount';
import { fold } from '../../server/src/text/fold';
import { LineIndex, type PositionRange } from '../../server/src/text/lines';
import type { Span } from '../../server/src/text/span';

const URI = 'file:///draft.ysgk';

/** One text with its answer, and how to get another. */
export interface Answered {
  readonly text: string;
  readonly analysis: Analysis;
}

/** Something that should hold and does not. */
export interface Problem {
  /** What tells one fault of the program from another: no values of the text. */
  readonly kind: string;
  readonly detail: string;
}

export type Invariant = (answered: Answered) => readonly Problem[];

/** Every span lies in the text, is in order, and a figure's characters say its value. */
export const positions: Invariant = ({ text, analysis: { document, findings } }) => {
  const wrong: Problem[] = [];
  const see = (what: string, ...spans: readonly (Span | undefined)[]): void => {
    for (const span of spans) {
      if (span === undefined) continue;
      const { start, end } = span;
      const sound =
        Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
      if (!sound) wrong.push({ kind: `span of a ${what}`, detail: `${start}–${end} of ${text.length}` });
    }
  };
  document.figures.forEach((figure, i) => {
    if (figure.id !== i) wrong.push({ kind: 'id of a figure', detail: `${figure.id} at ${i}` });
    see('figure', ...figure.spans);
    wrong.push(...misprint(text, figure));
  });
  for (const table of document.tables) {
    see('table', table.span, table.titleSpan, ...(table.note?.spans ?? []));
    for (const entry of table.entries) {
      see('entry', entry.span, ...entry.labelSpans, ...[...entry.texts.values()].flatMap(({ spans }) => spans));
    }
  }
  for (const part of document.parts) {
    see('part', part.span);
    for (const section of part.sections) see('section', section.span, section.headingSpan);
    for (const project of part.projects) {
      see(
        'project',
        project.span,
        project.titleSpan,
        ...(project.code?.spans ?? []),
        ...(project.formName?.spans ?? []),
      );
      for (const { name, description, value, basis } of project.indicators) {
        for (const cell of [name, description, value, basis]) see('indicator', ...(cell?.spans ?? []));
      }
    }
  }
  for (const sentence of document.sentences) {
    see('sentence', sentence.span);
    if (
      sentence.at.length !== sentence.text.length ||
      sentence.at.some((at, i) => !alike(text[at], sentence.text[i]))
    ) {
      wrong.push({ kind: 'offsets of a sentence', detail: sentence.text.slice(0, 40) });
    }
  }
  for (const repair of document.repairs) see('repair', repair.span);
  for (const finding of findings) {
    see(`finding ${finding.rule}`, finding.span, ...finding.related.map(({ span }) => span));
    for (const fix of finding.fixes) see(`fix of ${finding.rule}`, ...fix.edits.map(({ span }) => span));
  }
  return wrong;
};

/** A character of a sentence, which is folded, and the one it stands for. */
function alike(printed: string | undefined, read: string | undefined): boolean {
  return printed !== undefined && (printed === read || fold(printed) === fold(read ?? ''));
}

/** The characters a figure stands on, read again, give its value. */
function misprint(text: string, figure: Figure): Problem[] {
  const { spans, value } = figure;
  const detail = JSON.stringify(figure.text);
  const wrong: Problem[] = [];
  for (let i = 1; i < spans.length; i++) {
    if ((spans[i - 1]?.end ?? 0) > (spans[i]?.start ?? 0))
      wrong.push({ kind: 'pieces of a figure out of order', detail });
  }
  const printed = spans.map(({ start, end }) => text.slice(start, end)).join('');
  if (value === undefined) return wrong;
  if (spans.length === 0) return [...wrong, { kind: 'a value without a place', detail }];
  const read = parseAmount(printed.replace(/[%％.．]\s*$/, ''), figure.kind === 'money' ? figure.unit : '元');
  if (read?.value !== value) {
    const says = `${detail} ${value} stands on ${JSON.stringify(printed)}, ${read?.value ?? 'which is no amount'}`;
    wrong.push({ kind: `characters of a ${figure.kind} figure`, detail: says });
  }
  return wrong;
}

/** Ids are unique; edits are in order and do not meet; at most one fix is preferred. */
export const fixes: Invariant = ({ text, analysis: { findings } }) => {
  const wrong: Problem[] = [];
  const ids = new Set<string>();
  for (const finding of findings) {
    const { id: detail, rule } = finding;
    if (ids.has(detail)) wrong.push({ kind: `two findings of one id: ${rule}`, detail });
    ids.add(finding.id);
    if (finding.fixes.filter(({ preferred }) => preferred).length > 1)
      wrong.push({ kind: `two preferred fixes: ${rule}`, detail });
    for (const { edits } of finding.fixes) {
      if (edits.length === 0) wrong.push({ kind: `a fix without an edit: ${rule}`, detail });
      if (!inOrder(edits)) wrong.push({ kind: `edits that meet: ${rule}`, detail });
      if (edits.every(({ span, newText }) => text.slice(span.start, span.end) === newText)) {
        wrong.push({ kind: `a fix that changes nothing: ${rule}`, detail });
      }
    }
  }
  if (!inOrder(preferredEdits(findings))) wrong.push({ kind: 'preferred edits that meet', detail: '' });
  return wrong;
};

function inOrder(edits: readonly TextEdit[]): boolean {
  return edits.every(({ span }, i) => i === 0 || (edits[i - 1]?.span.end ?? 0) <= span.start);
}

/** A preferred fix removes its own finding, leaves no new error or warning, and is not offered again. */
export function preferredFix({ text, analysis }: Answered, finding: Finding, fix: Fix): Problem[] {
  const mended = applyEdits(text, inTextOrder(fix.edits));
  const after = analyse(mended);
  const wrong: Problem[] = [];
  const { id: detail, rule } = finding;
  const alike = (findings: readonly Finding[]): number =>
    findings.filter((one) => subject(one) === subject(finding)).length;
  if (alike(after.findings) >= alike(analysis.findings)) {
    wrong.push({ kind: `a fix that leaves its finding: ${rule}`, detail });
  }
  const before = new Set(analysis.findings.map(subject));
  for (const found of after.findings) {
    if (found.severity !== 'information' && !before.has(subject(found))) {
      const brought = `${detail} (${fix.title.en}) brings ${found.id}: ${found.message.en}`;
      wrong.push({ kind: `a fix of ${rule} that brings ${found.rule}`, detail: brought });
    }
  }
  return wrong;
}

/** What a finding is of, whichever of several alike it is. */
function subject({ id }: Finding): string {
  return id.replace(/#\d+$/, '');
}

function inTextOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}

/** `--fix` twice changes no more than once. */
export const fixedOnce: Invariant = ({ text }) => {
  const bytes = new TextEncoder().encode(text);
  const once = fixText(text, 'utf-8', bytes).text;
  const again = fixText(once, 'utf-8', new TextEncoder().encode(once));
  return again.text === once ? [] : [{ kind: 'fixed again', detail: `${again.edits} more edits` }];
};

/** The same text has the same answer. */
export const sameAgain: Invariant = ({ text, analysis }) =>
  told(text, analysis) === told(text, analyse(text)) ? [] : [{ kind: 'another answer to the same text', detail: '' }];

/** Whether lines end with LF or CRLF makes no difference. */
export const lineEnds: Invariant = ({ text, analysis }) => {
  const lf = text.replace(/\r\n?/g, '\n');
  const crlf = lf.replace(/\n/g, '\r\n');
  const ofLf = lf === text ? analysis : analyse(lf);
  const ofCrlf = crlf === text ? analysis : analyse(crlf);
  return differences(toldList(lf, ofLf), toldList(crlf, ofCrlf));
};

/** What is told of a text: its diagnostics. */
export function told(text: string, analysis: Analysis): string {
  return toldList(text, analysis).join('\n');
}

function toldList(text: string, analysis: Analysis): string[] {
  return diagnosticsOf(analysis, new LineIndex(text), { locale: 'zh-cn', uri: URI }).map((one) => JSON.stringify(one));
}

function differences(a: readonly string[], b: readonly string[]): Problem[] {
  const inA = new Set(a);
  const inB = new Set(b);
  return [
    ...a.filter((one) => !inB.has(one)).map((one) => ({ kind: 'only with LF', detail: one.slice(0, 300) })),
    ...b.filter((one) => !inA.has(one)).map((one) => ({ kind: 'only with CRLF', detail: one.slice(0, 300) })),
  ];
}

/** Every feature answers, with ranges an editor can take. */
export const features: Invariant = ({ text, analysis }) => {
  const lines = new LineIndex(text);
  const wrong: Problem[] = [];
  type Symbols = ReturnType<typeof documentSymbolsOf>;
  const walk = (symbols: Symbols, outer?: PositionRange): void => {
    for (const symbol of symbols) {
      const detail = JSON.stringify(symbol.name);
      if (symbol.name.trim() === '') wrong.push({ kind: 'a symbol without a name', detail });
      if (!contains(symbol.range, symbol.selectionRange))
        wrong.push({ kind: 'a symbol selected outside itself', detail });
      if (outer !== undefined && !contains(outer, symbol.range))
        wrong.push({ kind: 'a symbol outside its parent', detail });
      walk(symbol.children ?? [], symbol.range);
    }
  };
  walk(documentSymbolsOf(analysis, lines, 'zh-cn'));
  for (const { startLine, endLine } of foldingRangesOf(analysis, lines)) {
    if (!(0 <= startLine && startLine < endLine && endLine < lines.lineCount))
      wrong.push({ kind: 'fold', detail: `${startLine}–${endLine}` });
  }
  const status = statusOf(analysis, lines, 'en');
  if (status.coverage.covered > status.coverage.printed)
    wrong.push({ kind: 'more figures covered than printed', detail: '' });
  const range = { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
  codeActionsAt(analysis, lines, range, { uri: URI, locale: 'en' });
  const step = Math.max(1, Math.floor(analysis.document.figures.length / 50));
  for (let i = 0; i < analysis.document.figures.length; i += step) {
    const span = analysis.document.figures[i]?.spans[0];
    if (span !== undefined) hoverAt(analysis, lines, lines.positionAt(span.start), { locale: 'zh-cn' });
  }
  return wrong;
};

function contains(outer: PositionRange, inner: PositionRange): boolean {
  return !before(inner.start, outer.start) && !before(outer.end, inner.end);
}

function before(a: PositionRange['start'], b: PositionRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** The checks that need nothing but the text, cheapest first. */
export const INVARIANTS: readonly Invariant[] = [positions, fixes, features, sameAgain, lineEnds, fixedOnce];

/** Preferred fixes tried one by one; a text with hundreds is not tried in full. */
const MOST_FIXES = 4;

/**
 * Everything that is wrong with the answer to a text; one that is thrown, too.
 * @param seed which of many preferred fixes are tried
 */
export function problemsOf(text: string, seed = 0): Problem[] {
  try {
    const answered = { text, analysis: analyse(text) };
    const preferred = answered.analysis.findings.flatMap((finding) =>
      finding.fixes.filter((fix) => fix.preferred).map((fix) => ({ finding, fix })),
    );
    const findingsOf = (other: string): readonly Finding[] => analyse(other).findings;
    const told = { text, findings: answered.analysis.findings, findingsOf };
    const first = preferred.length > MOST_FIXES ? seed % (preferred.length - MOST_FIXES) : 0;
    return [
      ...INVARIANTS.flatMap((check) => check(answered)),
      ...preferred
        .slice(first, first + MOST_FIXES)
        .filter(({ finding, fix }) => isConfirmed(told, finding, fix))
        .flatMap(({ finding, fix }) => preferredFix(answered, finding, fix)),
    ];
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const [message = '', place = ''] = stack.split('\n');
    return [{ kind: `thrown: ${message} ${/at (\S+)/.exec(place)?.[1] ?? ''}`, detail: stack }];
  }
}

/** How long an answer takes, in ms of processor time: what else the machine does is not counted. */
export function timed(text: string): number {
  const before = process.cpuUsage();
  try {
    analyse(text);
  } catch {
    // Told by `problemsOf`.
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
