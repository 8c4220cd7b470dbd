/** Amounts with two decimals, as most tables print them. */
const AMOUNT = /(?<![\d.])\d{1,9}\.\d\d(?![\d.])/g;

/** Offsets in amounts, evenly spread over the text from its middle on; none where it has none. */
export function figurePlaces(text: string, count: number): number[] {
  const places = [...text.matchAll(AMOUNT)].map(({ index }) => index);
  const middle = places.length >> 1;
  const step = Math.max(1, Math.floor(places.length / count));
  const some = Array.from({ length: Math.min(count, places.length) }, (_, i) => (middle + i * step) % places.length);
  return some.map((index) => places[index] ?? 0);
}
