import type { Disclosure } from '../document/model';
import type { Finding } from '../findings/model';
import { editDistance } from '../text/near';
import { nameSpan } from './nameFinding';
import type { NameMention } from './nameMentions';
import { finding } from './rule';

/** The share of a name's characters that may be others where it is meant: 某县图书馆 for 某县文化馆. */
const OTHERS = 0.4;

/** Prints of a name from which on a document that has no 机构设置 is taken to know the unit. */
const MANY = 2;
/** What the names of units end with. */
const UNIT =
  /(局|委|委员会|办|办公室|院|所|站|馆|中心|队|校|学|园|厅|处|社|会|部|团|公司|政府|机关|科|室|台|厂|库|场|街道|镇|乡)$/;

/**
 * A unit that 机构设置 does not list where it lists all others that tables name, or, without 机构设置, one printed a single
 * time among others that are printed again: another unit's name, or one mistyped beyond a slip. Names that are
 * part of a listed one, or hold one, are that unit's.
 *
 * @param names every print of each name
 * @param isKnown whether something is told of a name already
 */
export function unlistedUnits(
  text: string,
  document: Disclosure,
  names: ReadonlyMap<string, readonly NameMention[]>,
  isKnown: (name: string) => boolean,
): Finding[] {
  const all = [...names];
  const chiefs = all.filter(([, mentions]) => mentions.some(({ chief }) => chief));
  const hasList = chiefs.length > 1;
  const listed = (hasList ? chiefs : all.filter(([, mentions]) => mentions.length >= MANY)).map(([name]) => name);
  if (listed.length < 2) return [];
  const known = new Set(listed);
  const others = all.filter(([name]) => !known.has(name));
  if (!hasList && others.some(([, mentions]) => mentions.length > 1)) return [];
  const isStrange = (name: string): boolean =>
    UNIT.test(name) && !listed.some((unit) => unit.includes(name) || name.includes(unit));
  const at = others.findIndex(([name]) => isStrange(name));
  const name = others[at]?.[0];
  // Several are not listed: the list is another.
  if (name === undefined || isKnown(name) || others.slice(at + 1).some(([other]) => isStrange(other))) return [];
  const countOf = (unit: string): number => names.get(unit)?.length ?? 0;
  const most = Math.floor(name.length * OTHERS);
  const [right] = listed
    .map((unit) => ({ unit, far: editDistance(unit, name, most) }))
    .filter(({ far }) => far <= most)
    // Of several as like it, the one that is named least.
    .sort((a, b) => a.far - b.far || countOf(a.unit) - countOf(b.unit));
  const [first, ...rest] = names.get(name) ?? [];
  const isUsed = listed.some((unit) => names.get(unit)?.some(({ chief }) => !chief));
  if (!first || !right || !isUsed) return [];
  const characters = first.at(text);
  const place = first.placeIn(document);
  const same = names.get(right.unit) ?? [];
  const chief = same.find((mention) => mention.chief) ?? same[0];
  return [
    finding({
      rule: 'unit-name',
      severity: 'warning',
      subject: `${place['zh-cn']}/${name}`,
      message: {
        'zh-cn': `${place['zh-cn']}：${hasList ? '机构设置' : '其他各处'}所列单位中没有“${name}”，疑为“${right.unit}”`,
        en: `${place.en}: “${name}” is none of the units listed ${hasList ? 'in 机构设置' : 'elsewhere'}; probably “${right.unit}”`,
      },
      span: nameSpan(characters),
      related: [
        ...rest.slice(0, 50).map((other) => ({ span: nameSpan(other.at(text)), message: other.placeIn(document) })),
        ...(chief ? [{ span: nameSpan(chief.at(text)), message: chief.placeIn(document) }] : []),
      ],
    }),
  ];
}
