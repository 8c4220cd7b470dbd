import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * @param {...string} segments
 * @returns {string} an absolute path inside the checkout
 */
export const inRoot = (...segments) => path.join(root, ...segments);

/**
 * @param {string} file an absolute path
 * @returns {any} the parsed JSON, or `undefined` when the file is missing or no JSON
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Finds a program on the PATH.
 *
 * @param {...string} names tried in order
 * @returns {string | undefined} the absolute path of the first that exists
 */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (existsSync(file)) return file;
      }
  return undefined;
}

/** The environment without what a surrounding `npm run` put there about this project. */
export function cleanEnvironment() {
  const env = { ...process.env };
  for (const key of Object.keys(env))
    if (/^npm_(package|lifecycle|config_local_prefix|config_prefix|command$)/.test(key)) delete env[key];
  return env;
}

/**
 * Runs a program with this process's input and output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, progress?: boolean}} [options] `quiet` keeps the
 *   output and prints it only when the program fails; `progress` sends it to the error output
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was ended by a signal
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    // 2: progress belongs with the messages; the output of a check may be read by a program.
    const stdio = options.quiet ? ['ignore', 'pipe', 'pipe'] : options.progress ? ['inherit', 2, 2] : 'inherit';
    const shell = process.platform === 'win32' && /\.(cmd|bat)$/i.test(command);
    const child = spawn(shell ? `"${command}"` : command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
      shell,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (options.quiet && code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs npm: the one that runs this script, else the one beside Node or on the PATH.
 *
 * @param {string[]} args
 * @param {{cwd?: string, quiet?: boolean}} [options]
 * @returns {Promise<number>} the exit code
 */
export function npm(args, options = {}) {
  const beside = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const script = [process.env.npm_execpath, beside].find(
    (file) => file && /npm-cli\.js$/.test(file) && existsSync(file),
  );
  const env = cleanEnvironment();
  return script
    ? run(process.execPath, [script, ...args], { ...options, progress: true, env })
    : run(onPath('npm') ?? 'npm', args, { ...options, progress: true, env });
}

/**
 * Runs the program of an installed package with this Node.
 *
 * @param {string} file its JavaScript file below node_modules
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, quiet?: boolean}} [options]
 * @returns {Promise<number>} the exit code
 */
export const runModule = (file, args, options = {}) =>
  run(process.execPath, [inRoot('node_modules', file), ...args], options);
