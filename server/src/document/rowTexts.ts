import type { TextCell } from './model';

const NO_TEXTS: ReadonlyMap<string, TextCell> = new Map();

/** The text cells of a row by column id. Most rows have none, and then it takes hardly any space. */
export class RowTexts {
  private cells: Map<string, TextCell> | undefined;

  /** All of them; the same empty map for every row without any. */
  get all(): ReadonlyMap<string, TextCell> {
    return this.cells ?? NO_TEXTS;
  }

  /** How many there are. */
  get size(): number {
    return this.cells?.size ?? 0;
  }

  get(id: string): TextCell | undefined {
    return this.cells?.get(id);
  }

  has(id: string): boolean {
    return this.cells?.has(id) ?? false;
  }

  set(id: string, cell: TextCell): void {
    this.cells ??= new Map();
    this.cells.set(id, cell);
  }

  delete(id: string): void {
    this.cells?.delete(id);
  }
}
