import type { Disclosure } from '../document/model';
import type { Network } from '../network/model';
import { checkRules } from '../rules/all';
import { checkIndicators } from '../rules/indicators';
import { checkTextDirection } from '../rules/textDirection';
import { checkArithmetic } from './arithmetic';
import type { Finding } from './model';
import { checkMisread, checkRepairs } from './repairs';

/** Everything there is to tell about a document, in the order of the text. */
export function findAll(text: string, document: Disclosure, network: Network): Finding[] {
  const findings = [
    ...checkArithmetic(text, document, network),
    ...checkIndicators(document, network),
    ...checkRules(text, document, network),
    ...checkTextDirection(document),
    ...checkRepairs(document),
    ...checkMisread(network),
  ];
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
