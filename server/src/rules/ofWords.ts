import { moved } from '../findings/held';
import type { Finding } from '../findings/model';
import { heldBy } from '../text/place';
import type { Span } from '../text/span';
import { placeAt } from './place';
import type { DocumentRule, RuleContext } from './rule';
import { placesOfWords, sayTheSame, tableWordsAt, wordsOfTables, type TableWords } from './tableWords';
import { holderIn, keyOf, listsOf } from './views';
import { Memo } from '../text/memo';

/** A span in a table by its words: the first and the last of them, or the one before a place where nothing stands. */
class WordSpan implements Span {
  constructor(
    readonly part: number,
    readonly table: number,
    readonly first: number,
    readonly last: number | undefined,
    readonly start: number,
    readonly end: number,
  ) {}
}

type Tables = readonly (readonly TableWords[])[];

/** What a rule found, and all it was found by. */
interface Known {
  readonly key: string;
  readonly lists: readonly object[];
  readonly tables: Tables;
  readonly findings: readonly Finding[];
  /** Where each finding was said to be. */
  readonly places: readonly string[];
}

/**
 * A rule that looks at Chinese words only, with the character beside them: asked again only when some are edited. While
 * figures of tables are, what it found moves with the words.
 */
export function ofWords(rule: DocumentRule): DocumentRule {
  const memory = new Memo<object, Known>();
  return (context) => {
    const { text, document } = context;
    const { parts } = document;
    const lists = listsOf('text and forms', parts);
    const [first] = lists ?? [];
    if (!lists || !first || !parts[0] || !heldBy(parts[0].span)) return rule(context);
    const key = keyOf(parts);
    const tables = parts.map((part) => wordsOfTables(text, part, document));
    const known = memory.get(first);
    if (known && known.key === key && isAsBefore(known, lists, tables)) {
      const findings = known.findings.map((finding) => moved(finding, (span) => placed(text, tables, span)));
      if (findings.every(({ span }, i) => placeOf(context, span) === known.places[i])) return findings;
    }
    const found = rule(context);
    const places = found.map(({ span }) => placeOf(context, span));
    const hold = holderIn('text and forms', parts);
    const findings = found.map((finding) => moved(finding, (span) => inWords(context, tables, span) ?? hold(span)));
    memory.set(first, { key, lists, tables, findings, places });
    return found;
  };
}

function isAsBefore(known: Known, lists: readonly object[], tables: Tables): boolean {
  return (
    known.lists.length === lists.length &&
    known.lists.every((list, i) => list === lists[i]) &&
    known.tables.every((words, i) => sayTheSame(words, tables[i] ?? []))
  );
}

/** A span of the text by the words of the table it stands in; `undefined` where it stands in none. */
function inWords({ text, document }: RuleContext, tables: Tables, { start, end }: Span): WordSpan | undefined {
  const part = document.parts.findIndex(({ span }) => span.start <= start && start < span.end);
  const table = tableWordsAt(tables[part] ?? [], start);
  const words = tables[part]?.[table];
  if (!words) return undefined;
  const places = placesOfWords(text, words);
  if (start === end) return new WordSpan(part, table, places.indexOf(start - 1), undefined, start, end);
  return new WordSpan(part, table, places.indexOf(start), places.indexOf(end - 1), start, end);
}

/** Where a span that is kept stands in the text as it is now. */
function placed(text: string, tables: Tables, span: Span): Span {
  if (!(span instanceof WordSpan)) return span;
  const words = tables[span.part]?.[span.table];
  if (!words) return span;
  const places = placesOfWords(text, words);
  const first = places[span.first] ?? 0;
  if (span.last === undefined) return { start: first + 1, end: first + 1 };
  return { start: first, end: (places[span.last] ?? first) + 1 };
}

function placeOf({ document }: RuleContext, { start }: Span): string {
  return placeAt(document, start)['zh-cn'];
}
