import { isOutlineItem } from '../catalogue/outlines';
import type { Finding } from '../findings/model';
import { kindOfTitle } from '../document/labels';
import { plainLine } from '../document/titles';
import { missingTables } from './missingTable';
import { outlineGaps } from './outlineGaps';
import { shorten } from './place';
import { readContents, titleKey, type Contents, type ContentsEntry } from './contentsRead';
import { fold } from '../text/fold';
import { matchContents, type ContentsMatch, type Heading } from './contentsMatch';
import { pagesOf, replace } from './contentsPages';
import { finding, type RuleContext } from './rule';

/**
 * The table of contents against the headings: the same titles in the same order, pages that never decrease. Where the
 * contents and the text have little in common — another part of the document is open, the contents are kept in words of
 * their own — nothing is said of titles.
 */
export function contents({ text, document }: RuleContext): readonly Finding[] {
  const found = readContents(text, document);
  if (!found) return [];
  // A section or a table that is not there is told once, by the rules on what a document must have.
  const sections = [...outlineGaps(text, document).values()].flat();
  const tables = [...missingTables(text, document).values()].flat();
  const toldElsewhere = (title: string): boolean =>
    tables.includes(kindOfTitle(title)?.id ?? '') || sections.some(({ item }) => item.terms.test(fold(title)));
  const whole = matchContents(text, document, found);
  const match = { ...whole, absent: whole.absent.filter((e) => !toldElsewhere(found.entries[e]?.title ?? '')) };
  const listed = match.pairs.size;
  const titles = found.paged ? found.entries.filter(({ page }) => page !== undefined).length : found.entries.length;
  const believed = listed >= 4 && listed * 4 >= titles * 3;
  return [
    ...(believed ? [...wordings(text, found, match), ...entries(found, match, titles), ...missing(found, match)] : []),
    ...pagesOf(found),
  ];
}

/** An entry whose words differ a little from its heading's. The one that keeps to the outline is right. */
function wordings(text: string, { entries }: Contents, { near, headings }: ContentsMatch): Finding[] {
  return [...near].flatMap(([e, h]) => {
    const entry = entries[e];
    const heading = headings[h];
    const span = entry?.spans[0];
    if (!entry || !heading || !span) return [];
    const title = printedTitle(text, heading);
    const ofHeading = isOutlineItem(entry.title) && !isOutlineItem(title);
    const ofEntry = isOutlineItem(title) && !isOutlineItem(entry.title);
    const entryFix = replace(entry.spans, title, '目录改为', 'Change the contents to', !ofHeading);
    const headingFix = replace([titleSpan(text, heading)], entry.title, '标题改为', 'Change the heading to', ofHeading);
    return [
      finding({
        rule: 'contents-wording',
        severity: 'warning',
        subject: titleKey(entry.title),
        message: {
          'zh-cn': `目录中“${shorten(entry.title)}”与正文标题“${shorten(title)}”不一致`,
          en: `the contents say “${shorten(entry.title)}”, the heading “${shorten(title)}”`,
        },
        span: ofHeading ? titleSpan(text, heading) : span,
        related: ofHeading
          ? [{ span, message: { 'zh-cn': '目录', en: 'the contents' } }]
          : [{ span: heading.span, message: { 'zh-cn': '正文标题', en: 'the heading' } }],
        fixes: ofHeading ? [headingFix] : ofEntry ? [entryFix] : [{ ...entryFix, preferred: false }, headingFix],
      }),
    ];
  });
}

/** Entries whose heading stands at another place, or nowhere. */
function entries({ entries: all }: Contents, match: ContentsMatch, titles: number): Finding[] {
  const { displaced, absent, headings } = match;
  const few = Math.max(1, Math.floor(titles / 10));
  const told = (e: number, zh: string, en: string): Finding[] => {
    const span = all[e]?.spans[0];
    const name = shorten(all[e]?.title ?? '');
    if (!span) return [];
    return [
      finding({
        rule: 'contents-entry',
        severity: 'warning',
        subject: titleKey(all[e]?.title ?? ''),
        message: { 'zh-cn': zh.replace('{}', name), en: en.replace('{}', name) },
        span,
        related: headings
          .filter(({ key }) => key === titleKey(all[e]?.title ?? ''))
          .slice(0, 1)
          .map((heading) => ({ span: heading.span, message: { 'zh-cn': '正文标题', en: 'the heading' } })),
      }),
    ];
  };
  return [
    ...(displaced.length > few
      ? []
      : displaced.flatMap((e) =>
          told(e, '目录中“{}”的次序与正文不一致', '“{}” stands in another order in the contents than in the text'),
        )),
    ...(absent.length > few || cutOff(absent, all)
      ? []
      : absent.flatMap((e) =>
          told(e, '目录列有“{}”，正文没有这一标题', 'the contents list “{}”, which no heading of the text is'),
        )),
  ];
}

/** Several entries at the beginning or at the end that the text lacks: it is a part cut out of the document. */
function cutOff(absent: readonly number[], all: readonly ContentsEntry[]): boolean {
  if (absent.length < 2) return false;
  return absent.includes(0) || absent.includes(all.length - 1);
}

/** Headings that the contents leave out, where they list the others of the same kind. */
function missing({ entries: all }: Contents, { headings, pairs, near }: ContentsMatch): Finding[] {
  const listed = new Set([...pairs.values(), ...near.values()]);
  const printed = all.map(({ title }) => titleKey(title)).join(' ');
  const groups = new Map<string, Heading[]>();
  headings.forEach((heading, h) => {
    if (heading.group === '') return;
    const [of, out] = [`${heading.group}/all`, `${heading.group}/out`];
    groups.set(of, [...(groups.get(of) ?? []), heading]);
    if (!listed.has(h) && !printed.includes(heading.key)) groups.set(out, [...(groups.get(out) ?? []), heading]);
  });
  return [...groups].flatMap(([name, out]) => {
    const of = groups.get(name.replace(/out$/, 'all'))?.length ?? 0;
    if (!name.endsWith('/out') || of < 4 || out.length * 5 > of || out.length > 3) return [];
    return out.map((heading) =>
      finding({
        rule: 'contents-entry',
        severity: 'warning',
        subject: `out/${heading.key}`,
        message: {
          'zh-cn': `标题“${shorten(heading.title)}”未列入目录`,
          en: `the heading “${shorten(heading.title)}” is not in the contents`,
        },
        span: heading.span,
      }),
    );
  });
}

/** A heading's words as printed, wrapped lines joined. */
function printedTitle(text: string, { span }: Heading): string {
  return plainLine(text.slice(span.start, span.end))
    .replace(/[*#|]/g, '')
    .split(/\s*\r?\n\s*/)
    .join('')
    .replace(/[:：]$/, '')
    .trim();
}

function titleSpan(text: string, { span }: Heading): Heading['span'] {
  const raw = text.slice(span.start, span.end);
  const marks = /^(\s|#{1,6}\s|\[bookmark:[^\]]{0,80}\]|\*\*|[-*>]\s)*/.exec(raw)?.[0].length ?? 0;
  return { start: span.start + marks, end: span.start + raw.replace(/[\s*:：]+$/, '').length };
}
