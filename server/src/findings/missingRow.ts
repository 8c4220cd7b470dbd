import type { Candidate, MissingRow } from '../diagnosis/model';
import { relationAmounts, rowPlace, showValue, tableName } from '../network/describe';
import { accountKey } from './figureKey';
import type { Wording } from './model';
import { rowInsertion } from './rowInsertion';
import type { Telling } from './telling';

/** Rule code of rows that are left out. */
export const ROW_MISSING = 'row-missing';

/** Rows it may be, named at most. */
const LISTED = 4;
/** Where it may be more, the message names none. */
const GUESSED = 8;

/** A row that is left out of a sum. */
export const missingRow: Telling = {
  rule: ROW_MISSING,

  key: ({ row }) =>
    row ? accountKey(row.table, row.key || `below ${row.parent?.code || row.parent?.label || ''}`) : '',

  span: ({ row }) => row?.parent?.labelSpans[0] ?? row?.parent?.span ?? { start: 0, end: 0 },

  message: (cause, candidate, relation) => {
    const amounts = relationAmounts(relation);
    const place = placeOf(candidate);
    const all = cause.candidates.flatMap(({ row }) => (row ? [nameOf(row)] : []));
    const names = all.length > LISTED ? [...all.slice(0, LISTED - 1), `${all[LISTED - 1]} 等`] : all;
    const { twin } = candidate.row ?? {};
    const isAnyones = names[0] === '' || all.length > GUESSED;
    if (!twin && !isAnyones) {
      return {
        'zh-cn': `${place['zh-cn']} 疑漏列 ${names.join(' 或 ')}：${amounts['zh-cn']}`,
        en: `${place.en}: ${names.join(' or ')} seems to be left out: ${amounts.en}`,
      };
    }
    if (!twin) {
      return {
        'zh-cn': `${place['zh-cn']} 的下级疑漏列一行：各栏合计多出的数额恰成一行，${amounts['zh-cn']}`,
        en: `${place.en}: a row below it seems to be left out; what its totals exceed makes just one row: ${amounts.en}`,
      };
    }
    const where = rowPlace(twin);
    return {
      'zh-cn': `${place['zh-cn']} 疑漏列 ${names.join(' 或 ')}（见${where['zh-cn']}）：${amounts['zh-cn']}`,
      en: `${place.en}: ${names.join(' or ')} seems to be left out (see ${where.en}): ${amounts.en}`,
    };
  },

  fix: (text, { row }, preferred) => {
    const edit = row && rowInsertion(text, row);
    if (!row || !edit) return undefined;
    const title = insertionTitle(row);
    return { title, edits: [edit], preferred };
  },
};

/** Code and name of a row that is left out: `2080505 机关事业单位基本养老保险缴费支出`. */
export function nameOf({ key, twin, name }: MissingRow): string {
  if (name !== undefined) return `${key} ${name}`;
  return !twin || twin.code === '' || twin.code !== key ? key : `${twin.code} ${twin.label}`.trim();
}

/** What the fix that puts a row in is called. */
export function insertionTitle(row: MissingRow): Wording {
  const whole = row.amounts.get('total') ?? row.amounts.get('expenditureAmount');
  const figure = row.twin?.figures[0];
  const amount = whole === undefined || !figure ? '' : ` ${showValue(whole, figure, 2)}`;
  return {
    'zh-cn': `补列 ${nameOf(row)}${amount}，请对照批复表`,
    en: `Put in ${nameOf(row)}${amount}; compare with the approved budget`,
  };
}

function placeOf({ row }: Candidate): Wording {
  if (!row) return { 'zh-cn': '', en: '' };
  return row.parent ? rowPlace(row.parent) : tableName(row.table);
}
