import type { Matter } from '../catalogue/statements';
import { unquoted } from './clauseWords';
import type { Named } from './matterNames';
import type { StatedAmount } from './statement';

/** Characters before the first amount that the names may take. */
const REACH = 130;

/**
 * The matters of amounts told one by one after their names (`基本支出和项目支出分别为1万元、2万元`), as many as there are
 * amounts; `undefined` where the amount is none of a list, or a name is not known.
 */
export function namesBefore(
  text: string,
  from: number,
  amounts: readonly StatedAmount[],
  index: number,
  match: (name: string) => Named | undefined,
): Matter[] | undefined {
  const first = amounts[index];
  const list =
    first &&
    /^(.{2,120})分别(?:为|是|安排|达到?|编制)?$/.exec(text.slice(Math.max(from, first.start - REACH), first.start));
  if (!list) return undefined;
  let run = 1;
  while (/^(?:[、,和与]|以?及)$/.test(text.slice(amounts[index + run - 1]?.end, amounts[index + run]?.start ?? 0)))
    run++;
  const pieces = unquoted((list[1] ?? '').replace(/^.*[。;:(]/, '')).split(/[、,]/);
  const matters = pieces.flatMap((piece) => {
    const whole = match(piece);
    return (whole ? [whole] : piece.split(/和|与|以?及/).map(match)).map((found) => found?.matter);
  });
  const known = matters.filter((matter): matter is Matter => matter !== undefined);
  return known.length === run && matters.slice(-run).every((matter) => matter !== undefined) ? known : undefined;
}
