/** Columns a CJK character takes: two in a terminal, one in the output of some converters. */
export type CjkWidth = 1 | 2;

/** Columns a character takes in a fixed-width view: `cjk` for CJK and full-width forms, 0 for zero-width, else 1. */
export function charWidth(code: number, cjk: CjkWidth = 2): number {
  if (code < 0x1100) return 1;
  if (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  ) {
    return cjk;
  }
  // Quotation marks, dashes and the like are drawn wide by CJK fonts and narrow by others; pdftotext counts one.
  if (code === 0x200b || code === 0xfeff) return 0;
  return 1;
}
