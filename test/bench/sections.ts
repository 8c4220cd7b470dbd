/** The sections of the report: each measures and words one table. */
import { analyse } from '../../server/src/analyse';
import { activations } from './activation';
import { batch } from './batch';
import { documentOf } from './documents';
import { faultyDocument } from './faults';
import type { Options } from './options';
import { jsonChecker, markdownChecker, yamlChecker } from './peers';
import { fullCheck, tasksOf } from './product';
import { keystrokes, starts } from './protocol';
import { sample, type SamplingOptions } from './sampling';
import { sizes } from './sizes';
import { logLogSlope, median } from './statistics';
import { formatNumber, markdownTable } from './table';
import { jsonOf, yamlOf } from './twin';

/** A part of the report, by the name it is asked for with `--only`. */
export interface Section {
  readonly title: string;
  /** @returns Markdown */
  readonly measure: (options: Options) => Promise<string> | string;
}

const KB = 1024;
/** Keystrokes are not measured in process above this size. */
const LARGE = 2048 * KB;
/** Above this size the slow checkers are not run: they take minutes. */
const PATIENCE = 256 * KB;

const sampling = ({ quick }: Options, bytes: number): SamplingOptions => {
  const warmUp = bytes < 512 * KB ? 4 : 1;
  if (quick) return { budget: 1500, least: 2, most: 10, warmUp };
  return { budget: 5000, least: bytes > LARGE ? 2 : 3, most: 30, warmUp };
};

const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined ? '–' : (a / b).toFixed(2);

/** All sections in the order of the report. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  documents: { title: 'A document from nothing, in each layout', measure: documents },
  peers: { title: 'Other checkers', measure: peers },
  faults: { title: 'Two thousand tables, two hundred faults', measure: faults },
  keystrokes: { title: 'From a keystroke to its diagnostics', measure: typing },
  start: { title: 'From the start to the first diagnostics', measure: starting },
  activation: { title: 'Activation in VS Code', measure: activating },
  sizes: { title: 'What is shipped', measure: shipped },
  batch: { title: 'Many documents in one run', measure: ({ batch: count = 10_000 }) => batch(count) },
};

async function documents(options: Options): Promise<string> {
  const rows: string[][] = [];
  const slopes: string[][] = [];
  const json = jsonChecker();
  const atMegabyte: number[] = [];
  for (const layout of options.layouts) {
    const points: [number, number][] = [];
    for (const kilobytes of options.sizes) {
      const document = documentOf(layout, kilobytes * KB);
      const twin = jsonOf(document.blocks, document.bytes);
      const tasks = [...tasksOf(document.text, document.bytes < LARGE), { name: 'json', run: () => json(twin.text) }];
      const results = await sample(tasks, sampling(options, document.bytes));
      const full = results.get('full');
      const of = (name: string): number | undefined => results.get(name)?.median;
      if (full === undefined) continue;
      if (kilobytes >= 256) points.push([document.bytes, full.median]);
      if (kilobytes === 1024) atMegabyte.push(full.median);
      rows.push([
        layout,
        String(kilobytes),
        String(document.tables),
        formatNumber(full.median),
        formatNumber(full.p95),
        formatNumber(of('json')),
        ratio(full.median, of('json')),
        formatNumber(of('keystroke')),
        ratio(of('keystroke'), full.median),
        formatNumber(of('outline')),
        formatNumber(of('hover')),
      ]);
      progress(`${layout} ${kilobytes} KB: ${formatNumber(full.median)} ms (${full.count})`);
    }
    if (points.length > 1) slopes.push([layout, logLogSlope(points).toFixed(2)]);
  }
  const head = [
    'layout',
    'KB',
    'tables',
    'full check',
    'p95',
    'JSON',
    '÷ JSON',
    'keystroke',
    '÷ full',
    'outline',
    'hover',
  ];
  const spread =
    atMegabyte.length > 1
      ? `At 1 MB the slowest layout takes ${ratio(Math.max(...atMegabyte), Math.min(...atMegabyte))} times as long as the fastest.`
      : '';
  return [
    markdownTable(head, rows),
    'Milliseconds of processor time, medians. *Full check*: read, check, word the findings. *JSON*: `vscode-json-languageservice`, parse and schema validation of the same cells as JSON of the same size. *Keystroke*: a digit typed into a figure, to the diagnostics, without the protocol. *Hover*: one.',
    ...(slopes.length === 0
      ? []
      : [markdownTable(['layout', 'log-log slope of the full check from 256 KB on'], slopes)]),
    spread,
  ]
    .filter((piece) => piece !== '')
    .join('\n\n');
}

async function peers(options: Options): Promise<string> {
  const rows: string[][] = [];
  const [json, yaml, markdown] = [jsonChecker(), yamlChecker(), markdownChecker()];
  for (const kilobytes of options.sizes.filter((size) => size * KB <= PATIENCE)) {
    const { text, blocks, bytes } = documentOf('pipe-table', kilobytes * KB);
    const [jsonText, yamlText] = [jsonOf(blocks, bytes), yamlOf(blocks, bytes)];
    const problems = [await json(jsonText.text), await yaml(yamlText.text)];
    if (problems.some((count) => count > 0)) throw new Error(`the twins are not valid: ${problems.join(', ')}`);
    const tasks = [
      { name: 'ours', run: () => fullCheck(text) },
      { name: 'json', run: () => json(jsonText.text) },
      { name: 'yaml', run: () => yaml(yamlText.text) },
      { name: 'markdown', run: () => markdown(text) },
    ];
    const results = await sample(tasks, sampling(options, bytes));
    const ours = results.get('ours')?.median;
    for (const { name } of tasks) {
      const result = results.get(name);
      rows.push([
        PEERS[name as keyof typeof PEERS],
        String(kilobytes),
        formatNumber(result?.median),
        formatNumber(result?.p95),
        ratio(result?.median, ours),
      ]);
    }
    progress(`peers ${kilobytes} KB`);
  }
  const head = ['checker', 'KB', 'median', 'p95', '÷ ours'];
  return `${markdownTable(head, rows)}\n\nMilliseconds of processor time. The same tables: as Markdown for this project and markdownlint, as JSON and YAML of the same size for the others.`;
}

const PEERS = {
  ours: 'budget-disclosure',
  json: 'vscode-json-languageservice',
  yaml: 'yaml-language-server',
  markdown: 'markdownlint',
} as const;

async function faults(options: Options): Promise<string> {
  const document = options.quick ? faultyDocument(400, 40) : faultyDocument(2000, 200);
  const errors = (text: string): number => analyse(text).findings.filter(({ severity }) => severity === 'error').length;
  const tasks = [
    { name: 'clean', run: () => fullCheck(document.clean) },
    { name: 'faulty', run: () => fullCheck(document.faulty) },
  ];
  const results = await sample(tasks, sampling(options, LARGE + 1));
  const [clean, faulty] = [results.get('clean'), results.get('faulty')];
  const kilobytes = formatNumber(Buffer.byteLength(document.clean) / KB);
  const rows = [
    [
      'as generated',
      kilobytes,
      String(document.tables),
      '0',
      String(errors(document.clean)),
      formatNumber(clean?.median),
      formatNumber(clean?.p95),
    ],
    [
      'mistyped',
      kilobytes,
      String(document.tables),
      String(document.faults),
      String(errors(document.faulty)),
      formatNumber(faulty?.median),
      formatNumber(faulty?.p95),
    ],
  ];
  const head = ['document', 'KB', 'tables', 'faults', 'errors told', 'median', 'p95'];
  return `${markdownTable(head, rows)}\n\nMilliseconds of processor time of a full check; one digit of each of the chosen amounts is another.`;
}

async function typing(options: Options): Promise<string> {
  const rows: string[][] = [];
  for (const kilobytes of options.quick ? [100] : [100, 1024]) {
    const { text } = documentOf('tab-rows', kilobytes * KB);
    for (const delivery of ['pull', 'push'] as const) {
      const { waits, processor, memory } = await keystrokes(
        text,
        delivery,
        options.quick ? 12 : kilobytes > 512 ? 24 : 42,
      );
      rows.push([
        String(kilobytes),
        delivery,
        formatNumber(waits.ours.median),
        formatNumber(waits.ours.p95),
        formatNumber(waits.empty.median),
        formatNumber(waits.empty.p95),
        formatNumber(waits.ours.p95 - waits.empty.p95),
        formatNumber(processor.ours - processor.empty),
        formatNumber((memory.ours - memory.empty) / KB / KB),
      ]);
      progress(`keystrokes ${kilobytes} KB ${delivery}`);
    }
  }
  const head = [
    'KB',
    'client',
    'median',
    'p95',
    'empty: median',
    'empty: p95',
    'p95 above empty',
    'processor',
    'memory, MB',
  ];
  return `${markdownTable(head, rows)}\n\nMilliseconds by the clock over standard input and output, of digits typed into a figure of a document with rows of TABs; beside an empty server that is sent the same keys in turn. *Processor*: what the server used for a keystroke, on average, above the empty one. *Memory*: heap and external after a forced collection, above the empty one, the document open.`;
}

async function starting(options: Options): Promise<string> {
  const { text } = documentOf('tab-rows', 60 * KB);
  const { waits, processor } = await starts(text, options.quick ? 3 : 11);
  const { ours, empty } = waits;
  const row = [
    ours.median,
    ours.p95,
    empty.median,
    empty.p95,
    ours.median - empty.median,
    processor.ours,
    processor.ours - processor.empty,
  ].map(formatNumber);
  const head = [
    'median',
    'p95',
    'empty: median',
    'empty: p95',
    'median above empty',
    'processor',
    'processor above empty',
  ];
  return `${markdownTable(head, [row])}\n\nMilliseconds from the start of the program to the diagnostics of a document of 60 KB that was opened at once, by the clock; and of processor time, medians.`;
}

async function activating(options: Options): Promise<string> {
  const times = await activations(options.quick ? 1 : 5);
  if (times.length === 0) return 'No window could be opened.';
  const row = [times.map(({ activation }) => activation), times.map(({ diagnostics }) => diagnostics)].flatMap(
    (all) => [formatNumber(median(all)), formatNumber(Math.max(...all))],
  );
  const head = ['activation: median', 'slowest', 'diagnostics: median', 'slowest'];
  return `${markdownTable(head, [row])}\n\nMilliseconds by the clock in ${times.length} new windows of VS Code with the packaged extension: its activation, and from opening the sample draft to its first diagnostics.`;
}

function shipped(): string {
  const rows = sizes().map(({ name, kilobytes, compressed }) => [
    name,
    formatNumber(kilobytes),
    formatNumber(compressed),
  ]);
  return markdownTable(['file', 'KB', 'KB, gzip'], rows);
}

/** Goes to the terminal of whoever waits, not into the report. */
function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
