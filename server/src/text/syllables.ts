import { SYLLABLES } from '../catalogue/syllables';

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** Classes from here on are those of single characters whose reading is not known. */
const UNKNOWN = 0x1000;

/** How characters are read, without tones; made of the catalogue's table when first asked. */
interface Readings {
  /** Syllables by character: the first of each. */
  readonly first: Uint16Array;
  /** All syllables of the characters that have several. */
  readonly several: ReadonlyMap<number, readonly number[]>;
  /** Syllables by number, `''` where none is. */
  readonly names: readonly string[];
  /** Class of each character: equal wherever two may sound alike. */
  readonly classes: Uint16Array;
  /** What each syllable is to those who do not tell zh from z, or -ng from -n. */
  readonly blurred: readonly number[];
}

let readings: Readings | undefined;

function load(): Readings {
  const first = new Uint16Array(LAST - FIRST + 1);
  const several = new Map<number, number[]>();
  const names = [''];
  let name = '';
  for (let i = 0; i < SYLLABLES.length; i++) {
    const code = SYLLABLES.charCodeAt(i);
    if (code < 0x80) {
      name += SYLLABLES[i];
      continue;
    }
    if (name !== '') names.push(name);
    name = '';
    const syllable = names.length - 1;
    const before = first[code - FIRST] ?? 0;
    if (before === 0) first[code - FIRST] = syllable;
    else several.set(code, [...(several.get(code) ?? [before]), syllable]);
  }
  const blurs = names.map(blur);
  const blurred = blurs.map((each) => blurs.indexOf(each));
  return { first, several, names, blurred, classes: classesOf(first, several, blurred) };
}

function blur(name: string): string {
  return name.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
}

/** Syllables that some character joins are one class: a hash of classes finds whatever may sound alike. */
function classesOf(
  first: Uint16Array,
  several: ReadonlyMap<number, readonly number[]>,
  blurred: readonly number[],
): Uint16Array {
  const parents = [...blurred];
  const root = (syllable: number): number => {
    let at = syllable;
    while (parents[at] !== undefined && parents[at] !== at) at = parents[at];
    return at;
  };
  for (const all of several.values()) for (const each of all) parents[root(each)] = root(all[0] ?? 0);
  const roots = parents.map((_, syllable) => root(syllable));
  return first.map((syllable, i) => (syllable === 0 ? UNKNOWN + i : (roots[syllable] ?? 0)));
}

/** Numbers of a class per character from U+4E00 on: characters that may sound alike are of one class. */
export function soundClasses(): Uint16Array {
  return (readings ??= load()).classes;
}

/** How alike two characters sound: `same` syllable without tone, `near` (zh as z, -ng as -n), or `undefined`. */
export function soundAlike(a: number, b: number): 'same' | 'near' | undefined {
  if (a === b) return 'same';
  const { blurred } = (readings ??= load());
  const as = syllablesOf(a);
  const bs = syllablesOf(b);
  if (as.some((each) => bs.includes(each))) return 'same';
  return as.some((each) => bs.some((other) => blurred[each] === blurred[other])) ? 'near' : undefined;
}

function syllablesOf(code: number): readonly number[] {
  const { first, several } = (readings ??= load());
  const all = several.get(code);
  if (all) return all;
  const only = first[code - FIRST];
  return only === undefined || only === 0 ? [] : [only];
}

/** The syllables a word is read as, its characters' first readings joined by `'`: `gong'zuo`; `?` for an unknown one. */
export function spell(word: string): string {
  const { names } = (readings ??= load());
  return [...word].map((each) => names[syllablesOf(each.charCodeAt(0))[0] ?? -1] ?? '?').join("'");
}
