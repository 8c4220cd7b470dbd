import type { Part } from '../document/model';
import type { Finding } from '../findings/model';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** An amount with decimals in 元 that is no price, no rate and no factor. */
const YUAN = /(?<![\d.,，．])\d{1,6}\.\d{1,2}元(?![/／*×xX每])/g;
const WAN = /\d\s?万元/g;
/** What an amount in 元 is of where 元 is meant: a price, a standard, a share of each. */
const EACH = /每|人均|均|单价|价格?|标准|定额|按|票|工本|面值/;
/** Characters before an amount that may say so, as far as the sentence goes. */
const BEFORE = 16;
/** Amounts in 万元 a text has at least, and how many to one in 元. */
const LEAST = 5;
const TIMES = 5;
/** Findings after which no more are looked for. */
const ENOUGH = 50;

/**
 * An amount with decimals in 元 (取暖费9.6元) in a text whose amounts are in 万元: 万 was lost. Prices and standards stay;
 * an amount that is told as false against a table is told there.
 */
export function textWanLost({ text, document, search }: RuleContext): readonly Finding[] {
  const lost = search.all(YUAN).filter(({ index }) => isInText(document.parts, index) && !isOfEach(text, index));
  if (lost.length === 0) return [];
  const usual = search.all(WAN).length;
  if (usual < LEAST || usual < TIMES * lost.length) return [];
  return lost.slice(0, ENOUGH).map(({ 0: printed, index }) => {
    const place = placeAt(document, index);
    const at = index + printed.length - 1;
    return finding({
      rule: 'text-wan-lost',
      severity: 'warning',
      subject: `${place['zh-cn']}/${printed}`,
      message: {
        'zh-cn': `${place['zh-cn']}：“${printed}”疑漏“万”字，全文金额以万元为单位`,
        en: `${place.en}: “${printed}” probably lacks 万; the amounts of the text are in 万元`,
      },
      span: { start: index, end: index + printed.length },
      fixes: [
        {
          title: { 'zh-cn': '改为“万元”', en: 'Change to 万元' },
          edits: [{ span: { start: at, end: at }, newText: '万' }],
          preferred: false,
        },
      ],
    });
  });
}

/** Whether an offset stands in running text, outside tables and forms. */
function isInText(parts: readonly Part[], offset: number): boolean {
  const part = parts.find(({ span }) => span.start <= offset && offset < span.end);
  return part?.stretches?.some(({ span }) => span.start <= offset && offset < span.end) ?? false;
}

function isOfEach(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - BEFORE), index).split(/[。；;！]/);
  return EACH.test(before[before.length - 1] ?? '');
}
