import type { Entry } from '../document/model';
import type { Finding, Fix, Wording } from '../findings/model';
import { rowPlace } from '../network/describe';
import { accountFaults, CATALOGUE_YEAR, type AccountFault } from './accountFaults';
import { codedRows } from './codeTables';
import { finding, type RuleContext } from './rule';

/** Codes and names of accounts that contradict the catalogue: a name of another code, a slip in a name, a code of none. */
export function accountCode({ document }: RuleContext): readonly Finding[] {
  return accountFaults(document).flatMap((fault) => {
    const [first, ...others] = fault.rows;
    return first ? [told(fault, first, others)] : [];
  });
}

function told(fault: AccountFault, first: Entry, others: readonly Entry[]): Finding {
  const { kind, code, owners } = fault;
  const place = rowPlace(first);
  const what = wording(fault);
  // A code that is new to the catalogue is no error in a year the catalogue does not know.
  const late = kind === 'unknown' && owners.length === 0 && (first.table.part.year ?? 0) > CATALOGUE_YEAR;
  const span = (kind === 'unknown' ? first.texts.get('code')?.spans[0] : first.labelSpans[0]) ?? first.span;
  return finding({
    rule: kind === 'unknown' ? 'account-unknown' : 'account-name',
    severity: late ? 'information' : 'warning',
    subject: `${fault.system}/${code}/${fault.printed}`,
    message: { 'zh-cn': `${place['zh-cn']}：${what['zh-cn']}`, en: `${place.en}: ${what.en}` },
    span,
    related: others.map((row) => ({ span: row.labelSpans[0] ?? row.span, message: rowPlace(row) })),
    fixes: fixesOf(fault),
  });
}

function wording({ kind, code, name, owners, printed }: AccountFault): Wording {
  const owner = owners.join('、');
  if (kind === 'name') {
    return { 'zh-cn': `科目 ${code} 的名称应为“${name}”`, en: `account ${code} is called “${name}”` };
  }
  if (kind === 'unknown' && owners.length === 0) {
    return { 'zh-cn': `《政府收支分类科目》中没有 ${code} 这一科目`, en: `no account bears the code ${code}` };
  }
  if (kind === 'unknown' || name === undefined) {
    return {
      'zh-cn': `没有 ${code} 这一科目，“${printed}”的编码为 ${owner}`,
      en: `no account bears the code ${code}; “${printed}” is ${owner}`,
    };
  }
  return {
    'zh-cn': `“${printed}”是 ${owner} 的名称，科目 ${code} 为“${name}”`,
    en: `“${printed}” is the name of ${owner}; account ${code} is “${name}”`,
  };
}

/** The code, the name, or both can be what was mistyped: the order of the table's codes tells where only one can. */
function fixesOf(fault: AccountFault): Fix[] {
  const { rows, name, owners, kind } = fault;
  const [owner, ...more] = owners;
  const codeFits = owner !== undefined && more.length === 0 && rows.every((row) => fits(row, owner));
  const codeStands = name !== undefined && rows.every((row) => fits(row, row.code));
  const fixes: Fix[] = [];
  const code = codeFits && edit(rows, 'code', owner);
  if (code) {
    const title = { 'zh-cn': `编码改为 ${owner}`, en: `Change the code to ${owner}` };
    fixes.push({ title, edits: code, preferred: !codeStands });
  }
  const label = (kind === 'name' || codeStands) && name !== undefined && edit(rows, 'label', name);
  if (label) {
    const title = { 'zh-cn': `名称改为“${name}”`, en: `Change the name to “${name}”` };
    fixes.push({ title, edits: label, preferred: !codeFits });
  }
  return fixes;
}

/** Whether a code may stand in a row: no other row has it, and its neighbours are in order. */
function fits(row: Entry, code: string): boolean {
  const rows = codedRows(row.table);
  const at = rows.indexOf(row);
  if (rows.some((other) => other !== row && other.code === code)) return false;
  const before = rows[at - 1]?.code ?? '';
  const after = rows[at + 1]?.code ?? '999';
  return before < code && code < after;
}

/** Edits of every print; `undefined` where one is in pieces or the row is printed twice. */
function edit(rows: readonly Entry[], what: 'code' | 'label', newText: string): Fix['edits'] | undefined {
  const spans = rows.map((row) => {
    const all = what === 'code' ? (row.texts.get('code')?.spans ?? []) : row.labelSpans;
    return all.length === 1 && row.repeats.length === 0 ? all[0] : undefined;
  });
  return spans.every((span) => span !== undefined) ? spans.map((span) => ({ span, newText })) : undefined;
}
