/** What docs/trust.md says of the extension. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, it } from 'vitest';
import { built } from '../helpers/built';

const root = path.join(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly capabilities: { readonly untrustedWorkspaces: object };
  readonly contributes: {
    readonly configuration: { readonly properties: Record<string, { type: string; enum?: string[] }> };
  };
}
const manifest = JSON.parse(read('package.json')) as Manifest;

/** Node's modules each bundle may use; `net` and `child_process` are the protocol library's. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'dist/server.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'url', 'util', 'v8'],
  'dist/client.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  'dist/browser/client.js': ['vscode'],
  'dist/browser/server.js': [],
};

describe.each(Object.keys(MODULES))('%s', (bundle) => {
  const text = readFileSync(built(bundle), 'utf8');

  it('makes no code at run time, and has nothing to reach a network with', () => {
    const forbidden =
      /\b(?:eval|Function|fetch|importScripts)\s*\(|\bnew (?:Function|XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon|WebAssembly/g;
    expect(text.match(forbidden) ?? []).toEqual([]);
  });

  it('uses no module but those known', () => {
    const used = [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) =>
      (match[1] ?? '').replace(/^node:/, ''),
    );
    expect(used.filter((name) => MODULES[bundle]?.includes(name) !== true)).toEqual([]);
  });
});

describe('our own sources', () => {
  it('start no program and reach no network', async () => {
    const { readdirSync } = await import('node:fs');
    for (const folder of ['server/src', 'client/src']) {
      for (const name of readdirSync(path.join(root, folder), { recursive: true }).map(String)) {
        if (!name.endsWith('.ts')) continue;
        const text = read(path.join(folder, name));
        expect({
          name,
          found: /['"](?:node:)?(?:child_process|net|https?|http2|tls|dgram|vm)['"]/.exec(text)?.[0],
        }).toEqual({ name });
      }
    }
  });
});

describe('packages', () => {
  const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  it.each(['docs/trust.md', 'docs/trust.zh-CN.md'])('each has its reason in %s, and no other', (page) => {
    const rows = [...read(page).matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(all);
    expect(rows.every(([, , reason]) => (reason ?? '').trim() !== '')).toBe(true);
  });

  it('are of exact versions', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    }
  });
});

it('settings are switches and choices: no path, no program, no address', () => {
  for (const { type, enum: choices } of Object.values(manifest.contributes.configuration.properties)) {
    expect(type === 'boolean' || (type === 'string' && (choices?.length ?? 0) > 0)).toBe(true);
  }
  expect(manifest.capabilities.untrustedWorkspaces).toEqual({ supported: true });
});

it('the package holds what the extension needs, and nothing else', async () => {
  for (const bundle of [...Object.keys(MODULES), 'dist/cli.js']) built(bundle);
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const needed =
    /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|(?:README(?:\.zh-CN)?|CHANGELOG)\.md|LICENSE|l10n\/[\w.-]+\.json|syntaxes\/[\w.-]+\.json|docs\/rules\/[\w-]+\.md|docs\/trust(?:\.zh-CN)?\.md|dist\/(?:browser\/)?(?:server|client|cli)\.js)$/;
  expect(files.filter((name) => !needed.test(name.replaceAll('\\', '/')))).toEqual([]);
  expect(files).toContain('docs/rules/wrong-year.md');
});
