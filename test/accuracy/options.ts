import { parseArgs } from 'node:util';
import { FAULT_KINDS, type FaultKind } from './faults';

/** What is measured, and how it is reported. */
export interface Options {
  /** Folder of real documents. */
  readonly corpus: string | undefined;
  /** Only documents whose name contains one of these; all where there are none. */
  readonly only: readonly string[];
  /** What each run draws from. The counts of several are added up. */
  readonly seeds: readonly number[];
  /** False where single changed amounts are left out. */
  readonly amounts: boolean;
  /** The kinds of fault that are made. */
  readonly kinds: readonly FaultKind[];
  /** Faults of each kind, and twice as many pairs; `undefined` for what each document's own measure is. */
  readonly count: number | undefined;
  readonly verbose: boolean;
  readonly ci: boolean;
  readonly update: boolean;
  readonly help: boolean;
  readonly files: readonly string[];
}

/** Printed for `--help` and for arguments that cannot be used. */
export const USAGE = `npm run accuracy -- [options] [FILE…]

Changes every printed amount of every document once, then puts in graver faults, and holds the findings against what was
done. Documents are those of --corpus, of fixtures/ and generated ones, or the files given.

  --corpus DIR    real documents (DISCLOSURE_CORPUS)
  --only WORD     documents whose name contains WORD only; may be given several times
  --seed N        what is drawn (1)
  --seeds N       so many runs, from --seed on; their counts are added up
  --no-amounts    faults only
  --kinds A,B     these kinds of fault only: ${FAULT_KINDS.join(', ')}; none
  --count N       faults of each kind, and twice as many pairs
  --verbose       what came out badly, one by one
  --ci            fail below the floors of floors.json; with the usual seed and counts
  --update        raise the floors; with the usual seed and counts
`;

/** Reads the arguments; a text for the user where they cannot be used. */
export function optionsOf(args: readonly string[]): Options | string {
  const option = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { ...option, default: process.env.DISCLOSURE_CORPUS },
        only: { ...option, multiple: true, default: [] },
        seed: { ...option, default: '1' },
        seeds: { ...option, default: '1' },
        'no-amounts': flag,
        kinds: option,
        count: option,
        verbose: flag,
        ci: flag,
        update: flag,
        help: flag,
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [seed, runs, count] = [values.seed, values.seeds, values.count].map((text) => text && Number(text));
  for (const number of [seed, runs, count])
    if (number !== undefined && !Number.isSafeInteger(number)) return 'a whole number is missing';
  const kinds = values.kinds?.split(',').map((kind) => kind.trim());
  const strange = kinds?.find((kind) => kind !== 'none' && !FAULT_KINDS.some((known) => known === kind));
  if (strange !== undefined) return `no such kind of fault: ${strange}`;
  return {
    corpus: values.corpus,
    only: values.only,
    seeds: Array.from({ length: Number(runs) }, (_, run) => Number(seed) + run),
    amounts: !values['no-amounts'],
    kinds: kinds ? FAULT_KINDS.filter((kind) => kinds.includes(kind)) : FAULT_KINDS,
    count: count === undefined ? undefined : Number(count),
    verbose: values.verbose,
    ci: values.ci,
    update: values.update,
    help: values.help,
    files: positionals,
  };
}
