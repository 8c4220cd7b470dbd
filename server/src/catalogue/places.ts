/** Administrative levels a name begins with. A municipality (直辖市) ranks with provinces and calls itself 我市. */
export type PlaceLevel = '省' | '市' | '县' | '区';

/** A place at the beginning of a name: `江州市`, its level. */
export interface PlaceName {
  readonly text: string;
  readonly level: PlaceLevel;
}

const SUFFIXES: readonly (readonly [suffix: string, level: PlaceLevel])[] = [
  ['自治区', '省'],
  ['自治州', '市'],
  ['自治县', '县'],
  ['自治旗', '县'],
  ['省', '省'],
  ['市', '市'],
  ['州', '市'],
  ['盟', '市'],
  ['县', '县'],
  ['旗', '县'],
  ['区', '区'],
];

/** Characters of a place's name before its suffix. */
const LONGEST = 8;

/** The places a name begins with, the highest first: 江州市 and 东城区 of 江州市东城区档案馆; none where it begins with none. */
export function placesOfName(name: string): readonly PlaceName[] {
  const places: PlaceName[] = [];
  let rest = name;
  while (places.length < 3) {
    const place = firstPlace(rest);
    if (!place) break;
    places.push(place);
    rest = rest.slice(place.text.length);
  }
  return places;
}

function firstPlace(name: string): PlaceName | undefined {
  // Two characters at least before the suffix: 城市, 地区 and 市区 are no places.
  for (let i = 2; i <= LONGEST && i < name.length; i++)
    for (const [suffix, level] of SUFFIXES)
      if (name.startsWith(suffix, i)) return { text: name.slice(0, i + suffix.length), level };
  return undefined;
}
