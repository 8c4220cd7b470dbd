import { TABLE_KINDS } from '../catalogue/kinds';
import type { Severity, Wording } from '../findings/model';

/** What is told of a rule wherever it is listed: settings, documentation, reports. */
export interface Rule {
  /** Stable kebab-case name: the diagnostic's code, and the name of its page in docs/rules. */
  readonly code: string;
  /** Severity of its findings unless a profile says otherwise. */
  readonly severity: Severity;
  readonly title: Wording;
}

function rule(code: string, severity: Severity, zh: string, en: string): Rule {
  return { code, severity, title: { 'zh-cn': zh, en } };
}

/** Every rule a finding can name. A new rule is an entry here. */
export const RULES: readonly Rule[] = [
  // Sums inside tables, declared by the catalogue.
  rule('year-income-sum', 'error', '本年收入合计等于各项收入之和', 'Income of the year is the sum of its items'),
  rule(
    'year-expenditure-sum',
    'error',
    '本年支出合计等于各类支出之和',
    'Expenditure of the year is the sum of its classes',
  ),
  rule(
    'income-total-sum',
    'error',
    '收入总计等于本年收入加上年结转',
    'Total income is the income of the year plus carry-over',
  ),
  rule(
    'expenditure-total-sum',
    'error',
    '支出总计等于本年支出加年终结转',
    'Total expenditure is the expenditure of the year plus carry-over',
  ),
  rule('income-equals-expenditure', 'error', '收入总计等于支出总计', 'Total income equals total expenditure'),
  rule('carry-over-sum', 'error', '年初结转等于其分项之和', 'Carry-over is the sum of its items'),
  rule(
    'fund-balance',
    'error',
    '各项资金收入加结转等于支出总计',
    'Each fund balances: income plus carry-over equals expenditure',
  ),
  rule('fund-row-total', 'error', '行合计等于三项资金之和', 'A row’s total is the sum of the three funds'),
  rule(
    'income-row-total',
    'error',
    '行合计等于本年收入加上年结转',
    'A row’s total is the income of the year plus carry-over',
  ),
  rule('income-row-subtotal', 'error', '本年收入小计等于各来源之和', 'Income of the year is the sum of its sources'),
  rule(
    'expenditure-row-total',
    'error',
    '行合计等于各类支出之和',
    'A row’s total is the sum of its kinds of expenditure',
  ),
  rule(
    'fund-expenditure-row-total',
    'error',
    '行合计等于基本支出加项目支出',
    'A row’s total is basic plus project expenditure',
  ),
  rule('basic-row-total', 'error', '行合计等于人员经费加公用经费', 'A row’s total is personnel plus public funds'),
  rule('code-subtotal', 'error', '上级科目等于下级科目之和', 'An account is the sum of the accounts below it'),
  rule('three-public-sum', 'error', '“三公”经费等于各项之和', 'The three public expenses add up'),
  rule('three-public-grand-total', 'error', '“三公”经费合计等于小计', 'The grand total equals the subtotal'),
  rule('abroad-sum', 'error', '因公出国（境）费等于其分项之和', 'Travel abroad is the sum of its items'),
  rule('vehicle-sum', 'error', '公务用车费等于购置费加运行维护费', 'Official vehicles are purchase plus operation'),
  rule('procurement-row-total', 'error', '采购金额等于各资金来源之和', 'A purchase is the sum of its funds'),
  rule('procurement-subtotal', 'error', '采购合计、小计等于各项之和', 'Procurement totals are the sums of their items'),
  rule('price-times-quantity', 'error', '采购金额等于数量乘单价', 'A purchase is quantity times unit price'),
  rule(
    'small-business-share',
    'error',
    '中小微企业份额不大于采购金额',
    'The small-business share is at most the purchase',
  ),
  rule('one-project-budget', 'error', '同一单位同一项目预算资金一致', 'One project of one unit has one budget'),
  rule('purchases-within-budget', 'error', '项目采购金额不大于预算资金', 'Purchases stay within the project’s budget'),
  rule('asset-total-sum', 'error', '资产总额等于各项资产之和', 'Total assets are the sum of their items'),
  rule('office-buildings-share', 'error', '办公用房不大于房屋', 'Office buildings are at most all buildings'),
  rule('project-budget-sum', 'error', '预算数等于财政资金加其他资金', 'A project’s budget is fiscal plus other funds'),
  // Sums of tables of no declared kind, and of what the extraction prints twice.
  rule('row-total', 'error', '合计栏等于所列各栏之和', 'A total column is the sum of its columns'),
  rule('group-total', 'error', '合计行等于所列各行之和', 'A total row is the sum of its rows'),
  rule('of-which', 'error', '其中项不大于所属项', 'A part is at most the whole it is taken from'),
  rule('printed-twice', 'error', '重复印出的行数字一致', 'Rows printed twice say the same'),
  rule('missing-total', 'warning', '合计未填', 'A total is left empty'),
  // Indicators of performance forms.
  rule('indicator-unreadable', 'warning', '指标值无法识别', 'An indicator’s value cannot be read'),
  rule('indicator-run-together', 'warning', '两个指标值连写', 'Two indicator values run together'),
  rule(
    'indicator-foreign-unit',
    'warning',
    '指标值的计量单位不是中文法定写法',
    'An indicator’s unit is foreign or in pinyin',
  ),
  rule('indicator-wan', 'warning', '指标值的金额单位写成“万”', 'An indicator’s money unit is 万 for 万元'),
  rule('indicator-missing-unit', 'warning', '指标值缺计量单位', 'An indicator’s value has no unit'),
  // How the text was read.
  rule('extraction-repaired', 'information', '已修复文本提取造成的错乱', 'Damage done by text extraction was mended'),
];

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((entry) => [entry.code, entry]));

/** The rule of a code, `undefined` for a code no rule has. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}

/** Rule codes the catalogue's tables declare. */
export function declaredCodes(): ReadonlySet<string> {
  return new Set(TABLE_KINDS.flatMap(({ relations }) => relations.map((relation) => relation.rule)));
}
