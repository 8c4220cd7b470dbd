import { rulesBaseOf } from '../../features/rulePage';
import type { Locale } from '../../findings/model';
import type { FormatContext } from '../formats/format';
import { OUTPUT } from '../formats/formats';
import { messages } from '../messages';
import type { ThreadWorld } from '../world';
import { checkJob, type Job, type Outcome } from './job';
import type { ThreadOptions } from './thread';

/** Does single jobs as the options say: the same in the main thread and in workers. */
export function checkerOf(options: ThreadOptions, world: ThreadWorld): (job: Job) => Promise<Outcome> {
  const output = OUTPUT[options.format];
  const context = contextOf(options.locale, world);
  return (job) => checkJob(job, { fix: options.fix, output, context }, world);
}

/** What formats need to know. */
export function contextOf(locale: Locale, { manifest, uriOf }: ThreadWorld): FormatContext {
  const { version, homepage } = manifest;
  return {
    locale,
    words: messages[locale],
    version,
    homepage: typeof homepage === 'string' ? homepage : undefined,
    rulesBase: rulesBaseOf(homepage),
    uriOf,
  };
}
