import { detached } from './change';
import { Memo } from './memo';

/** What is read in a text of something that stands in it, once as long as the thing stays the same object. */
export function readOnce<K extends object, V>(read: (text: string, thing: K) => V): (text: string, thing: K) => V {
  const known = new Memo<K, { readonly made: V }>();
  return (text, thing) => {
    let found = known.get(thing);
    if (!found) known.set(thing, (found = { made: read(text, thing) }));
    return found.made;
  };
}

/** A function of words whose last results are remembered: the same words recur all over a document, and at each keystroke. */
export function remembered<V>(most: number, make: (words: string) => V): (words: string) => V {
  const known = new Map<string, V>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    // What is remembered must not keep the text alive that the words were cut from.
    const own = detached(words);
    const made = make(own);
    if (known.size >= most) known.clear();
    known.set(own, made);
    return made;
  };
}
