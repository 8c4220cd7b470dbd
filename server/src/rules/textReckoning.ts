import type { Finding } from '../findings/model';
import { lineAt } from './textSearch';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';

/** Longer paragraphs are not searched for the same number. */
const LONGEST = 2000;
/** Characters of an expression before its equals sign at most. */
const REACH = 100;

const RESULT = /[=＝]\s?(\d[\d,]{0,15}(?:\.\d{1,6})?)\s?(亿元|万元|元)/g;
const FACTOR = /^([^\d]*)(\d[\d,]{0,15}(?:\.\d{1,6})?)(%|％)?\s?(亿元|万元|千元|元|角|万|亿|千|百)?([^\d]*)$/;
const SCALE: Readonly<Record<string, number>> = {
  亿元: 1e8,
  万元: 1e4,
  千元: 1e3,
  元: 1,
  角: 0.1,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 100,
};

/**
 * Reckonings in words: a product written out that does not come out (`0.5元*240平米*365天=4.83万元`), and a price that
 * lost its money unit (`物业费0.5平米/天`) where the same paragraph says `0.5元`.
 */
export function textReckoning(context: RuleContext): readonly Finding[] {
  return [...products(context), ...lostUnits(context)];
}

function products({ text, document, search }: RuleContext): Finding[] {
  return search.all(RESULT).flatMap((match): Finding[] => {
    const { 0: whole, 1: number = '', 2: unit = '' } = match;
    const expression = expressionBefore(text, match.index);
    const product = productOf(expression);
    if (product === undefined) return [];
    const scale = SCALE[unit] ?? 1;
    const decimals = number.split('.')[1]?.length ?? 0;
    const printed = Number(number.replace(/,/g, '')) * scale;
    // Rounded or cut off at the last digit printed, and what decimals of a binary number leave.
    const last = scale / 10 ** decimals;
    if (Math.abs(product - printed) <= last * 1.000001) return [];
    const start = match.index + whole.indexOf(number);
    const place = placeAt(document, match.index);
    const right = `${trim(product / scale, Math.max(decimals, 2))}${unit}`;
    return [
      finding({
        rule: 'text-product',
        severity: 'warning',
        subject: `${place['zh-cn']}/${expression}`,
        message: {
          'zh-cn': `${place['zh-cn']}：算式“${expression}${whole}”不成立，左边得 ${right}`,
          en: `${place.en}: “${expression}${whole}” does not come out: the product is ${right}`,
        },
        span: { start, end: match.index + whole.length },
      }),
    ];
  });
}

/** What stands before an equals sign, back to punctuation, a cell or a line. */
function expressionBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < REACH && !/[，。；：、,;:|=＝\t\n\r（）()]/.test(text[start - 1] as string)) start--;
  return text.slice(start, at).trim();
}

/** The product of factors in 元; `undefined` for anything but a product with one factor of money. */
function productOf(expression: string): number | undefined {
  const factors = expression.split(/[*×xX＊✕]/);
  if (factors.length < 2 || /[+\-－÷]|\d\s?\//.test(expression)) return undefined;
  let product = 1;
  let money = 0;
  for (const factor of factors) {
    const match = FACTOR.exec(factor.trim());
    if (!match) return undefined;
    const [, , number = '', percent, scale] = match;
    product *= Number(number.replace(/,/g, '')) * (percent ? 0.01 : 1) * (scale ? (SCALE[scale] ?? 1) : 1);
    if (scale?.includes('元') || scale === '角') money++;
  }
  return money === 1 ? product : undefined;
}

function trim(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

const PRICE =
  /(?:费|费用|单价|标准|租金|价格)(?:为|按|:|：)?(\d{1,8}(?:\.\d{1,4})?)(平方米|平米|㎡|人|户|次|吨|公里|月|年|天)\/(天|日|月|年|人|次|小时)/g;

function lostUnits({ text, document, search }: RuleContext): Finding[] {
  return search.all(PRICE).flatMap((match): Finding[] => {
    const { 0: whole, 1: number = '', 2: measure = '', 3: per = '' } = match;
    const line = lineAt(text, match.index, LONGEST);
    if (!line) return [];
    const start = match.index + whole.length - number.length - measure.length - per.length - 1;
    const rest = text.slice(line.start, match.index) + text.slice(match.index + whole.length, line.end);
    if (!sameAmount(rest, number)) return [];
    const end = start + number.length;
    const place = placeAt(document, match.index);
    const right = `${number}元/${measure}/${per}`;
    return [
      finding({
        rule: 'text-unit-lost',
        severity: 'warning',
        subject: `${place['zh-cn']}/${whole}`,
        message: {
          'zh-cn': `${place['zh-cn']}：“${whole}”漏写金额单位，同段另作“${number}元”`,
          en: `${place.en}: “${whole}” lost its money unit; the same paragraph says ${number}元`,
        },
        span: { start, end: match.index + whole.length },
        fixes: [
          {
            title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
            edits: [{ span: { start: end, end }, newText: '元/' }],
            preferred: false,
          },
        ],
      }),
    ];
  });
}

/** Whether the number stands with 元 somewhere in a text, by itself. */
function sameAmount(text: string, number: string): boolean {
  for (let at = text.indexOf(`${number}元`); at >= 0; at = text.indexOf(`${number}元`, at + 1))
    if (!/[\d.]/.test(text[at - 1] ?? '')) return true;
  return false;
}
