import { Memo } from '../text/memo';

/** A function of one thing that never changes, whose results are remembered as long as the thing is. */
export function memoised<K extends object, V>(make: (thing: K) => V): (thing: K) => V {
  const known = new Memo<K, V>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found;
    const made = make(thing);
    known.set(thing, made);
    return made;
  };
}

/** The same for lists of things: the last result is remembered by the list's first thing, as long as the others stay. */
export function memoisedList<K extends object, V>(make: (things: readonly K[]) => V): (things: readonly K[]) => V {
  const known = new Memo<K, { readonly things: readonly K[]; readonly made: V }>();
  return (things) => {
    const [first] = things;
    if (!first) return make(things);
    const found = known.get(first);
    if (found && found.things.length === things.length && found.things.every((thing, i) => thing === things[i]))
      return found.made;
    const made = make(things);
    known.set(first, { things, made });
    return made;
  };
}
