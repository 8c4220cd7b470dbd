import type { Wording } from '../findings/model';

/** Whether a value of a JSON text is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is text with something in it. */
export function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A text in both languages. */
export function say(zh: string, en: string): Wording {
  return { 'zh-cn': zh, en };
}
