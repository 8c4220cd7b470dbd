/**
 * How fast it is, beside checkers people know: `npm run bench`, with the options of `options.ts`. Prints the tables;
 * `--write` puts those that were measured into docs/performance.md, each with the machine and the day.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { machine } from './machine';
import { optionsOf } from './options';
import { replaceSection } from './report';
import { SECTIONS } from './sections';

const PAGE = 'docs/performance.md';

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const unknown = options.only.find((name) => !(name in SECTIONS));
  if (unknown !== undefined) {
    console.error(`there is no section ${unknown}; there are ${Object.keys(SECTIONS).join(', ')}`);
    return 2;
  }
  const names = options.only.length > 0 ? options.only : Object.keys(SECTIONS).filter((name) => name !== 'batch');
  console.log(machine());
  for (const name of names) {
    const section = SECTIONS[name];
    if (section === undefined) continue;
    const text = `${await section.measure(options)}\n\n${machine()}`;
    console.log(`\n## ${section.title}\n\n${text}`);
    // As soon as it is there: a long run may be broken off.
    if (options.write) writeFileSync(PAGE, replaceSection(readFileSync(PAGE, 'utf8'), name, text));
  }
  return 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
