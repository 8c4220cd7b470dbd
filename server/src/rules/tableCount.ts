import type { Part, Sentence, Table } from '../document/model';
import type { Finding, Wording } from '../findings/model';
import { distinctEntries, figureIn } from '../network/figures';
import { keepsCells } from '../layout/model';
import { memoised } from '../text/memo';
import { fold } from '../text/fold';
import { reporter, type ReportCount } from './countFinding';
import { foldParagraph, wordsOfStretches } from './prose';
import type { RuleContext } from './rule';

/**
 * Projects, purchases and the like, counted beside their amount: 项目7个,预算资金3609.75万元; 114.40万元,共3项. Those above an
 * amount are some of them only.
 */
const ITEMS =
  /(?<!以上的?|以下的?|其中:?|重点|新增|[性类]|专项|资金)项目(?:支出)?(?:共计?|合计)?(\d{1,3})个|(\d{1,3})个(?:预算|支出|采购|重点)?项目|(?<=元,(?:共|共计|合计|涉及))(\d{1,3})[项个]/g;
/** Vehicles that are owned. */
const VEHICLES = /(?:共有|现有|拥有|保有)(?:各类|公务)?(?:车辆|用车)(\d{1,4})[辆台](?!次)/g;
/** Characters between a count and its amount at most. */
const REACH = 60;
/** A total printed in 万元 with two decimals may be so far from the amount: 50 元. */
const ROUNDED = 5000;

/** What the text counts of what tables and forms list: projects and purchases beside their amount, vehicles. */
export function tableCount(context: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const report = reporter(context, findings);
  const { text, document } = context;
  for (const part of document.parts) {
    ofUnits(text, part, report);
    ofItems(part, report);
    ofVehicles(part, report);
  }
  return findings;
}

/** The budget's units, counted. */
const UNITS = /(?:预算单位|(?:编制|编报|汇编)范围的(?:预算)?单位)(?:共有?|共计|合计|有)?(\d{1,3})[个家]/g;

/** Behind a count of units that leaves the department's own office out: 连同局机关共4个. */
const WITH_OFFICE =
  /^[,、]?(?:连同|加上|加|含|包括|以及)(?:本?[局委厅院会办部]|部门|单位)?(?:机关|本级|本部)(?:本级)?(?:在内)?[,]?(?:共|共计|合计|总计)(?:有)?(\d{1,3})[个家]/;

/** The paragraphs that may count units. */
const nearUnits = wordsOfStretches((source, paragraph) =>
  /预算单位|(?:编制|编报|汇编)范围/.test(paragraph.text) ? foldParagraph(source, paragraph) : undefined,
);

/** The units of the budget, as the tables that list them agree to count them. */
function ofUnits(text: string, part: Part, report: ReportCount): void {
  let counts: ReadonlySet<number> | undefined;
  for (const stretch of part.stretches ?? []) {
    const words = nearUnits(text, stretch);
    for (const { 0: whole, 1: count = '', index } of words.text.matchAll(UNITS)) {
      counts ??= new Set(part.tables.flatMap((table) => unitsIn(table) ?? []));
      const [right = 0, ...more] = counts;
      if (more.length > 0 || right < 2) continue;
      const behind = index + whole.length;
      const office = WITH_OFFICE.exec(words.text.slice(behind, behind + 30));
      const tell = (at: number, said: string, expected: number): void => {
        if (Number(said) === expected) return;
        report(words.offsets(at, at + said.length), 0, said, expected, {
          'zh-cn': `表中列出 ${right} 个单位`,
          en: `the tables list ${right} units`,
        });
      };
      tell(index + whole.lastIndexOf(count), count, office ? right - 1 : right);
      if (office) tell(behind + office[0].lastIndexOf(office[1]), office[1], right);
    }
  }
}

/** How many units a table lists, one a row; `undefined` for tables of anything else. */
const unitsIn = memoised((table: Table): number | undefined => {
  const { kind, columns, layout } = table;
  // Lines without cells may run the names of units together.
  if (!keepsCells(layout)) return undefined;
  const ofUnits = kind?.id === 'JG' || kind?.rows === 'units';
  if (!ofUnits && (kind || columns.find((column) => column.kind === 'label')?.label !== '单位名称')) return undefined;
  if (columns.some(({ label }) => /项目|采购|服务|资产/.test(label))) return undefined;
  const rows = distinctEntries(table).filter(({ label }) => !SUM.test(fold(label)));
  const parents = new Set(rows.map(({ parent }) => parent));
  const names = rows.filter((row) => !parents.has(row)).map(({ label }) => fold(label));
  return new Set(names).size === names.length && !names.includes('') ? names.length : undefined;
});

/** Things listed one by one, with what they amount to. */
interface Listed {
  readonly amount: number;
  /** How many there may be said to be: rows, and different names. */
  readonly counts: readonly number[];
  readonly why: Wording;
}

function ofItems(part: Part, report: ReportCount): void {
  let lists: readonly Listed[] | undefined;
  for (const sentence of part.sentences ?? []) {
    const matches = [...sentence.text.matchAll(ITEMS)];
    for (const [k, { 0: words, 1: first, 2: second, 3: third, index }] of matches.entries()) {
      const count = first ?? second ?? third ?? '';
      lists ??= listsOf(part);
      const told = lists.filter(({ amount }) => states(sentence, index, amount, matches[k + 1]?.index));
      const [list] = told;
      if (!list || told.some(({ counts }) => counts.includes(Number(count)))) continue;
      report(sentence.at, index + words.indexOf(count), count, list.counts[0] ?? 0, list.why);
    }
  }
}

function listsOf(part: Part): readonly Listed[] {
  return [...formsOf(part), ...part.tables.flatMap((table) => rowsOf(table))];
}

/** The forms that bear a number, and all of them, where each prints its budget. */
function formsOf({ projects }: Part): readonly Listed[] {
  const numbered = projects.filter(({ number }) => number !== '');
  return [numbered, projects.filter(({ name }) => !/整体/.test(name))].flatMap((forms): readonly Listed[] => {
    const budgets = forms.map(({ table }) => (table.entries[0] && figureIn(table.entries[0], 'budget'))?.value);
    if (forms.length < 2 || budgets.includes(undefined)) return [];
    const amount = budgets.reduce((sum: number, value) => sum + (value ?? 0), 0);
    const why = {
      'zh-cn': `绩效目标表有 ${forms.length} 个`,
      en: `there are ${forms.length} performance forms`,
    };
    return [{ amount, counts: [forms.length], why }];
  });
}

const SUM = /^(合计|总计|共计|小计)$|小计$/;

/** The items of a table that lists projects or purchases, where they add up to its total. */
const rowsOf = memoised((table: Table): readonly Listed[] => {
  if (table.project || (table.kind && table.kind.id !== 'CG')) return [];
  if (!table.kind && !table.columns.some(({ label }) => /项目|采购|服务/.test(label))) return [];
  const rows = distinctEntries(table);
  const total = rows.find(({ label }) => /^(合计|总计)$/.test(fold(label)));
  if (!total) return [];
  const parents = new Set(rows.map(({ parent }) => parent));
  const items = rows.filter((row) => !parents.has(row) && row !== total && !SUM.test(fold(row.label)));
  return total.figures.flatMap(({ kind, value: amount, assumed, column }): readonly Listed[] => {
    if (kind !== 'money' || !amount || assumed || !column) return [];
    const own = items.filter((row) => figureIn(row, column.id)?.value);
    const sum = own.reduce((all, row) => all + (figureIn(row, column.id)?.value ?? 0), 0);
    if (own.length < 2 || sum !== amount) return [];
    const names = new Set(own.map(({ label }) => fold(label)));
    const why = { 'zh-cn': `表中列出 ${own.length} 项`, en: `the table lists ${own.length}` };
    return [{ amount, counts: [own.length, names.size], why }];
  });
});

/** Whether an amount is stated near a place: behind it, or right before it in the same sentence; what stands behind the next count is that one's. */
function states({ figures = [], at, text }: Sentence, index: number, value: number, next = Infinity): boolean {
  const start = at[index] ?? 0;
  const end = at[Math.min(text.length - 1, index + REACH, next)] ?? Infinity;
  // 其中 some of them: what stands before it is of all.
  const ends = ['。', ';', '其中'].map((mark) => text.lastIndexOf(mark, index));
  const stop = Math.max(...ends, index - REACH / 2, 0);
  const from = at[stop] ?? 0;
  return figures.some((figure) => {
    const place = figure.spans[0]?.start ?? -1;
    return place !== start && place >= from && place <= end && Math.abs((figure.value ?? 0) - value) <= ROUNDED;
  });
}

/** Vehicles owned, as 固定资产占用情况表 counts them. */
function ofVehicles(part: Part, report: ReportCount): void {
  const rows = part.tables.flatMap(({ kind, entries }) =>
    kind?.id === 'GD' ? entries.filter(({ role }) => role === 'vehicles') : [],
  );
  const [row, ...more] = rows;
  const figure = row && figureIn(row, 'quantity');
  if (figure?.value === undefined || figure.assumed || more.length > 0 || figure.value % 100 !== 0) return;
  const right = figure.value / 100;
  for (const { text, at } of part.sentences ?? []) {
    if (!/固定资产|国有资产/.test(text)) continue;
    for (const { 0: words, 1: count = '', index } of text.matchAll(VEHICLES)) {
      if (Number(count) === right) continue;
      report(at, index + words.indexOf(count), count, right, {
        'zh-cn': `固定资产占用情况表为 ${right}`,
        en: `the table of assets counts ${right}`,
      });
    }
  }
}
