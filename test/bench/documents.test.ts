import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { bytesOf, documentOf } from './documents';
import { faultyDocument } from './faults';
import { LAYOUT_NAMES } from './layouts';
import { jsonChecker, yamlChecker } from './peers';
import { jsonOf, twinOf, yamlOf } from './twin';

const KB = 1024;

describe.each(LAYOUT_NAMES)('%s', (layout) => {
  it('makes a document of the size asked for, the same every time', () => {
    const document = documentOf(layout, 48 * KB);
    expect(document.bytes).toBe(bytesOf(document.text));
    expect(document.bytes).toBeGreaterThan(44 * KB);
    expect(document.bytes).toBeLessThanOrEqual(48 * KB);
    expect(documentOf(layout, 48 * KB).text).toBe(document.text);
    expect(document.tables).toBeGreaterThan(20);
  });
});

describe('the twins', () => {
  const { blocks } = documentOf('pipe-table', 96 * KB);
  const json = jsonOf(blocks, 64 * KB);
  const yaml = yamlOf(blocks, 64 * KB);

  it('are valid and about as large as asked for', async () => {
    expect(await jsonChecker()(json.text)).toBe(0);
    expect(await yamlChecker()(yaml.text)).toBe(0);
    for (const { text } of [json, yaml]) expect(bytesOf(text)).toBeGreaterThan(60 * KB);
  });

  it('hold the cells of the tables', () => {
    const [part] = twinOf(blocks).部分;
    expect(part?.收支总表).toMatchObject([{ 抬头: expect.any(Array) as unknown, 行: expect.any(Array) as unknown }]);
    expect(JSON.stringify(part)).toMatch(/"收入预算数":\d+(?:\.\d+)?/);
  });

  it.each([
    ['an amount that is a word', /"收入预算数":[\d.]+/, '"收入预算数":"一万"'],
    ['a column nobody knows', /"收入预算数"/, '"收人预算数"'],
    ['a code that is none', /"功能分类科目科目编码":"\d+"/, '"功能分类科目科目编码":"20l"'],
  ])('are not valid with %s', async (_, from, to) => {
    expect(from.test(json.text)).toBe(true);
    expect(await jsonChecker()(json.text.replace(from, to))).toBeGreaterThan(0);
  });
});

it('makes a document with as many wrong amounts as asked for', () => {
  const { clean, faulty, tables, faults } = faultyDocument(30, 4);
  expect(tables).toBeGreaterThanOrEqual(30);
  expect(faults).toBe(4);
  expect([...clean].filter((character, i) => character !== faulty[i])).toHaveLength(4);
  expect(analyse(clean).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(analyse(faulty).findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
});
