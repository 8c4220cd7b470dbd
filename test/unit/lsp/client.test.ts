import type { InitializeParams } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../server/src/lsp/client';

const read = (params: unknown): ReturnType<typeof clientOf> => clientOf(params as InitializeParams);

describe('clientOf', () => {
  it('takes what is left out or malformed for not supported', () => {
    const least = {
      locale: 'zh-cn',
      rulesBase: undefined,
      keeps: false,
      pullsDiagnostics: false,
      refreshesDiagnostics: false,
      hasConfiguration: false,
      registersConfiguration: false,
      watchesFiles: false,
      documentChanges: false,
      nestedSymbols: false,
      hoverMarkup: 'markdown',
      foldingLimit: Infinity,
    };
    expect(read({ capabilities: {} })).toEqual(least);
    expect(read({})).toEqual(least);
    const odd = { textDocument: { diagnostic: true, foldingRange: { rangeLimit: -1 }, hover: { contentFormat: 7 } } };
    expect(read({ capabilities: odd, initializationOptions: 'x', locale: 7 })).toEqual(least);
  });

  it('reads what is there', () => {
    const textDocument = {
      diagnostic: {},
      hover: { contentFormat: ['plaintext'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      foldingRange: { rangeLimit: 50 },
    };
    const workspace = {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true },
    };
    const initializationOptions = { rulesBase: 'https://example.org', locale: 'zh', keeps: true };
    expect(read({ capabilities: { textDocument, workspace }, initializationOptions, locale: 'en' })).toEqual({
      locale: 'zh-cn',
      rulesBase: 'https://example.org',
      keeps: true,
      pullsDiagnostics: true,
      refreshesDiagnostics: true,
      hasConfiguration: true,
      registersConfiguration: true,
      watchesFiles: true,
      documentChanges: true,
      nestedSymbols: true,
      hoverMarkup: 'plaintext',
      foldingLimit: 50,
    });
  });
});
