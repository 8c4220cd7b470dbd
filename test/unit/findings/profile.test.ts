import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../server/src/findings/model';
import { applyConfiguration, unmatchedRemark } from '../../../server/src/findings/profile';
import { NO_CONFIGURATION, readConfiguration } from '../../../server/src/workspace/configuration';

const finding = (id: string, rule: string, severity: Severity): Finding => ({
  id,
  rule,
  severity,
  message: { 'zh-cn': id, en: id },
  span: { start: 0, end: 1 },
  related: [],
  fixes: [],
});
const findings = [
  finding('row-total/1', 'row-total', 'error'),
  finding('row-total/2', 'row-total', 'error'),
  finding('leftover/1', 'leftover', 'warning'),
];
const told = (text: string): string[] =>
  applyConfiguration(findings, readConfiguration(text).configuration).findings.map(
    ({ id, severity }) => `${id} ${severity}`,
  );

describe('the findings left', () => {
  it.each<[string, string, string[]]>([
    ['nothing set', '{}', ['row-total/1 error', 'row-total/2 error', 'leftover/1 warning']],
    ['a rule off', '{"rules":{"row-total":"off"}}', ['leftover/1 warning']],
    [
      'other severities',
      '{"rules":{"row-total":"information","leftover":"error"}}',
      ['row-total/1 information', 'row-total/2 information', 'leftover/1 error'],
    ],
    ['one verified', '{"verified":[{"id":"row-total/2","reason":"对"}]}', ['row-total/1 error', 'leftover/1 warning']],
    ['a rule they do not name', '{"rules":{"of-which":"off"}}', told('{}')],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('are the same ones where nothing is set', () => {
    expect(applyConfiguration(findings, NO_CONFIGURATION).findings).toBe(findings);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
  });
});

it('tells of verified entries that match nothing, not of those whose rule is off', () => {
  const text =
    '{"rules":{"leftover":"off"},"verified":[{"id":"leftover/1","reason":"对"},{"id":"gone","reason":"对"}]}';
  const { unmatched } = applyConfiguration(findings, readConfiguration(text).configuration);
  expect(unmatched).toEqual([{ id: 'gone', reason: '对' }]);
  expect(unmatched.map((entry) => unmatchedRemark(entry)['zh-cn'])).toEqual([
    '“verified”中的“gone”在所校核的文稿中没有对应的提示',
  ]);
});
