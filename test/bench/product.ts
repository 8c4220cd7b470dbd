/** What is measured of this project, as functions of a text. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analyse';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { documentSymbolsOf } from '../../server/src/features/documentSymbol';
import { hoverAt } from '../../server/src/features/hover';
import { Configurations } from '../../server/src/lsp/configurations';
import { AnalysisCache } from '../../server/src/lsp/documents';
import { LANGUAGE_ID } from '../../server/src/lsp/protocol';
import { LineIndex } from '../../server/src/text/lines';
import { figurePlaces } from './figures';
import type { Task } from './sampling';

const OPTIONS = { locale: 'zh-cn', uri: 'file:///document.ysgk' } as const;

/** Reads, checks and words a text from nothing, as the command line does. */
export function fullCheck(text: string): number {
  return diagnosticsOf(analyse(text), new LineIndex(text), OPTIONS).length;
}

/**
 * A document open in the editor, without the protocol: what the server keeps of it and does for each change. An analyser
 * that reads only what was changed is measured here as soon as the server uses it.
 */
export function openInEditor(text: string): { readonly type: () => number } {
  let failure: unknown;
  const cache = new AnalysisCache(new Configurations(undefined, () => undefined), (error) => (failure = error));
  let document = TextDocument.create(OPTIONS.uri, LANGUAGE_ID, 1, text);
  const diagnose = (): number => {
    const open = cache.get(document);
    if (open === undefined) throw failure ?? new Error('not analysed');
    return diagnosticsOf(open.analysis, open.lines, OPTIONS).length;
  };
  const [place = 0] = figurePlaces(text, 1);
  let typed = false;
  diagnose();
  return {
    /** Types a digit into a figure in the middle of the text, or takes it away again, and asks for the diagnostics. */
    type: () => {
      const start = document.positionAt(place);
      const end = document.positionAt(place + (typed ? 1 : 0));
      const change = { range: { start, end }, text: typed ? '' : '7' };
      typed = !typed;
      document = TextDocument.update(document, [change], document.version + 1);
      return diagnose();
    },
  };
}

/** Hovers asked for in one go. */
const HOVERS = 64;

/** What is measured of a document: a full check, a keystroke, and questions about it as it stands. */
export function tasksOf(text: string, keystrokes: boolean): Task[] {
  const analysis = analyse(text);
  const lines = new LineIndex(text);
  const positions = figurePlaces(text, HOVERS).map((offset) => lines.positionAt(offset));
  const editor = keystrokes ? openInEditor(text) : undefined;
  const wording = { locale: 'zh-cn', markup: 'markdown' } as const;
  return [
    { name: 'full', run: () => fullCheck(text) },
    ...(editor === undefined ? [] : [{ name: 'keystroke', run: () => editor.type() }]),
    { name: 'outline', run: () => documentSymbolsOf(analysis, lines, 'zh-cn') },
    {
      name: 'hover',
      times: positions.length,
      run: () => positions.map((position) => hoverAt(analysis, lines, position, wording)),
    },
  ];
}
