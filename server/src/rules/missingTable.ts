import { TABLE_KINDS } from '../catalogue/kinds';
import type { Disclosure, Part, Table } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { readContents } from './contentsRead';
import { NINE_TABLES, ofNine } from './outlineGaps';
import { partPrefix } from './place';
import { finding, type RuleContext } from './rule';
import { lineAt } from './textSearch';

/** Words that a title of each of the nine has, however it is worded. */
const NAMED: Readonly<Record<string, RegExp>> = {
  SZ: /收支/,
  SR: /收入/,
  ZC: /支出/,
  CZ: /财政拨款.*(收支|收入)/,
  YB: /一般公共预算|财政拨款支出/,
  ZF: /基金/,
  GZ: /国有资本/,
  JB: /基本支出|经济分类/,
  SG: /三公/,
};

/** Tables left out at most in a part that is all there. */
const MOST = 2;
/** Since this budget year state capital has a table of its own. */
const STATE_CAPITAL_SINCE = 2021;

/** The kinds of the nine tables that each part lacks; none for an excerpt. */
export function missingTables(text: string, document: Disclosure): ReadonlyMap<Part, readonly string[]> {
  const missing = new Map<Part, readonly string[]>();
  for (const part of document.parts) {
    const present = ofNine(part);
    if (present.size < NINE_TABLES.length - MOST) continue;
    const titles = present.size === NINE_TABLES.length ? [] : unknownTitles(text, document, part);
    const lacking = NINE_TABLES.filter((id) => {
      if (present.has(id) || (id === 'GZ' && (part.year ?? STATE_CAPITAL_SINCE) < STATE_CAPITAL_SINCE)) return false;
      return !titles.some((title) => title === '' || NAMED[id]?.test(title));
    });
    if (lacking.length > 0) missing.set(part, lacking);
  }
  return missing;
}

/** Tables of the nine that a part lacks though all the others are there: one finding for the part. */
export function missingTable({ text, document }: RuleContext): readonly Finding[] {
  return [...missingTables(text, document)].map(([part, lacking]) => {
    const before = partPrefix(document, part);
    const names = lacking.map((id) => TABLE_KINDS.find((kind) => kind.id === id)?.zh ?? id).join('、');
    const at = NINE_TABLES.indexOf(lacking[0] ?? '');
    const neighbours = [...NINE_TABLES.slice(0, at).reverse(), ...NINE_TABLES.slice(at)];
    const neighbour = neighbours.flatMap((id) => part.tables.filter(({ kind }) => kind?.id === id))[0];
    // Some places leave out the tables of funds they have no budget of, and show none empty.
    const optional = lacking.every((id) => id === 'ZF' || id === 'GZ') && !part.tables.some(isEmpty);
    return finding({
      rule: 'missing-table',
      severity: optional ? 'information' : 'warning',
      subject: `${part.code}/${lacking.join('/')}`,
      message: {
        'zh-cn': `${before}九张预算表缺少${names}，没有该项预算的也应空表列示`,
        en: `${before}of the nine tables, ${names} is missing; without such a budget it is shown empty`,
      },
      span: neighbour?.titleSpan ?? neighbour?.span ?? part.span,
    });
  });
}

/** Whether one of the nine is printed empty. */
function isEmpty({ kind, entries }: Table): boolean {
  return (
    NINE_TABLES.includes(kind?.id ?? '') &&
    entries.every(({ figures }) => figures.every(({ value }) => value === undefined || value === 0))
  );
}

/** Titles in a part that end in 表 and are of no table read as one of a kind: '' for a table without a title. */
function unknownTitles(text: string, document: Disclosure, part: Part): string[] {
  const titles = part.tables.filter(({ kind }) => !kind).map(({ title }) => fold(title));
  const read = part.tables.flatMap(({ kind, titleSpan }) => (kind && titleSpan ? [titleSpan] : []));
  const contents = readContents(text, document)?.span;
  const source = text.slice(part.span.start, part.span.end);
  for (const { index } of source.matchAll(/表[\s*|]{0,8}$/gm)) {
    const at = part.span.start + index;
    const known = read.some(({ start, end }) => start <= at && at < end);
    const line = known ? undefined : lineAt(text, at, 80);
    if (line && !(contents && at >= contents.start && at < contents.end))
      titles.push(fold(text.slice(line.start, line.end)));
  }
  return titles;
}
