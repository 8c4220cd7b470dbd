/**
 * What befalls a draft that says nothing wrong: it is half pasted, its tables stand in another order, one is left out or
 * repeated, blanks and widths differ, pages were numbered. None of it makes two printed amounts contradict each other.
 */
import type { Disclosure, MoneyUnit, Table } from '../../server/src/document/model';
import { unitWords } from '../../server/src/document/meta';
import { unitInFen } from '../../server/src/network/amount';
import type { LayoutName } from '../../server/src/layout/model';
import { writeAmount } from '../../server/src/print/amount';
import type { Span } from '../../server/src/text/span';
import type { Random } from '../generate/random';

/** A document as it was read, before the damage. */
export interface Whole {
  readonly text: string;
  readonly document: Disclosure;
}

/** The text after one damage; `undefined` where the document has no place for it. */
export type Damage = (whole: Whole, random: Random) => string | undefined;

/** Every damage by its name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'blank lines between blocks': ({ text, document }, random) =>
    insertedAt(text, boundaries(document), () => '\n', random, 6),
  'blank lines between rows': ({ text, document }, random) =>
    isOneOf(document, 'cell-lines') ? undefined : insertedAt(text, rowStarts(text, document), () => '\n', random, 12),
  'blank lines anywhere': ({ text, document }, random) =>
    isOneOf(document, 'cell-lines', 'pipe-cells')
      ? undefined
      : insertedAt(text, lineStarts(text), () => '\n', random, 12),
  'page numbers between rows': ({ text, document }, random) =>
    insertedAt(
      text,
      rowStarts(text, document),
      (i) => random.pick([`- ${i + 3} -\n`, `第 ${i + 3} 页 共 50 页\n`, `—${i + 3}—\n`]) + blank(document),
      random,
      5,
    ),
  'running header between rows': ({ text, document }, random) =>
    insertedAt(
      text,
      rowStarts(text, document),
      () => random.pick(['2026年度部门预算公开\n', '江州市档案馆2026年部门预算信息公开\n']) + blank(document),
      random,
      4,
    ),
  'page numbers between blocks': ({ text, document }, random) =>
    insertedAt(text, boundaries(document), () => `\n- ${random.int(2, 60)} -\n\n`, random, 5),
  'form feed anywhere': ({ text }, random) => {
    const at = lineStarts(text);
    const place = random.pick(at);
    return `${text.slice(0, place)}\f${text.slice(place)}`;
  },
  'trailing spaces': ({ text }, random) => text.replace(/(?<=\S)(?=\r?\n)/g, () => ' '.repeat(random.int(0, 3))),
  CRLF: ({ text }) => (text.includes('\r') ? text.replace(/\r\n/g, '\n') : text.replace(/\n/g, '\r\n')),
  'full-width digits': ({ text, document }, random) =>
    isOneOf(document, 'aligned') ? undefined : inAmounts(text, document, random, 25, (t) => t.replace(/[\d.,]/g, wide)),
  'all full-width digits': ({ text, document }, random) =>
    isOneOf(document, 'aligned')
      ? undefined
      : inAmounts(text, document, random, 100, (t) => t.replace(/[\d.,]/g, wide)),
  'full-width commas': ({ text, document }, random) =>
    isOneOf(document, 'aligned')
      ? undefined
      : inAmounts(text, document, random, 100, (t) => grouped(t).replace(/,/g, '，')),
  'separators added': ({ text, document }, random) =>
    isOneOf(document, 'aligned') ? undefined : inAmounts(text, document, random, 100, grouped),
  'separators added to some': ({ text, document }, random) =>
    isOneOf(document, 'aligned') ? undefined : inAmounts(text, document, random, 30, grouped),
  'separators removed': ({ text, document }, random) =>
    isOneOf(document, 'aligned') ? undefined : inAmounts(text, document, random, 100, (t) => t.replace(/[,，]/g, '')),
  'no-break spaces': ({ text }) => text.replace(/ /g, '\u00a0'),
  'some no-break spaces': ({ text }, random) => text.replace(/ /g, (blank) => (random.chance(20) ? '\u00a0' : blank)),
  'blanks around amounts': ({ text, document }, random) =>
    isOneOf(document, 'aligned', 'collapsed') ? undefined : inAmounts(text, document, random, 40, (t) => ` ${t} `),
  'zeros for empty cells': ({ text, document }, random) => {
    if (isOneOf(document, 'aligned', 'collapsed')) return undefined;
    const table = tableOf(document, random);
    if (!table) return undefined;
    const zero = random.pick(['0', '0.00', '-', '—']);
    return replaced(
      text,
      table.entries.flatMap(({ figures }) =>
        figures.flatMap(({ value, kind, spans: [span] }) =>
          value === undefined && kind === 'money' && span && !text.slice(span.start, span.end).trim()
            ? [{ span, newText: zero }]
            : [],
        ),
      ),
    );
  },
  'empty cells for zeros': ({ text, document }) => {
    if (isOneOf(document, 'aligned', 'collapsed')) return undefined;
    return replaced(
      text,
      document.tables
        .flatMap(({ entries }) => entries)
        .flatMap(({ figures }) =>
          figures.flatMap(({ value, kind, spans }) =>
            value === 0 && kind === 'money' && spans.length === 1 && spans[0] ? [{ span: spans[0], newText: '' }] : [],
          ),
        ),
    );
  },
  'table left out': ({ text, document }, random) => {
    const table = tableOf(document, random);
    return table && without(text, table.span);
  },
  'tables left out': ({ text, document }, random) => {
    const spans = document.tables.filter(() => random.chance(40)).map(({ span }) => span);
    return replaced(
      text,
      disjoint(spans).map((span) => ({ span, newText: '' })),
    );
  },
  'section left out': ({ text, document }, random) => {
    const sections = document.parts.flatMap((part) => part.sections);
    const section = sections.length > 0 ? random.pick(sections) : undefined;
    return section && without(text, section.span);
  },
  'tables exchanged': ({ text, document }, random) => {
    const [one, other] = [tableOf(document, random), tableOf(document, random)];
    if (!one || !other || one.part !== other.part || one.project || other.project) return undefined;
    const [first, second] = [one.span, other.span].sort((a, b) => a.start - b.start) as [Span, Span];
    if (first.end > second.start) return undefined;
    return replaced(text, [
      { span: first, newText: text.slice(second.start, second.end) },
      { span: second, newText: text.slice(first.start, first.end) },
    ]);
  },
  'table repeated at the end': ({ text, document }, random) => {
    const table = tableOf(document, random);
    return table && `${text.replace(/\s*$/, '')}\n\n\n附件\n\n\n${text.slice(table.span.start, table.span.end)}\n`;
  },
  'table repeated in place': ({ text, document }, random) => {
    const table = tableOf(document, random);
    return table && `${text.slice(0, table.span.end)}\n\n\n${text.slice(table.span.start)}`;
  },
  'unit left out': ({ text, document }, random) => {
    const units = document.parts.filter(({ kind }) => kind === 'unit');
    return units.length === 0 ? undefined : without(text, random.pick(units).span);
  },
  'cut at a line': ({ text }, random) => text.slice(0, random.pick(lineStarts(text))),
  'cut in a table': ({ text, document }, random) => {
    const table = tableOf(document, random);
    const lines = table && lineStarts(text).filter((at) => at > table.span.start && at < table.span.end);
    return lines && lines.length > 0 ? text.slice(0, random.pick(lines)) : undefined;
  },
  'cut at the end of a row': ({ text, document }, random) => {
    const row = rowOf(document, random);
    return row && `${text.slice(0, row.end)}\n`;
  },
  'cut at a character': ({ text, document }, random) => {
    const row = rowOf(document, random);
    return row && text.slice(0, random.int(row.start, row.end));
  },
  'begins at a line': ({ text }, random) => text.slice(random.pick(lineStarts(text))),
  'begins in a table': ({ text, document }, random) => {
    const row = rowOf(document, random);
    return row && text.slice(text.lastIndexOf('\n', row.start) + 1);
  },
  'rest of a table not pasted': ({ text, document }, random) => {
    const table = tableOf(document, random);
    if (!table || table.entries.length < 3) return undefined;
    const row = random.pick(table.entries.slice(0, -1));
    return text.slice(0, row.span.end) + text.slice(table.span.end);
  },
  'head of a table not pasted': ({ text, document }, random) => {
    const table = tableOf(document, random);
    const [first] = table?.entries ?? [];
    if (!table || !first) return undefined;
    const from = table.titleSpan?.end ?? table.span.start;
    return text.slice(0, from) + '\n' + text.slice(text.lastIndexOf('\n', first.span.start) + 1);
  },
  'title left out': ({ text, document }, random) => {
    const table = tableOf(document, random);
    return table?.titleSpan && without(text, table.titleSpan);
  },
  'note left out': ({ text, document }, random) => {
    const table = tableOf(document, random);
    return table?.note?.spans[0] && without(text, table.note.spans[0]);
  },
  'amounts of a table in 元': ({ text, document }, random) => {
    const table = tableOf(document, random);
    return table && table.unit === '万元' ? converted(text, table, '元') : undefined;
  },
};

/** Where a damage may change a text: spans and what is written there instead. */
interface Change {
  readonly span: Span;
  readonly newText: string;
}

function replaced(text: string, changes: readonly Change[]): string | undefined {
  if (changes.length === 0) return undefined;
  let out = '';
  let at = 0;
  for (const { span, newText } of [...changes].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

function without(text: string, span: Span): string {
  return text.slice(0, span.start) + text.slice(span.end);
}

function disjoint(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(span);
  }
  return kept;
}

function lineStarts(text: string): readonly number[] {
  return [...text.matchAll(/\n(?=.)/g)].map(({ index }) => index + 1);
}

function boundaries({ tables }: Disclosure): readonly number[] {
  return tables.map(({ span }) => span.start);
}

/** The lines that rows begin on. */
function rowStarts(text: string, { tables }: Disclosure): readonly number[] {
  const rows = tables.filter(({ kind, project }) => kind && !project).flatMap(({ entries }) => entries);
  return [...new Set(rows.map(({ span }) => text.lastIndexOf('\n', span.start - 1) + 1))];
}

/** What ends a row where the ends of lines do not. */
function blank(document: Disclosure): string {
  return isOneOf(document, 'cell-lines') ? '\n' : '';
}

function isOneOf({ tables }: Disclosure, ...layouts: readonly LayoutName[]): boolean {
  return tables.some(({ layout }) => layouts.includes(layout));
}

function insertedAt(
  text: string,
  places: readonly number[],
  what: (index: number) => string,
  random: Random,
  count: number,
): string | undefined {
  const chosen = random.some(places, count).map((at) => text.lastIndexOf('\n', at - 1) + 1);
  const changes = [...new Set(chosen)].sort((a, b) => a - b);
  return replaced(
    text,
    changes.map((start, i) => ({ span: { start, end: start }, newText: what(i) })),
  );
}

function inAmounts(
  text: string,
  { figures }: Disclosure,
  random: Random,
  percent: number,
  write: (text: string) => string,
): string | undefined {
  return replaced(
    text,
    figures.flatMap(({ kind, value, spans }) => {
      const [span] = spans;
      if (kind !== 'money' || value === undefined || spans.length !== 1 || !span || !random.chance(percent)) return [];
      const was = text.slice(span.start, span.end);
      const newText = write(was);
      return newText === was ? [] : [{ span, newText }];
    }),
  );
}

const WIDE: Readonly<Record<string, string>> = { '.': '．', ',': '，' };

function wide(character: string): string {
  return WIDE[character] ?? String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

function grouped(amount: string): string {
  return amount.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

function tableOf({ tables }: Disclosure, random: Random): Table | undefined {
  const known = tables.filter(({ kind, project }) => kind && !project);
  return known.length > 0 ? random.pick(known) : undefined;
}

function rowOf(document: Disclosure, random: Random): Span | undefined {
  const entries = tableOf(document, random)?.entries ?? [];
  return entries.length > 0 ? random.pick(entries).span : undefined;
}

/** A table with all its amounts in another unit, named so above it. */
function converted(text: string, { span, unit, entries, layout }: Table, to: MoneyUnit): string | undefined {
  const words = unitWords(text, span);
  if (words.length === 0 || layout === 'aligned') return undefined;
  const figures = entries.flatMap((entry) => [entry, ...entry.repeats]).flatMap((entry) => entry.figures);
  if (figures.some(({ value, spans }) => value !== undefined && spans.length !== 1)) return undefined;
  const seen = new Set<number>();
  return replaced(text, [
    ...words.map((place) => ({ span: place, newText: to })),
    ...figures.flatMap(({ kind, value, text: printed, spans: [place] }) => {
      if (
        kind !== 'money' ||
        value === undefined ||
        !place ||
        seen.has(place.start) ||
        unitInFen(unit) === unitInFen(to)
      )
        return [];
      seen.add(place.start);
      return [{ span: place, newText: writeAmount(value, to, { text: printed, decimals: 2 }) }];
    }),
  ]);
}
