import { Bench } from 'tinybench';
import { median, quantile } from './statistics';

/** Something to be measured. */
export interface Task {
  readonly name: string;
  readonly run: () => unknown;
  /** How many times `run` does the thing; 1 when left out. */
  readonly times?: number;
}

/** What was measured, in ms. */
export interface Sample {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

/** How long to go on. */
export interface SamplingOptions {
  /** Milliseconds for all tasks together, when each has been run `least` times. */
  readonly budget: number;
  readonly least: number;
  readonly most: number;
  /** Rounds that are not counted, for the code to be compiled. */
  readonly warmUp: number;
}

/**
 * Milliseconds of processor time this process has used, garbage collection included. On a machine that others use too,
 * it says what the work costs where the wall clock says how long others had the processor.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Runs tasks in turn, round after round, so that what the machine does besides meets all of them alike.
 */
export async function sample(
  tasks: readonly Task[],
  { budget, least, most, warmUp }: SamplingOptions,
): Promise<ReadonlyMap<string, Sample>> {
  const samples = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  let started = processorTime();
  for (let round = 1 - warmUp; round <= most; round++) {
    if (round === 1) started = processorTime();
    if (round > least && processorTime() - started > budget) break;
    const bench = new Bench({
      iterations: 1,
      time: 0,
      warmup: false,
      now: processorTime,
      retainSamples: true,
      throws: true,
    });
    for (const { name, run } of tasks) {
      // What a task leaves behind is not to be cleared away in the next one's time; a full collection would throw away
      // compiled code as well.
      bench.add(name, run as () => void, { beforeEach: () => void globalThis.gc?.({ type: 'minor' }) });
    }
    await bench.run();
    if (round < 1) continue;
    for (const { name, result } of bench.tasks) {
      if ('latency' in result) samples.get(name)?.push(...(result.latency.samples ?? []));
    }
  }
  return new Map(
    tasks.map(({ name, times = 1 }) => {
      const all = (samples.get(name) ?? []).map((value) => value / times);
      return [name, { median: median(all), p95: quantile(all, 0.95), count: all.length }];
    }),
  );
}
