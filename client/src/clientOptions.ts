import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { rulesBaseOf } from '../../server/src/features/rulePage';
import { LANGUAGE_ID } from '../../server/src/lsp/protocol';

/** Documents the server is told of: disclosures, and Markdown, where it answers only for disclosures. */
export const SELECTOR = [{ language: LANGUAGE_ID }, { language: 'markdown' }];

/** How both clients, desktop and browser, talk to the server. */
export function clientOptions(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
): LanguageClientOptions {
  const manifest: { homepage?: unknown } = context.extension.packageJSON;
  return {
    documentSelector: SELECTOR,
    outputChannel: output,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    initializationOptions: {
      // Without a home on the web the pages are those the extension brings along.
      rulesBase: rulesBaseOf(manifest.homepage) ?? vscode.Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
      keeps: true,
    },
  };
}
