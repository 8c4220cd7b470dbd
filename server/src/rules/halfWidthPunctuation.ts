import type { Finding, TextEdit } from '../findings/model';
import { gather } from './gather';
import { placeAt } from './place';
import type { RuleContext } from './rule';
import { partAt, thingAt } from './textSearch';

const HALF =
  /[\u4e00-\u9fff）”》][,;!?](?=[\u4e00-\u9fff（“《])|[\u4e00-\u9fff]{2}\.(?=[ \t]{0,4}(?:[\r\n\u4e00-\u9fff]|$))/g;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', '!': '！', '?': '？', '.': '。' };
/** Places after which no more are looked for. */
const ENOUGH = 2000;

/** Half-width commas and stops between Chinese words: one remark for the document, all places mended at once. */
export function halfWidthPunctuation({ text, document, search }: RuleContext): readonly Finding[] {
  const places: number[] = [];
  for (const { 0: words, index } of search.all(HALF)) {
    if (places.length >= ENOUGH) break;
    const at = index + words.length - 1;
    // In a table a dot between words is part of a name: 代码.名称.
    const table = words.endsWith('.') ? thingAt(partAt(document.parts, at)?.tables ?? [], at) : undefined;
    if (table && !table.project) continue;
    places.push(at);
  }
  const remarks = places.map((start) => ({ span: { start, end: start + 1 }, place: placeAt(document, start) }));
  const edits = places.map((start): TextEdit => ({
    span: { start, end: start + 1 },
    newText: FULL[text.charAt(start)] ?? '',
  }));
  return gather(
    'half-width-punctuation',
    remarks,
    (count) => ({
      'zh-cn': `${count} 处中文之间用了半角标点，宜用全角`,
      en: `${count} marks of punctuation between Chinese words are half-width`,
    }),
    { fixes: [{ title: { 'zh-cn': '全部改为全角标点', en: 'Make all full-width' }, edits, preferred: false }] },
  );
}
