import type { RuleSetting, Verified } from './configuration';
import { isObject } from './reading';

/** What is to be written into a `.disclosure.json`. */
export type ConfigurationChange =
  | { readonly kind: 'verified'; readonly entry: Verified }
  | { readonly kind: 'rule'; readonly code: string; readonly setting: RuleSetting };

/**
 * The text of a `.disclosure.json` with a change made; everything else in it keeps its order, and its indentation.
 * @param text the file as it is; `undefined` where there is none yet
 * @returns `undefined` where the text is no JSON object, or holds something else where the change belongs: that is for a
 *   person to mend first
 */
export function changedConfiguration(text: string | undefined, change: ConfigurationChange): string | undefined {
  const value = text === undefined || text.trim() === '' ? {} : parsed(text);
  if (value === undefined) return undefined;
  const key = change.kind === 'rule' ? 'rules' : 'verified';
  const changed = change.kind === 'rule' ? withRule(value.rules, change) : withEntry(value.verified, change.entry);
  if (changed === undefined) return undefined;
  return (
    JSON.stringify({ ...value, [key]: changed }, undefined, indentOf(text)).replace(/\n/g, eolOf(text)) + eolOf(text)
  );
}

function withRule(rules: unknown, { code, setting }: { code: string; setting: RuleSetting }): object | undefined {
  if (rules === undefined) return { [code]: setting };
  return isObject(rules) ? { ...rules, [code]: setting } : undefined;
}

/** An entry of the same id is replaced: the reason is given anew. */
function withEntry(verified: unknown, entry: Verified): readonly unknown[] | undefined {
  if (verified === undefined) return [entry];
  if (!Array.isArray(verified)) return undefined;
  const others = (verified as unknown[]).filter((other) => !isObject(other) || other.id !== entry.id);
  return [...others, { id: entry.id, reason: entry.reason }];
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function indentOf(text: string | undefined): string {
  return /\n([ \t]{1,8})\S/.exec(text ?? '')?.[1] ?? '  ';
}

function eolOf(text: string | undefined): string {
  return text?.includes('\r\n') === true ? '\r\n' : '\n';
}
