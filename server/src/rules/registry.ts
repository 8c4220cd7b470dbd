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
  // Between the tables of a part.
  rule('income-tables-agree', 'error', '收支总表与收入总表的收入一致', 'The two tables of income agree'),
  rule('expenditure-tables-agree', 'error', '收支总表与支出总表的支出一致', 'The two tables of expenditure agree'),
  rule(
    'income-covers-expenditure',
    'error',
    '没有年终结转时，各科目收入等于支出',
    'Without year-end carry-over, income and expenditure of every account agree',
  ),
  rule(
    'balance-left-out',
    'warning',
    '收支总表等于收入（支出）总表加预计下年使用的单位资金结余',
    'The summary exceeds the income and expenditure tables by the balance those leave out',
  ),
  rule('appropriation-agrees', 'error', '财政拨款收入各表一致', 'The tables agree on appropriations received'),
  rule(
    'appropriation-within-total',
    'error',
    '财政拨款不大于全部收支',
    'Appropriations are at most all income and expenditure',
  ),
  rule(
    'all-fiscal-agrees',
    'error',
    '全部为财政拨款时，财政拨款收支总表与收支总表一致',
    'Where all money is appropriated, the two summaries agree',
  ),
  rule(
    'fund-tables-agree',
    'error',
    '财政拨款收支总表与各项资金支出表一致',
    'The appropriation summary agrees with each fund’s table',
  ),
  rule(
    'fund-within-expenditure',
    'error',
    '财政拨款支出不大于部门支出',
    'What the funds spend under an account is at most all that is spent under it',
  ),
  rule(
    'fiscal-expenditure-agrees',
    'error',
    '全部为财政拨款时，支出总表等于各项资金支出表之和',
    'Where all money is appropriated, expenditure is the sum of the funds’ tables',
  ),
  rule('basic-expenditure-agrees', 'error', '基本支出各表一致', 'The tables agree on basic expenditure'),
  rule(
    'basic-kind-of-account',
    'warning',
    '经济分类科目与人员、公用经费对应',
    'Economic accounts stand under personnel or public funds as they should',
  ),
  rule(
    'basic-within-three-public',
    'error',
    '基本支出中的“三公”经费不大于“三公”经费表',
    'Basic expenditure on the three public expenses is at most their table’s',
  ),
  rule(
    'procurement-within-source',
    'error',
    '政府采购的资金不大于其来源',
    'Procurement from a fund is at most what the fund receives',
  ),
  rule(
    'procurement-project-budget',
    'error',
    '政府采购的预算资金等于项目预算数',
    'A project’s budget in the procurement table is its form’s',
  ),
  rule(
    'project-budgets-agree',
    'warning',
    '项目支出等于各项目预算数之和',
    'Project expenditure is the sum of the projects',
  ),
  rule(
    'project-fiscal-agrees',
    'warning',
    '财政拨款项目支出等于各项目财政资金之和',
    'Project expenditure from appropriations is the sum of the projects’ fiscal funds',
  ),
  rule(
    'project-carry-over-agrees',
    'warning',
    '上年结转结余等于以前年度项目预算数之和',
    'Carry-over is the sum of the projects of earlier years',
  ),
  rule('department-is-units', 'error', '部门预算等于所属单位预算之和', 'The department is the sum of its units'),
  // Sums of tables of no declared kind, and of what the extraction prints twice.
  rule('row-total', 'error', '合计栏等于所列各栏之和', 'A total column is the sum of its columns'),
  rule('group-total', 'error', '合计行等于所列各行之和', 'A total row is the sum of its rows'),
  rule('of-which', 'error', '其中项不大于所属项', 'A part is at most the whole it is taken from'),
  rule('row-copied', 'error', '同一行不重复列示', 'No row is listed twice'),
  rule('row-missing', 'error', '科目不漏列', 'No account is left out'),
  rule('table-unit', 'error', '表的计量单位与数字相符', 'A table’s unit fits its figures'),
  rule('printed-twice', 'error', '重复印出的行数字一致', 'Rows printed twice say the same'),
  rule('missing-total', 'warning', '合计未填', 'A total is left empty'),
  // Indicators of performance forms.
  rule('indicator-unreadable', 'warning', '指标值无法识别', 'An indicator’s value cannot be read'),
  rule('indicator-operator', 'warning', '比较符号使用不当', 'An operator stands where none can be'),
  rule('indicator-run-together', 'error', '两个指标值连写', 'Two indicator values run together'),
  rule(
    'indicator-foreign-unit',
    'error',
    '指标值的计量单位不是中文法定写法',
    'An indicator’s unit is foreign or in pinyin',
  ),
  rule('indicator-wan', 'warning', '指标值的金额单位写成“万”', 'An indicator’s money unit is 万 for 万元'),
  rule('indicator-missing-unit', 'warning', '指标值缺计量单位', 'An indicator’s value has no unit'),
  rule(
    'indicator-cost-above-budget',
    'warning',
    '成本上限高于项目预算数',
    'A cost ceiling is above the project’s budget',
  ),
  rule('indicator-cost-direction', 'warning', '成本指标方向相反', 'A cost is bounded below'),
  rule('indicator-cost-operator', 'warning', '成本上限缺比较符号', 'A cost ceiling has no operator'),
  rule('indicator-deadline-year', 'warning', '完成时限不在预算年度内', 'A deadline is outside the budget year'),
  rule('indicator-rate-above-hundred', 'warning', '比率高于 100%', 'A rate exceeds 100%'),
  rule(
    'indicator-kind-missing',
    'warning',
    '缺少数量、质量、成本或效益指标',
    'A required kind of indicator is missing',
  ),
  rule('indicator-kind-usual', 'information', '未设时效或满意度指标', 'No timeliness or satisfaction indicator'),
  rule('indicator-taxonomy', 'warning', '二级指标归类有误', 'An indicator stands under a class it does not belong to'),
  rule('indicator-duplicate', 'warning', '同一项目三级指标重名', 'Two indicators of a project bear one name'),
  rule(
    'indicator-two-targets',
    'warning',
    '部门与单位的指标值不一致',
    'Department and unit set two targets for one matter',
  ),
  rule('indicator-two-classes', 'warning', '同一指标归入两个二级指标', 'One indicator stands under two classes'),
  rule('indicator-one-stock', 'warning', '同一事项的目标前后不一', 'One matter has two targets in a document'),
  rule('indicator-name-class', 'information', '三级指标重复二级指标名称', 'An indicator repeats the name of its class'),
  rule('indicator-opposite', 'warning', '指标名称与描述方向相反', 'Name and description point in opposite directions'),
  rule('indicator-empty', 'error', '指标值或确定依据未填', 'An indicator’s value or basis is empty'),
  rule('indicator-rate-value', 'warning', '比率指标的值不是比率', 'The value of a rate is no share'),
  rule('indicator-question', 'warning', '以疑问代替目标', 'A question stands for a target'),
  rule(
    'indicator-denominator',
    'warning',
    '指标名称与计量单位的分母不一致',
    'An indicator’s name and its denominator contradict each other',
  ),
  rule('indicator-full-at-least', 'information', '指标值写作“≥100%”', 'Values read ≥100%'),
  rule('indicator-quantity-share', 'information', '数量指标以百分比取值', 'Quantities are given as percentages'),
  rule('indicator-repeats-name', 'information', '指标值重复指标名称', 'Values repeat the indicator’s name'),
  rule(
    'indicator-vague',
    'information',
    '产出、成本指标的指标值无法衡量',
    'Values of output and cost indicators cannot be measured',
  ),
  rule('indicator-not-applicable', 'information', '指标填为不涉及', 'Indicators read 不涉及'),
  rule('indicator-quantity-number', 'warning', '数量指标没有数量', 'A quantity indicator gives no number'),
  // Project forms.
  rule('spending-plan', 'warning', '资金支出计划比例有误', 'A spending plan falls, exceeds or misses 100%'),
  rule('project-code', 'warning', '项目编码格式有误', 'A project code is malformed'),
  rule('project-code-duplicate', 'warning', '同一单位项目编码重复', 'Two projects of a unit share a code'),
  rule('project-title', 'warning', '绩效目标表标题与项目名称不一致', 'A form’s title is not its project’s name'),
  rule('project-name', 'warning', '项目名称各处不一致', 'A project’s name differs from place to place'),
  rule('project-number', 'warning', '项目序号不连续', 'Numbers of projects are not consecutive'),
  // What tables print beside amounts.
  rule('operation-projects', 'warning', '行政运行列有项目支出', 'Projects are charged to 行政运行'),
  rule('procurement-measure', 'warning', '采购物品的计量单位误填为货币单位', 'Goods are measured in a currency'),
  rule(
    'account-pair',
    'information',
    '社会保险、住房公积金缴费与相应的功能科目不对应',
    'Contributions without the functional account they go with',
  ),
  rule(
    'vehicle-cost',
    'information',
    '有车辆而无运行维护费，或相反',
    'Vehicles without costs, or costs without vehicles',
  ),
  rule(
    'carried-purchase',
    'information',
    '以前年度项目的采购未列结转资金',
    'Purchases of earlier years are not paid from carry-over',
  ),
  rule(
    'advance-year',
    'information',
    '提前下达资金的年度与项目编码不一致',
    'Money passed down in advance under a code of another year',
  ),
  rule('procurement-unit-price', 'information', '采购单价为零而合计不为零', 'A purchase has a unit price of zero'),
  // Structure of the document.
  rule(
    'budget-year',
    'warning',
    '预算年度与 .disclosure.json 所定的不一致',
    'The document is of another year than .disclosure.json names',
  ),
  rule('section-number', 'warning', '标题序号不连续', 'Numbers of headings are not consecutive'),
  rule('item-number', 'warning', '条目序号不连续', 'The items of a list are not numbered one after the other'),
  rule('empty-section', 'warning', '标题下没有内容', 'A section is empty'),
  rule('missing-section', 'warning', '情况说明缺少规定的内容', 'The explanation lacks a section'),
  rule('missing-table', 'warning', '缺少应公开的预算表', 'One of the nine tables is missing'),
  rule('unit-part', 'warning', '机构设置与单位预算不对应', 'The units listed and the units’ budgets do not correspond'),
  rule('contents-entry', 'warning', '目录与正文标题不对应', 'The contents and the headings do not correspond'),
  rule('contents-wording', 'warning', '目录与正文标题文字不一致', 'The contents and a heading differ in wording'),
  rule('contents-page', 'warning', '目录页码次序有误', 'A page of the contents is out of order'),
  rule('code-order', 'warning', '科目编码顺序有误', 'Account codes are out of order'),
  rule('code-parent', 'warning', '缺少上级科目行', 'The row of a parent account is missing'),
  rule('code-name', 'warning', '同一科目名称不一致', 'One account bears two names'),
  rule('account-name', 'warning', '科目编码与名称不符', 'An account’s code and name do not belong together'),
  rule('account-unknown', 'warning', '没有这一科目', 'No account bears the code'),
  rule('account-depth', 'warning', '科目未列至规定级次', 'Accounts do not go down to the level required'),
  rule(
    'three-public-split',
    'warning',
    '公务用车费未分列购置和运行维护',
    'Vehicles are not split into purchase and operation',
  ),
  rule('empty-table-note', 'warning', '空表与附注不符', 'A note and its table disagree on being empty'),
  rule('mixed-units', 'information', '各表金额单位不一致', 'Tables are in different units'),
  rule('unit-missing', 'warning', '表格未注明金额单位', 'A table does not say its unit'),
  rule('asset-date', 'warning', '资产表截止时间有误', 'The date of the assets is wrong'),
  rule('impossible-date', 'warning', '日期不存在', 'There is no such day'),
  // Wording.
  rule('unit-name', 'warning', '单位名称各处不一致', 'A unit’s name differs from place to place'),
  rule('wrong-year', 'warning', '年度有误', 'A year is not the document’s'),
  rule('placeholder', 'warning', '有待填写的内容', 'Something is still to be filled in'),
  rule('leftover', 'warning', '残留请示、申请用语', 'Wording of an application is left'),
  rule('other-place', 'warning', '疑似其他地区的用语', 'Wording of another place'),
  rule('other-trade', 'information', '疑似其他行业的用语', 'Wording of another trade'),
  rule('typing-slip', 'information', '疑似错别字或漏字', 'A character mistyped or left out'),
  rule('repeated-item', 'warning', '同一列举中重复的事项', 'An item twice in one list'),
  rule('doubled-word', 'warning', '词语重复', 'A word is typed twice'),
  rule('doubled-punctuation', 'information', '标点重复或连用', 'Punctuation is doubled'),
  rule('half-width-punctuation', 'information', '中文之间用半角标点', 'Half-width punctuation between Chinese words'),
  rule('unbalanced-brackets', 'information', '括号或引号不配对', 'Brackets or quotation marks do not pair'),
  rule('lost-punctuation', 'information', '缺少标点', 'Punctuation is missing'),
  rule('homophone', 'warning', '音同字误', 'A word is typed for another that sounds alike'),
  rule('misspelt-term', 'warning', '固定用语字误', 'A set expression is misspelt'),
  rule('text-count', 'warning', '情况说明的数量前后不一致', 'What the text counts does not come out'),
  rule('mistyped-phrase', 'warning', '固定用语有错字', 'A set expression with a wrong character'),
  rule('wrong-character', 'warning', '音同或形近的错别字', 'A character mistaken for one that sounds or looks like it'),
  rule('secret-mark', 'warning', '带有密级或内部资料标志', 'A mark of secrecy'),
  rule('private-data', 'warning', '疑似个人信息或账号', 'Personal data or account numbers'),
  // The explanatory text.
  rule('text-matches-table', 'error', '情况说明的数字与表一致', 'What the text states is what the table shows'),
  rule(
    'text-operation-funds',
    'warning',
    '机关运行经费等于基本支出表公用经费',
    'The operating funds the text states are the public funds of the table',
  ),
  rule(
    'text-purchases',
    'warning',
    '拟购置固定资产及货物、工程、服务等于采购表中同类之和',
    'What the text says is to be bought is the sum of the items of that kind in the procurement table',
  ),
  rule(
    'text-entrusted-services',
    'warning',
    '基本支出中的委托业务费不大于情况说明所列',
    'Entrusted services in the basic expenditure are at most what the text states',
  ),
  rule(
    'text-project-budget',
    'warning',
    '情况说明所列项目金额等于其预算数',
    'A project the text names has the budget of its form',
  ),
  rule(
    'text-projects-within',
    'warning',
    '情况说明所列项目合计不大于项目支出',
    'The projects the text lists are at most all project expenditure',
  ),
  rule('text-of-unit', 'error', '部门与其唯一单位的情况说明一致', 'A department and its only unit state the same'),
  rule('text-income-sum', 'error', '情况说明的预算收入等于各项收入之和', 'Income in the text is the sum of its items'),
  rule(
    'text-expenditure-sum',
    'error',
    '情况说明的支出预算等于各项支出之和',
    'Expenditure in the text is the sum of its items',
  ),
  rule(
    'text-basic-sum',
    'error',
    '情况说明的基本支出等于人员经费加公用经费',
    'Basic expenditure is personnel plus public funds',
  ),
  rule(
    'text-three-public-sum',
    'error',
    '情况说明的“三公”经费等于各项之和',
    'The three public expenses in the text add up',
  ),
  rule(
    'text-vehicle-sum',
    'error',
    '情况说明的公务用车费等于购置费加运行维护费',
    'Official vehicles in the text are purchase plus operation',
  ),
  rule(
    'text-procurement-sum',
    'error',
    '情况说明的政府采购等于货物、工程、服务之和',
    'Procurement in the text is goods, works and services',
  ),
  rule(
    'text-asset-sum',
    'error',
    '情况说明的固定资产等于各类资产之和',
    'Fixed assets in the text are the sum of their kinds',
  ),
  rule(
    'text-change-sum',
    'error',
    '增减额等于各项增减之和',
    'The change of the whole is the sum of its parts’ changes',
  ),
  rule('text-change-base', 'error', '本年数等于上年数加减增减额', 'This year’s amount is last year’s and the change'),
  rule('text-repeated', 'error', '同一段中重复所列数字一致', 'What a passage states twice is the same both times'),
  rule('text-change-direction', 'error', '增加、减少用反', 'Increase and decrease are mixed up'),
  rule('text-reason-direction', 'warning', '增减原因与增减方向相反', 'The reason points the other way than the figure'),
  rule('text-change-word', 'information', '“较少”疑为“减少”', '较少 written for 减少'),
  rule('text-rate', 'warning', '情况说明的比率与同名指标不一致', 'A rate in the text is not that of its indicator'),
  rule('text-percentage', 'warning', '所占百分比与所列数字不符', 'A share is not that of the stated amounts'),
  rule('text-growth-rate', 'warning', '增减百分比与所列数字不符', 'A rate of growth is not that of the stated amounts'),
  rule('text-share', 'warning', '百分比与所述事项不符', 'A percentage does not fit what it is said of'),
  rule('text-product', 'warning', '文中算式不成立', 'A product written out does not come out'),
  rule('use-amount', 'information', '资金用途的测算与预算数不符', 'What the use of the money makes is not the budget'),
  rule('text-unit-lost', 'warning', '价格漏写金额单位', 'A price lost its money unit'),
  rule(
    'text-of-unit-words',
    'information',
    '部门与其唯一单位的情况说明文字不一致',
    'The texts of a department and its only unit differ in words',
  ),
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
