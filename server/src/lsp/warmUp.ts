import { IncrementalAnalyser } from '../incremental/analyser';
import type { Turn } from './settled';

/** Characters of a text that are read to warm up: its first tables, as a rule. */
const LONGEST = 8000;
/** Keys typed: from then on an engine has compiled what they run. */
const KEYS = 120;
/** Places typed at, apart from one another. */
const PLACES = 12;
/** How long a client must have sent nothing, in ms. */
const REST = 40;

/**
 * Types into the beginning of a text of its own while the client rests, so that the engine has compiled what a keystroke
 * runs before the first ones come: those would take several times as long. Whatever the client sends goes first.
 */
export class WarmUp {
  private keys: Generator<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changes = 0;
  private isOver = false;

  constructor(
    private readonly turn: Turn,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Begins with the first text there is. */
  begin(text: string): void {
    if (this.keys || this.isOver) return;
    this.keys = typing(text.slice(0, text.lastIndexOf('\n', LONGEST) + 1 || LONGEST));
    this.rest();
  }

  /** To be called whenever the client sends something: waits until it rests again. */
  rest(): void {
    this.changes++;
    clearTimeout(this.timer);
    if (!this.keys) return;
    this.timer = setTimeout(() => void this.run(), REST);
  }

  /** Ends it for good. */
  end(): void {
    this.isOver = true;
    this.keys = undefined;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    const { changes } = this;
    try {
      while (this.keys && changes === this.changes) {
        if (this.keys.next().done === true) return this.end();
        await this.turn();
      }
    } catch (error) {
      this.end();
      this.report(error);
    }
  }
}

/** Types a digit and takes it away again, here and there in a text; one key a step. */
function* typing(text: string): Generator<void> {
  const analyser = new IncrementalAnalyser();
  const figures = [...text.matchAll(/\d\.\d/g)].map(({ index }) => index);
  const step = Math.max(1, Math.floor(figures.length / PLACES));
  const places = figures.filter((_, i) => i % step === 0);
  analyser.update(text);
  yield;
  for (let key = 0; key < KEYS && places.length > 0; key += 2) {
    const at = places[(key / 2) % places.length];
    analyser.update(`${text.slice(0, at)}7${text.slice(at)}`);
    yield;
    analyser.update(text);
    yield;
  }
}
