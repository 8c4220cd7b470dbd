import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Configurations, type ConfigurationFile } from '../../../server/src/lsp/configurations';
import { findConfiguration } from '../../../server/src/lsp/findConfiguration';

describe('the configurations of open documents', () => {
  let file: ConfigurationFile | undefined;
  let told: string[];
  let reads: number;
  let configurations: Configurations;
  const rulesOf = (uri: string): string[] => [...configurations.of(uri).rules.keys()];

  beforeEach(() => {
    file = { path: 'x', text: '{"rules":{"leftover":"off"}}' };
    told = [];
    reads = 0;
    const find = (): ConfigurationFile | undefined => (reads++, file);
    configurations = new Configurations(find, ({ kind, message }) => told.push(`${kind} ${message.en}`));
  });

  it('are read once until forgotten', () => {
    expect(rulesOf('a')).toEqual(['leftover']);
    file = undefined;
    expect(rulesOf('a')).toEqual(['leftover']);
    expect(reads).toBe(1);
    configurations.forget('a');
    expect(rulesOf('a')).toEqual([]);
    file = { path: 'x', text: '{"rules":{"of-which":"off"}}' };
    configurations.forgetAll();
    expect(rulesOf('a')).toEqual(['of-which']);
  });

  it('tell what is wrong with a file once for all documents, and again when it is read anew', () => {
    file = { path: 'x', text: '{' };
    expect([rulesOf('a'), rulesOf('b')]).toEqual([[], []]);
    expect(told).toEqual(['problem is not valid JSON and is not used']);
    configurations.forgetAll();
    file = { path: 'x' };
    expect(rulesOf('a')).toEqual([]);
    expect(told.slice(1)).toEqual(['problem cannot be read and is not used']);
  });

  it('tell of an entry that matches nothing once', () => {
    configurations.of('a');
    const profiled = { findings: [], unmatched: [{ id: 'gone', reason: '对' }] };
    configurations.applied('a', profiled);
    configurations.applied('a', profiled);
    expect(told).toEqual(['unmatched "verified": "gone" matches no finding of the documents checked']);
  });

  it('set nothing where there are no files', () => {
    expect(new Configurations(undefined, () => undefined).of('a').rules.size).toBe(0);
  });
});

describe('on disk', () => {
  let root: string;
  const put = (place: string, text: string): string => {
    const file = path.join(root, place);
    writeFileSync(file, text);
    return file;
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'disclosure-'));
    mkdirSync(path.join(root, '预算 2026'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('the nearest file is found, in the folder or above it', () => {
    const uri = pathToFileURL(path.join(root, '预算 2026', 'a.txt')).href;
    const above = put('.disclosure.json', '{}');
    expect(findConfiguration(uri)).toEqual({ path: above, text: '{}' });
    const beside = put(path.join('预算 2026', '.disclosure.json'), '\uFEFF[]');
    expect(findConfiguration(uri)).toEqual({ path: beside, text: '[]' });
  });

  it('a folder of that name cannot be read', () => {
    const folder = path.join(root, '.disclosure.json');
    mkdirSync(folder);
    expect(findConfiguration(pathToFileURL(path.join(root, 'a.txt')).href)).toEqual({ path: folder });
  });

  it.each(['untitled:Untitled-1', 'vscode-vfs://github/a/b.txt', 'file://%zz', ''])('%s has none', (uri) => {
    expect(findConfiguration(uri)).toBeUndefined();
  });
});
