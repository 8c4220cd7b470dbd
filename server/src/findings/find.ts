import type { Disclosure } from '../document/model';
import type { Network } from '../network/model';
import { checkIndicators } from '../rules/indicators';
import { checkArithmetic } from './arithmetic';
import type { Finding } from './model';
import { checkRepairs } from './repairs';

/** Everything there is to tell about a document, in the order of the text. */
export function findAll(text: string, document: Disclosure, network: Network): Finding[] {
  const findings = [
    ...checkArithmetic(text, document, network),
    ...checkIndicators(document),
    ...checkRepairs(document),
  ];
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
