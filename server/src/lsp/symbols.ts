import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';

/** An outline for clients that know only flat lists: each symbol names the one it stands in. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap((symbol) => {
    const flat: SymbolInformation = { name: symbol.name, kind: symbol.kind, location: { uri, range: symbol.range } };
    if (containerName !== undefined) flat.containerName = containerName;
    return [flat, ...flatSymbols(symbol.children ?? [], uri, symbol.name)];
  });
}
