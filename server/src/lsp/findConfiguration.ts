import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode } from '../cli/decode';
import { configurationPaths } from '../workspace/configurationPaths';
import type { ConfigurationFile } from './configurations';

/** Error codes of a file that is there and cannot be read; any other means that it is not there. */
const THERE: readonly unknown[] = ['EACCES', 'EPERM', 'EISDIR', 'EIO'];

/** Finds the configuration of a document on disk; documents that are not on disk have none. */
export function findConfiguration(uri: string): ConfigurationFile | undefined {
  for (const path of configurationPaths(pathOf(uri))) {
    try {
      const decoded = decode(readFileSync(path));
      return decoded.ok ? { path, text: decoded.text } : { path };
    } catch (error) {
      const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
      if (THERE.includes(code)) return { path };
    }
  }
  return undefined;
}

function pathOf(uri: string): string {
  if (!uri.startsWith('file:')) return '';
  try {
    return fileURLToPath(uri);
  } catch {
    return '';
  }
}
