/** Numbers the figures of a document: each has its own, also after edits. */
export class FigureIds {
  private count = 0;

  next(): number {
    return this.count++;
  }
}
