/** How a hover is written: Markdown for clients that show it, plain text for the others. */
export interface Markup {
  readonly kind: 'markdown' | 'plaintext';
  /** Text from the document, made harmless. */
  text(value: string): string;
  strong(value: string): string;
  heading(value: string): string;
  /** Joins the lines of one paragraph. */
  lines(lines: readonly string[]): string;
}

/** Characters that mean something in Markdown or start HTML. */
const SPECIAL = /[\\`*_{}[\]()#+\-!|<>&~$]/g;

/** Markdown as editors render it in hovers: document text is escaped, lines end with a hard break. */
export const markdown: Markup = {
  kind: 'markdown',
  text: (value) => value.replace(SPECIAL, '\\$&').replace(/\s+/g, ' '),
  strong: (value) => `**${value}**`,
  heading: (value) => `**${value}**`,
  lines: (lines) => lines.join('  \n'),
};

/** Plain text. */
export const plaintext: Markup = {
  kind: 'plaintext',
  text: (value) => value.replace(/\s+/g, ' '),
  strong: (value) => value,
  heading: (value) => value,
  lines: (lines) => lines.join('\n'),
};
