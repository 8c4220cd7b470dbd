/** Every string of client and manifest has both wordings. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(__dirname, '../../..');
const json = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(root, name), 'utf8')) as Record<string, string>;

/** Strings handed to `vscode.l10n.t` in the client. */
function usedStrings(): string[] {
  const folder = path.join(root, 'client/src');
  const files = readdirSync(folder, { recursive: true }).map(String);
  const sources = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const found = sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found)].sort();
}

describe('the client', () => {
  const bundles = ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json'];
  it.each(bundles)('has every string in %s, and no other', (bundle) => {
    expect(Object.keys(json(bundle)).sort()).toEqual(usedStrings());
  });

  it('keeps the places for values in the Chinese wording', () => {
    const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
    for (const [english, chinese] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
      expect(places(chinese), english).toEqual(places(english));
    }
  });
});

describe('the manifest', () => {
  const used = [...readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(
    (match) => match[1],
  );
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('has every string in %s, and no other', (name) => {
    expect(Object.keys(json(name)).sort()).toEqual([...new Set(used)].sort());
  });
});
