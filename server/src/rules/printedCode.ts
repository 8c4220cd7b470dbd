/**
 * Whether an account code stands anywhere in a text, torn apart by blanks, line ends or cells or not, and not as the
 * beginning of a longer one: what the reading lost is still there to be seen.
 */
export function isCodePrinted(text: string, code: string): boolean {
  return new RegExp(`(?<![\\d.,])${[...code].join('[\\s|]*')}(?![ \\t|]*\\d)`).test(text);
}
