import type { DocumentStatus } from '../features/status';

/** The language disclosures are opened in. Texts in other languages are served where they are disclosures. */
export const LANGUAGE_ID = 'budget-disclosure';

/** Method of the notification that tells verdict and coverage, from server to client, after each change. */
export const STATUS_METHOD = 'budgetDisclosure/status';

/** Verdict and coverage of one version of a document: the parameters of `budgetDisclosure/status`. */
export interface StatusParams extends DocumentStatus {
  readonly uri: string;
  readonly version: number;
}
