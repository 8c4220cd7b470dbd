/** The launcher's scripts, which bear no types of their own, as far as tests use them. */
import path from 'node:path';

interface Folders {
  readonly vscode: string;
  readonly data: string;
  readonly user: string;
  readonly extensions: string;
}

interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

interface Scripts {
  /** A Chromium that playwright-core can drive: its program, and what to set in its environment. */
  ensureChromium(): Promise<{ executablePath: string; env: Record<string, string> }>;
  /** The folder of a VS Code server with its web workbench. */
  ensureVSCodeServer(): Promise<string>;
  startServer(folders: Folders): Promise<RunningServer>;
  remoteUri(port: number, file: string): string;
  workbenchUrl(server: RunningServer, options: { payload?: string[][]; query?: Record<string, string> }): string;
}

/** Loads the scripts that find, fetch and start browser and editor. */
export async function launcherScripts(): Promise<Scripts> {
  const folder = path.join(__dirname, '../../scripts/lib');
  const names = ['chromium.mjs', 'code-server.mjs', 'vscode-server.mjs'];
  const modules: unknown[] = await Promise.all(names.map((name) => import(path.join(folder, name))));
  return Object.assign({}, ...modules) as Scripts;
}
