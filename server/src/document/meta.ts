import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { Meta } from './draft';
import type { MoneyUnit } from './model';

const UNIT = /(?:金额)?单位[:：]\s*(?:人民币)?\s*(元|千元|万元|百万元|亿元)/;
const YEAR = /(?:预算年度|年度)[:：]\s*(20\d\d)\s*年?/;
/** What a form prints beside its unit: （2026年度）. */
const YEAR_ALONE = /^[(（]?(20\d\d)\s*年度?[)）]?$/;
/** The same behind or before other words. */
const OF_YEAR = /^[（(]20\d\d年度?[）)]|[（(]20\d\d年度?[）)]$/;
const AS_OF = /(?:截止|截至)(?:时间|日期)?[:：]\s*\S+/;
const NAME =
  /(?:编制|填报|填表|预算|公开|主管)?(?:部门|单位|机构)(?:[（(]单位[)）])?(?:名称|编码)?[:：]\s*([^\s:：]{2,40})/;
const CODE_AND_NAME = /^(\d{3}|\d{6}|\d{9})\s*([\u3400-\u9fff(（][^，,.。；|\d]{1,39})$/;
/** `[326]某某局`: the code in front of the name. */
const BRACKETED = /^[[［【(（](\d{3}|\d{6}|\d{9})[\]］】)）](\D.*)$/;
/** 公开01表, 预算02表, 表3-1, 附表五: the number of the form, beside the title or above it. */
const FORM_NUMBER = /^(公开|附|附件|预算|部门)?(公开)?表?(\d{1,2}(-\d{1,2})?|(?<=表)[一二三四五六七八九十]{1,3})表?$/;
const ACCOUNT_NAME = /(支出|补助|费|工资|事务|管理|预算|资金|运行)$/;

/** Where the unit of money is named within a stretch of text: `万元` of `单位：万元`, once for each page of a table. */
export function unitWords(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(new RegExp(UNIT, 'g'))].flatMap(({ index, 0: words, 1: unit = '' }) => {
    const to = start + index + words.length;
    return unit === '' ? [] : [{ start: to - unit.length, end: to }];
  });
}

/**
 * Reads a line above a table (`450 某某局 预算年度：2026 单位：万元`, or any part of it).
 * `undefined` where the line says anything else.
 */
export function parseMeta(line: string): Meta | undefined {
  if (line.length > 160 || !/[:：]|^[\s#*]*(\d{3}|公开|预算\d|部门(公开|\d)|附?件?表|\[bookmark)/.test(line))
    return undefined;
  const meta: Meta = {};
  let rest = line
    .replace(/\[bookmark:[^\]]{0,80}\]/g, '')
    .replace(/^#+\s*/, '')
    .replace(/\*\*/g, '')
    .trim();
  if (rest === '') return undefined;
  let found = false;
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => void) => {
    const match = pattern.exec(rest);
    if (!match) return;
    use(match);
    found = true;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`.trim();
  };
  take(YEAR, (m) => (meta.year = Number(m[1])));
  take(UNIT, (m) => (meta.unit = m[1] as MoneyUnit));
  take(AS_OF, () => {});
  take(NAME, (m) => {
    const [, code, name = m[1]] = BRACKETED.exec(m[1]) ?? [];
    meta.name = name;
    if (code !== undefined) meta.code = code;
  });
  const year = found ? YEAR_ALONE.exec(rest)?.[1] : undefined;
  if (year !== undefined) return { ...meta, year: Number(year) };
  if (found) rest = rest.replace(OF_YEAR, '').trim();
  if (FORM_NUMBER.test(fold(rest)) && (found || /表/.test(rest))) return meta;
  if (rest === '') return found ? meta : undefined;
  const coded = CODE_AND_NAME.exec(rest);
  if (!coded || ACCOUNT_NAME.test(coded[2].trim())) return undefined;
  meta.code = coded[1];
  meta.name = coded[2].trim();
  return meta;
}
