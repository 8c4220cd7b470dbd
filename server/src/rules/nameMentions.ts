import type { Disclosure, Part, Project } from '../document/model';
import type { Wording } from '../findings/model';
import { tableName } from '../network/describe';
import { memoised } from '../network/memory';
import { foldRange } from '../text/fold';
import { ofMatch } from '../text/search';
import type { Span } from '../text/span';
import { formPlace, partPrefix } from './place';
import type { RuleContext } from './rule';
import { partAt } from './textSearch';
import { ofPart } from './views';

/** A name as it is printed at one place, letters and digits alone, with the way back. */
export interface NameMention {
  /** The name for comparing: widths folded, without spaces, quotes and brackets. */
  readonly name: string;
  /** Where each character of `name` stands in the text. */
  readonly at: readonly number[];
  readonly place: Wording;
  /** 项目编码 or code of the unit printed with it; '' where none is. */
  readonly code: string;
  /** Printed where the document says what its units or projects are called: 机构设置, a form's title. */
  readonly chief: boolean;
  readonly part: Part;
}

const IGNORED = /[\s\u3000[\]()《》<>"'、,.·\-_:;（）【】〔〕“”‘’]/;

/** Letters and digits of spans, with the place of each. */
export function plainName(text: string, spans: readonly Span[]): { name: string; at: readonly number[] } {
  let name = '';
  const at: number[] = [];
  for (const { start, end } of spans) {
    const folded = foldRange(text, start, end);
    for (const [i, offset] of folded.at.entries()) {
      const character = folded.text.charAt(i);
      if (IGNORED.test(character)) continue;
      name += character;
      at.push(offset);
    }
  }
  return { name, at };
}

/** A name without what is said after it (本级, 机关, 小计) and without the code before it. */
function trimUnit({ name, at }: { name: string; at: readonly number[] }): { name: string; at: readonly number[] } {
  const from = /^\d*/.exec(name)?.[0].length ?? 0;
  const to = name.replace(/小计$/, '').replace(/(本级|机关|部门|汇总)$/, '').length;
  return { name: name.slice(from, Math.max(from, to)), at: at.slice(from, Math.max(from, to)) };
}

/** Layouts that keep a table's cells apart. In the others a label may hold the next cell, or lack its end. */
const CELLS: ReadonlySet<string> = new Set(['tab-rows', 'cell-lines', 'pipe-table', 'pipe-cells']);

const CODED = /(?<![\d.])(\d{3}|\d{6}|\d{9})[ \t\u3000]{0,4}([\u4e00-\u9fff][\u4e00-\u9fff（）()]{3,39})/g;

/** A name found in something that may move: the places of its characters count from the start of `anchor`. */
interface FoundName {
  readonly name: string;
  readonly at: readonly number[];
}

/** What a mention is of, besides its name. */
type Of = Pick<NameMention, 'code' | 'chief' | 'part'> & { readonly placeOf: () => Wording };

/** A mention whose places are worked out when they are asked for. */
class Mention implements NameMention {
  readonly name: string;
  readonly code: string;
  readonly chief: boolean;
  readonly part: Part;

  constructor(
    private readonly found: FoundName,
    private readonly anchor: Span,
    private readonly of: Of,
  ) {
    this.name = found.name;
    this.code = of.code;
    this.chief = of.chief;
    this.part = of.part;
  }

  get at(): readonly number[] {
    const { start } = this.anchor;
    return this.found.at.map((offset) => offset + start);
  }

  get place(): Wording {
    return this.of.placeOf();
  }
}

function fromStart({ name, at }: { name: string; at: readonly number[] }, start: number): FoundName {
  return { name, at: at.map((offset) => offset - start) };
}

/** Shorter names are no names of units. */
const SHORTEST_UNIT = 4;

/** The name behind a code; its places count from the start of the match. */
const codedName = ofMatch((text, match): FoundName => {
  const end = match.index + match[0].length;
  const start = end - match[0].replace(/^\d+[ \t\u3000]*/, '').length;
  return fromStart(trimUnit(plainName(text, [{ start, end }])), match.index);
});

/** Every print of a unit's name with its code, in 机构设置, in front of a 小计 of the procurement table. */
export function unitMentions({ text, document, search }: RuleContext): NameMention[] {
  const mentions: NameMention[] = [];
  const codes = new Set(document.parts.map(({ code }) => code));
  for (const part of document.parts) for (const code of codesOfForms(part.projects)) codes.add(code);
  codes.delete('');
  for (const match of search.all(CODED)) {
    const code = match[1] ?? '';
    if (!codes.has(code)) continue;
    const part = partAt(document.parts, match.index) ?? document.parts[0];
    const found = part && codedName(text, match);
    if (!found || found.name.length < SHORTEST_UNIT) continue;
    const placeOf = (): Wording => ({ 'zh-cn': `${code} 表头`, en: `head of ${code}` });
    mentions.push(new Mention(found, { start: match.index, end: match.index }, { code, chief: false, part, placeOf }));
  }
  for (const part of document.parts) mentions.push(...unitsOfTables(text, part, document));
  return mentions;
}

/** The codes before the names of the units that forms are printed for. */
const codesOfForms = memoised(
  (projects: readonly Project[]): ReadonlySet<string> =>
    new Set(projects.map(({ unit }) => /^\d*/.exec(unit)?.[0] ?? '')),
);

/** The units that the tables of a part name. */
const unitsOfTables = ofPart((text, part): readonly NameMention[] =>
  part.tables.flatMap((table) => {
    const chief = table.kind?.id === 'JG';
    if (!(chief || table.kind?.id === 'CG') || !CELLS.has(table.layout)) return [];
    const of = { code: '', chief, part, placeOf: () => tableName(table) };
    return table.entries.flatMap(({ role, labelSpans }) => {
      if (!chief && role !== 'unitSubtotal') return [];
      const found = fromStart(trimUnit(plainName(text, labelSpans)), table.span.start);
      return found.name.length < SHORTEST_UNIT ? [] : [new Mention(found, table.span, of)];
    });
  }),
);

/** Every print of a project's name: titles of forms, their 项目名称, and the procurement table's rows. */
export function projectMentions(text: string, document: Disclosure): NameMention[] {
  return document.parts.flatMap((part) => projectsOf(text, part, document));
}

/** The projects that a part names in its forms and its procurement table. */
const projectsOf = ofPart((text, part, document): readonly NameMention[] => [
  ...part.projects.map((project) => {
    const found = fromStart(titleName(text, project.titleSpan), project.span.start);
    const placeOf = (): Wording => formPlace(document, project);
    return new Mention(found, project.span, { code: project.code?.text ?? '', chief: true, part, placeOf });
  }),
  ...part.tables.flatMap((table) => {
    if (table.kind?.id !== 'CG') return [];
    const of = { code: '', chief: false, part, placeOf: () => tableName(table) };
    return table.entries.flatMap(({ role, labelSpans }) =>
      role === 'item' ? [new Mention(fromStart(plainName(text, labelSpans), table.span.start), table.span, of)] : [],
    );
  }),
]);

/** A form's title without its number and 绩效目标表. */
function titleName(text: string, title: Span): { name: string; at: readonly number[] } {
  const whole = plainName(text, [title]);
  const number = /^[\s#*\d]{0,8}[、.．]/.exec(text.slice(title.start, title.end))?.[0].replace(/\D/g, '').length ?? 0;
  const to = whole.name.replace(/(项目)?(支出)?绩效目标(申报|批复)?表?$/, '').length;
  return { name: whole.name.slice(number, to), at: whole.at.slice(number, to) };
}

/** `甲局 “六、…”` for a place in the text. */
export function textPlace(document: Disclosure, part: Part): Wording {
  const before = partPrefix(document, part);
  return { 'zh-cn': `${before}情况说明`, en: `${before}text` };
}
