import type { Figure, Sentence } from '../document/model';
import type { Statement } from '../document/statement';
import type { Wording } from '../findings/model';
import { Memo } from '../text/memo';

const statements = new Memo<Sentence, ReadonlyMap<Figure, Statement>>();

/** What the text says of a figure that stands in a sentence; `undefined` for figures of tables. */
export function statementOf(figure: Figure): Statement | undefined {
  const { sentence } = figure;
  if (!sentence) return undefined;
  let known = statements.get(sentence);
  if (!known) {
    known = new Map(sentence.statements.flatMap((each) => (each.figure ? [[each.figure, each] as const] : [])));
    statements.set(sentence, known);
  }
  return known.get(figure);
}

/** What an amount of the text is called among the operands of a relation: `基本支出`, `基本支出增加`, `上年“三公”经费`. */
export function statedName(figure: Figure): string {
  const statement = statementOf(figure);
  if (!statement) return '情况说明';
  const { matter, kind, word, name } = statement;
  const own = matter?.zh ?? (name.length > 24 ? `${name.slice(0, 23)}…` : name);
  if (kind === 'change') return own + word;
  return kind === 'base' ? `上年${own}` : own;
}

/** Where an amount of the text stands: `情况说明“…万元,其中基本支出1059.54”`. */
export function statedPlace(figure: Figure, sentence: Sentence): Wording {
  const at = statementOf(figure)?.at ?? sentence.text.indexOf(figure.text);
  const from = Math.max(0, at - 12);
  const words = at < 0 ? figure.text : sentence.text.slice(from, at) + figure.text;
  const quoted = `${from > 0 ? '…' : ''}${words}`;
  return { 'zh-cn': `情况说明“${quoted}”`, en: `text “${quoted}”` };
}
