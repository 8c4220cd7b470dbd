import { tellsApart } from '../catalogue/contrasts';
import type { Finding } from '../findings/model';
import { slipEdits } from '../text/slip';
import { nameSpan, wrongName } from './nameFinding';
import { textPlace, partAt, unitMentions, type NameMention } from './nameMentions';
import { nearNames } from './nameSearch';
import { foldedProse } from './prose';
import type { RuleContext } from './rule';

const WHAT = { 'zh-cn': '单位名称', en: 'name of a unit' };
/** A name of so few characters is too like other words to be looked for in running text. */
const SHORTEST = 6;
/** Prints of a name with which it outweighs its single print in 机构设置. */
const MANY = 5;
/** Names compared with one another at most. */
const MOST_NAMES = 400;

/**
 * The name of a unit that differs by a character or two between 机构设置, the heads of tables and forms, the procurement
 * table and the text. Names that differ in a numeral, a level or a direction are two units; so are two that 机构设置 lists.
 */
export function unitName({ text, document }: RuleContext): readonly Finding[] {
  const mentions = unitMentions(text, document);
  const names = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const same = names.get(mention.name);
    if (same) same.push(mention);
    else names.set(mention.name, [mention]);
  }
  const listed = [...names].slice(0, MOST_NAMES);
  const findings: Finding[] = [];
  const wrong = new Set<string>();
  for (const [i, [one, ofOne]] of listed.entries())
    for (const [other, ofOther] of listed.slice(i + 1)) {
      if (!isSlip(one, ofOne, other, ofOther)) continue;
      const right = weight(ofOne) >= weight(ofOther) ? one : other;
      const printed = right === one ? other : one;
      if (wrong.has(printed) || wrong.has(right)) continue;
      wrong.add(printed);
      findings.push(told(printed, names.get(printed) ?? [], right, names.get(right) ?? []));
    }
  const rightNames = listed.map(([name]) => name).filter((name) => !wrong.has(name));
  return [...findings, ...inText(text, document, rightNames, names)];
}

function isSlip(one: string, ofOne: readonly NameMention[], other: string, ofOther: readonly NameMention[]): boolean {
  const edits = slipEdits(one, other);
  if (!edits || (ofOne.some(({ chief }) => chief) && ofOther.some(({ chief }) => chief))) return false;
  const codes = ofOne.map(({ code }) => code).filter((code) => code !== '');
  const sameCode = ofOther.some(({ code }) => codes.includes(code));
  if (!sameCode && codes.length > 0 && ofOther.some(({ code }) => code !== '')) return false;
  return sameCode || !tellsApart(edits.map(({ printed, right }) => printed + right).join(''));
}

function weight(mentions: readonly NameMention[]): number {
  return mentions.length + (mentions.some(({ chief }) => chief) ? MANY : 0);
}

function told(printed: string, wrong: readonly NameMention[], right: string, others: readonly NameMention[]): Finding {
  const [first] = wrong;
  const chief = others.find((mention) => mention.chief) ?? others[0];
  return wrongName({
    rule: 'unit-name',
    what: WHAT,
    place: first?.place ?? { 'zh-cn': '文中', en: 'in the text' },
    printed,
    right,
    at: first?.at ?? [],
    related: [
      ...wrong.slice(1, 50).map(({ at, place }) => ({ span: nameSpan(at), message: place })),
      ...(chief ? [{ span: nameSpan(chief.at), message: chief.place }] : []),
    ],
    sure: weight(others) > weight(wrong),
  });
}

/** Units named in running text with one slip. */
function inText(
  text: string,
  document: RuleContext['document'],
  names: readonly string[],
  known: ReadonlyMap<string, readonly NameMention[]>,
): Finding[] {
  if (names.length === 0) return [];
  const prose = foldedProse(text, document);
  return nearNames(prose.text, names, SHORTEST).flatMap(({ start, end, name }) => {
    // Another name of the document, or one that runs over the stretch.
    if (names.some((other) => overlaps(prose.text, other, start, end))) return [];
    const at = prose.at.slice(start, end);
    const part = partAt(document, at[0] ?? 0);
    const [chief] = known.get(name) ?? [];
    if (!part) return [];
    return wrongName({
      rule: 'unit-name',
      what: WHAT,
      place: textPlace(document, part),
      printed: prose.text.slice(start, end),
      right: name,
      at,
      related: chief ? [{ span: nameSpan(chief.at), message: chief.place }] : [],
      sure: true,
    });
  });
}

/** Whether a name stands in the text over part of `[start, end)`. */
export function overlaps(text: string, name: string, start: number, end: number): boolean {
  return text.slice(Math.max(0, start - name.length + 1), end + name.length - 1).includes(name);
}
