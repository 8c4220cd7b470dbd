/**
 * Puts a section between its marks, `<!-- name -->` and `<!-- /name -->`; what stands around them is written by hand and
 * stays.
 * @returns the page unchanged where it has no such marks
 */
export function replaceSection(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) return page;
  return `${page.slice(0, start + open.length)}\n\n${text}\n\n${page.slice(end)}`;
}
