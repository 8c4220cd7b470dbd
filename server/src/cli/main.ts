/** The command line as a program: `node dist/cli.js check FILE…`; and its worker threads, which run the same file. */
import { readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import * as manifest from '../../../package.json';
import { configurationPaths } from '../workspace/configurationPaths';
import type { FolderEntry, PathKind } from './files/world';
import { checkerOf } from './jobs/checker';
import { serveJobs, startThread } from './jobs/thread';
import { Progress } from './progress';
import { run } from './run';
import type { Surroundings, ThreadWorld } from './world';

const threadWorld: ThreadWorld = {
  manifest,
  readFile: (path) => readFile(path),
  readInput,
  writeFile: (path, bytes) => writeFile(path, bytes),
  uriOf: (path) => pathToFileURL(path).href,
};

if (isMainThread) main();
else serveJobs((options) => checkerOf(options, threadWorld));

function main(): void {
  let deserted = false;
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    deserted = true;
  });
  const { stderr } = process;
  const watched = stderr.isTTY && !process.env.CI && process.env.TERM !== 'dumb';
  const world: Surroundings = {
    ...threadWorld,
    environment: process.env,
    configurationPaths: (path) => configurationPaths(resolve(path)).map(shortPath),
    kindOf,
    readFolder,
    realPath: (path) => realpath(path).catch(() => resolve(path)),
    out,
    error: (text) => stderr.write(text),
    deserted: () => deserted,
    ...(watched ? { progress: new Progress((text) => stderr.write(text)) } : {}),
    startThread: (options) => startThread(__filename, options),
    processors: availableParallelism(),
  };
  void run(process.argv.slice(2), world).then((code) => {
    // Not process.exit: what was written must reach a pipe first.
    process.exitCode = code;
  });
}

/** Waits for a reader that is slower: output must not pile up. */
function out(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, () => done());
  });
}

async function kindOf(path: string): Promise<PathKind> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}

async function readFolder(path: string): Promise<FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.map((entry) => ({
    name: entry.name,
    kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
  }));
}

/** A path as a person would name it: from here where it lies below, else as it is. */
function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
