/** Turns the tables of a draft in 万元 into tables in 元 that are exact to the 分, and its text into one that rounds. */

/** What every amount is multiplied by, in ten-thousandths: sums stay sums, and no amount is a round number any more. */
const FACTOR = 12_347n;

/** 元 of an amount in 万元 with two decimals: `120.50` → `1487813.50`. */
export function yuanOf(printed: string): string {
  const fen = (BigInt(printed.replace(/[.,]/g, '')) * 10_000n * FACTOR) / 10_000n;
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 分 of an amount of a draft in 万元, as `yuanOf` prints it. */
export function scaled(fen: number): number {
  return Number((BigInt(fen) * FACTOR) / 10_000n);
}

/** The same amount rounded to 万元 with so many decimals, written out. */
export function rounded(printed: string, decimals = 2): string {
  return (Math.round(Number(yuanOf(printed)) / 10 ** (4 - decimals)) / 10 ** decimals).toFixed(decimals);
}

/** A draft whose tables are in 元; text without TABs is left as it is. */
export function tablesInYuan(draft: string): string {
  return draft
    .split('\n')
    .map((line) => {
      const own = line.replace(/(单位[：:]\s*)万元/g, '$1元');
      return own.includes('\t') ? own.replace(/(?<![\d.])[\d,]+\.\d\d(?![\d.])/g, yuanOf) : own;
    })
    .join('\n');
}
