import type { Disclosure } from '../document/model';
import type { Network } from '../network/model';
import { checkRules } from '../rules/all';
import { checkIndicators } from '../rules/indicators';
import { checkTextDirection } from '../rules/textDirection';
import { checkArithmetic } from './arithmetic';
import { ROW_MISSING } from './missingRow';
import type { TextSearch } from '../text/search';
import type { Finding } from './model';
import { checkMisread, checkRepairs } from './repairs';
import { sound } from './sound';
import { withoutSuperseded } from './superseded';

/** Everything there is to tell about a document, in the order of the text. */
export function findAll(text: string, document: Disclosure, network: Network, search?: TextSearch): Finding[] {
  const findings = withoutRepeats([
    ...checkArithmetic(text, document, network),
    ...checkIndicators(document, network),
    ...checkRules(text, document, network, search),
    ...checkTextDirection(document),
    ...checkRepairs(document),
    ...checkMisread(network),
  ]);
  return sound(
    text,
    withoutSuperseded(findings).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  );
}

/** Rules that tell of rows left out, or listed twice. */
const ABOUT_ROWS: ReadonlySet<string> = new Set([ROW_MISSING, 'code-parent', 'row-copied']);

/** Rules that tell of a row whose parts are not all there. */
const ABOUT_PARTS: ReadonlySet<string> = new Set(['account-depth', 'three-public-split']);

/**
 * A row that is left out is told once: by the sum that lacks it, else by the table that has it, else by the rows below it;
 * by the serial number that is skipped only where nothing else tells of the table's rows.
 */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  const accountOf = ({ id, rule }: Finding): string | undefined =>
    ABOUT_ROWS.has(rule) ? id.slice(rule.length + 1) : undefined;
  const tableOf = (account: string): string => account.split('/', 2).join('/');
  const accounts = findings.flatMap((finding) => accountOf(finding) ?? []);
  const tables = new Set(accounts.filter((account) => !isLine(account)).map(tableOf));
  const above = new Set(
    findings.flatMap(({ id, rule, span }) => (rule === ROW_MISSING && !isLine(id) ? [span.start] : [])),
  );
  return findings.filter((finding) => {
    const account = accountOf(finding);
    // One row with something missing below it, and that alone: what is missing there has been told.
    if (ABOUT_PARTS.has(finding.rule) && finding.related.length === 0) return !above.has(finding.span.start);
    if (account === undefined) return true;
    if (told.has(account) || (isLine(account) && tables.has(tableOf(account)))) return false;
    told.add(account);
    return true;
  });
}

/** True for what is told of a line by its number. */
function isLine(account: string): boolean {
  return account.startsWith('line ', account.lastIndexOf('/') + 1);
}
