/** A small consistent draft in TAB rows, for tests of server, command line and editor. */
const ROWS = [
  '江州市档案馆2026年部门预算信息公开',
  '',
  '部门预算一般公共预算财政拨款支出表',
  '450 江州市档案馆',
  '预算年度：2026',
  '单位：万元',
  '序号\t功能分类科目\t\t合计\t基本支出\t项目支出',
  '\t科目编码\t科目名称\t\t\t',
  '栏次\t1\t2\t3\t4\t5',
  '1\t\t合计\t120.50\t80.30\t40.20',
  '2\t201\t一般公共服务支出\t120.50\t80.30\t40.20',
  '3\t20126\t档案事务\t120.50\t80.30\t40.20',
  '4\t2012601\t行政运行\t80.30\t80.30\t',
  '5\t2012604\t档案馆\t40.20\t\t40.20',
  '',
];

/** The draft, every sum correct. */
export const DRAFT = ROWS.join('\n');

/** The line (from 0) of 档案事务, and what is printed there: its 合计, at characters 13 to 19. */
export const LINE = 11;
export const GOOD = '120.50';
export const BAD = '121.50';

/** The draft with one wrong figure: 档案事务 合计 121.50 for 120.50. */
export const WRONG = ROWS.map((row, i) => (i === LINE ? row.replace(GOOD, BAD) : row)).join('\n');
