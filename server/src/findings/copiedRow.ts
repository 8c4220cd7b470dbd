import type { Candidate } from '../diagnosis/model';
import type { Entry } from '../document/model';
import { relationAmounts, rowPlace } from '../network/describe';
import { rowRemoval } from '../print/removeRow';
import { figureKey } from './figureKey';
import type { Telling } from './telling';

/** A row that stands twice. */
export const copiedRow: Telling = {
  rule: 'row-copied',

  key: ({ edits }) => (edits[0] ? figureKey(edits[0].figure) : ''),

  span: (candidate) => {
    const row = rowOf(candidate);
    return row?.labelSpans[0] ?? row?.span ?? { start: 0, end: 0 };
  },

  message: (cause, candidate, relation) => {
    const row = rowOf(candidate);
    const place = row ? rowPlace(row) : { 'zh-cn': '', en: '' };
    const amounts = relationAmounts(relation);
    const either = cause.candidates.length > 1;
    return {
      'zh-cn': `${place['zh-cn']} 重复列示${either ? '，两行应去其一' : ''}：${amounts['zh-cn']}`,
      en: `${place.en} is listed twice${either ? '; one of the two rows has to go' : ''}: ${amounts.en}`,
    };
  },

  fix: (text, candidate, preferred) => {
    const row = rowOf(candidate);
    const span = row && rowRemoval(text, row);
    if (!span) return undefined;
    return {
      title: {
        'zh-cn': '删除重复的这一行，请对照批复表',
        en: 'Delete this copy of the row; compare with the approved budget',
      },
      edits: [{ span, newText: '' }],
      preferred,
    };
  },
};

function rowOf({ edits }: Candidate): Entry | undefined {
  return edits[0]?.figure.entry;
}
