import { isOutlineTitle } from '../catalogue/outline';
import { fold } from '../text/fold';

/** A heading of the explanatory text, as one line says it. */
export interface Heading {
  /** 0 for 第N部分, 1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）. */
  readonly level: number;
  readonly ordinal: string;
  readonly title: string;
  /** Whether the title is one the outline knows: such a heading ends any table. */
  readonly known: boolean;
}

const FORMS: readonly { level: number; pattern: RegExp; longest: number }[] = [
  { level: 0, pattern: /^(第[一二三四五六七八九十]{1,3}部分)[、.:]?(.*)$/, longest: 60 },
  { level: 1, pattern: /^([一二三四五六七八九十]{1,3})[、.](.+)$/, longest: 48 },
  { level: 2, pattern: /^(\([一二三四五六七八九十]{1,3}\))[、.]?(.+)$/, longest: 36 },
  { level: 3, pattern: /^(\d{1,2})[、.](?!\d)(.+)$/, longest: 36 },
  { level: 4, pattern: /^(\(\d{1,2}\))[、.]?(.+)$/, longest: 36 },
];

/** Reads a line as a heading; `undefined` for sentences, amounts and everything else. */
export function parseHeading(line: string): Heading | undefined {
  if (line.length > 120 || !/^[\s*]*([#[第一二三四五六七八九十(（]|[\d０-９]{1,2}[、.．])/.test(line)) return undefined;
  const markdown = /^\s*#{1,6}\s/.test(line);
  const text = fold(line.replace(/\[bookmark:[^\]]{0,80}\]/g, '').replace(/^\s*#{1,6}\s*/, ''));
  for (const { level, pattern, longest } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const title = match[2];
    const known = level <= 1 && isOutlineTitle(title);
    if (title.length > longest || /[。;]|[:,].*[:,]|:.|\d\.\d\d/.test(title)) return undefined;
    if (/[:!?]$/.test(title) && !known && !markdown) return undefined;
    if (title === '' && level > 0) return undefined;
    return { level, ordinal: match[1], title, known };
  }
  return undefined;
}
