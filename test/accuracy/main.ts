/**
 * How good the checking is: every printed amount of every document is changed once, as a typist would, and the findings
 * are held against what was done. A second section does the same with a sample of graver faults: two amounts at once,
 * rows copied or dropped, amounts moved, wrong in all prints, or wrong in a sentence.
 *
 * `npm run accuracy -- --help` lists what can be asked for.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { PRINTERS, printDocument, type PrintLayout } from '../../server/src/print/print';
import { generate } from '../generate/disclosure';
import { generatePlace, PLACES } from '../generate/provinces/main';
import { floorOf, raised, worseThan, type Floors } from './floors';
import { addedUp, measure, type Measure } from './measure';
import { faultsAddedUp, measureFaults, type FaultMeasure } from './faultMeasure';
import type { FaultKind } from './faults';
import {
  faultFloorOf,
  faultsRaised,
  faultsWorseThan,
  reportFaultMisses,
  reportFaults,
  type FaultFloor,
} from './faultReport';
import { optionsOf, USAGE, type Options } from './options';
import { hashOf } from './random';
import { report, reportMisses } from './report';

interface Source {
  /** What the floors call the document: real ones by a digest of their text, own ones by their file name. */
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** Of so many amounts one is changed. */
  readonly every: number;
  /** Of each kind of fault so many are made. */
  readonly faults: number;
}

/** What a worker is asked to measure. */
interface Job {
  readonly index: number;
  readonly source: Source;
  readonly seed: number;
  readonly kinds: readonly FaultKind[];
  /** Single changed amounts too. */
  readonly amounts: boolean;
}

/** What a worker answers. */
interface Result {
  readonly amounts: Measure;
  readonly faults: FaultMeasure;
}

const FLOORS = join(process.cwd(), 'test', 'accuracy', 'floors.json');

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string' || options.help) {
    console.log(typeof options === 'string' ? `${options}\n\n${USAGE}` : USAGE);
    return typeof options === 'string' ? 2 : 0;
  }
  const sources = sourcesOf(options);
  if (sources.length === 0) {
    console.log('no documents: give --corpus DIR, DISCLOSURE_CORPUS, or files');
    return 0;
  }
  const floors = readFloors<Floors>();
  const faultFloors = readFloors<Readonly<Record<string, FaultFloor>>>();
  const better: Record<string, Floors[string] | FaultFloor> = { ...floors };
  const worse: string[] = [];
  const started = Date.now();
  let analyses = 0;
  const results = await measureAll(sources, options);
  for (const [index, { amounts, faults }] of results.entries()) {
    const { key, name } = sources[index] as Source;
    analyses += amounts.total.printed + 1 + faults.analyses;
    console.log(options.amounts ? report(amounts) : name);
    if (options.kinds.length > 0) console.log(reportFaults(faults));
    if (options.verbose && amounts.misses.length > 0) console.log(reportMisses(amounts));
    if (options.verbose && faults.misses.length > 0) console.log(reportFaultMisses(faults));
    if (options.amounts) {
      const now = floorOf(amounts);
      worse.push(...worseThan(name, floors[key], now));
      better[key] = raised(floors[key], now);
    }
    const faultKey = `${key} faults`;
    const nowOfFaults = faultFloorOf(faults);
    worse.push(...faultsWorseThan(name, faultFloors[faultKey], nowOfFaults));
    better[faultKey] = faultsRaised(faultFloors[faultKey], nowOfFaults);
  }
  const seconds = (Date.now() - started) / 1000;
  console.log(`${analyses} analyses in ${seconds.toFixed(1)} s`);
  if (options.update) writeFileSync(FLOORS, `${JSON.stringify(better, null, 2)}\n`);
  for (const line of worse) console.log(`worse than the floor: ${line}`);
  return options.ci && worse.length > 0 ? 1 : 0;
}

/** Measures the documents side by side, a worker per processor; the results stand in the order of the documents. */
function measureAll(sources: readonly Source[], { seeds, kinds, amounts }: Options): Promise<readonly Result[]> {
  const jobs = sources.flatMap((source) => seeds.map((seed) => ({ source, seed, kinds, amounts })));
  return new Promise((resolve, reject) => {
    const results: Result[] = [];
    let next = 0;
    let done = 0;
    for (let count = Math.min(availableParallelism(), jobs.length); count > 0; count--) {
      const worker = new Worker(__filename);
      const ask = (): void => {
        const job = jobs[next];
        if (job) worker.postMessage({ index: next++, ...job } satisfies Job);
        else void worker.terminate();
      };
      worker.on('error', reject);
      worker.on('message', ({ index, result }: { index: number; result: Result }) => {
        results[index] = result;
        if (++done === jobs.length) resolve(sources.map((_, at) => together(results, at * seeds.length, seeds.length)));
        ask();
      });
      ask();
    }
  });
}

/** So many results of one document, added up. */
function together(results: readonly Result[], from: number, count: number): Result {
  return results.slice(from, from + count).reduce((sum, { amounts, faults }) => ({
    amounts: addedUp(sum.amounts, amounts),
    faults: faultsAddedUp(sum.faults, faults),
  }));
}

function sourcesOf({ corpus, files, only, count }: Options): readonly Source[] {
  const read = (path: string): string => readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const named = (path: string): Source => ({
    key: basename(path),
    name: basename(path),
    text: read(path),
    every: 1,
    faults: FAULTS,
  });
  const counted = (source: Source): Source => ({ ...source, faults: count ?? source.faults });
  if (files.length > 0) return files.map(named).map(counted);
  const own = documentsIn('fixtures').map((path) => ({ ...named(path), every: OWN_EVERY, faults: OWN_FAULTS }));
  const real = documentsIn(corpus).map((path) => {
    const source = named(path);
    return { ...source, key: hashOf(source.text).toString(16).padStart(8, '0') };
  });
  // Text in another encoding than UTF-8 is the command line's affair.
  const isWanted = ({ name, text }: Source): boolean =>
    !text.includes('\ufffd') && (only.length === 0 || only.some((word) => name.includes(word)));
  return [...real, ...own, ...generated(), ...elsewhere()].filter(isWanted).map(counted);
}

/** Of so many amounts of an own, of a generated document one is changed; of real documents all are. */
const OWN_EVERY = 2;
const GENERATED_EVERY = 6;

/** Of each kind of fault so many are made, and twice as many pairs: in real documents, in the project's own. */
const FAULTS = 10;
const OWN_FAULTS = 5;

/** A generated disclosure in each layout. */
function generated(): readonly Source[] {
  return (Object.keys(PRINTERS) as PrintLayout[]).map((layout, index) => {
    const { text } = printDocument(generate(index + 1, { units: 1, unitParts: false }).document, layout);
    return {
      key: `generated ${layout}`,
      name: `generated ${layout}`,
      text,
      every: GENERATED_EVERY,
      faults: OWN_FAULTS,
    };
  });
}

/** A generated disclosure in the forms of each other place, the layouts taking turns. */
function elsewhere(): readonly Source[] {
  const layouts = Object.keys(PRINTERS) as PrintLayout[];
  return Object.keys(PLACES).map((place, index) => {
    const layout = layouts[index % layouts.length] as PrintLayout;
    const { text } = printDocument(generatePlace(place, index + 11).document, layout);
    const name = `generated ${place} ${layout}`;
    return { key: name, name, text, every: GENERATED_EVERY, faults: OWN_FAULTS };
  });
}

/** The documents of a folder, by name; none where there is no such folder. */
function documentsIn(folder: string | undefined): readonly string[] {
  if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|ysgk|budget)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The floors: those of a document's amounts under its key, those of its faults under `<key> faults`. */
function readFloors<T extends object>(): T {
  if (!statSync(FLOORS, { throwIfNoEntry: false })) return {} as T;
  return JSON.parse(readFileSync(FLOORS, 'utf8')) as T;
}

if (isMainThread) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else {
  parentPort?.on('message', ({ index, source, seed, kinds, amounts: all }: Job) => {
    const amounts = measure(source.name, source.text, seed, all ? source.every : Infinity);
    const faults = measureFaults(source.text, seed, source.faults, kinds);
    parentPort?.postMessage({ index, result: { amounts, faults } satisfies Result });
  });
}
