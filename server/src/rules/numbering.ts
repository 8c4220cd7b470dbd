/** A number that breaks a sequence, and what it should be. */
export interface Misnumbered {
  readonly index: number;
  readonly expected: number;
  /** Whether the number alone is wrong (what follows goes on as if it were right), or one was left out or given twice. */
  readonly alone: boolean;
}

/**
 * Where a sequence of numbers that should go up by one does not: a number typed wrongly is one fault, not two. It may begin
 * anywhere and begin again at 1. Where several numbers are left out, the sequence is an excerpt, and what is left out is no
 * fault. `undefined` stands for a number that is not known: any may follow.
 */
export function misnumbered(numbers: readonly (number | undefined)[]): readonly Misnumbered[] {
  const alone: Misnumbered[] = [];
  const gaps: Misnumbered[] = [];
  const twice: Misnumbered[] = [];
  let large = 0;
  let expected: number | undefined;
  numbers.forEach((number, index) => {
    if (number === undefined || expected === undefined || number === expected || number === 1) {
      expected = number === undefined ? undefined : number + 1;
      return;
    }
    if (numbers[index + 1] === expected + 1) {
      alone.push({ index, expected, alone: true });
      expected++;
      return;
    }
    if (number === expected + 1) gaps.push({ index, expected, alone: false });
    else if (number === expected - 1) twice.push({ index, expected, alone: false });
    else large++;
    expected = number + 1;
  });
  return [...alone, ...twice, ...(gaps.length + large === 1 ? gaps : [])].sort((a, b) => a.index - b.index);
}
