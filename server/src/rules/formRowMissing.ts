import type { MissingRow } from '../diagnosis/model';
import type { Disclosure } from '../document/model';
import { accountKey } from '../findings/figureKey';
import { insertionTitle } from '../findings/missingRow';
import type { Finding } from '../findings/model';
import { rowInsertion } from '../findings/rowInsertion';
import { rowPlace, showValue } from '../network/describe';
import { formGaps, formLine, type FormGap } from '../network/formGaps';
import { finding, type RuleContext } from './rule';

/** A row that a form's total counts is not there: “三公”经费 without 公务接待费, assets without 房屋. */
export function formRowMissing({ text, document }: RuleContext): readonly Finding[] {
  const { first, last } = document.cuts ?? {};
  return document.tables.flatMap((table) =>
    table === first || table === last ? [] : formGaps(table).map((gap) => missing(text, document, gap)),
  );
}

function missing(text: string, document: Disclosure, gap: FormGap): Finding {
  const { table, total, amounts, role } = gap;
  const line = formLine(document, gap);
  const key = line?.halves[0]?.label ?? '';
  const row: MissingRow = { table, key, parent: total, twin: undefined, amounts, ...(line ? { line } : {}) };
  const edit = line && rowInsertion(text, row);
  const place = rowPlace(total);
  const [[column, amount] = ['', 0]] = amounts;
  const figure = total.figures.find((each) => each.column?.id === column);
  const rest = figure ? showValue(amount, figure, 2) : '';
  // Counts beside the amounts are nowhere to be found.
  const isWhole = total.figures.every(({ kind }) => kind === 'money');
  return finding({
    rule: 'row-missing',
    severity: 'error',
    subject: accountKey(table, role),
    message: {
      'zh-cn': `${place['zh-cn']} 疑漏列 ${key || '一行'}：所列各项之和比 ${total.label} 少 ${rest}`,
      en: `${place.en}: ${key || 'a row'} seems to be left out: the parts listed fall short of the total by ${rest}`,
    },
    span: total.labelSpans[0] ?? total.span,
    fixes: edit && isWhole ? [{ title: insertionTitle(row), edits: [edit], preferred: false }] : [],
  });
}
