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

/** A row that is left out is told once: by the sum that lacks it, else by the table that has it, else by the rows below it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ id, rule }) => {
    if (rule !== ROW_MISSING && rule !== 'code-parent') return true;
    const account = id.slice(rule.length + 1);
    if (told.has(account)) return false;
    told.add(account);
    return true;
  });
}
