/** What is measured over the protocol, of the server and, in turn with it, of an empty one. */
import { join } from 'node:path';
import { LineIndex } from '../../server/src/text/lines';
import { Client, type Delivery } from './client';
import { figurePlaces } from './figures';
import { median, quantile } from './statistics';

/** The programs compared. */
export const SERVERS = { ours: 'dist/server.js', empty: join(__dirname, 'emptyServer.js') } as const;
export type ServerName = keyof typeof SERVERS;
const NAMES: readonly ServerName[] = ['ours', 'empty'];

/** Milliseconds of one kind of wait, of both servers. */
export type Waits = Readonly<Record<ServerName, { readonly median: number; readonly p95: number }>>;

/** Keystrokes in a document. */
export interface Keystrokes {
  /** From the change to its diagnostics, by the wall clock. */
  readonly waits: Waits;
  /** Milliseconds of processor time each server used for a keystroke, on average. */
  readonly processor: Readonly<Record<ServerName, number>>;
  /** Heap and external memory in bytes after a forced collection, the document open. */
  readonly memory: Readonly<Record<ServerName, number>>;
}

/**
 * Types digits into a figure and takes them away again, one key at a time, on both servers in turn; the first few are not
 * counted.
 */
export async function keystrokes(text: string, delivery: Delivery, count: number): Promise<Keystrokes> {
  const [offset = 0] = figurePlaces(text, 1);
  const { line, character } = new LineIndex(text).positionAt(offset);
  const clients = { ours: new Client(SERVERS.ours, delivery), empty: new Client(SERVERS.empty, delivery) };
  const waits: Record<ServerName, number[]> = { ours: [], empty: [] };
  const before: Record<ServerName, number> = { ours: 0, empty: 0 };
  const warmUp = Math.ceil(count / 5);
  for (const name of NAMES) {
    await clients[name].initialize();
    await clients[name].open(text);
  }
  for (let i = -warmUp; i < count; i++) {
    // Three digits typed, three taken away.
    const depth = (i + 6 * warmUp) % 6;
    const key =
      depth < 3 ? [character + depth, character + depth, '7'] : [character + 5 - depth, character + 6 - depth, ''];
    const [from, to, typed] = key as [number, number, string];
    for (const name of NAMES) {
      if (i === 0) before[name] = await clients[name].used('processor');
      const started = performance.now();
      await clients[name].change(line, from, to, typed);
      if (i >= 0) waits[name].push(performance.now() - started);
    }
  }
  const both = async (
    of: (client: Client, name: ServerName) => Promise<number>,
  ): Promise<Record<ServerName, number>> => ({
    ours: await of(clients.ours, 'ours'),
    empty: await of(clients.empty, 'empty'),
  });
  const processor = await both(async (client, name) => ((await client.used('processor')) - before[name]) / count);
  const memory = await both((client) => client.used('memory'));
  for (const name of NAMES) await clients[name].stop();
  return { waits: waitsOf(waits), processor, memory };
}

/** The first diagnostics of a text. */
export interface Starts {
  /** From the start of the program to the diagnostics, by the clock. */
  readonly waits: Waits;
  /** Milliseconds of processor time each server had used by then, medians. */
  readonly processor: Readonly<Record<ServerName, number>>;
}

/** Starts both servers in turn, each time with the text opened at once. */
export async function starts(text: string, count: number): Promise<Starts> {
  const waits: Record<ServerName, number[]> = { ours: [], empty: [] };
  const processor: Record<ServerName, number[]> = { ours: [], empty: [] };
  for (let i = 0; i < count; i++) {
    for (const name of NAMES) {
      const started = performance.now();
      const client = new Client(SERVERS[name], 'pull');
      await client.initialize();
      await client.open(text);
      waits[name].push(performance.now() - started);
      processor[name].push(await client.used('processor'));
      await client.stop();
    }
  }
  return {
    waits: waitsOf(waits),
    processor: { ours: median(processor.ours), empty: median(processor.empty) },
  };
}

function waitsOf(waits: Readonly<Record<ServerName, readonly number[]>>): Waits {
  const of = (name: ServerName): Waits[ServerName] => ({
    median: median(waits[name]),
    p95: quantile(waits[name], 0.95),
  });
  return { ours: of('ours'), empty: of('empty') };
}
