import type { Disclosure, Part, Project, Section } from '../document/model';
import type { Wording } from '../findings/model';
import { tableName } from '../network/describe';
import { partAt, thingAt } from './textSearch';

const LONGEST = 30;

/** A name cut in its middle where it is long. */
export function shorten(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, 18)}…${name.slice(-10)}`;
}

/** `甲局 ` before a place in a document of several parts; '' where there is one part only. */
export function partPrefix(document: Disclosure, part: Part): string {
  return document.parts.length > 1 && part.kind === 'unit' && part.name !== '' ? `${part.name} ` : '';
}

/** A project's form, as people name it: `3、网络运维费绩效目标表`. */
export function formPlace(document: Disclosure, project: Project): Wording {
  const number = project.number === '' ? '' : `${project.number}、`;
  const name = shorten(project.name);
  const part = partPrefix(document, project.table.part);
  return { 'zh-cn': `${part}${number}${name}绩效目标表`, en: `${part}performance form ${number}${name}` };
}

/** The form, table or section an offset stands in. */
export function placeAt(document: Disclosure, offset: number): Wording {
  const part = partAt(document.parts, offset);
  if (!part) return { 'zh-cn': '文中', en: 'in the text' };
  const project = thingAt(part.projects, offset);
  if (project) return formPlace(document, project);
  const table = thingAt(part.tables, offset);
  if (table) return tableName(table);
  const section = sectionAt(part.sections, offset);
  const before = partPrefix(document, part);
  if (!section) return { 'zh-cn': `${before}文中`, en: `${before}in the text` };
  const name = sectionName(section);
  return { 'zh-cn': `${before}“${name}”`, en: `${before}section “${name}”` };
}

/** Ordinal and title of a section: `三、机关运行经费安排情况`. */
export function sectionName({ ordinal, title, level }: Section): string {
  const mark = ordinal === '' || level === 2 || level === 4 ? '' : level === 1 || level === 3 ? '、' : ' ';
  return shorten(`${ordinal}${mark}${title}`);
}

function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const inside = thingAt(sections, offset);
  if (!inside) return undefined;
  return inside.level >= 1 ? inside : (sectionAt(inside.children, offset) ?? inside);
}
