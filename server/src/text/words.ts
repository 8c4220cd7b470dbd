import { PAIRS } from '../catalogue/words';

let pairs: ReadonlyMap<number, string> | undefined;

function load(): ReadonlyMap<number, string> {
  return new Map(PAIRS.split(' ').map((each) => [each.charCodeAt(0), each.slice(1)]));
}

/** Whether two characters, UTF-16 units, stand side by side in some word that is in use. */
export function inOneWord(first: number, second: number): boolean {
  return (pairs ??= load()).get(first)?.includes(String.fromCharCode(second)) ?? false;
}
