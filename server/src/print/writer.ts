import type { Span } from '../text/span';
import type { Piece, PrintBlock, Printed } from './model';

/** Collects text and says where each part came to stand. */
export class Writer {
  private readonly parts: string[] = [];
  private written = 0;

  constructor(private readonly eol: string) {}

  /** UTF-16 units written so far. */
  get length(): number {
    return this.written;
  }

  /** Appends a text as it is; its place in the whole. */
  put(text: string): Span {
    const start = this.written;
    if (text !== '') {
      this.parts.push(text);
      this.written += text.length;
    }
    return { start, end: this.written };
  }

  /** Appends line ends. */
  newline(count = 1): void {
    for (let i = 0; i < count; i++) this.put(this.eol);
  }

  toString(): string {
    return this.parts.join('');
  }
}

/** The places of one document's cells and pieces while it is being printed. */
export class Places {
  private readonly cells: Span[][][][];
  private readonly pieces: Piece[][];

  constructor(blocks: readonly PrintBlock[]) {
    this.cells = blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(() => [])) : []));
    this.pieces = blocks.map(() => []);
  }

  /** Notes a piece of a body cell; unknown cells (header, 栏次) are passed over. */
  cell(block: number, row: number, cell: number, span: Span): void {
    this.cells[block]?.[row]?.[cell]?.push(span);
  }

  /** Notes a piece of running text. */
  piece(block: number, from: number, span: Span): void {
    this.pieces[block]?.push({ from, span });
  }

  done(writer: Writer): Printed {
    return { text: writer.toString(), cells: this.cells, pieces: this.pieces };
  }
}
