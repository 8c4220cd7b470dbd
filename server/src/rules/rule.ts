import type { Disclosure } from '../document/model';
import type { Finding } from '../findings/model';
import type { Network } from '../network/model';
import type { TextSearch } from '../text/search';

/** What a rule sees. */
export interface RuleContext {
  readonly text: string;
  readonly document: Disclosure;
  readonly network: Network;
  /** Finds patterns in the text: faster than to look for them in a text that is edited. */
  readonly search: TextSearch;
}

/** A check that is not arithmetic. A finding's `id` is made unique by the caller. */
export type DocumentRule = (context: RuleContext) => readonly Finding[];

/** What a finding of these rules is made of; what most of them lack may be left out. */
export type FindingParts = Pick<Finding, 'rule' | 'severity' | 'message' | 'span'> & {
  /** What tells this finding from others of its rule, and stays while the text around it is edited. */
  readonly subject: string;
} & Partial<Pick<Finding, 'related' | 'fixes'>>;

/** Puts a finding together. */
export function finding({ subject, related = [], fixes = [], ...parts }: FindingParts): Finding {
  return { ...parts, id: `${parts.rule}:${subject}`, related, fixes };
}
