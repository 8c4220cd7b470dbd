/** Documents whose sums are right have no finding on their sums: the project's own, and real ones where there are any. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { isArithmetic } from '../helpers/arithmetic';

const folders = ['fixtures', ...(process.env.DISCLOSURE_CORPUS ? [process.env.DISCLOSURE_CORPUS] : [])];
const paths = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => join(folder, name)),
);

describe('sums that are right', () => {
  it.each(paths)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    if (text.includes('\ufffd')) return;
    const { findings, network } = analyse(text);
    const wrong = findings.filter(isArithmetic);
    expect(wrong.map(({ message }) => message['zh-cn'])).toEqual([]);
    expect(network.relations.filter(({ state }) => state === 'holds').length).toBeGreaterThan(20);
  });
});
