import type { Disclosure } from './document/model';
import type { Coverage, Finding } from './findings/model';
import type { Network } from './network/model';
import type { TextSearch } from './text/search';
import { readDocument } from './document/read';
import { buildNetwork } from './network/build';
import { findAll } from './findings/find';
import { coverageOf } from './network/coverage';

/** Everything the features read: made once per version of a text. */
export interface Analysis {
  readonly text: string;
  readonly document: Disclosure;
  readonly network: Network;
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

/** Reads and checks a text. Never throws: any text has an answer. */
export function analyse(text: string): Analysis {
  return analysisOf(text, readDocument(text));
}

/** Checks a text that was read. */
export function analysisOf(text: string, document: Disclosure, search?: TextSearch): Analysis {
  const network = buildNetwork(document);
  return {
    text,
    document,
    network,
    findings: findAll(text, document, network, search),
    coverage: coverageOf(document, network),
  };
}
