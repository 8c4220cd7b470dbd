import { analysisOf, type Analysis } from '../analyse';
import { changeBetween, type Change } from '../text/change';
import { TextSearch } from '../text/search';
import { IncrementalReader } from './reader';

/**
 * Analyses a text that is edited, for the same answers as `analyse` in the time the edit takes rather than the text.
 * One analysis at a time: the next moves what the one before gave along with the text.
 */
export class IncrementalAnalyser {
  private readonly reader = new IncrementalReader();
  private last: Analysis | undefined;
  private search: TextSearch | undefined;
  /** How the last text differs from the one before; `undefined` where it does not, and for the first. */
  change: Change | undefined;

  /** The analysis of a text. Never throws: any text has an answer. */
  update(text: string): Analysis {
    const change = (this.change = this.last && changeBetween(this.last.text, text));
    if (this.last && !change) return this.last;
    if (this.search && change) this.search.update(text, change);
    else this.search = new TextSearch(text);
    return (this.last = analysisOf(text, this.reader.update(text, change), this.search));
  }

  /** How much of the text the last update read again. */
  get read(): IncrementalReader['read'] {
    return this.reader.read;
  }
}
