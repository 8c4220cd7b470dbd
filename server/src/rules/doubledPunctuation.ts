import type { Finding, TextEdit } from '../findings/model';
import { gather } from './gather';
import { placeAt } from './place';
import type { RuleContext } from './rule';

/** The same mark twice, or two that exclude each other. Three full stops and more are an ellipsis of sorts. */
const DOUBLED = /([，；、：。])\1(?!\1)|[，、；：]。|[，；：]、|、[，；：]|[；：]，/g;
/** Places after which no more are looked for. */
const ENOUGH = 1000;

/** Punctuation doubled (`。。`) or two marks in a row (`，。`): one remark for the document, all places mended at once. */
export function doubledPunctuation({ text, document, search }: RuleContext): readonly Finding[] {
  const found = search.all(DOUBLED).filter(({ index }) => !'，；、：。'.includes(text[index - 1] ?? ' '));
  const places = found.slice(0, ENOUGH).map(({ 0: marks, index }) => ({ marks, start: index, end: index + 2 }));
  const remarks = places.map(({ start, end }) => ({ span: { start, end }, place: placeAt(document, start) }));
  const [first] = places;
  const edits = places.map(({ marks, start, end }): TextEdit => ({ span: { start, end }, newText: kept(marks) }));
  return gather(
    'doubled-punctuation',
    remarks,
    (count) => ({
      'zh-cn': `${count} 处标点重复或连用（首处“${first?.marks ?? ''}”）`,
      en: `${count} marks of punctuation are doubled (the first: “${first?.marks ?? ''}”)`,
    }),
    { fixes: [{ title: { 'zh-cn': '只保留一个标点', en: 'Keep one mark each' }, edits, preferred: false }] },
  );
}

/** The stronger of the two: a full stop, else the first. */
function kept(marks: string): string {
  return marks.includes('。') ? '。' : marks.charAt(0) === '、' ? marks.charAt(1) : marks.charAt(0);
}
