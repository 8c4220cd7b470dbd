import { parseArgs } from 'node:util';
import type { Locale } from '../findings/model';
import { messages } from './messages';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'help' | 'version'; readonly locale: Locale }
  | { readonly kind: 'unusable'; readonly message: string; readonly locale: Locale };

/** `check [--format text|json] [--fix] [--locale zh-cn|en] [--max-warnings N] FILE… | -` */
export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly fix: boolean;
  readonly locale: Locale;
  /** Warnings allowed before the exit code is 1. */
  readonly maxWarnings: number;
  /** Paths as given; `-` is the standard input. */
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
  if (format === 'sarif') return unusable(words.noSarif, locale);
  if (format !== 'text' && format !== 'json') return unusable(words.badFormat(format), locale);
  const maxWarnings = wholeNumber(values['max-warnings']);
  if (maxWarnings === undefined) return unusable(words.badMaxWarnings(values['max-warnings'] ?? ''), locale);
  if (files.length === 0) return unusable(words.noFiles, locale);
  const fix = values.fix === true;
  if (fix && files.includes('-')) return unusable(words.noFixOfInput, locale);
  return { kind: 'check', options: { format, fix, locale, maxWarnings, files: [...new Set(files)] } };
}

interface Parsed {
  readonly values: {
    readonly format?: string;
    readonly fix?: boolean;
    readonly locale?: string;
    readonly 'max-warnings'?: string;
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
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @returns `Infinity` where nothing is given, `undefined` where it is no whole number */
function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined) return Infinity;
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function localeOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en/i.test(language) ? 'en' : 'zh-cn';
}
