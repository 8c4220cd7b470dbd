import type { Job, Outcome } from './job';

/** A thread that does one job after the other. */
export interface JobThread {
  /** Rejects when the thread ends before it answers; then it is of no more use. */
  run(job: Job): Promise<Outcome>;
  close(): void;
}

/** Threads that share the jobs: each job goes to the first that is free. */
export class Pool {
  private readonly free: JobThread[] = [];
  private readonly waiting: ((thread: JobThread) => void)[] = [];
  private readonly threads = new Set<JobThread>();

  /**
   * @param size how many threads there may be; they are started when there is work for them
   * @param failed what became of a job whose thread ended
   */
  constructor(
    private readonly size: number,
    private readonly start: () => JobThread,
    private readonly failed: (error: unknown) => Outcome,
  ) {}

  /** Does a job as soon as a thread is free. Never rejects. */
  async run(job: Job): Promise<Outcome> {
    let thread: JobThread | undefined;
    try {
      thread = await this.take();
      const outcome = await thread.run(job);
      this.give(thread);
      return outcome;
    } catch (error) {
      if (thread !== undefined) this.replace(thread);
      return this.failed(error);
    }
  }

  /** Ends the threads; jobs that are under way are not waited for. */
  close(): void {
    for (const thread of this.threads) thread.close();
    this.threads.clear();
    this.free.length = 0;
  }

  private take(): Promise<JobThread> {
    const idle = this.free.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.threads.size < this.size) return Promise.resolve(this.add());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private add(): JobThread {
    const thread = this.start();
    this.threads.add(thread);
    return thread;
  }

  private give(thread: JobThread): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free.push(thread);
    else next(thread);
  }

  /** One document that ends its thread must not keep the others from being checked. */
  private replace(thread: JobThread): void {
    thread.close();
    this.threads.delete(thread);
    if (this.waiting.length > 0) this.give(this.add());
  }
}
