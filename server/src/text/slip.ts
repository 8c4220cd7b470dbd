/** One difference between two writings: `printed` stands at `at` where `right` has `right`; either may be ''. */
export interface SlipEdit {
  /** Offset in the printed writing. */
  readonly at: number;
  readonly printed: string;
  readonly right: string;
}

/** Writings shorter than this may differ in one place only. */
const LONG = 12;

/**
 * What a slip of the hand changed in `right` to make `printed`: one character replaced, left out or added, two swapped; in
 * a long writing two replaced, or two side by side left out or added. `undefined` where they are equal or differ in more. A character left out or added
 * at either end makes a shorter name, and is no slip. Linear in the length.
 */
export function slipEdits(printed: string, right: string): readonly SlipEdit[] | undefined {
  if (printed === right || Math.abs(printed.length - right.length) > 2) return undefined;
  return printed.length === right.length ? replaced(printed, right) : shifted(printed, right);
}

function replaced(printed: string, right: string): readonly SlipEdit[] | undefined {
  const edits: SlipEdit[] = [];
  for (let i = 0; i < printed.length; i++) {
    if (printed[i] === right[i]) continue;
    edits.push({ at: i, printed: printed.charAt(i), right: right.charAt(i) });
    if (edits.length > 2) return undefined;
  }
  const [first, second] = edits;
  if (!first || !second) return edits;
  const swapped = second.at === first.at + 1 && first.printed === second.right && first.right === second.printed;
  if (swapped) return [{ at: first.at, printed: first.printed + second.printed, right: first.right + second.right }];
  return printed.length >= LONG ? edits : undefined;
}

function shifted(printed: string, right: string): readonly SlipEdit[] | undefined {
  const shorter = Math.min(printed.length, right.length);
  if (printed.length + right.length > 2 * shorter + 1 && shorter + 2 < LONG) return undefined;
  let before = 0;
  while (before < shorter && printed[before] === right[before]) before++;
  let after = 0;
  while (after < shorter - before && printed[printed.length - 1 - after] === right[right.length - 1 - after]) after++;
  // All of the shorter one stands in the longer, cut in two; nothing is left of it in between.
  if (before + after < shorter || before === 0 || after === 0) return undefined;
  return [
    {
      at: before,
      printed: printed.slice(before, printed.length - after),
      right: right.slice(before, right.length - after),
    },
  ];
}
