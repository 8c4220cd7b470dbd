/**
 * Tells cheaply whether a text looks like a budget disclosure (部门预算信息公开), before anything is read.
 * It looks only at what stands alone — a cell, a line, a heading —, never at words inside a sentence, so that prose about
 * budgets, and source code that names the terms in quotes, is left alone.
 */

/** How much of a text is looked at, in UTF-16 units. */
export const DETECTION_WINDOW = 64 * 1024;

/** Kinds of evidence; a text must show several different ones. */
type Evidence =
  'unit' | 'year' | 'title' | 'numbers' | 'header' | 'heading' | 'sentence' | 'indicator' | 'total' | 'form';

/** Cells that bear witness by themselves, compared without inner spaces. */
const CELLS: ReadonlyMap<string, Evidence> = new Map<string, Evidence>([
  ...entries('unit', '单位：万元', '单位：元', '单位：千元', '单位：亿元', '金额单位：万元', '金额单位：元'),
  ...entries('numbers', '栏次', '档次'),
  ...entries(
    'header',
    '序号',
    '科目编码',
    '科目名称',
    '功能分类科目',
    '支出功能分类科目',
    '预算数',
    '基本支出',
    '项目支出',
  ),
  ...entries('header', '人员经费', '公用经费', '本年收入', '上年结转', '一般公共预算财政拨款', '一般公共预算拨款'),
  ...entries('indicator', '一级指标', '二级指标', '三级指标', '绩效指标', '绩效指标描述', '指标值', '指标值确定依据'),
  ...entries('total', '本年收入合计', '本年支出合计', '收入总计', '支出总计', '上年结转结余', '年终结转结余'),
  ...entries('form', '项目编码', '预算规模及资金用途', '资金支出计划', '政府采购目录序号', '预算资金', '资产总额'),
]);

const TITLE =
  /(?:收支总表|收入总表|支出总表|财政拨款收支总表|财政拨款支出表|基本支出表|经费支出表|绩效目标表|固定资产占用情况表|政府采购预算表?)$/;
const SECTION = /^[一二三四五六七八九十]{1,3}、/;
const SECTION_MATTER = /部门职责|单位职责|机构设置|预算安排|机关运行经费|三公|绩效目标|政府采购|国有资产/;
const YEAR = /^预算年度[:：](?:19|20)\d\d$/;
const SENTENCE = /预算(?:收入|支出|收支|总额)[^。]{0,12}\d[\d,.]{0,15}万?元/;
/** Punctuation of sentences and of program text: what bears it is not a cell. */
const NOT_A_CELL = /[。，；！？;'"`“={}<>\\]/;
/** Rows of cells have neither full stops, nor signs of formulas and programs, nor English words in a row. */
const PROSE = /[。`;=]|[A-Za-z]{3} [A-Za-z]{2}/;
const QUOTES_IN_TITLE = /[“”]/g;

/** Distinct kinds of evidence that make a disclosure. */
const ENOUGH = 3;

/**
 * True where the first 64 KB of a text show at least three different marks of a disclosure (titles of its tables,
 * 单位：万元, 预算年度, 栏次, header cells, 合计 rows, indicator headers, headings of its sections). Any text has an answer.
 */
export function looksLikeDisclosure(text: string): boolean {
  const seen = new Set<Evidence>();
  const end = Math.min(text.length, DETECTION_WINDOW);
  let start = 0;
  while (start < end) {
    let stop = start;
    while (stop < end && !isLineEnd(text.charCodeAt(stop))) stop++;
    if (stop > start) lookAtLine(text.slice(start, stop), seen);
    if (seen.size >= ENOUGH) return true;
    start = stop + 1;
  }
  return false;
}

/** Longer lines are sentences or data; their beginning says enough. */
const LINE_WINDOW = 500;

function lookAtLine(line: string, seen: Set<Evidence>): void {
  const head = line.length > LINE_WINDOW ? line.slice(0, LINE_WINDOW) : line;
  if (SENTENCE.test(head)) seen.add('sentence');
  const whole = bare(head);
  if (whole === '') return;
  look(whole, seen);
  if (whole.length <= 40 && SECTION.test(whole) && SECTION_MATTER.test(whole)) seen.add('heading');
  if (PROSE.test(head)) return;
  for (const piece of head.split(/[\t|]/)) {
    const cell = bare(piece);
    if (cell !== '' && cell !== whole) look(cell, seen);
  }
  for (const piece of head.split(/[\s|]+/)) {
    const cell = bare(piece);
    if (cell !== '' && cell !== whole) look(cell, seen);
  }
}

function look(cell: string, seen: Set<Evidence>): void {
  if (cell.length > 60) return;
  const evidence = CELLS.get(cell);
  if (evidence !== undefined) seen.add(evidence);
  else if (YEAR.test(cell)) seen.add('year');
  else {
    const title = cell.replace(QUOTES_IN_TITLE, '');
    if (!NOT_A_CELL.test(title) && TITLE.test(title)) seen.add('title');
  }
}

/** A cell or line without marks of Markdown, list numbers' dots, page leaders and inner spaces. */
function bare(piece: string): string {
  return piece
    .replace(/^[\s#*|>]+|[\s*|]+$/g, '')
    .replace(/[.…·\s]{2,}\d{1,4}$/, '')
    .replace(/^\[bookmark:[^\]]{0,60}\]/, '')
    .replace(/\s+/g, '')
    .replace(/:/g, '：');
}

function entries(evidence: Evidence, ...cells: readonly string[]): [string, Evidence][] {
  return cells.map((cell) => [cell, evidence]);
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}
