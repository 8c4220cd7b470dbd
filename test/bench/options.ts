import { LAYOUT_NAMES, type BenchLayout } from './layouts';

/** What is to be measured, and how long. */
export interface Options {
  readonly quick: boolean;
  /** Writes the results to docs/performance.md. */
  readonly write: boolean;
  /** Documents of a batch run; `undefined` for none. */
  readonly batch: number | undefined;
  /** Names of the sections to measure; all but the batch when nothing is named. */
  readonly only: readonly string[];
  readonly layouts: readonly BenchLayout[];
  /** Sizes of documents in KB of UTF-8. */
  readonly sizes: readonly number[];
}

/**
 * `npm run bench -- [--quick] [--write] [--batch [N]] [--only SECTION,…] [--layouts NAME,…] [--sizes KB,…]`
 * @returns the reason where the arguments cannot be used
 */
export function optionsOf(args: readonly string[]): Options | string {
  const known = ['--quick', '--write', '--batch', '--only', '--layouts', '--sizes'];
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const name = args[at] ?? '';
    if (!known.includes(name)) return `unknown argument ${name}; there are ${known.join(', ')}`;
    const next = args[at + 1];
    const takes = !['--quick', '--write'].includes(name) && next !== undefined && !next.startsWith('--');
    values.set(name, takes ? (args[++at] ?? '') : '');
  }
  const list = (name: string): readonly string[] | undefined => values.get(name)?.split(',').filter(Boolean);
  const quick = values.has('--quick');
  const layouts = list('--layouts') ?? LAYOUT_NAMES;
  const unknown = layouts.find((name) => !(LAYOUT_NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) return `there is no layout ${unknown}; there are ${LAYOUT_NAMES.join(', ')}`;
  return {
    quick,
    write: values.has('--write'),
    batch: values.has('--batch') ? Number(values.get('--batch')) || 10_000 : undefined,
    only: list('--only') ?? (values.has('--batch') ? ['batch'] : []),
    layouts: layouts as readonly BenchLayout[],
    sizes: list('--sizes')?.map(Number) ?? (quick ? [64, 256] : [64, 256, 1024, 4096]),
  };
}
