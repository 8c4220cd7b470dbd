import { rulesBaseOf } from '../features/rulePage';
import type { DiagnosticOptions } from '../features/diagnostics';
import { readArguments, type CheckOptions } from './arguments';
import { NO_CONFIGURATION } from '../workspace/configuration';
import { checkText, type CheckedFile } from './check';
import { Configurations, type ConfigurationSource } from './configurations';
import { decode } from './decode';
import { fixText } from './fix';
import { formatJson, type UnreadableFile } from './formatJson';
import { formatText } from './formatText';
import { messages, type Messages } from './messages';

/** The world as the command line sees it. Reading and writing throw as Node's functions do. */
export interface Surroundings extends ConfigurationSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly manifest: { readonly version: string; readonly homepage?: unknown };
  readFile(path: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Address of a file, for `relatedInformation`. */
  uriOf(path: string): string;
  out(text: string): void;
  error(text: string): void;
}

/** Exit codes: clean; errors or too many warnings; unusable arguments or an unreadable file. */
const CLEAN = 0;
const FAULTY = 1;
const UNUSABLE = 2;

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], world: Surroundings): Promise<number> {
  const request = readArguments(args, world.environment);
  switch (request.kind) {
    case 'help':
      world.out(messages[request.locale].usage);
      return CLEAN;
    case 'version':
      world.out(world.manifest.version + '\n');
      return CLEAN;
    case 'unusable':
      world.error(`${request.message}\n${messages[request.locale].seeHelp}\n`);
      return UNUSABLE;
    case 'check':
      return check(request.options, world);
  }
}

async function check(options: CheckOptions, world: Surroundings): Promise<number> {
  const words = messages[options.locale];
  const checked: CheckedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  const configurations = new Configurations(world, options.locale, (line) => world.error(line + '\n'));
  for (const path of options.files) {
    const file = await checkFile(path, options, world, configurations);
    if (typeof file === 'string') {
      unreadable.push({ path, message: file });
      world.error(words.unreadable(nameOf(path, words), file) + '\n');
      continue;
    }
    checked.push(file);
    if (options.format === 'text') world.out(formatText(file, words));
  }
  configurations.tellUnmatched();
  const errors = sum(checked, 'error');
  const warnings = sum(checked, 'warning');
  if (options.format === 'json') world.out(formatJson(checked, unreadable));
  else if (checked.length > 1) world.out(words.total(checked.length, errors, warnings) + '\n');
  const tooMany = warnings > options.maxWarnings;
  if (tooMany) world.error(words.tooManyWarnings(warnings, options.maxWarnings) + '\n');
  if (unreadable.length > 0) return UNUSABLE;
  return errors > 0 || tooMany ? FAULTY : CLEAN;
}

/** @returns the reason where the file cannot be read */
async function checkFile(
  path: string,
  options: CheckOptions,
  world: Surroundings,
  configurations: Configurations,
): Promise<CheckedFile | string> {
  const words = messages[options.locale];
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await world.readInput() : await world.readFile(path);
  } catch (error) {
    return whyUnreadable(error, words);
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return words.notText[decoded.reason];
  let { text } = decoded;
  // The standard input lies in no folder.
  const configuration = path === '-' ? NO_CONFIGURATION : await configurations.of(path);
  if (options.fix) {
    const fixed = fixText(text, decoded.encoding, bytes, configuration);
    if (fixed.edits > 0 && (await write(path, fixed.bytes, words, world))) {
      world.error(words.fixed(path, fixed.edits) + '\n');
      ({ text } = fixed);
    }
  }
  const diagnosticOptions: DiagnosticOptions = {
    locale: options.locale,
    uri: path === '-' ? 'untitled:stdin' : world.uriOf(path),
    rulesBase: rulesBaseOf(world.manifest.homepage),
  };
  const file = checkText(nameOf(path, words), text, diagnosticOptions, configuration);
  if (path !== '-') await configurations.applied(path, file.profiled);
  return file;
}

async function write(
  path: string,
  bytes: Uint8Array | undefined,
  words: Messages,
  world: Surroundings,
): Promise<boolean> {
  if (bytes === undefined) {
    world.error(words.notFixed(path, words.notEncodable) + '\n');
    return false;
  }
  try {
    await world.writeFile(path, bytes);
    return true;
  } catch (error) {
    world.error(words.notFixed(path, codeOf(error) === 'EACCES' ? words.notWritable : wordsOf(error)) + '\n');
    return false;
  }
}

function nameOf(path: string, words: Messages): string {
  return path === '-' ? words.standardInput : path;
}

function whyUnreadable(error: unknown, words: Messages): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return words.missing;
    case 'EISDIR':
      return words.folder;
    case 'EACCES':
    case 'EPERM':
      return words.forbidden;
    default:
      return wordsOf(error);
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function sum(files: readonly CheckedFile[], severity: 'error' | 'warning'): number {
  return files.reduce((total, file) => total + file.counts[severity], 0);
}
