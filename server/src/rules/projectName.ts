import { tellsApart } from '../catalogue/contrasts';
import type { Disclosure } from '../document/model';
import type { Finding } from '../findings/model';
import { slipEdits } from '../text/slip';
import { nameSpan, wrongName } from './nameFinding';
import { plainName, projectMentions, textPlace, type NameMention } from './nameMentions';
import { nearNamesInText } from './nameSearch';
import { wordsOfStretches } from './prose';
import type { RuleContext } from './rule';

const WHAT = { 'zh-cn': '项目名称', en: 'name of a project' };
/** A name of fewer characters is too like other words to be looked for in running text, or in the purchases. */
const SHORTEST = 6;
const SHORTEST_PRINTED = 4;
/** Characters at either end by which names are looked up, and names that share them looked at. */
const END = 3;
const MOST_ALIKE = 200;

/**
 * The name of a project that differs by a character or two from its form's title: in the procurement table, in the form of
 * the same code of another part, in a list of the text; and one that several tables print, in another. Two names that both head forms are two projects, unless their
 * code is one; a batch, a year or a number that differs makes another project.
 */
export function projectName({ text, document }: RuleContext): readonly Finding[] {
  const mentions = projectMentions(text, document);
  const forms = new Map<string, NameMention>();
  for (const mention of mentions) if (mention.chief && !forms.has(mention.name)) forms.set(mention.name, mention);
  const places = placesOf(mentions);
  const again = mentions.filter(({ name }) => (places.get(name)?.size ?? 0) > 1);
  const known = new Map([...again.map((mention) => [mention.name, mention] as const), ...forms]);
  if (known.size === 0) return [];
  return [
    ...sameCode(text, document, mentions),
    ...inTables(text, document, mentions, known, places),
    ...inText(text, document, known),
  ];
}

/** The tables and forms that print each name. */
function placesOf(mentions: readonly NameMention[]): ReadonlyMap<string, ReadonlySet<NameMention['within']>> {
  const places = new Map<string, Set<NameMention['within']>>();
  for (const { name, within } of mentions) {
    const known = places.get(name);
    if (known) known.add(within);
    else places.set(name, new Set([within]));
  }
  return places;
}

/** Forms of one code whose titles are one but for a slip. */
function sameCode(text: string, document: Disclosure, mentions: readonly NameMention[]): Finding[] {
  const byCode = new Map<string, NameMention>();
  const findings: Finding[] = [];
  for (const mention of mentions) {
    if (!mention.chief || mention.code === '') continue;
    const first = byCode.get(mention.code);
    if (!first) byCode.set(mention.code, mention);
    else if (isSlip(mention.name, first.name)) findings.push(told(text, document, mention, first, false));
  }
  return findings;
}

/**
 * Names that one table alone prints, but for a slip those of forms or of several tables. A list of projects that has both
 * has two projects; the purchases of one project stand in several rows.
 */
function inTables(
  text: string,
  document: Disclosure,
  mentions: readonly NameMention[],
  names: ReadonlyMap<string, NameMention>,
  places: ReturnType<typeof placesOf>,
): Finding[] {
  const looked = new Set<string>();
  let byEnds: ReturnType<typeof indexByEnds> | undefined;
  return mentions.flatMap((mention) => {
    const { name, chief, part, within } = mention;
    const key = `${part.index}/${name}`;
    if (chief || name.length < SHORTEST_PRINTED || names.has(name) || looked.has(key)) return [];
    looked.add(key);
    const index = (byEnds ??= indexByEnds([...names.values()]));
    const alike = new Set(endsOf(name).flatMap((end) => index.get(end) ?? []));
    const near = [...alike].filter(
      (other) => isSlip(name, other.name) && (isPurchase(mention, other) || !places.get(other.name)?.has(within)),
    );
    const [right] = near;
    return right ? [told(text, document, mention, right, near.length === 1)] : [];
  });
}

/** Whether a name stands in the procurement table, and a form has the other. */
function isPurchase({ within }: NameMention, { chief }: NameMention): boolean {
  return chief && within !== undefined && 'kind' in within && within.kind?.id === 'CG';
}

/** Forms by the first and the last characters of their names: a slip leaves one of them as it is. */
function indexByEnds(forms: readonly NameMention[]): ReadonlyMap<string, readonly NameMention[]> {
  const index = new Map<string, NameMention[]>();
  for (const form of forms)
    for (const end of endsOf(form.name)) {
      const same = index.get(end);
      if (!same) index.set(end, [form]);
      else if (same.length < MOST_ALIKE) same.push(form);
    }
  return index;
}

function endsOf(name: string): readonly string[] {
  return [`<${name.slice(0, END)}`, `${name.slice(-END)}>`];
}

function isSlip(printed: string, right: string): boolean {
  const edits = slipEdits(printed, right);
  return edits !== undefined && !tellsApart(edits.map((edit) => edit.printed + edit.right).join(''));
}

function told(text: string, document: Disclosure, mention: NameMention, right: NameMention, sure: boolean): Finding {
  return wrongName({
    rule: 'project-name',
    what: WHAT,
    place: mention.placeIn(document),
    printed: mention.name,
    right: right.name,
    at: mention.at(text),
    related: [{ span: nameSpan(right.at(text)), message: right.placeIn(document) }],
    sure,
  });
}

/** Before a project in a list: what opens the list, a comma, the amount of the one before; behind it: a stop, its amount. */
const BEFORE = /(^|[、,，;；。:：("“”《》)）\d]|为|是|括|及|和|与|元|安排|用于|项目)$/;
const BEHIND = /^($|[、,，;；。:：(（"“”》\d]|项目|等|共|合计|支出|安排|预算|及|和)/;

/** The paragraphs that may speak of projects, by their letters and digits alone. */
const nearProjects = nearNamesInText(
  wordsOfStretches((source, { text, lines }) => {
    if (!/项目|经费|资金|费/.test(text)) return undefined;
    const { name, at } = plainName(source, lines);
    return { text: name, at };
  }),
  SHORTEST,
);

/** Projects the text names with one slip, where they stand as items of a list. */
function inText(text: string, document: Disclosure, forms: ReadonlyMap<string, NameMention>): Finding[] {
  return nearProjects(text, document, [...forms.keys()]).flatMap(({ part, printed, name, at }) => {
    const span = nameSpan(at);
    const form = forms.get(name);
    const before = text.slice(Math.max(0, span.start - 4), span.start).trimEnd();
    const behind = text.slice(span.end, span.end + 6).replace(/^[\s)）\]】〕”"》]{1,3}/, '');
    if (!form || !BEFORE.test(before) || !BEHIND.test(behind)) return [];
    const place = textPlace(document, part);
    return told(
      text,
      document,
      { ...form, name: printed, at: () => at, placeIn: () => place, chief: false },
      form,
      true,
    );
  });
}
