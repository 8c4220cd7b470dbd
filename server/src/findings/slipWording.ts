import type { Slip } from '../diagnosis/slips';
import type { Wording } from './model';

/** What a slip is called in a message. */
export const SLIP_WORDING: Readonly<Record<Slip, Wording>> = {
  swapped: { 'zh-cn': '疑似数字颠倒', en: 'two digits seem swapped' },
  digit: { 'zh-cn': '疑似一位数字有误', en: 'one digit seems wrong' },
  dropped: { 'zh-cn': '疑似漏一位数字', en: 'a digit seems to be missing' },
  extra: { 'zh-cn': '疑似多一位数字', en: 'there seems to be a digit too many' },
  point: { 'zh-cn': '疑似小数点错位', en: 'the decimal point seems misplaced' },
  unit: { 'zh-cn': '疑似金额单位有误', en: 'the unit seems wrong' },
  sign: { 'zh-cn': '疑似正负号有误', en: 'the sign seems wrong' },
};
