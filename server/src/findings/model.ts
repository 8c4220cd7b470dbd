import type { Span } from '../text/span';

/** Diagnostic severity, by name. */
export type Severity = 'error' | 'warning' | 'information';

/** The languages findings are worded in. */
export type Locale = 'zh-cn' | 'en';

/** A text to be worded by locale: both wordings, written side by side where the finding is made. */
export type Wording = Readonly<Record<Locale, string>>;

/** Replacement of one range of the text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: Wording;
  readonly edits: readonly TextEdit[];
  /** The one repair that explains all failures; at most one per finding. */
  readonly preferred: boolean;
}

/** One thing to tell the person: one finding per root cause. */
export interface Finding {
  /** Stable while the finding's subject stays: rule, table or project, row and column; not offsets. */
  readonly id: string;
  /** Rule code, kebab-case. */
  readonly rule: string;
  readonly severity: Severity;
  /** Codes of the rules it rests on, where they may be others than its own: those of the relations that fail. */
  readonly grounds?: readonly string[];
  readonly message: Wording;
  /** The figure or cell that is wrong. */
  readonly span: Span;
  readonly related: readonly { readonly span: Span; readonly message: Wording }[];
  readonly fixes: readonly Fix[];
}

/** How much of the document's printed amounts some relation binds. */
export interface Coverage {
  /** Printed amounts (money), wherever they stand. */
  readonly printed: number;
  /** Those at least one relation that holds or fails contains. */
  readonly covered: number;
  /** Relations that bind (hold or fail), and those that hold. */
  readonly checked: number;
  readonly holding: number;
  /** Whether a table of income or expenditure is among what was checked: only then is there a balance to speak of. */
  readonly hasBalance: boolean;
}
