import { NO_CONFIGURATION } from '../workspace/configuration';
import type { CheckOptions } from './arguments';
import { Configurations } from './configurations';
import { CLEAN, FAULTY, UNUSABLE } from './exitCodes';
import { sourcesOf, type Source } from './files/sources';
import type { Report } from './formats/format';
import { OUTPUT } from './formats/formats';
import { checkerOf, contextOf } from './jobs/checker';
import { whyUnreadable, wordsOf } from './jobs/errors';
import { inOrder } from './jobs/inOrder';
import type { Job, Outcome } from './jobs/job';
import { Pool } from './jobs/pool';
import { messages, type Messages } from './messages';
import type { Surroundings } from './world';

/** Results kept for their turn, by file checked at a time: one large document does not hold up the others. */
const AHEAD = 8;

/** With fewer files than this for each, starting threads takes longer than they save. */
const FILES_PER_THREAD = 4;

/**
 * Checks what the arguments stand for and prints it, in the order of the arguments and names. Only the paths and a line
 * for each document are kept; texts and findings are gone when they are printed.
 * @returns the exit code
 */
export async function checkAll(options: CheckOptions, world: Surroundings): Promise<number> {
  return new Run(options, world).check();
}

class Run {
  private readonly words: Messages;
  private readonly configurations: Configurations;
  private files = 0;
  private errors = 0;
  private warnings = 0;
  private unreadable = 0;

  constructor(
    private readonly options: CheckOptions,
    private readonly world: Surroundings,
  ) {
    this.words = messages[options.locale];
    this.configurations = new Configurations(world, options.locale, (line) => this.say(line));
  }

  async check(): Promise<number> {
    const { options, world } = this;
    const sources = await sourcesOf(options.files, world);
    const several = sources.length > 1 || sources.some(({ named }) => !named);
    const report = OUTPUT[options.format].report(contextOf(options.locale, world), several);
    const inThisThread = checkerOf(options, world);
    const jobs = this.jobsFor(sources.length);
    const pool = this.poolOf(jobs);
    await this.print(report.begin());
    let done = 0;
    if (several) world.progress?.show(done, sources.length);
    await inOrder(
      sources,
      jobs === 1 ? 1 : jobs * AHEAD,
      // The standard input belongs to the main thread.
      (source) => this.outcomeOf(source, (job) => (pool && job.path !== '-' ? pool : { run: inThisThread }).run(job)),
      async (outcome, source) => {
        await this.take(outcome, source, report);
        if (several) world.progress?.show(++done, sources.length);
      },
      // Whoever has seen enough (`| head`) need not wait; files to be mended are mended all the same.
      () => !options.fix && world.deserted?.() === true,
    );
    pool?.close();
    await this.configurations.tellUnmatched();
    return this.end(report);
  }

  private jobsFor(files: number): number {
    if (this.world.startThread === undefined) return 1;
    const { jobs } = this.options;
    if (jobs !== undefined) return Math.min(jobs, files);
    return Math.max(1, Math.min(this.world.processors ?? 1, Math.floor(files / FILES_PER_THREAD)));
  }

  private poolOf(jobs: number): Pool | undefined {
    const { startThread } = this.world;
    if (jobs <= 1 || startThread === undefined) return undefined;
    const { format, fix, locale } = this.options;
    const failed = (error: unknown): Outcome => ({
      kind: 'unreadable',
      message: this.words.failed(wordsOf(error)),
    });
    return new Pool(jobs, () => startThread({ format, fix, locale }), failed);
  }

  private async outcomeOf({ path, named, problem }: Source, run: (job: Job) => Promise<Outcome>): Promise<Outcome> {
    if (problem === undefined) {
      // The standard input lies in no folder.
      const configuration = path === '-' ? NO_CONFIGURATION : await this.configurations.of(path);
      return run({ path, named, configuration });
    }
    if (problem === 'emptyFolder') return { kind: 'unreadable', message: this.words.noFilesInFolder };
    if (problem === 'noMatch') return { kind: 'unreadable', message: this.words.noMatch };
    return { kind: 'unreadable', message: whyUnreadable(problem.thrown, this.words) };
  }

  private async take(outcome: Outcome, { path }: Source, report: Report): Promise<void> {
    const { words } = this;
    if (outcome.kind === 'passedOver') return;
    if (outcome.kind === 'unreadable') {
      this.unreadable++;
      const name = path === '-' ? words.standardInput : path;
      this.say(words.unreadable(name, outcome.message));
      await this.print(report.unreadable(path, outcome.message));
      return;
    }
    this.files++;
    this.errors += outcome.errors;
    this.warnings += outcome.warnings;
    if (path !== '-') {
      await this.configurations.tellProblems(path);
      await this.configurations.applied(path, outcome.unmatched);
    }
    for (const remark of outcome.remarks) this.say(remark);
    await this.print(report.file(outcome.printed));
  }

  private async end(report: Report): Promise<number> {
    const { files, errors, warnings, words } = this;
    const tooMany = warnings > this.options.maxWarnings;
    const exitCode = this.unreadable > 0 ? UNUSABLE : errors > 0 || tooMany ? FAULTY : CLEAN;
    await this.print(report.end({ files, errors, warnings, exitCode }));
    if (tooMany) this.say(words.tooManyWarnings(warnings, this.options.maxWarnings));
    this.world.progress?.clear();
    return exitCode;
  }

  private async print(text: string): Promise<void> {
    if (text === '') return;
    this.world.progress?.clear();
    await this.world.out(text);
  }

  private say(line: string): void {
    this.world.progress?.clear();
    this.world.error(line + '\n');
  }
}
