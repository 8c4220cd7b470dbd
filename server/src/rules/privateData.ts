import type { Finding, Wording } from '../findings/model';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';
import { tableLookup } from './textSearch';

const IDENTITY = /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{9}[0-9Xx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z.,，-])1[3-9]\d{9}(?![0-9A-Za-z.,，]|\s?[元万亿])/g;
/** The same with its parts set apart: 138 0013 8000. */
const SPACED_MOBILE = /(?<![0-9A-Za-z.,-])1[3-9]\d([ -])\d{4}\1\d{4}(?![0-9A-Za-z.,，-])/g;
const ACCOUNT = /(?:银行卡号|银行账号|账号|帐号|账户号码)\s?[:：]?\s?(\d[\d ]{10,24}\d)/g;

/** Cards of Chinese banks begin with 62; in running text alone, with the check digit of Luhn (GB/T 15694.1). */
const CARD = /(?<![0-9A-Za-z.,])62\d{14,17}(?![0-9A-Za-z.,])/g;
/** Mail of persons: the hosts that offices do not use. */
const MAIL =
  /[A-Za-z0-9._-]{2,40}@(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|hotmail|outlook|yeah|aliyun)\.(?:com|net|cn)/g;

/** Weights of the check digit of identity numbers (GB 11643). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Numbers of persons and accounts that must not be published. A finding does not repeat the number. */
export function privateData({ text, document, search }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const inTable = tableLookup(document);
  const report = (start: number, length: number, what: Wording, subject: string): void => {
    const place = placeAt(document, start);
    findings.push(
      finding({
        rule: 'private-data',
        severity: 'warning',
        subject: `${subject}/${place['zh-cn']}`,
        message: {
          'zh-cn': `${place['zh-cn']}：疑似${what['zh-cn']}，公开前应删除`,
          en: `${place.en}: this looks like ${what.en}, which must not be published`,
        },
        span: { start, end: start + length },
      }),
    );
  };
  for (const { 0: number, index } of search.all(IDENTITY))
    if (isIdentity(number) || (isBorn(number) && !inTable(index)))
      report(index, number.length, { 'zh-cn': '身份证号码', en: 'an identity number' }, 'id');
  for (const { 0: number, index } of search.all(MOBILE))
    if (!isAmount(text, index, inTable(index)))
      report(index, number.length, { 'zh-cn': '手机号码', en: 'a mobile number' }, 'mobile');
  for (const { 0: number, index } of search.all(SPACED_MOBILE))
    if (/[\u4e00-\u9fff（(,，:：]\s?$/.test(text.slice(Math.max(0, index - 2), index)))
      report(index, number.length, { 'zh-cn': '手机号码', en: 'a mobile number' }, 'mobile');
  const accounts = search.all(ACCOUNT);
  const taken = new Set(accounts.map(({ 0: words, 1: number = '', index }) => index + words.length - number.length));
  for (const { 0: number, index } of search.all(CARD))
    if (!taken.has(index) && !inTable(index) && isLuhn(number))
      report(index, number.length, { 'zh-cn': '银行卡号', en: 'the number of a bank card' }, 'card');
  for (const { 0: mail, index } of search.all(MAIL))
    report(index, mail.length, { 'zh-cn': '个人邮箱', en: 'a personal mail address' }, 'mail');
  for (const { 0: words, 1: number = '', index } of accounts)
    report(
      index + words.length - number.length,
      number.length,
      { 'zh-cn': '银行账号', en: 'an account number' },
      'account',
    );
  return findings;
}

/** In tables of figures a run of eleven digits may be an amount in 元, unless words stand beside it in its cell. */
function isAmount(text: string, start: number, inTable: boolean): boolean {
  if (!inTable) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return !/(电话|手机|联系|热线)[^\n]{0,6}$/.test(before);
}

/** The check digit of card numbers: every second digit from the right doubled. */
function isLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Whether the date of birth of someone alive stands in it, behind the number of a province: its check digit may be mistyped. */
function isBorn(number: string): boolean {
  const [province, year, month, day] = [
    [0, 2],
    [6, 10],
    [10, 12],
    [12, 14],
  ].map(([from, to]) => Number(number.slice(from, to))) as [number, number, number, number];
  return (
    province >= 11 &&
    province <= 65 &&
    year >= 1930 &&
    year <= 2015 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31
  );
}

/** Whether a date stands in it and its check digit is right. */
function isIdentity(number: string): boolean {
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17]?.toUpperCase();
}
