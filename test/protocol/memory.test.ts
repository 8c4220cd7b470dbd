/** What a server keeps: the documents that are open, one version of each. */
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printDocument } from '../../server/src/print/print';
import { generate } from '../generate/disclosure';
import { WRONG } from '../helpers/draft';
import { applied, contentChanges } from '../helpers/edits';
import { ServerProcess } from '../helpers/server';

let server: ServerProcess;
beforeEach(async () => {
  server = new ServerProcess(['--expose-gc', '-r', path.join(__dirname, '../helpers/heapProbe.cjs')]);
  await server.initialize();
});
afterEach(() => server.kill());

const pull = (uri: string): Promise<unknown> => server.request('textDocument/diagnostic', { textDocument: { uri } });

/** Bytes in use after a collection, once all that was sent has been answered. */
async function heap(): Promise<number> {
  await pull('file:///drafts/none.ysgk');
  const known = server.errors.length;
  server.signal('SIGUSR2');
  return server.until(() => {
    const match = /^heap (\d+)\n/m.exec(server.errors.slice(known));
    return match ? Number(match[1]) : undefined;
  });
}

describe.skipIf(process.platform === 'win32')('a server keeps', () => {
  it('nothing of the documents that were closed', async () => {
    const text = WRONG.repeat(20);
    const round = async (documents: number): Promise<void> => {
      for (let i = 0; i < documents; i++) {
        const one = `file:///drafts/${Math.random()}.ysgk`;
        await server.open(one, text + i);
        await pull(one);
        await server.close(one);
      }
    };
    await round(100);
    const before = await heap();
    await round(500);
    // A document of this size takes some 200 KB when it is kept: 500 of them could not hide in this.
    expect((await heap()) - before).toBeLessThan(4_000_000);
  });

  it('no earlier version of a text, wherever it is edited', async () => {
    const uri = 'file:///drafts/long.ysgk';
    let text = Array.from(
      { length: 6 },
      (_, i) => printDocument(generate(i + 1, { units: 3 }).document, 'tab-rows', {}).text,
    ).join('\n');
    await server.open(uri, text);
    await pull(uri);
    let version = 1;
    /** Types a digit before the next one behind each of so many places, spread over the text. */
    const edits = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        const at = text.indexOf('.', Math.floor((text.length * i) / count));
        const typed = { start: at, end: at, text: '1' };
        await server.notify('textDocument/didChange', {
          textDocument: { uri, version: ++version },
          contentChanges: contentChanges(text, [typed]),
        });
        text = applied(text, typed);
        await pull(uri);
      }
    };
    await edits(40);
    const before = await heap();
    await edits(120);
    // The text alone takes more than 200 KB: 120 versions of it could not hide in this.
    expect(text.length).toBeGreaterThan(100_000);
    expect((await heap()) - before).toBeLessThan(8_000_000);
  });
});
