/** The language server as a web worker: messages are posted to and from the page that made it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { serve } from './server';
import type { Turn } from './settled';

/** The worker's own scope; the project is compiled without the worker library. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

serve(connection, { version, turn: messageTurn() });

/** One turn of the event loop through a message channel: timers in workers may be held back by 4 ms. */
function messageTurn(): Turn {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
}
