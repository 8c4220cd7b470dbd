/** Columns of the bar itself. */
const WIDTH = 30;

/**
 * A line that shows how far a run is: `████████──────  1234/10000`. It stands on the terminal's last line until something
 * else is to be written.
 */
export class Progress {
  private shown = '';

  /** @param write to the terminal */
  constructor(private readonly write: (text: string) => void) {}

  /** Shows how much is done, where it differs from what stands there. */
  show(done: number, total: number): void {
    const line = progressLine(done, total);
    if (line === this.shown) return;
    this.write(`\r${line}`);
    this.shown = line;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.shown === '') return;
    this.write('\r\u001b[K');
    this.shown = '';
  }
}

/** The line for so many of so many. */
export function progressLine(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
  return `${'█'.repeat(full)}${'─'.repeat(WIDTH - full)}  ${done}/${total}`;
}
