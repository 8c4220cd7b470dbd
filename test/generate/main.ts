/**
 * Prints a generated disclosure: `--seed N` (1), `--layout NAME` (tab-rows), `--unit 万元|元`, `--year Y`, `--crlf`,
 * `--truth` for the truth as JSON instead of the text.
 */
import { PRINTERS, printDocument, type PrintLayout } from '../../server/src/print/print';
import { generate, placeOf, type GenerateOptions } from './disclosure';

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const layout = argument('layout') ?? 'tab-rows';
if (!(layout in PRINTERS)) {
  process.stderr.write(`--layout: ${Object.keys(PRINTERS).join(' | ')}\n`);
  process.exit(2);
}
const unit = argument('unit');
const year = argument('year');
const options: GenerateOptions = {
  ...(unit === '元' || unit === '万元' ? { unit } : {}),
  ...(year === undefined ? {} : { year: Number(year) }),
};
const made = generate(Number(argument('seed') ?? 1), options);
const printed = printDocument(
  made.document,
  layout as PrintLayout,
  process.argv.includes('--crlf') ? { eol: '\r\n' } : {},
);
if (process.argv.includes('--truth')) {
  const truth = made.cells.map((cell) => ({ ...cell, spans: placeOf(cell, printed) }));
  process.stdout.write(`${JSON.stringify(truth, undefined, 1)}\n`);
} else {
  process.stdout.write(printed.text);
}
