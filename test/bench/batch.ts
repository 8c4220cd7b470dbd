/** Ten thousand documents in one run of the command line: how many a second and processor, in how much memory. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../generate/disclosure';
import { LAYOUT_NAMES, LAYOUTS } from './layouts';
import { formatNumber, markdownTable } from './table';

/** Different documents made; each is written as often as is needed. */
const DISTINCT = 280;

/** What one run came to. */
interface BatchRun {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly lines: number;
  readonly exitCode: number | null;
}

/** Writes the documents, checks them in one run and in a run of a hundredth, and tells of both. */
export async function batch(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-bench-'));
  try {
    const rows: string[][] = [];
    for (const part of [Math.max(1, Math.round(count / 100)), count]) {
      const place = join(folder, String(part));
      const bytes = writeDocuments(place, part);
      const run = await check(place);
      if (run.lines !== part)
        throw new Error(`${run.lines} of ${part} documents were checked (exit code ${run.exitCode})`);
      rows.push([
        String(part),
        formatNumber(bytes / 1e6),
        formatNumber(run.seconds),
        formatNumber(run.processorSeconds),
        formatNumber(part / run.processorSeconds),
        formatNumber(bytes / 1e6 / run.processorSeconds),
        formatNumber(run.peakMegabytes),
      ]);
      rmSync(place, { recursive: true });
    }
    const head = [
      'documents',
      'MB',
      's',
      'processor s',
      'documents / s and core',
      'MB / s and core',
      'peak memory, MB',
    ];
    return `${markdownTable(head, rows)}\n\n${availableParallelism()} threads; \`check --format ndjson\`; ${DISTINCT} different documents of one department in the seven layouts, copied as often as needed. Per core: of processor time, the threads' own and that of their garbage collection.`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns bytes written */
function writeDocuments(folder: string, count: number): number {
  let bytes = 0;
  for (let first = 0; first < Math.min(DISTINCT, count); first++) {
    const layout = LAYOUT_NAMES[first % LAYOUT_NAMES.length] ?? 'tab-rows';
    const made = generate(first + 1, { units: 1, unitParts: false, contents: false });
    const text = Buffer.from(LAYOUTS[layout](made.document).text);
    for (let i = first; i < count; i += DISTINCT) {
      const place = join(folder, String(Math.floor(i / 100)));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `${i}.txt`), text);
      bytes += text.length;
    }
  }
  return bytes;
}

function check(folder: string): Promise<BatchRun> {
  return new Promise((resolve, reject) => {
    const usageFile = `${folder}.usage`;
    const args = ['--require', join(__dirname, 'usage.js'), 'dist/cli.js', 'check', '--format', 'ndjson', folder];
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DISCLOSURE_USAGE: usageFile },
    });
    let lines = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) lines++;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const seconds = (performance.now() - started) / 1000;
      const { cpu, peak } = JSON.parse(readFileSync(usageFile, 'utf8')) as { cpu: number; peak: number };
      resolve({ seconds, processorSeconds: cpu / 1e6, peakMegabytes: peak / 1024, lines, exitCode });
    });
  });
}
