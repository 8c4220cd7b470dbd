import { run } from '../../server/src/cli/run';
import type { Surroundings } from '../../server/src/cli/world';
import { configurationPaths } from '../../server/src/workspace/configurationPaths';
import { folderSource } from './folders';

/** A world of files in memory, for the command line. */
export class World implements Surroundings {
  readonly environment = {};
  readonly manifest = { version: '1.2.3', homepage: 'https://example.org/project' };
  stdout = '';
  stderr = '';
  readonly files: Map<string, Uint8Array>;

  constructor(
    files: Record<string, string | Uint8Array>,
    private readonly input = '',
  ) {
    this.files = new Map(Object.entries(files).map(([path, file]) => [path, Buffer.from(file)]));
  }

  readFile(path: string): Promise<Uint8Array> {
    const file = this.files.get(path);
    if (file !== undefined) return Promise.resolve(file);
    return Promise.reject(Object.assign(new Error('…'), { code: 'ENOENT' }));
  }
  readInput(): Promise<Uint8Array> {
    return Promise.resolve(Buffer.from(this.input));
  }
  writeFile(path: string, bytes: Uint8Array): Promise<void> {
    if (path.startsWith('readonly')) return Promise.reject(Object.assign(new Error('…'), { code: 'EACCES' }));
    this.files.set(path, bytes);
    return Promise.resolve();
  }
  configurationPaths(path: string): string[] {
    return configurationPaths(`/${path}`).map((place) => place.slice(1));
  }
  uriOf(path: string): string {
    return `file:///${path}`;
  }
  readonly kindOf = (path: string) => this.folders().kindOf(path);
  readonly readFolder = (path: string) => this.folders().readFolder(path);
  readonly realPath = (path: string) => this.folders().realPath(path);
  out(text: string): Promise<void> {
    this.stdout += text;
    return Promise.resolve();
  }
  error(text: string): void {
    this.stderr += text;
  }
  private folders() {
    return folderSource([...this.files.keys()]);
  }
}

/** Runs `check` with arguments and returns the exit code. */
export const check = async (world: World, ...args: string[]): Promise<number> => run(['check', ...args], world);
