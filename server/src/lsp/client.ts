import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../findings/model';
import { localeOf } from './settings';

/** What the server needs to know of its client, from `initialize`. */
export interface ClientProfile {
  readonly locale: Locale;
  /** Base address of the rules' pages (`initializationOptions.rulesBase`). */
  readonly rulesBase: string | undefined;
  /** It has the commands that write into `.disclosure.json` (`initializationOptions.keeps`). */
  readonly keeps: boolean;
  /** It asks for diagnostics itself: nothing is pushed to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** It can be told which files to watch. */
  readonly watchesFiles: boolean;
  readonly documentChanges: boolean;
  readonly nestedSymbols: boolean;
  readonly hoverMarkup: 'markdown' | 'plaintext';
  readonly foldingLimit: number;
}

/** Reads the parameters of `initialize`; anything left out or malformed counts as not supported. */
export function clientOf(params: InitializeParams): ClientProfile {
  const { textDocument, workspace } = params.capabilities ?? {};
  const options = record(params.initializationOptions);
  const formats = textDocument?.hover?.contentFormat;
  const limit = textDocument?.foldingRange?.rangeLimit;
  return {
    locale: localeOf(options.locale ?? params.locale),
    rulesBase: typeof options.rulesBase === 'string' ? options.rulesBase : undefined,
    keeps: options.keeps === true,
    pullsDiagnostics: isObject(textDocument?.diagnostic),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hoverMarkup: Array.isArray(formats) && !formats.includes('markdown') ? 'plaintext' : 'markdown',
    foldingLimit: typeof limit === 'number' && limit > 0 ? limit : Infinity,
  };
}

function record(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
