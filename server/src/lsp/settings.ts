import type { Locale } from '../findings/model';

/** Section of the client's configuration. */
export const SECTION = 'budgetDisclosure';

/** What a person has set, as far as the server is concerned. */
export interface Settings {
  /** Language of the messages: `auto` follows the client's. */
  readonly language: Locale | 'auto';
}

/** What holds where nothing, or nothing that can be understood, is set. */
export const DEFAULT_SETTINGS: Settings = { language: 'auto' };

/** Reads the section `budgetDisclosure`; unknown keys are passed over, unknown values become the default. */
export function settingsOf(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const language = 'language' in value ? value.language : undefined;
  return { language: language === 'zh-cn' || language === 'en' ? language : DEFAULT_SETTINGS.language };
}

/** The section out of the `settings` of a `workspace/didChangeConfiguration`. */
export function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return SECTION in settings ? (settings as Record<string, unknown>)[SECTION] : undefined;
}

/**
 * The language of messages for a client's locale (`zh-cn`, `zh-Hans`, `en-US`, `fr`): Chinese for any Chinese, English for
 * any other language, Chinese where the client names none, since it is the language of the documents.
 */
export function localeOf(tag: unknown): Locale {
  if (typeof tag !== 'string' || tag === '') return 'zh-cn';
  return /^zh(?:[-_]|$)/i.test(tag) ? 'zh-cn' : 'en';
}
