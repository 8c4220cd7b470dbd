import { tellsApart } from '../catalogue/contrasts';
import type { Disclosure } from '../document/model';
import type { Finding } from '../findings/model';
import { remembered } from '../text/recent';
import { slipEdits } from '../text/slip';
import { nameSpan, wrongName } from './nameFinding';
import { textPlace, unitMentions, type NameMention } from './nameMentions';
import { nearNamesInText } from './nameSearch';
import { foldedStretch } from './prose';
import { unlistedUnits } from './unitListed';
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
 * table and the text; and one that 机构设置 does not list. Names that differ in a numeral, a level or a direction are two units; so are two that 机构设置 lists.
 */
export function unitName(context: RuleContext): readonly Finding[] {
  const { text, document } = context;
  const mentions = unitMentions(context);
  const names = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const same = names.get(mention.name);
    if (same) same.push(mention);
    else names.set(mention.name, [mention]);
  }
  const listed = [...names.keys()].slice(0, MOST_NAMES);
  const findings: Finding[] = [];
  const wrong = new Set<string>();
  for (const [one, other] of slipsAmong(listed.join('\n'))) {
    const ofOne = names.get(one) ?? [];
    const ofOther = names.get(other) ?? [];
    if (!isSlip(one, ofOne, other, ofOther)) continue;
    const right = weight(ofOne) >= weight(ofOther) ? one : other;
    const printed = right === one ? other : one;
    if (wrong.has(printed) || wrong.has(right)) continue;
    wrong.add(printed);
    findings.push(told(text, document, printed, names.get(printed) ?? [], right, names.get(right) ?? []));
  }
  const rightNames = listed.filter((name) => !wrong.has(name));
  return [
    ...findings,
    ...unlistedUnits(text, document, names, (name) => wrong.has(name)),
    ...inText(text, document, rightNames, names),
  ];
}

/** The pairs of names that differ by a slip; the names of a document stay while its figures are edited. */
const slipsAmong = remembered(16, (lines): readonly (readonly [string, string])[] => {
  const names = lines.split('\n');
  return names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((other) => (slipEdits(one, other) ? [[one, other] as const] : [])),
  );
});

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

function told(
  text: string,
  document: Disclosure,
  printed: string,
  wrong: readonly NameMention[],
  right: string,
  others: readonly NameMention[],
): Finding {
  const [first] = wrong;
  const chief = others.find((mention) => mention.chief) ?? others[0];
  return wrongName({
    rule: 'unit-name',
    what: WHAT,
    place: first?.placeIn(document) ?? { 'zh-cn': '文中', en: 'in the text' },
    printed,
    right,
    at: first?.at(text) ?? [],
    related: [
      ...wrong.slice(1, 50).map((other) => ({ span: nameSpan(other.at(text)), message: other.placeIn(document) })),
      ...(chief ? [{ span: nameSpan(chief.at(text)), message: chief.placeIn(document) }] : []),
    ],
    sure: weight(others) > weight(wrong),
  });
}

const nearUnits = nearNamesInText(foldedStretch, SHORTEST);

/** Units named in running text with one slip. */
function inText(
  text: string,
  document: Disclosure,
  names: readonly string[],
  known: ReadonlyMap<string, readonly NameMention[]>,
): Finding[] {
  return nearUnits(text, document, names).flatMap(({ part, printed, name, at }) => {
    const [chief] = known.get(name) ?? [];
    return wrongName({
      rule: 'unit-name',
      what: WHAT,
      place: textPlace(document, part),
      printed,
      right: name,
      at,
      related: chief ? [{ span: nameSpan(chief.at(text)), message: chief.placeIn(document) }] : [],
      sure: true,
    });
  });
}
