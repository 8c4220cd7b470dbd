import { analysisOf, type Analysis } from '../analyse';
import { IncrementalReader } from './reader';

/**
 * Analyses a text that is edited, for the same answers as `analyse` in the time the edit takes rather than the text.
 * One analysis at a time: the next moves what the one before gave along with the text.
 */
export class IncrementalAnalyser {
  private readonly reader = new IncrementalReader();
  private last: Analysis | undefined;

  /** The analysis of a text. Never throws: any text has an answer. */
  update(text: string): Analysis {
    if (this.last?.text === text) return this.last;
    return (this.last = analysisOf(text, this.reader.update(text)));
  }

  /** How much of the text the last update read again. */
  get read(): IncrementalReader['read'] {
    return this.reader.read;
  }
}
