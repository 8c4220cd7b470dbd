import type { Finding, Fix } from '../findings/model';
import type { Span } from '../text/span';
import { titleKey, type Contents } from './contentsRead';
import { shorten } from './place';
import { finding } from './rule';

/** Pages that fall behind those before them: single ones only, for a part may be numbered from 1 again. */
export function pagesOf({ entries: all }: Contents): Finding[] {
  const paged = all.filter((entry) => entry.page !== undefined);
  const kept = ascending(paged.map(({ page = 0 }) => page));
  const wrong = paged.flatMap((_, i) => (kept.has(i) ? [] : [i]));
  if (wrong.length * 6 > paged.length || wrong.some((i) => wrong.includes(i + 1))) return [];
  return wrong.flatMap((i) => {
    const [before, entry, after] = [paged[i - 1], paged[i], paged[i + 1]];
    if (!entry?.pageSpan || entry.page === undefined || (!after && entry.page <= 2)) return [];
    const name = shorten(entry.title);
    const low = before?.page ?? 1;
    const high = after?.page;
    return [
      finding({
        rule: 'contents-page',
        severity: 'warning',
        subject: titleKey(entry.title),
        message: {
          'zh-cn': `目录中“${name}”的页码 ${entry.page} 与前后不符，应${high === undefined ? `不小于 ${low}` : low === high ? `为 ${low}` : `在 ${low} 与 ${high} 之间`}`,
          en: `the contents give page ${entry.page} for “${name}”; it should be ${high === undefined ? `${low} or more` : low === high ? `${low}` : `between ${low} and ${high}`}`,
        },
        span: entry.pageSpan,
        fixes:
          high !== undefined && low === high
            ? [replace([entry.pageSpan], String(low), '页码改为', 'Change the page to', false)]
            : [],
      }),
    ];
  });
}

/** Indices of a longest run that never decreases. */
function ascending(numbers: readonly number[]): ReadonlySet<number> {
  const best = numbers.map(() => 1);
  const before = numbers.map(() => -1);
  let end = -1;
  numbers.forEach((number, i) => {
    for (let k = 0; k < i; k++) {
      if ((numbers[k] ?? 0) > number || (best[k] ?? 0) + 1 <= (best[i] ?? 0)) continue;
      best[i] = (best[k] ?? 0) + 1;
      before[i] = k;
    }
    if (end < 0 || (best[i] ?? 0) > (best[end] ?? 0)) end = i;
  });
  const kept = new Set<number>();
  for (let i = end; i >= 0; i = before[i] ?? -1) kept.add(i);
  return kept;
}

/** A fix that writes something else in the place of one print, which may be in pieces. */
export function replace(spans: readonly Span[], newText: string, zh: string, en: string, preferred: boolean): Fix {
  return {
    title: { 'zh-cn': `${zh}“${newText}”`, en: `${en} “${newText}”` },
    edits: spans.map((span, i) => ({ span, newText: i === 0 ? newText : '' })),
    preferred,
  };
}
