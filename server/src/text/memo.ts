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
