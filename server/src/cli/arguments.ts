import { parseArgs } from 'node:util';
import type { Locale } from '../findings/model';
import { messages } from './messages';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'help' | 'version'; readonly locale: Locale }
  | { readonly kind: 'unusable'; readonly message: string; readonly locale: Locale };

/** How findings can be printed. */
export const FORMATS = ['text', 'json', 'ndjson', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** `check [--format …] [--fix] [--locale zh-cn|en] [--max-warnings N] [--jobs N] FILE|FOLDER|GLOB… | -` */
export interface CheckOptions {
  readonly format: Format;
  readonly fix: boolean;
  readonly locale: Locale;
  /** Warnings allowed before the exit code is 1. */
  readonly maxWarnings: number;
  /** Files checked side by side; `undefined` leaves it to the number of files and processors. */
  readonly jobs: number | undefined;
  /** Files, folders and globs as given; `-` is the standard input. */
  readonly files: readonly string[];
}

/**
 * Reads the arguments after the program's name.
 * @param environment where `--locale` is left out, a `LANG` of English asks for English; everything else is Chinese
 */
export function readArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Request {
  const fallback = localeOfEnvironment(environment);
  const unusable = (message: string, locale = fallback): Request => ({ kind: 'unusable', message, locale });
  const parsed = parse(args);
  if (typeof parsed === 'string') return unusable(parsed);
  const { values, positionals } = parsed;
  if (values.locale !== undefined && values.locale !== 'zh-cn' && values.locale !== 'en') {
    return unusable(messages[fallback].badLocale(values.locale));
  }
  const locale = values.locale ?? fallback;
  const words = messages[locale];
  if (values.help === true) return { kind: 'help', locale };
  if (values.version === true) return { kind: 'version', locale };
  const [command, ...files] = positionals;
  if (command === undefined) return unusable(words.noCommand, locale);
  if (command !== 'check') return unusable(words.badCommand(command), locale);
  const format = values.format ?? 'text';
  if (!isFormat(format)) return unusable(words.badFormat(format, FORMATS), locale);
  const maxWarnings = wholeNumber(values['max-warnings'], 0);
  if (maxWarnings === 'bad') return unusable(words.badMaxWarnings(values['max-warnings'] ?? ''), locale);
  const jobs = wholeNumber(values.jobs, 1);
  if (jobs === 'bad') return unusable(words.badJobs(values.jobs ?? ''), locale);
  if (files.length === 0) return unusable(words.noFiles, locale);
  const fix = values.fix === true;
  if (fix && files.includes('-')) return unusable(words.noFixOfInput, locale);
  const options = { format, fix, locale, maxWarnings: maxWarnings ?? Infinity, jobs, files: [...new Set(files)] };
  return { kind: 'check', options };
}

interface Parsed {
  readonly values: {
    readonly format?: string;
    readonly fix?: boolean;
    readonly locale?: string;
    readonly 'max-warnings'?: string;
    readonly jobs?: string;
    readonly help?: boolean;
    readonly version?: boolean;
  };
  readonly positionals: readonly string[];
}

/** @returns the reason where the arguments cannot be read */
function parse(args: readonly string[]): Parsed | string {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: {
        format: { type: 'string' },
        fix: { type: 'boolean' },
        locale: { type: 'string' },
        'max-warnings': { type: 'string' },
        jobs: { type: 'string', short: 'j' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @returns `undefined` where nothing is given, `bad` where it is no whole number from `least` on */
function wholeNumber(value: string | undefined, least: number): number | undefined | 'bad' {
  if (value === undefined) return undefined;
  return /^\d{1,9}$/.test(value) && Number(value) >= least ? Number(value) : 'bad';
}

function isFormat(value: string): value is Format {
  return (FORMATS as readonly string[]).includes(value);
}

function localeOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en/i.test(language) ? 'en' : 'zh-cn';
}
