/** Tables of account codes for the tests of rules, and what one rule says of a text. */
import { findingsOf, table, type TableExtra } from './support';

export const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';

/** A 类 with its 款 and two 项, every sum correct. */
export const ROWS: readonly string[] = [
  '1||合计|30.00|20.00|10.00',
  '2|201|一般公共服务支出|30.00|20.00|10.00',
  '3|20126|档案事务|30.00|20.00|10.00',
  '4|2012601|行政运行|20.00|20.00|',
  '5|2012604|档案馆|10.00||10.00',
];

/** 支出总表. */
export function expenditure(rows: readonly string[] = ROWS): string {
  return table('部门预算支出总表', HEADER, rows);
}

/** 一般公共预算财政拨款支出表. */
export function general(rows: readonly string[] = ROWS, extra: TableExtra = {}): string {
  return table('部门预算一般公共预算财政拨款支出表', HEADER, rows, extra);
}

/** The messages of one rule, in Chinese. */
export function messages(rule: string, text: string): string[] {
  return findingsOf(rule, text).map(({ message }) => message['zh-cn']);
}
