import type { Configuration, Verified } from '../../workspace/configuration';
import { looksLikeDisclosure } from '../../document/detect';
import { checkText } from '../check';
import { decode, type Encoding } from '../decode';
import { isByName, isDocumentName } from '../files/sources';
import { fixText } from '../fix';
import type { FormatContext, OutputFormat, PrintedFile } from '../formats/format';
import { whyUnreadable, whyUnwritable, wordsOf } from './errors';

/** A file to check. Plain data: it is sent to workers. */
export interface Job {
  /** `-` is the standard input. */
  readonly path: string;
  /** Something is to be said of it even where it is no disclosure. */
  readonly named: boolean;
  readonly configuration: Configuration;
}

/** What became of it. Plain data. */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly printed: PrintedFile;
      readonly errors: number;
      readonly warnings: number;
      /** What there is to say of fixes, a line each. */
      readonly remarks: readonly string[];
      /** Entries of the configuration that matched nothing here. */
      readonly unmatched: readonly Verified[];
    }
  | { readonly kind: 'unreadable'; readonly message: string }
  /** Found in a folder or by a glob, and no disclosure. */
  | { readonly kind: 'passedOver' };

/** Reading and writing throw as Node's functions do. */
export interface JobWorld {
  readFile(path: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}

/** What is the same for every file of a run. */
export interface JobOptions {
  readonly fix: boolean;
  readonly output: OutputFormat;
  readonly context: FormatContext;
}

/** Reads, mends where asked to, checks and words one file. Never rejects. */
export async function checkJob(job: Job, options: JobOptions, world: JobWorld): Promise<Outcome> {
  const { words } = options.context;
  let bytes: Uint8Array;
  try {
    bytes = job.path === '-' ? await world.readInput() : await world.readFile(job.path);
  } catch (error) {
    return { kind: 'unreadable', message: whyUnreadable(error, words) };
  }
  try {
    const decoded = decode(bytes);
    if (!decoded.ok) {
      return job.named || isDocumentName(job.path)
        ? { kind: 'unreadable', message: words.notText[decoded.reason] }
        : { kind: 'passedOver' };
    }
    return await checkDecoded(job, decoded.text, decoded.encoding, bytes, options, world);
  } catch (error) {
    return { kind: 'unreadable', message: words.failed(wordsOf(error)) };
  }
}

async function checkDecoded(
  job: Job,
  original: string,
  encoding: Encoding,
  bytes: Uint8Array,
  { fix, output, context }: JobOptions,
  world: JobWorld,
): Promise<Outcome> {
  const { path, configuration } = job;
  const byOwnWords = job.named || isByName(path);
  if (!byOwnWords && !looksLikeDisclosure(original)) return { kind: 'passedOver' };
  const { words, locale, rulesBase } = context;
  const remarks: string[] = [];
  let text = original;
  if (fix) {
    const fixed = fixText(text, encoding, bytes, configuration);
    if (fixed.edits > 0) {
      const why = fixed.bytes === undefined ? words.notEncodable : await write(path, fixed.bytes, world, context);
      remarks.push(why === undefined ? words.fixed(path, fixed.edits) : words.notFixed(path, why));
      if (why === undefined) ({ text } = fixed);
    }
  }
  const name = path === '-' ? words.standardInput : path;
  const uri = path === '-' ? 'untitled:stdin' : context.uriOf(path);
  const file = checkText(name, text, { locale, uri, rulesBase }, configuration);
  if (!byOwnWords && !file.recognised) return { kind: 'passedOver' };
  const { counts, profiled } = file;
  return {
    kind: 'checked',
    printed: output.print(file, context),
    errors: counts.error,
    warnings: counts.warning,
    remarks,
    unmatched: profiled.unmatched,
  };
}

/** @returns the reason where the file cannot be written */
async function write(
  path: string,
  bytes: Uint8Array,
  world: JobWorld,
  { words }: FormatContext,
): Promise<string | undefined> {
  try {
    await world.writeFile(path, bytes);
    return undefined;
  } catch (error) {
    return whyUnwritable(error, words);
  }
}
