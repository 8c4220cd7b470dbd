const NOTES = Symbol('notes');

interface Noted {
  [NOTES]?: Map<object, unknown>;
}

/**
 * What is known of things, kept with each thing and gone with it, as in a `WeakMap`. V8's collections of young objects
 * take the values of a `WeakMap` for used even where their keys are gone, so that nothing remembered of a version of the
 * text would go before the next collection of the whole heap, and every key would wait for what was remembered to be moved.
 */
export class Memo<K extends object, V> {
  /** What was set for a thing; `undefined` where nothing was. */
  get(thing: K): V | undefined {
    return (thing as Noted)[NOTES]?.get(this) as V | undefined;
  }

  /** Sets what is known of a thing, which must be extensible. */
  set(thing: K, value: V): void {
    const notes = (thing as Noted)[NOTES];
    if (notes) notes.set(this, value);
    // Not to be seen where a thing is copied: the copy is another thing.
    else Object.defineProperty(thing, NOTES, { value: new Map<object, unknown>([[this, value]]) });
  }
}
