import type { Locale } from '../findings/model';
import { unmatchedRemark, type Profiled } from '../findings/profile';
import { NO_CONFIGURATION, readConfiguration, type Configuration } from '../workspace/configuration';
import { decode } from './decode';

/** What is needed of the world to find configurations. */
export interface ConfigurationSource {
  /** Where a document's configuration may lie, nearest first, as paths to read and to name. */
  configurationPaths(path: string): readonly string[];
  readFile(path: string): Promise<Uint8Array>;
}

/** Error codes of a file that is there and cannot be read; any other means that it is not there. */
const THERE: readonly unknown[] = ['EACCES', 'EPERM', 'EISDIR', 'EIO'];

interface Loaded {
  readonly path: string;
  readonly configuration: Configuration;
  /** Ids of verified entries that matched in one of the documents so far. */
  readonly matched: Set<string>;
}

/** The configurations of a run: each file is read and spoken of once. */
export class Configurations {
  private readonly loaded = new Map<string, Loaded | null>();

  /** @param tell takes one line without its end */
  constructor(
    private readonly source: ConfigurationSource,
    private readonly locale: Locale,
    private readonly tell: (line: string) => void,
  ) {}

  /** The configuration that applies to a document: the nearest file there is. */
  async of(path: string): Promise<Configuration> {
    return (await this.nearest(path))?.configuration ?? NO_CONFIGURATION;
  }

  /** Takes note of what a document's configuration matched. */
  async applied(path: string, { unmatched }: Profiled): Promise<void> {
    const file = await this.nearest(path);
    const without = new Set(unmatched.map(({ id }) => id));
    for (const { id } of file?.configuration.verified ?? []) if (!without.has(id)) file?.matched.add(id);
  }

  /** Tells of verified entries that matched in none of the documents. */
  tellUnmatched(): void {
    for (const file of this.loaded.values()) {
      for (const entry of file?.configuration.verified ?? []) {
        if (file?.matched.has(entry.id) === false) this.say(file.path, unmatchedRemark(entry)[this.locale]);
      }
    }
  }

  private async nearest(path: string): Promise<Loaded | undefined> {
    for (const place of this.source.configurationPaths(path)) {
      let file = this.loaded.get(place);
      if (file === undefined) {
        file = await this.load(place);
        this.loaded.set(place, file);
      }
      if (file !== null) return file;
    }
    return undefined;
  }

  private async load(path: string): Promise<Loaded | null> {
    let bytes: Uint8Array;
    try {
      bytes = await this.source.readFile(path);
    } catch (error) {
      const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
      if (!THERE.includes(code)) return null;
      this.say(path, this.locale === 'en' ? 'cannot be read and is not used' : '无法读取，未予采用');
      return { path, configuration: NO_CONFIGURATION, matched: new Set() };
    }
    const decoded = decode(bytes);
    const { configuration, problems } = readConfiguration(decoded.ok ? decoded.text : '');
    for (const problem of problems) this.say(path, problem[this.locale]);
    return { path, configuration, matched: new Set() };
  }

  private say(path: string, words: string): void {
    this.tell(this.locale === 'en' ? `${path}: ${words}` : `${path}：${words}`);
  }
}
