/** Lets the event loop turn once: what has arrived meanwhile is delivered before the promise resolves. */
export type Turn = () => Promise<void>;

/**
 * Waits until the changes that are already on their way have been taken over, so that a text is computed once and not
 * for each of several queued keystrokes.
 */
export class Settling {
  private changes = 0;

  constructor(private readonly turn: Turn) {}

  /** To be called for every change that is taken over. */
  changed(): void {
    this.changes++;
  }

  /** Resolves after a turn of the event loop that brought no change. */
  async settled(): Promise<void> {
    let before: number;
    do {
      before = this.changes;
      await this.turn();
    } while (before !== this.changes);
  }
}
