import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from '../activate';
import type { Api } from '../api';
import { CLIENT_ID } from '../names';

/** Starts the extension in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): Api {
  const server = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  let worker: Worker | undefined;
  // The client would take the transports from a worker itself, but it does not know the editor's own kind of worker.
  const transports = () => {
    worker?.terminate();
    worker = new Worker(server);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateWith(context, (options) => new LanguageClient(CLIENT_ID, 'Budget Disclosure', transports, options));
}
