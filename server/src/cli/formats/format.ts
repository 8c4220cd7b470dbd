import type { Locale } from '../../findings/model';
import type { CheckedFile } from '../check';
import type { Messages } from '../messages';

/** What formats need to know of the program and its surroundings. */
export interface FormatContext {
  readonly locale: Locale;
  readonly words: Messages;
  readonly version: string;
  readonly homepage: string | undefined;
  /** Base address of the rules' pages. */
  readonly rulesBase: string | undefined;
  /** Address of a file, for those that are not below the working folder. */
  uriOf(path: string): string;
}

/** What is printed of one file: made where it is checked, in a worker as well. */
export interface PrintedFile {
  /** In the words of the format: lines, or objects. */
  readonly findings: readonly string[];
  /** One line for people: path, verdict and coverage. */
  readonly summary: string;
}

/** What a whole run came to. */
export interface Totals {
  /** Files checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly exitCode: number;
}

/** The output of one run, piece by piece; every call returns what is to be written. */
export interface Report {
  begin(): string;
  file(printed: PrintedFile): string;
  unreadable(path: string, message: string): string;
  end(totals: Totals): string;
}

/** A way to print what was found. */
export interface OutputFormat {
  print(file: CheckedFile, context: FormatContext): PrintedFile;
  /** @param several more than one file may be spoken of */
  report(context: FormatContext, several: boolean): Report;
}

/** The line that sums up a file. */
export function summaryLine(file: CheckedFile, words: Messages): string {
  return `${file.path}  ${file.recognised ? file.summary : words.notRecognised}`;
}
