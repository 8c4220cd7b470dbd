import type { Format } from '../arguments';
import type { OutputFormat } from './format';
import { json, ndjson } from './json';
import { sarif } from './sarif';
import { text } from './text';

/** Every output format by its name on the command line. A new format is an entry here. */
export const OUTPUT: Readonly<Record<Format, OutputFormat>> = { text, json, ndjson, sarif };
