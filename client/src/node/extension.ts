import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { activateWith } from '../activate';
import type { Api } from '../api';
import { CLIENT_ID } from '../names';

/** Starts the extension where there is Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const serverOptions: ServerOptions = {
    run: server,
    debug: { ...server, options: { execArgv: ['--nolazy', '--enable-source-maps'] } },
  };
  return activateWith(context, (options) => new LanguageClient(CLIENT_ID, 'Budget Disclosure', serverOptions, options));
}
