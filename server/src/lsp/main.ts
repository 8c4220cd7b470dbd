/** The language server as a program: `node dist/server.js --stdio` (or `--node-ipc`, `--socket=…`, `--pipe=…`). */
import { setFlagsFromString } from 'node:v8';
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
} from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { findConfiguration } from './findConfiguration';
import { serve } from './server';

// What is made while a document is opened stays, and V8 concludes that all made later at the same places stays, too: it
// would put what each key makes among the old objects, where it waits for a collection of the whole heap.
setFlagsFromString('--no-allocation-site-pretenuring');

const TRANSPORTS = /^--(?:node-ipc|socket|pipe)(?:=|$)/;
const named = process.argv.slice(2).some((argument) => TRANSPORTS.test(argument));
const connection = named ? createConnection() : overStandardStreams();

// A fault in one document must not end the session; a client that is gone does.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    if (isGone(error)) process.exit(1);
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
}

const serving = serve(connection, {
  version,
  turn: () => new Promise((resolve) => setImmediate(resolve)),
  findConfiguration,
});

/** The standard input tells of the client: it has closed it, or sends what cannot be followed. */
function overStandardStreams(): Connection {
  const reader = new StreamMessageReader(process.stdin);
  // A message that makes no sense is passed over. After a header that makes none (told by the error's words alone) nobody
  // knows where the next message begins: the client starts another server, and nothing is lost.
  reader.onError((error) => {
    if (!(error instanceof SyntaxError) && /\bheader\b|content-length/i.test(error.message)) process.exit(1);
  });
  for (const event of ['end', 'close']) process.stdin.on(event, () => process.exit(serving.isShutDown ? 0 : 1));
  return createConnection(reader, new StreamMessageWriter(process.stdout));
}

function isGone(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET';
}
