import type { Messages } from '../messages';

/** Why a file or folder cannot be read, of what Node's functions throw. */
export function whyUnreadable(error: unknown, words: Messages): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return words.missing;
    case 'EACCES':
    case 'EPERM':
      return words.forbidden;
    default:
      return wordsOf(error);
  }
}

/** Why a file cannot be written. */
export function whyUnwritable(error: unknown, words: Messages): string {
  return codeOf(error) === 'EACCES' ? words.notWritable : wordsOf(error);
}

/** The words of what was thrown, whatever it is. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
