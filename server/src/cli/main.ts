/** The command line as a program: `node dist/cli.js check FILE…`. */
import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as manifest from '../../../package.json';
import { configurationPaths } from '../workspace/configurationPaths';
import { run } from './run';

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

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), {
  environment: process.env,
  manifest,
  readFile: (path) => readFile(path),
  readInput,
  writeFile: (path, bytes) => writeFile(path, bytes),
  configurationPaths: (path) => configurationPaths(resolve(path)).map(shortPath),
  uriOf: (path) => pathToFileURL(path).href,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  // Not process.exit: what was written must reach a pipe first.
  process.exitCode = code;
});
