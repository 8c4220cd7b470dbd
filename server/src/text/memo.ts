const NOTES = Symbol('notes');

/** One thing that is known of something, and what else is. */
interface Note {
  readonly memo: object;
  value: unknown;
  readonly next: Note | undefined;
}

interface Noted {
  [NOTES]?: Note;
}

/**
 * What is known of things, kept with each thing and gone with it, as in a `WeakMap`. V8's collections of young objects
 * take the values of a `WeakMap` for used even where their keys are gone, so that nothing remembered of a version of the
 * text would go before the next collection of the whole heap, and every key would wait for what was remembered to be moved.
 */
export class Memo<K extends object, V> {
  /** What was set for a thing; `undefined` where nothing was. */
  get(thing: K): V | undefined {
    return this.noteOf(thing)?.value as V | undefined;
  }

  /** Sets what is known of a thing, which must be extensible. */
  set(thing: K, value: V): void {
    const note = this.noteOf(thing);
    if (note) {
      note.value = value;
      return;
    }
    const noted = thing as Noted;
    const notes: Note = { memo: this, value, next: noted[NOTES] };
    if (notes.next) noted[NOTES] = notes;
    // Not to be seen where a thing is copied: the copy is another thing.
    else Object.defineProperty(thing, NOTES, { value: notes, writable: true });
  }

  private noteOf(thing: K): Note | undefined {
    let note = (thing as Noted)[NOTES];
    while (note && note.memo !== this) note = note.next;
    return note;
  }
}

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
