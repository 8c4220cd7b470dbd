import { Assembler, type AssemblyCount } from '../document/assemble';
import type { Disclosure } from '../document/model';
import type { Change } from '../text/change';
import { Pieces, type PiecesRead } from './pieces';

/** Reads a text that is edited: what an edit leaves as it is is neither read nor put together again. */
export class IncrementalReader {
  private readonly pieces = new Pieces();
  private readonly assembler = new Assembler(true);
  /** How much the last text took. */
  read: PiecesRead & AssemblyCount = { rows: 0, blocks: 0, made: 0, parts: 0, tables: 0, passages: 0 };

  /** The document of a text, `change` telling how it differs from the one before. What the one before gave is moved along with the text and must not be used any more. */
  update(text: string, change?: Change): Disclosure {
    const read = this.pieces.update(text, change);
    const document = this.assembler.build(text, this.pieces.all);
    this.read = { ...read, ...this.assembler.took };
    return document;
  }
}
