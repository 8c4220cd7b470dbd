/** Short documents for the tests of rules, and what one rule has to say of them. */
import { analyse } from '../../../server/src/analyse';
import type { Finding } from '../../../server/src/findings/model';

/** A 三级指标: 一级 | 二级 | 三级 | 描述 | 指标值 | 依据; an empty 一级 is inherited. */
export type IndicatorRow = string;

export interface FormText {
  readonly number?: string;
  readonly name?: string;
  readonly formName?: string;
  readonly unit?: string;
  readonly code?: string;
  readonly budget?: string;
  readonly plan?: readonly string[];
  readonly rows?: readonly IndicatorRow[];
}

const COMPLETE: readonly IndicatorRow[] = [
  '产出指标 | 数量指标 | 修复档案卷数 | 全年修复的档案 | ≥300卷 | 工作计划',
  ' | 质量指标 | 修复合格率 | 合格卷数占比 | ≥98% | 工作计划',
  ' | 时效指标 | 完成时间 | 全部完成 | 12月底 | 工作计划',
  ' | 成本指标 | 修复费用 | 全部费用 | ≤20万元 | 工作计划',
  '效益指标 | 社会效益指标 | 查阅便捷度 | 查阅更方便 | 有所提升 | 工作计划',
  '满意度指标 | 服务对象满意度指标 | 查阅人满意度 | 满意人数占比 | ≥90% | 问卷调查',
];

/** A 绩效目标表, cells joined by TAB. */
export function form(parts: FormText = {}): string {
  const { number = '1', name = '档案修复费', unit = '', code = '33010026P000121100034', budget = '20.00' } = parts;
  const { formName = name, plan = ['30%', '60%', '80%', '100%'], rows = COMPLETE } = parts;
  return [
    `${number === '' ? '' : `${number}、`}${name}绩效目标表`,
    `${unit === '' ? '' : `${unit}\t`}单位：万元`,
    `项目编码\t${code}\t\t项目名称\t${formName}\t`,
    `预算规模及资金用途\t预算数\t${budget}\t其中：财政资金\t${budget}\t其他资金\t`,
    '\t用于修复破损的档案',
    '资金支出计划（%）\t3月底\t6月底\t10月底\t12月底',
    `\t${plan.join('\t')}`,
    '绩效目标\t1.修复馆藏档案',
    '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
    ...rows.map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    ),
    '',
    '',
  ].join('\n');
}

/** The complete indicators of a form with the row of one 二级指标 replaced (or left out where `row` is undefined). */
export function rowsWith(level2: string, row: IndicatorRow | undefined): readonly IndicatorRow[] {
  return COMPLETE.flatMap((each) => (each.includes(`| ${level2} |`) ? (row === undefined ? [] : [row]) : [each]));
}

/** A table of the part with a title, meta, header and rows whose cells are parted by `|`. */
export function table(title: string, header: string, rows: readonly string[], extra: TableExtra = {}): string {
  const { year = 2026, unit = '万元', note } = extra;
  const cells = (row: string): string =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .join('\t');
  return [
    title,
    `450 江州市档案馆\t预算年度：${year}\t单位：${unit}`,
    cells(header),
    ...rows.map(cells),
    ...(note === undefined ? [] : [note]),
    '',
    '',
  ].join('\n');
}

export interface TableExtra {
  readonly year?: number;
  readonly unit?: string;
  readonly note?: string;
}

/** The findings of one rule. */
export function findingsOf(rule: string, text: string): Finding[] {
  return analyse(text).findings.filter((each) => each.rule === rule);
}

/** The characters a finding stands on. */
export function marked(text: string, { span }: Finding): string {
  return text.slice(span.start, span.end);
}

/** The lines each fix of a finding changes, as they read afterwards; `*` before the preferred one. */
export function fixedLines(text: string, { fixes }: Finding): string[] {
  const lines = text.split('\n');
  return fixes.map(({ edits, preferred }) => {
    let after = text;
    for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start))
      after = after.slice(0, span.start) + newText + after.slice(span.end);
    const changed = after.split('\n').filter((line, i) => line !== lines[i]);
    return (preferred ? '*' : '') + changed.join('\n');
  });
}

/** A part with a table and lines of explanatory text, each a paragraph of its own. */
export function prose(...lines: readonly string[]): string {
  const money = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', [
    '1||合计|30.00|20.00|10.00',
  ]);
  return `${money}五、部门整体绩效目标\n\n${lines.join('\n\n')}\n\n八、政府采购预算情况\n\n不涉及。\n`;
}

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const ROWS = ['1||合计|30.00|20.00|10.00', '2|201|一般公共服务支出|30.00|20.00|10.00'];

/** Three tables of one part, the last with a year of its own. */
export function threeTables(year = 2026): string {
  return (
    table('部门预算支出总表', HEADER, ROWS) +
    table('部门预算一般公共预算财政拨款支出表', HEADER, ROWS) +
    table('部门预算政府性基金预算财政拨款支出表', HEADER, ROWS, { year })
  );
}

/** A line of the explanatory text of a disclosure of 2026, behind its tables. */
export function budgetProse(line: string): string {
  return `${threeTables()}二、部门预算安排的总体情况\n\n${line}\n\n三、机关运行经费安排情况\n\n安排20万元。\n`;
}

/** What a rule says: severity and Chinese message without the place. */
export function said(rule: string, text: string): string[] {
  return findingsOf(rule, text).map(({ severity, message }) => {
    const [, ...words] = message['zh-cn'].split('：');
    return `${severity}: ${words.join('：')}`;
  });
}
