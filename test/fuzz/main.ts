/**
 * Tries the checks of test/helpers/invariants.ts on texts nobody has written yet, for a given time:
 * `npm run fuzz -- --minutes N [--seed S]`. Each fault of the program is made small and kept once, in fixtures/found; the
 * exit code says whether there was one.
 */
import path from 'node:path';
import { Random } from '../generate/random';
import { randomScript, runScript, type TextChange } from '../helpers/edits';
import { problemsOf, timed } from '../helpers/invariants';
import { smallestText } from '../helpers/shrink';
import { SyncedServers } from '../helpers/syncedServers';
import { corpusTexts, fixtureTexts, generatedText, LAYOUTS, type Sample } from '../helpers/texts';
import { keep } from './found';
import { Watchdog } from './watchdog';

/** An answer later than this, in ms of processor time, is a fault; for texts up to LONG characters. */
const LATE = 1000;
const LONG = 300_000;

/** How often progress is printed, in ms. */
const PROGRESS = 15_000;

const fixtures = fixtureTexts();
const corpus = corpusTexts();
const material = fixtures.map(({ text }) => text);

class Fuzz {
  private readonly servers = new SyncedServers();
  private readonly watchdog = new Watchdog(path.join(__dirname, 'watch.js'));
  /** Kinds of faults, and how often each was met. */
  private readonly faults = new Map<string, number>();
  private texts = 0;
  private sessions = 0;
  private slowest = { ms: 0, seed: 0, length: 0 };
  private shown = Date.now();

  constructor(
    private seed: number,
    private readonly end: number,
  ) {}

  async run(): Promise<boolean> {
    await this.servers.start();
    try {
      while (Date.now() < this.end) {
        await this.once(new Random(this.seed), this.seed);
        this.seed++;
        if (Date.now() - this.shown > PROGRESS) this.show();
      }
    } finally {
      this.servers.kill();
    }
    this.show();
    for (const [kind, count] of this.faults) console.log(`  ${count} × ${kind}`);
    return this.faults.size === 0;
  }

  private async once(random: Random, seed: number): Promise<void> {
    const sample = sampleOf(random, seed);
    if (sample === undefined) return;
    const { text, changes } = runScript(sample.text, randomScript(random, random.int(0, 10)), material);
    this.texts++;
    this.watchdog.asks(seed, text, sample.real);
    const ms = timed(text);
    this.watchdog.answered(seed, text, sample.real);
    if (ms > this.slowest.ms) this.slowest = { ms, seed, length: text.length };
    if (ms > LATE && text.length <= LONG && timed(text) > LATE) {
      this.found(`late answer`, `${Math.round(ms)} ms`, seed, () => ({ kind: 'late answer', text }), sample.real);
    }
    for (const { kind, detail } of problemsOf(text, seed)) {
      const again = (some: string): boolean => problemsOf(some, seed).some((problem) => problem.kind === kind);
      this.found(kind, detail, seed, () => ({ kind, text: smallestText(text, again) }), sample.real);
    }
    if (seed % 4 === 0) await this.session(sample, changes, seed);
  }

  /** The changes that led to the text, sent to a server one by one. */
  private async session(sample: Sample, changes: readonly TextChange[], seed: number): Promise<void> {
    this.sessions++;
    const { followed, fresh } = await this.servers.compare(sample.text, changes);
    const kind = 'a server that followed the changes tells something else';
    if (JSON.stringify(followed) === JSON.stringify(fresh)) return;
    this.found(
      kind,
      `${followed.length} and ${fresh.length} findings`,
      seed,
      () => ({ kind, text: sample.text, changes }),
      sample.real,
    );
  }

  private found(
    kind: string,
    detail: string,
    seed: number,
    make: () => Parameters<typeof keep>[0],
    real: boolean,
  ): void {
    const count = (this.faults.get(kind) ?? 0) + 1;
    this.faults.set(kind, count);
    if (count > 1) return;
    console.log(`\nseed ${seed}: ${kind}\n  ${detail.slice(0, 600)}`);
    console.log(`  kept as ${keep(make(), real)}`);
  }

  private show(): void {
    this.shown = Date.now();
    const left = Math.max(0, Math.round((this.end - Date.now()) / 1000));
    const { ms, seed, length } = this.slowest;
    console.log(
      `${left} s left, seed ${this.seed}: ${this.texts} texts, ${this.sessions} sessions, ${this.faults.size} kinds of faults; ` +
        `slowest answer ${Math.round(ms)} ms (seed ${seed}, ${length} characters)`,
    );
  }
}

function sampleOf(random: Random, seed: number): Sample | undefined {
  const choice = random.int(0, 9);
  if (choice < 3) return random.pick(fixtures);
  if (choice < 5 && corpus.length > 0) return random.pick(corpus);
  const layout = random.pick(LAYOUTS);
  return { name: layout, text: generatedText(seed, layout, random, random.int(0, 8)), real: false };
}

function argument(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (Number.isFinite(value) && value >= 0) return value;
  console.error('npm run fuzz -- [--minutes N] [--seed S]');
  process.exit(2);
}

const minutes = argument('minutes', 5);
const seed = argument('seed', Math.floor(Math.random() * 1e9));
console.log(`fuzzing for ${minutes} minutes from seed ${seed}`);
void new Fuzz(seed, Date.now() + minutes * 60_000).run().then((clean) => process.exit(clean ? 0 : 1));
