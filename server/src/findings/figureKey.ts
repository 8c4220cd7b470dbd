import type { Entry, Figure, Table } from '../document/model';

/** Names a figure by part, table, row and column — not by its place in the text, which every edit moves. */
export function figureKey(figure: Figure): string {
  const { entry, column, sentence } = figure;
  if (!entry)
    return `${sentence ? sentence.part.code : ''}/text/${sentence ? sentence.text.slice(0, 24) : figure.text}`;
  return `${tableKey(entry.table)}/${rowKey(entry)}/${column?.id ?? ''}`;
}

/** Names a row that is, or should be, in a table by its account code or class. */
export function accountKey(table: Table, key: string): string {
  return `${tableKey(table)}/${key}`;
}

function tableKey(table: Table): string {
  const name = table.project?.code?.text ?? table.project?.name ?? table.kind?.id ?? table.title;
  return `${table.part.code || table.part.index}/${name}`;
}

function rowKey(entry: Entry): string {
  const name = [entry.code, entry.role, entry.label].filter((text) => text !== '').join(' ');
  return name === '' ? `#${entry.index}` : name;
}

/** Gives later findings of the same name a number. */
export class Names {
  private readonly counts = new Map<string, number>();

  /** `name`, or `name#2` … where it was given before. */
  unique(name: string): string {
    let count = this.counts.get(name) ?? 0;
    let given = name;
    do given = ++count === 1 ? name : `${name}#${count}`;
    while (count > 1 && this.counts.has(given));
    this.counts.set(name, count);
    if (given !== name) this.counts.set(given, 1);
    return given;
  }
}
