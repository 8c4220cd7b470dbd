import type { Locale } from '../findings/model';
import { unmatchedRemark } from '../findings/profile';
import { NO_CONFIGURATION, readConfiguration, type Configuration, type Verified } from '../workspace/configuration';
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
  /** What could not be understood; emptied when it was told. */
  readonly problems: string[];
  /** Ids of verified entries that matched in one of the documents so far. */
  readonly matched: Set<string>;
}

/** The configurations of a run: each folder is looked up once, each file read and spoken of once. */
export class Configurations {
  /** By path of the file. */
  private readonly files = new Map<string, Promise<Loaded | null>>();
  /** The nearest file, by the first place it may lie. */
  private readonly nearest = new Map<string, Promise<Loaded | null>>();

  /** @param tell takes one line without its end */
  constructor(
    private readonly source: ConfigurationSource,
    private readonly locale: Locale,
    private readonly tell: (line: string) => void,
  ) {}

  /** The configuration that applies to a document: the nearest file there is. */
  async of(path: string): Promise<Configuration> {
    return (await this.nearestTo(path))?.configuration ?? NO_CONFIGURATION;
  }

  /** Tells what could not be understood in a document's configuration, once. */
  async tellProblems(path: string): Promise<void> {
    const file = await this.nearestTo(path);
    for (const problem of file?.problems.splice(0) ?? []) this.say(file?.path ?? '', problem);
  }

  /** Takes note of what a document's configuration did not match there. */
  async applied(path: string, unmatched: readonly Verified[]): Promise<void> {
    const file = await this.nearestTo(path);
    if (file === null || file.configuration.verified.length === 0) return;
    const without = new Set(unmatched.map(({ id }) => id));
    for (const { id } of file.configuration.verified) if (!without.has(id)) file.matched.add(id);
  }

  /** Tells of verified entries that matched in none of the documents. */
  async tellUnmatched(): Promise<void> {
    for (const loading of this.files.values()) {
      const file = await loading;
      for (const entry of file?.configuration.verified ?? []) {
        if (file?.matched.has(entry.id) === false) this.say(file.path, unmatchedRemark(entry)[this.locale]);
      }
    }
  }

  private nearestTo(path: string): Promise<Loaded | null> {
    const places = this.source.configurationPaths(path);
    const [folder] = places;
    if (folder === undefined) return Promise.resolve(null);
    let finding = this.nearest.get(folder);
    if (finding === undefined) {
      finding = this.firstOf(places);
      this.nearest.set(folder, finding);
    }
    return finding;
  }

  private async firstOf(places: readonly string[]): Promise<Loaded | null> {
    for (const place of places) {
      let loading = this.files.get(place);
      if (loading === undefined) {
        loading = this.load(place);
        this.files.set(place, loading);
      }
      const file = await loading;
      if (file !== null) return file;
    }
    return null;
  }

  private async load(path: string): Promise<Loaded | null> {
    let bytes: Uint8Array;
    try {
      bytes = await this.source.readFile(path);
    } catch (error) {
      const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
      if (!THERE.includes(code)) return null;
      const problems = [this.locale === 'en' ? 'cannot be read and is not used' : '无法读取，未予采用'];
      return { path, configuration: NO_CONFIGURATION, problems, matched: new Set() };
    }
    const decoded = decode(bytes);
    const { configuration, problems } = readConfiguration(decoded.ok ? decoded.text : '');
    return { path, configuration, problems: problems.map((problem) => problem[this.locale]), matched: new Set() };
  }

  private say(path: string, words: string): void {
    this.tell(this.locale === 'en' ? `${path}: ${words}` : `${path}：${words}`);
  }
}
