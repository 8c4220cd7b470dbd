import { analyse } from '../analyse';
import { fixAllIn } from '../features/fixText';
import { applyConfiguration } from '../findings/profile';
import { NO_CONFIGURATION, type Configuration } from '../workspace/configuration';
import type { Encoding } from './decode';
import { encodeLike } from './encode';

/** What `--fix` makes of a file. */
export interface FixedFile {
  readonly text: string;
  /** Edits made; 0 where nothing is to be written. */
  readonly edits: number;
  /** The file's new bytes; `undefined` where they cannot be written without changing more than the edits. */
  readonly bytes: Uint8Array | undefined;
}

/** Makes the preferred fixes of a file that was read from `original`. All but the edits stays byte for byte, and so does what the configuration leaves untold. */
export function fixText(
  text: string,
  encoding: Encoding,
  original: Uint8Array,
  configuration: Configuration = NO_CONFIGURATION,
): FixedFile {
  const { text: fixed, edits } = fixAllIn(text, (one) => applyConfiguration(analyse(one), configuration).findings);
  if (edits === 0) return { text, edits, bytes: original };
  const faithful = equal(encodeLike(text, encoding, original), original);
  return { text: fixed, edits, bytes: faithful ? encodeLike(fixed, encoding, original) : undefined };
}

function equal(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
