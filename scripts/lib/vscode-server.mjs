import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cleanEnvironment } from './project.mjs';

/**
 * @typedef {object} Folders
 * @property {string} vscode the server's own folder, with `out/server-main.js`
 * @property {string} data what the server keeps for itself
 * @property {string} user the user data folder, with `User/settings.json`
 * @property {string} extensions installed extensions
 */

/**
 * @typedef {object} RunningServer
 * @property {number} port on 127.0.0.1
 * @property {string} token whoever opens the workbench must know it
 * @property {Promise<string>} ended settles with what the server printed, when it ends by itself or is stopped
 * @property {() => Promise<void>} stop ends it with everything it started
 */

/**
 * The arguments that tell the server its folders.
 *
 * @param {Folders} folders
 * @returns {string[]}
 */
export function folderArguments(folders) {
  for (const folder of [folders.data, folders.user, folders.extensions]) mkdirSync(folder, { recursive: true });
  return [
    path.join(folders.vscode, 'out/server-main.js'),
    '--accept-server-license-terms',
    ...['--server-data-dir', folders.data],
    ...['--user-data-dir', folders.user],
    ...['--extensions-dir', folders.extensions],
  ];
}

/**
 * The environment for a server: without what a VS Code around us (its integrated terminal) told its children.
 *
 * @param {Folders} folders
 */
export function serverEnvironment(folders) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...cleanEnvironment(), VSCODE_AGENT_FOLDER: folders.data };
  for (const key of Object.keys(env))
    if (/^VSCODE_(IPC|NLS|ESM|HANDLES|CWD)/.test(key) || key === 'ELECTRON_RUN_AS_NODE') delete env[key];
  return env;
}

/**
 * Starts the VS Code server on a free port of this machine, reachable from this machine only.
 *
 * @param {Folders} folders
 * @param {string[]} [args] more arguments for the server
 * @returns {Promise<RunningServer>} rejects with what it printed when it ends before it listens
 */
export async function startServer(folders, args = []) {
  const token = randomBytes(16).toString('hex');
  const group = process.platform !== 'win32';
  const child = spawn(
    process.execPath,
    [
      ...folderArguments(folders),
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--telemetry-level', 'off'],
      ...args,
    ],
    { env: serverEnvironment(folders), stdio: ['ignore', 'pipe', 'pipe'], detached: group },
  );
  let log = '';
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(`${log}${error.message}\n`));
    child.on('exit', () => resolve(log));
  });
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      // The server's children (extension hosts) are in its process group.
      if (child.pid) process.kill(group ? -child.pid : child.pid, name);
    } catch {
      // It has ended already.
    }
  };
  const stop = async () => {
    signal('SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
    signal('SIGKILL');
  };
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ chunk) => {
      log += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then((text) => reject(new Error(`The VS Code server ended before it listened:\n${text}`)));
  });
  return { port: await listening, token, ended, stop };
}

/**
 * The address of a file or folder for a workbench that is served from this machine.
 *
 * @param {number} port
 * @param {string} file an absolute path
 */
export function remoteUri(port, file) {
  const pathname = file.replaceAll('\\', '/').replace(/^(?!\/)/, '/');
  return `vscode-remote://127.0.0.1:${port}${encodeURI(pathname)}`;
}

/**
 * The address of the workbench in a browser.
 *
 * @param {RunningServer} server
 * @param {{payload?: string[][], query?: Record<string, string>}} [options] `payload`: pairs that stand for the
 *   arguments a desktop VS Code takes; `query`: `folder`, `workspace` or `ew` (an empty window)
 */
export function workbenchUrl(server, { payload = [], query = {} } = {}) {
  const parameters = new URLSearchParams({ tkn: server.token, ...query, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${server.port}/?${parameters}`;
}
