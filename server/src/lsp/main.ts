/** The language server as a program: `node dist/server.js --stdio` (or `--node-ipc`, `--socket=…`, `--pipe=…`). */
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { findConfiguration } from './findConfiguration';
import { serve } from './server';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;
const named = process.argv.slice(2).some((argument) => TRANSPORTS.test(argument));
const connection = named ? createConnection() : createConnection(process.stdin, process.stdout);

// A fault in one document must not end the session; a client that is gone does.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    if (isGone(error)) process.exit(1);
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
}

serve(connection, { version, turn: () => new Promise((resolve) => setImmediate(resolve)), findConfiguration });

function isGone(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET';
}
