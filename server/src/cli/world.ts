import type { ConfigurationSource } from './configurations';
import type { FolderSource } from './files/world';
import type { JobWorld } from './jobs/job';
import type { JobThread } from './jobs/pool';
import type { ThreadOptions } from './jobs/thread';
import type { Progress } from './progress';

/** What the program says of itself, from package.json. */
export interface Manifest {
  readonly version: string;
  readonly homepage?: unknown;
}

/** What every thread needs of the world. Reading and writing throw as Node's functions do. */
export interface ThreadWorld extends JobWorld {
  readonly manifest: Manifest;
  /** Address of a file, for `relatedInformation`. */
  uriOf(path: string): string;
}

/** The world as the command line sees it. */
export interface Surroundings extends ThreadWorld, ConfigurationSource, FolderSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Resolves when there is room for more; nothing is lost where it is not waited for. */
  out(text: string): Promise<void>;
  error(text: string): void;
  /** Whether nobody reads the output any more. */
  readonly deserted?: () => boolean;
  /** Left out where nobody watches. */
  readonly progress?: Progress;
  /** Starts a worker thread; left out where there are none. */
  readonly startThread?: (options: ThreadOptions) => JobThread;
  /** Processors this program may use. */
  readonly processors?: number;
}
