import type { Disclosure, Part } from '../document/model';
import type { Wording } from '../findings/model';
import { foldRange } from '../text/fold';
import type { Span } from '../text/span';
import { tableName } from '../network/describe';
import { formPlace, partPrefix } from './place';

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

/** Every print of a unit's name with its code, in 机构设置, in front of a 小计 of the procurement table. */
export function unitMentions(text: string, document: Disclosure): NameMention[] {
  const mentions: NameMention[] = [];
  const codes = new Set(document.parts.map(({ code }) => code));
  for (const part of document.parts) for (const { unit } of part.projects) codes.add(/^\d*/.exec(unit)?.[0] ?? '');
  codes.delete('');
  for (const match of text.matchAll(CODED)) {
    const [, code = '', printed = ''] = match;
    if (!codes.has(code)) continue;
    const start = match.index + match[0].length - printed.length;
    const part = partAt(document, start);
    if (!part) continue;
    const name = trimUnit(plainName(text, [{ start, end: start + printed.length }]));
    mentions.push({ ...name, place: { 'zh-cn': `${code} 表头`, en: `head of ${code}` }, code, chief: false, part });
  }
  for (const part of document.parts)
    for (const table of part.tables) {
      const listed = table.kind?.id === 'JG';
      if (!(listed || table.kind?.id === 'CG') || !CELLS.has(table.layout)) continue;
      for (const { role, labelSpans } of table.entries) {
        if (!listed && role !== 'unitSubtotal') continue;
        const name = trimUnit(plainName(text, labelSpans));
        mentions.push({ ...name, place: tableName(table), code: '', chief: listed, part });
      }
    }
  return mentions.filter(({ name }) => name.length >= 4);
}

/** Every print of a project's name: titles of forms, their 项目名称, and the procurement table's rows. */
export function projectMentions(text: string, document: Disclosure): NameMention[] {
  const mentions: NameMention[] = [];
  for (const part of document.parts) {
    for (const project of part.projects) {
      const place = formPlace(document, project);
      const code = project.code?.text ?? '';
      mentions.push({ ...titleName(text, project.titleSpan), place, code, chief: true, part });
    }
    for (const table of part.tables) {
      if (table.kind?.id !== 'CG') continue;
      for (const { role, labelSpans } of table.entries)
        if (role === 'item')
          mentions.push({ ...plainName(text, labelSpans), place: tableName(table), code: '', chief: false, part });
    }
  }
  return mentions;
}

/** A form's title without its number and 绩效目标表. */
function titleName(text: string, title: Span): { name: string; at: readonly number[] } {
  const whole = plainName(text, [title]);
  const number = /^[\s#*\d]{0,8}[、.．]/.exec(text.slice(title.start, title.end))?.[0].replace(/\D/g, '').length ?? 0;
  const to = whole.name.replace(/(项目)?(支出)?绩效目标(申报|批复)?表?$/, '').length;
  return { name: whole.name.slice(number, to), at: whole.at.slice(number, to) };
}

/** The part an offset stands in. */
export function partAt({ parts }: Disclosure, offset: number): Part | undefined {
  return parts.find(({ span }) => span.start <= offset && offset < span.end) ?? parts[0];
}

/** `甲局 “六、…”` for a place in the text. */
export function textPlace(document: Disclosure, part: Part): Wording {
  const before = partPrefix(document, part);
  return { 'zh-cn': `${before}情况说明`, en: `${before}text` };
}
