import type { Memento, Uri } from 'vscode';

const KEY = 'budgetDisclosure.languageChoices';

/** Choices kept; the oldest are forgotten first. */
const MOST = 1000;

/** The languages people themselves chose for files, remembered in the workspace. */
export class LanguageChoices {
  constructor(private readonly memento: Memento) {}

  /** The language a person chose for a file; `undefined` where none was. */
  get(uri: Uri): string | undefined {
    return this.all().find(([address]) => address === uri.toString())?.[1];
  }

  /** Untitled documents are not remembered: the next one bears the same name. */
  async remember(uri: Uri, languageId: string): Promise<void> {
    if (uri.scheme === 'untitled') return;
    const others = this.all().filter(([address]) => address !== uri.toString());
    await this.memento.update(KEY, [...others, [uri.toString(), languageId]].slice(-MOST));
  }

  private all(): [string, string][] {
    const stored = this.memento.get<unknown>(KEY);
    return Array.isArray(stored) ? stored.filter(isChoice) : [];
  }
}

function isChoice(value: unknown): value is [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}
