import type { Table } from '../document/model';
import type { Finding, Wording } from '../findings/model';
import { tableName } from '../network/describe';
import { fold } from '../text/fold';
import { finding, type RuleContext } from './rule';
import { foldedBehind } from './textSearch';

/** What the note of a table names, by kind: its own budget, and the words that name another's. */
const SUBJECTS: Readonly<Record<string, { readonly zh: string; readonly own: RegExp; readonly others: RegExp }>> = {
  YB: {
    zh: '一般公共预算',
    own: /一般公共预算|财政拨款/,
    others: /政府(性)?基金|国有资本|三公/,
  },
  JB: {
    zh: '一般公共预算基本支出',
    own: /一般公共预算|基本支出|财政拨款/,
    others: /政府(性)?基金|国有资本|三公/,
  },
  ZF: { zh: '政府性基金预算', own: /政府(性)?基金/, others: /国有资本|三公/ },
  GZ: { zh: '国有资本经营预算', own: /国有资本/, others: /政府(性)?基金|三公/ },
  SF: { zh: '政府性基金预算“三公”经费', own: /政府(性)?基金|国有资本|三公/, others: /一般公共预算/ },
  SG: {
    zh: '“三公”经费预算',
    own: /三公/,
    others: /政府(性)?基金预算财政拨款(支出)?预算|国有资本经营预算财政拨款(支出)?预算/,
  },
};

/** Words of a note that says the table is empty. */
const SAYS_EMPTY =
  /空表列示|^(注|备注|说明)?:?(20\d\d年度?)?,?(本部门|本单位|我部门|我单位)?(20\d\d年度?|本年度?)?(无|没有|未安排|不涉及)/;

/** A note that says “no such budget” stands under an empty table, names that table's budget, and is not missing there. */
export function emptyTableNote({ text, document }: RuleContext): readonly Finding[] {
  return document.tables.flatMap((table) => {
    const subject = SUBJECTS[table.kind?.id ?? ''];
    if (!subject) return [];
    const note = fold(table.note?.text ?? '');
    const says = SAYS_EMPTY.test(note);
    if (says && subject.others.test(note) && !subject.own.test(note)) return [otherBudget(text, table, subject.zh)];
    const filled = table.entries.some(({ figures }) => figures.some(({ value }) => value !== undefined && value !== 0));
    if (says && filled) return [noteOnFigures(table)];
    if (!table.note && isBlank(text, table)) return [withoutNote(table, subject.zh)];
    return [];
  });
}

/** No figure printed at all: not even a 0, nor anything the reading may have missed. */
function isBlank(text: string, table: Table): boolean {
  if (
    table.titleSpan === undefined ||
    table.entries.some(({ figures }) => figures.some(({ value }) => value !== undefined))
  ) {
    return false;
  }
  // Nothing but the header was read: a note the reading missed may stand behind it, before the next table.
  const { end } = table.span;
  const next = table.part.tables.reduce(
    (nearest, { span }) => (span.start >= end ? Math.min(nearest, span.start) : nearest),
    table.part.span.end,
  );
  const behind =
    fold(text.slice(table.titleSpan.end, end)) + foldedBehind(text.slice(end, Math.min(next, end + 400)), 0, 200);
  return !/\d\.\d|不涉及|空表|[注说]明?:|无.{0,16}(预算|经费|收支|安排)|未安排/.test(behind);
}

function otherBudget(text: string, table: Table, own: string): Finding {
  const wrong = about(table, 'other', {
    'zh-cn': `的附注说的是另一项预算，应为“注：无${own}…，空表列示。”`,
    en: `: the note speaks of another budget; it should name ${own}`,
  });
  const { start, end } = wrong.span;
  const named = /(国有资本经营|政府(?:性)?基金)预算/.exec(text.slice(start, end));
  if (!named || (table.kind?.id !== 'ZF' && table.kind?.id !== 'GZ')) return wrong;
  const span = { start: start + named.index, end: start + named.index + named[0].length };
  const title = { 'zh-cn': `附注改为“${own}”`, en: `Name ${own} in the note` };
  return { ...wrong, fixes: [{ title, edits: [{ span, newText: own }], preferred: true }] };
}

function noteOnFigures(table: Table): Finding {
  return about(table, 'filled', {
    'zh-cn': '列有金额，却附注为空表',
    en: ' has figures, but its note says that it is empty',
  });
}

function withoutNote(table: Table, own: string): Finding {
  return about(table, 'missing', {
    'zh-cn': `为空表，应附注“注：无${own}…，空表列示。”`,
    en: ` is empty and should say so in a note (注：无${own}…，空表列示。)`,
  });
}

function about(table: Table, subject: string, message: Wording): Finding {
  const name = tableName(table);
  const [note] = table.note?.spans ?? [];
  return finding({
    rule: 'empty-table-note',
    severity: 'warning',
    subject: `${subject}/${table.part.code}/${table.kind?.id ?? table.title}`,
    message: { 'zh-cn': name['zh-cn'] + message['zh-cn'], en: name.en + message.en },
    span: note ?? table.titleSpan ?? table.span,
  });
}
