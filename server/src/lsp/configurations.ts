import type { Wording } from '../findings/model';
import { unmatchedRemark, type Profiled } from '../findings/profile';
import { NO_CONFIGURATION, readConfiguration, type Configuration } from '../workspace/configuration';

/** A `.disclosure.json` as it was read. */
export interface ConfigurationFile {
  readonly path: string;
  /** Left out where the file is there and cannot be read. */
  readonly text?: string;
}

/** Finds and reads the configuration nearest to a document; `undefined` where there is none. */
export type FindConfiguration = (uri: string) => ConfigurationFile | undefined;

/** Something to tell the person of a configuration. */
export interface ConfigurationRemark {
  /** `problem`: part of the file does not apply; `unmatched`: an entry has nothing to apply to. */
  readonly kind: 'problem' | 'unmatched';
  readonly path: string;
  readonly message: Wording;
}

/** Configurations of open documents, each read once until it is forgotten; a remark is made once. */
export class Configurations {
  private readonly known = new Map<string, { path: string; configuration: Configuration }>();
  private readonly told = new Set<string>();

  constructor(
    private readonly find: FindConfiguration | undefined,
    private readonly tell: (remark: ConfigurationRemark) => void,
  ) {}

  /** The configuration that applies to a document. */
  of(uri: string): Configuration {
    const known = this.known.get(uri);
    if (known !== undefined) return known.configuration;
    const file = this.find?.(uri);
    const configuration = file === undefined ? NO_CONFIGURATION : this.read(file);
    this.known.set(uri, { path: file?.path ?? '', configuration });
    return configuration;
  }

  /** Takes note of what a document's configuration did not match. */
  applied(uri: string, { unmatched }: Profiled): void {
    const path = this.known.get(uri)?.path ?? '';
    for (const entry of unmatched) this.once({ kind: 'unmatched', path, message: unmatchedRemark(entry) });
  }

  /** Reads a document's configuration again when it is next asked for. */
  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** Reads everything again, and tells anew what is to be told. */
  forgetAll(): void {
    this.known.clear();
    this.told.clear();
  }

  private read({ path, text }: ConfigurationFile): Configuration {
    if (text === undefined) {
      const message = { 'zh-cn': '无法读取，未予采用', en: 'cannot be read and is not used' };
      this.once({ kind: 'problem', path, message });
      return NO_CONFIGURATION;
    }
    const { configuration, problems } = readConfiguration(text);
    for (const message of problems) this.once({ kind: 'problem', path, message });
    return configuration;
  }

  private once(remark: ConfigurationRemark): void {
    const key = `${remark.path}\n${remark.message.en}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.tell(remark);
  }
}
