import type { Disclosure, Entry, Part } from '../document/model';
import type { Finding } from '../findings/model';
import { editDistance } from '../text/near';
import { fold } from '../text/fold';
import { remembered } from '../text/recent';
import { ofNine } from './outlineGaps';
import { finding, type RuleContext } from './rule';

/**
 * Every unit of 机构设置 has its part, and every unit's part is of a unit that is listed there — in documents that have parts
 * of units. Names that differ by a slip are taken for one.
 */
export function unitPart({ document }: RuleContext): readonly Finding[] {
  const units = document.parts.filter(({ kind }) => kind === 'unit');
  const listed = listedUnits(document);
  if (units.length === 0 || listed.length === 0 || units.some(({ name }) => name === '') || endsEarly(units)) return [];
  const without = listed.filter((row) => !units.some((part) => isSame(row.label, part.name)));
  const unlisted = units.filter((part) => !listed.some((row) => isSame(row.label, part.name)));
  if (without.length === listed.length) return [];
  return [...withoutPart(without, listed), ...notListed(unlisted, listed)];
}

/** The rows of the department's 机构设置. */
function listedUnits(document: Disclosure): readonly Entry[] {
  const table = document.parts
    .filter(({ kind }) => kind === 'department')
    .flatMap(({ tables }) => tables.filter(({ kind }) => kind?.id === 'JG'))[0];
  return table?.entries.filter(({ label }) => label !== '' && !/^(合计|小计|单位名称)/.test(label)) ?? [];
}

/** Whether the last unit has fewer tables than the first: the document is not all there. */
function endsEarly(units: readonly Part[]): boolean {
  const [first, last] = [units[0], units[units.length - 1]];
  return first !== undefined && last !== undefined && ofNine(last).size < ofNine(first).size;
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  // Where the cells of 机构设置 are not told apart, nature, rank and funding stand behind the name.
  if (x === '' || y === '' || fold(a).startsWith(fold(b))) return true;
  return x.includes(y) || y.includes(x) ? sameKind(a, b) : editDistance(x, y, 2) <= 2 && x.length > 5;
}

/** 本级 and 机关 name the department itself, not one of the units whose name begins with the department's. */
function sameKind(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  const own = (name: string): boolean => /(本级|机关|本部)\)?$/.test(fold(name));
  return x === y || (!own(a) && !own(b));
}

/** A unit's name by its letters, without what says that it is the department itself. */
const plain = remembered(512, (name) =>
  fold(name)
    .replace(/\(?(本级|机关|本部)\)?$/, '')
    .replace(/[^\p{L}]/gu, ''),
);

/** Without nature, rank and funding, where the cells of 机构设置 are not told apart. */
function bareName(label: string): string {
  return label.replace(
    /^(.{4,}?)(?:行政|事业|参公|参照公务员法管理)(?:单位)?(?:[正副]?[厅处科股]级|无)?(?:财政|自收自支|经费).*$/,
    '$1',
  );
}

function withoutPart(rows: readonly Entry[], listed: readonly Entry[]): Finding[] {
  const [first, ...others] = rows;
  if (!first) return [];
  const names = rows.map(({ label }) => `“${bareName(label)}”`).join('、');
  return [
    finding({
      rule: 'unit-part',
      severity: 'warning',
      subject: rows.map(({ label }) => label).join('/'),
      message: {
        'zh-cn': `机构设置列有 ${listed.length} 个单位，其中${names}没有单位预算`,
        en: `机构设置 lists ${listed.length} units; ${names} has no budget in this document`,
      },
      span: first.labelSpans[0] ?? first.span,
      related: others.map((row) => ({
        span: row.labelSpans[0] ?? row.span,
        message: { 'zh-cn': row.label, en: row.label },
      })),
    }),
  ];
}

function notListed(parts: readonly Part[], listed: readonly Entry[]): Finding[] {
  return parts.map((part) =>
    finding({
      rule: 'unit-part',
      severity: 'warning',
      subject: `${part.code}/${part.name}`,
      message: {
        'zh-cn': `单位预算所列“${part.name}”不在机构设置情况中`,
        en: `“${part.name}” has a unit’s budget but is not in 机构设置`,
      },
      span: part.tables[0]?.titleSpan ?? part.tables[0]?.span ?? part.span,
      related: listed.slice(0, 1).map((row) => ({
        span: row.labelSpans[0] ?? row.span,
        message: { 'zh-cn': '机构设置情况', en: '机构设置' },
      })),
    }),
  );
}
