/** Texts nobody would write: the server answers every one, and goes on answering. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT, WRONG } from '../helpers/draft';
import { ServerProcess } from '../helpers/server';

const ROW = '9\t2012699\t其他档案事务支出\t3.00\t1.00\t2.00\n';

const CODES = '部门预算支出总表\n单位：万元\n科目编码\t科目名称\t合计\n';
const LIST = '情况统计表\n单位：万元\n名称\t类别\t金额\n合计\t\t30000.00\n';
const texts: [string, string][] = [
  ['nothing', ''],
  ['line ends only', '\r\n\r\r\n\n'.repeat(1000)],
  ['zero bytes', '\0'.repeat(10_000)],
  ['lone surrogates', '\ud842合计\udfb7\t1.00\n'.repeat(1000)],
  ['5 MB of digits', '0123456789'.repeat(500_000)],
  ['one line of 2 MB', '收支总表'.repeat(500_000)],
  ['one line of 2 MB of TABs', '\t'.repeat(2_000_000)],
  ['one line of 2 MB of pipes', '|'.repeat(2_000_000)],
  ['a table of 100,000 rows', DRAFT + ROW.repeat(100_000)],
  ['a table of codes with two digits', `${CODES}${'05\t某支出\t1.00\n'.repeat(60_000)}`],
  ['a list of groups', `${LIST}${'甲\t\t1.00\n乙\t某类\t1.00\n'.repeat(30_000)}`],
  ['a document cut in a table', DRAFT.slice(0, DRAFT.indexOf('行政运行'))],
  ['a document cut in a figure', DRAFT.slice(0, DRAFT.indexOf('120.50') + 3)],
  ['nothing but brackets', '（【〔('.repeat(100_000)],
];

describe('the server answers', () => {
  const server = new ServerProcess();
  beforeAll(() => server.initialize());
  afterAll(() => server.kill());

  it.each(texts)('%s', async (_, text) => {
    const uri = 'file:///odd.ysgk';
    const textDocument = { uri };
    await server.open(uri, text);
    expect(await server.request('textDocument/diagnostic', { textDocument })).toMatchObject({ kind: 'full' });
    expect(await server.request('textDocument/documentSymbol', { textDocument })).toBeInstanceOf(Array);
    expect(await server.request('textDocument/foldingRange', { textDocument })).toBeInstanceOf(Array);
    for (const position of [
      { line: 0, character: 0 },
      { line: 8, character: 15 },
      { line: 1e9, character: 1e9 },
    ]) {
      expect(await server.request('textDocument/hover', { textDocument, position })).not.toBeUndefined();
    }
    const everything = { start: { line: 0, character: 0 }, end: { line: 1e9, character: 0 } };
    const context = { diagnostics: [] };
    const actions = await server.request('textDocument/codeAction', { textDocument, range: everything, context });
    expect(actions).toBeInstanceOf(Array);
    await server.close(uri);
    expect(server.logged).toEqual([]);
  });

  it('and still finds the mistake in a draft', async () => {
    const uri = 'file:///draft.ysgk';
    await server.open(uri, WRONG);
    const report = await server.request('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toMatchObject({ items: [{ severity: 1 }] });
  });

  it('whatever is typed, piece by piece', async () => {
    const uri = 'file:///typed.ysgk';
    await server.open(uri, '');
    let version = 1;
    for (let at = 0; at < WRONG.length; at += 7) {
      const text = WRONG.slice(0, at + 7);
      await server.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      });
      await server.request('textDocument/diagnostic', { textDocument: { uri } });
    }
    const report = await server.request('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toMatchObject({ items: [{ severity: 1 }] });
    expect(server.logged).toEqual([]);
  });
});
