import type { Disclosure, Repair } from '../document/model';
import type { Network } from '../network/model';
import type { Finding, Wording } from './model';

const WORDS: Readonly<Record<Repair['kind'], Wording>> = {
  'page-breaks': { 'zh-cn': '分页处重复的表头', en: 'headers repeated at page breaks' },
  'printed-twice': { 'zh-cn': '重复印出的行', en: 'rows printed twice' },
  'split-codes': { 'zh-cn': '被拆开的编码', en: 'split codes' },
  'split-figures': { 'zh-cn': '被拆开的数字', en: 'split figures' },
  'lost-columns': { 'zh-cn': '丢失的栏', en: 'lost columns' },
  'header-shifted': { 'zh-cn': '错位的表头', en: 'shifted headers' },
  'collapsed-cells': { 'zh-cn': '丢失空格的行', en: 'rows whose empty cells are gone' },
  unread: { 'zh-cn': '未能识别的内容', en: 'pieces that could not be read' },
};

/** Rule code of the one remark on what the extraction broke. */
export const EXTRACTION_REPAIRED = 'extraction-repaired';

/** What the extraction broke and the reading mended, gathered into one remark; none where nothing was. */
export function checkRepairs(document: Disclosure): Finding[] {
  const counts = new Map<Repair['kind'], number>();
  let first: Repair | undefined;
  for (const repair of document.repairs) {
    counts.set(repair.kind, (counts.get(repair.kind) ?? 0) + repair.count);
    if (!first || repair.span.start < first.span.start) first = repair;
  }
  if (!first) return [];
  const list = [...counts];
  const zh = list.map(([kind, count]) => `${WORDS[kind]['zh-cn']} ${count} 处`).join('、');
  const en = list.map(([kind, count]) => `${WORDS[kind].en} (${count})`).join(', ');
  const unread = counts.size === 1 && counts.has('unread');
  return [
    {
      id: EXTRACTION_REPAIRED,
      rule: EXTRACTION_REPAIRED,
      severity: 'information',
      message: {
        'zh-cn': unread ? `本文中有${zh}，未作核对` : `文本提取时错乱，已按原表理解：${zh}`,
        en: unread ? `not read, hence not checked: ${en}` : `damage done by text extraction was read around: ${en}`,
      },
      span: first.span,
      related: [],
      fixes: [],
    },
  ];
}

/** Rule code of the remark on a table that could not be read reliably. */
export const TABLE_UNREAD = 'table-unread';

/** One remark for each table whose rules fail row after row: it is not checked, and silence must not pass for approval. */
export function checkMisread(network: Network): Finding[] {
  return (network.misread ?? []).map((table): Finding => {
    const zh = table.title || table.kind?.zh || '表格';
    const en = table.kind?.en ?? (table.title || 'Table');
    return {
      id: `${TABLE_UNREAD}:${table.index}`,
      rule: TABLE_UNREAD,
      severity: 'information',
      message: {
        'zh-cn': `“${zh}”的栏目与通用格式不符，未能可靠读取，本表未作核对`,
        en: `${en}: its columns are not those of the form known here; the table was not read reliably and is not checked`,
      },
      span: table.titleSpan ?? table.entries[0]?.span ?? table.span,
      related: [],
      fixes: [],
    };
  });
}
