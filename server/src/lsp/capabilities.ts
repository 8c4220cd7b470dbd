import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { FIX_ALL } from '../features/codeActions';
import { SOURCE } from '../features/diagnostics';
import type { ClientProfile } from './client';

/** What the server offers a client. Positions are UTF-16, which every client knows. */
export function capabilitiesFor(client: ClientProfile): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    documentSymbolProvider: { label: SOURCE },
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  };
  if (client.pullsDiagnostics) {
    capabilities.diagnosticProvider = {
      identifier: SOURCE,
      interFileDependencies: false,
      workspaceDiagnostics: false,
    };
  }
  return capabilities;
}
