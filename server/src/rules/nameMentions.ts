import type { Disclosure, Part, Project, Table } from '../document/model';
import type { Wording } from '../findings/model';
import { tableName } from '../network/describe';
import { keepsCells } from '../layout/model';
import { memoised } from '../text/memo';
import { fold, foldRange } from '../text/fold';
import { remembered } from '../text/recent';
import type { Span } from '../text/span';
import { formPlace, partPrefix } from './place';
import type { RuleContext } from './rule';
import { partAt } from './textSearch';
import { ofPart } from './views';

/** A name as it is printed at one place. */
export interface NameMention {
  /** The name for comparing: letters and digits alone, widths folded. */
  readonly name: string;
  /** What the place is called in a document; the mention itself outlives the version of the text it was read in. */
  readonly placeIn: (document: Disclosure) => Wording;
  /** 项目编码 or code of the unit printed with it; '' where none is. */
  readonly code: string;
  /** Printed where the document says what its units or projects are called: 机构设置, a form's title. */
  readonly chief: boolean;
  readonly part: Part;
  /** The table or form it stands in; `undefined` in the text. */
  readonly within?: Table | Project;
  /** Where each character of `name` stands in the text. */
  readonly at: (text: string) => readonly number[];
}

const IGNORED = new Set(' \t\n\r\f\v\u00a0\u3000[]()《》<>"\'、,.·-_:;（）【】〔〕“”‘’');

/** Letters and digits of spans, with the place of each. */
export function plainName(text: string, spans: readonly Span[]): { name: string; at: readonly number[] } {
  let name = '';
  const at: number[] = [];
  for (const { start, end } of spans) {
    const folded = foldRange(text, start, end);
    for (let i = 0; i < folded.text.length; i++) {
      const character = folded.text.charAt(i);
      if (IGNORED.has(character)) continue;
      name += character;
      at.push(folded.at[i]);
    }
  }
  return { name, at };
}

/** The same without the places; the words of tables come again in every table. */
const plainWords = remembered(4096, (words) => [...fold(words)].filter((each) => !IGNORED.has(each)).join(''));

function wordsOf(text: string, spans: readonly Span[]): string {
  const [only, ...more] = spans;
  if (only && more.length === 0) return plainWords(text.slice(only.start, only.end));
  return plainWords(spans.map(({ start, end }) => text.slice(start, end)).join(''));
}

/** Where a name begins and ends in the words it stands in. */
type Trim = (words: string) => readonly [from: number, to: number];

const WHOLE: Trim = (words) => [0, words.length];

/** A unit's name without what is said after it (本级, 机关, 小计) and without the code before it. */
const UNIT: Trim = (words) => {
  const from = /^\d*/.exec(words)?.[0].length ?? 0;
  const to = words.replace(/小计$/, '').replace(/(本级|机关|部门|汇总)$/, '').length;
  return [from, Math.max(from, to)];
};

/** A name that stands in some spans of the text, which may move. */
class Mention implements NameMention {
  readonly name: string;
  private readonly from: number;

  constructor(
    text: string,
    private readonly spans: readonly Span[],
    trim: Trim,
    private readonly where: Table | Project | Wording,
    readonly part: Part,
    readonly chief: boolean,
    readonly code = '',
    readonly within: Table | Project | undefined = undefined,
  ) {
    const words = wordsOf(text, spans);
    const [from, to] = trim(words);
    this.name = words.slice(from, to);
    this.from = from;
  }

  at(text: string): readonly number[] {
    return plainName(text, this.spans).at.slice(this.from, this.from + this.name.length);
  }

  placeIn(document: Disclosure): Wording {
    const { where } = this;
    if ('zh-cn' in where) return where;
    return 'indicators' in where ? formPlace(document, where) : tableName(where);
  }
}

const CODED = /(?<![\d.])(\d{3}|\d{6}|\d{9})[ \t\u3000]{0,4}([\u4e00-\u9fff][\u4e00-\u9fff（）()]{3,39})/g;

/** Shorter names are no names of units. */
const SHORTEST_UNIT = 4;

/** Every print of a unit's name with its code, in 机构设置, in tables' columns of units, in front of a 小计, in forms. */
export function unitMentions({ text, document, search }: RuleContext): NameMention[] {
  const mentions: NameMention[] = [];
  const codes = new Set(document.parts.map(({ code }) => code));
  for (const part of document.parts) for (const code of codesOfForms(part.projects)) codes.add(code);
  codes.delete('');
  for (const match of search.all(CODED)) {
    const code = match[1] ?? '';
    const part = codes.has(code) && (partAt(document.parts, match.index) ?? document.parts[0]);
    if (!part) continue;
    const end = match.index + match[0].length;
    const span = { start: end - (match[2]?.length ?? 0), end };
    mentions.push(
      new Mention(text, [span], UNIT, { 'zh-cn': `${code} 表头`, en: `head of ${code}` }, part, false, code),
    );
  }
  for (const part of document.parts)
    mentions.push(...unitsOfTables(text, part, document), ...unitsOfForms(text, part, document));
  return withoutCut(mentions.filter(({ name }) => name.length >= SHORTEST_UNIT));
}

/** Without names that only begin another one of the same code: lines of words may cut them. */
function withoutCut(mentions: readonly NameMention[]): NameMention[] {
  const ofCode = new Map<string, Set<string>>();
  for (const { code, name } of mentions) {
    const same = ofCode.get(code);
    if (same) same.add(name);
    else if (code !== '') ofCode.set(code, new Set([name]));
  }
  const cut = new Set<string>();
  for (const [code, names] of ofCode)
    for (const name of names)
      if ([...names].some((other) => other !== name && other.startsWith(name))) cut.add(`${code} ${name}`);
  if (cut.size === 0) return [...mentions];
  return mentions.filter(({ code, name, chief }) => chief || !cut.has(`${code} ${name}`));
}

/** The codes before the names of the units that forms are printed for. */
const codesOfForms = memoised(
  (projects: readonly Project[]): ReadonlySet<string> =>
    new Set(projects.map(({ unit }) => /^\d*/.exec(unit)?.[0] ?? '')),
);

/** A column of a table that names projects. */
const OF_PROJECTS = /^(支出|预算)?项目(\(政策\))?(名称)?$/;

/** A column of a table that names units, of rows or beside them. */
const OF_UNITS = /^(预算|项目|实施|采购|购买|使用|申报|资金使用)?单位(名称)?$/;

/** The units that the tables of a part name. */
const unitsOfTables = ofPart((text, part): readonly NameMention[] =>
  part.tables.flatMap((table) => {
    if (table.project) return [];
    if (table.kind && table.kind.id !== 'JG' && (keepsCells(table.layout) || table.layout === 'aligned')) {
      const coded = unitRows(text, table, part);
      if (coded.length > 0) return coded;
    }
    if (!keepsCells(table.layout)) return [];
    const chief = table.kind?.id === 'JG';
    const inColumn = table.columns.filter(({ kind, label }) => kind === 'text' && OF_UNITS.test(label));
    const inLabel = !table.kind && table.columns.some(({ kind, label }) => kind === 'label' && OF_UNITS.test(label));
    return table.entries.flatMap(({ role, label, labelSpans, texts }) => {
      const ofRow = chief || role === 'unitSubtotal' || (inLabel && !SUM.test(fold(label)));
      const cells = inColumn.flatMap(({ id }) => texts.get(id)?.spans ?? []);
      const spans = [...(ofRow ? [labelSpans] : []), ...(cells.length > 0 ? [cells] : [])];
      return spans.map((each) => new Mention(text, each, UNIT, table, part, chief));
    });
  }),
);

/** The units that the forms of a part name. */
const unitsOfForms = ofPart((text, part): readonly NameMention[] =>
  part.projects.flatMap((project) =>
    project.units.map(({ spans }) => new Mention(text, spans, UNIT, project, part, false, '', project)),
  ),
);

/** The units that a table of accounts or amounts prints as rows, with their codes. */
function unitRows(text: string, table: Table, part: Part): readonly NameMention[] {
  return table.entries.flatMap(({ code, labelSpans, texts }) => {
    const unit = fold(texts.get('unitCode')?.text ?? '');
    if (code !== '' || labelSpans.length === 0 || !/^(?:\d{6}|\d{9})$/.test(unit)) return [];
    return [new Mention(text, labelSpans, UNIT, table, part, false, unit)];
  });
}

const SUM = /^(合计|总计|共计|小计)$/;

/** Every print of a project's name: titles of forms, the procurement table's rows, and columns of projects. */
export function projectMentions(text: string, document: Disclosure): NameMention[] {
  return document.parts.flatMap((part) => projectsOf(text, part, document));
}

/** The projects that a part names in its forms and its procurement table. */
const projectsOf = ofPart((text, part): readonly NameMention[] => [
  ...part.projects.map((project) => {
    const { titleSpan, code } = project;
    const trim = titleTrim(text.slice(titleSpan.start, titleSpan.end));
    return new Mention(text, [titleSpan], trim, project, part, true, code?.text, project);
  }),
  ...part.tables.flatMap((table) =>
    projectSpans(table).map((spans) => new Mention(text, spans, WHOLE, table, part, false, '', table)),
  ),
]);

/** Where a table names projects: the items of the procurement table, a column of projects in any other. */
function projectSpans(table: Table): (readonly Span[])[] {
  if (table.kind?.id === 'CG')
    return table.entries.filter(({ role }) => role === 'item').map(({ labelSpans }) => labelSpans);
  if (table.kind || table.project || !keepsCells(table.layout)) return [];
  const column = table.columns.find(
    ({ kind, label }) => (kind === 'text' || kind === 'label') && OF_PROJECTS.test(label),
  );
  if (!column) return [];
  return table.entries.flatMap(({ label, labelSpans, texts }) => {
    const spans =
      column.kind === 'label' ? (SUM.test(fold(label)) ? [] : labelSpans) : (texts.get(column.id)?.spans ?? []);
    return spans.length > 0 ? [spans] : [];
  });
}

/** A form's title without its number and 绩效目标表. */
function titleTrim(title: string): Trim {
  const number = /^[\s#*\d]{0,8}[、.．]/.exec(title)?.[0].replace(/\D/g, '').length ?? 0;
  return (words) => {
    const to = words.replace(/(项目)?(支出)?绩效目标(申报|批复)?表?$/, '').length;
    return [number, Math.max(number, to)];
  };
}

/** `甲局 “六、…”` for a place in the text. */
export function textPlace(document: Disclosure, part: Part): Wording {
  const before = partPrefix(document, part);
  return { 'zh-cn': `${before}情况说明`, en: `${before}text` };
}
