import type { Log } from 'sarif';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../server/src/rules/registry';
import { LineIndex } from '../../../../server/src/text/lines';
import { applyEdits } from '../../../../server/src/features/fixAll';
import { DRAFT, WRONG } from '../../../helpers/draft';
import { check, World } from '../../../helpers/commandLine';

const sarifOf = async (files: Record<string, string>, ...args: string[]): Promise<{ text: string; log: Log }> => {
  const world = new World(files);
  await check(world, '--format', 'sarif', ...args);
  return { text: world.stdout, log: JSON.parse(world.stdout) as Log };
};

/** What the official schema has against a text. */
const invalid = async (text: string): Promise<string[]> => {
  const service = getLanguageService({});
  const uri = 'file:///schema.json';
  service.configure({
    validate: true,
    schemas: [{ uri, fileMatch: ['*.sarif'], schema: { ...schema, id: uri } as object }],
  });
  const document = TextDocument.create('file:///out.sarif', 'json', 1, text.replace(/"\$schema": "[^"]*",/, ''));
  const problems = await service.doValidation(document, service.parseJSONDocument(document));
  return problems.map(({ message, range }) => `${range.start.line}: ${String(message)}`);
};

describe('SARIF', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['findings with fixes', { 'a.txt': WRONG, 'b.txt': DRAFT, 'c.txt': WRONG }, ['a.txt', 'b.txt', 'c.txt']],
    ['in English', { 'a.txt': WRONG }, ['--locale', 'en', 'a.txt']],
    ['nothing found', { 'a.txt': DRAFT }, ['a.txt']],
    ['nothing read', { 'a.txt': '%PDF-1.7' }, ['a.txt', 'missing.txt', '*.md']],
  ])('is valid by the official schema: %s', async (_, files, args) => {
    expect(await invalid((await sarifOf(files, ...args)).text)).toEqual([]);
  });

  it('would be told if it were not', async () => {
    const { text } = await sarifOf({ 'a.txt': WRONG }, 'a.txt');
    expect(await invalid(text.replace('"startLine": 12', '"startLine": 0'))).not.toEqual([]);
    expect(await invalid(text.replace('"level": "error"', '"level": "fatal"'))).not.toEqual([]);
  });

  it('describes every rule', async () => {
    const { log } = await sarifOf({ 'a.txt': WRONG }, 'a.txt');
    const driver = log.runs[0]?.tool.driver;
    expect(driver).toMatchObject({
      name: 'budget-disclosure',
      version: '1.2.3',
      informationUri: 'https://example.org/project',
    });
    expect(driver?.rules?.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
    expect(driver?.rules?.[0]?.helpUri).toMatch(/^https:\/\/example\.org\/project\/docs\/rules\/[a-z-]+\.md$/);
  });

  it('places a finding in UTF-16 columns and mends it', async () => {
    // Two units of UTF-16 before the table.
    const text = WRONG.replace('档案事务', '档案𠮷事务');
    const { log } = await sarifOf({ '部门/a b.txt': text }, '部门/a b.txt');
    const [run] = log.runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const [result] = run?.results ?? [];
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe(result?.ruleId);
    expect(result).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E9%83%A8%E9%97%A8/a%20b.txt', uriBaseId: '%SRCROOT%' },
          },
        },
      ],
      relatedLocations: expect.any(Array) as unknown,
      partialFingerprints: { 'findingId/v1': expect.any(String) as unknown },
    });
    const lines = new LineIndex(text);
    const fix = result?.fixes?.find(({ properties }) => properties?.preferred === true);
    const edits = (fix?.artifactChanges[0]?.replacements ?? []).map(({ deletedRegion, insertedContent }) => ({
      span: lines.spanOf({
        start: { line: (deletedRegion.startLine ?? 0) - 1, character: (deletedRegion.startColumn ?? 0) - 1 },
        end: { line: (deletedRegion.endLine ?? 0) - 1, character: (deletedRegion.endColumn ?? 0) - 1 },
      }),
      newText: insertedContent?.text ?? '',
    }));
    expect(applyEdits(text, edits)).toBe(DRAFT.replace('档案事务', '档案𠮷事务'));
  });

  it('lists what could not be read', async () => {
    const { log } = await sarifOf({ 'a.txt': DRAFT }, 'a.txt', 'missing.txt');
    expect(log.runs[0]?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: '文件不存在' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'missing.txt' } } }],
          },
        ],
      },
    ]);
  });
});
