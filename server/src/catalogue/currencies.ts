import { MONEY_UNITS } from './units';

/** Names of money that can be no 计量单位 of goods or services (folded). Source: ISO 4217 and common usage. */
const CURRENCIES: ReadonlySet<string> = new Set([
  ...MONEY_UNITS.keys(),
  '人民币',
  '人民币元',
  '元人民币',
  '万',
  '亿',
  '美元',
  '万美元',
  '欧元',
  '港元',
  '日元',
  '英镑',
  'RMB',
  'CNY',
  'USD',
  'EUR',
  '¥',
  '￥',
  '$',
]);

/** Whether a 计量单位 is a currency: `万元`. `元/年` is none: it tells how the price is counted. */
export function isCurrency(folded: string): boolean {
  return CURRENCIES.has(folded.toUpperCase());
}
