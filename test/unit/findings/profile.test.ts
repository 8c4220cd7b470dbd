import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '../../../server/src/analyse';
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
/** An analysis of a text with these findings. */
const analysed = (found: readonly Finding[], text = ''): Analysis => ({ ...analyse(text), findings: found });
const told = (text: string): string[] => list(analysed(findings), text);
const list = (analysis: Analysis, text: string): string[] =>
  applyConfiguration(analysis, readConfiguration(text).configuration).findings.map(
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
    expect(applyConfiguration(analysed(findings), NO_CONFIGURATION).findings).toEqual(findings);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
  });
});

describe('what applies to a document of a province and a year', () => {
  const form = (name: string, code: string): string =>
    `${name}2026年部门预算信息公开情况说明\n1、宣传经费绩效目标表\n项目编码\t${code}\n项目名称\t宣传经费\n` +
    '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n产出指标\t数量指标\t宣传场次\t场次\t≥3场\t计划\n';
  const hebei = form('江州市档案局', '130499260P00123456789');
  const jiangsu = form('江州市档案局', '329999260A00123456789');
  const one = { ...finding('fund-tables-agree:1', 'fund-tables-agree', 'error'), grounds: ['fund-tables-agree'] };
  const more = { ...one, grounds: ['fund-tables-agree', 'fund-row-total'] };

  it.each<[string, Finding, string, string, string[]]>([
    ['the practice the rules were made for', one, hebei, '{}', ['fund-tables-agree:1 error']],
    ['a place that is not known', one, form('江州市档案局', ''), '{}', ['fund-tables-agree:1 error']],
    ['the practice of another province, by its project codes', one, jiangsu, '{}', ['fund-tables-agree:1 warning']],
    ['something else fails as well', more, jiangsu, '{}', ['fund-tables-agree:1 error']],
    ['the province is named', one, hebei, '{"province":"江苏省"}', ['fund-tables-agree:1 warning']],
    ['a rule is set', one, jiangsu, '{"rules":{"fund-tables-agree":"error"}}', ['fund-tables-agree:1 error']],
    [
      'a profile of the province',
      one,
      jiangsu,
      '{"rules":{"fund-tables-agree":"error"},"profiles":[{"province":"江苏","rules":{"fund-tables-agree":"off"}}]}',
      [],
    ],
    [
      'a profile of another year',
      one,
      hebei,
      '{"profiles":[{"year":2022,"rules":{"fund-tables-agree":"off"}}]}',
      ['fund-tables-agree:1 error'],
    ],
    [
      'last year’s draft',
      one,
      hebei.replace('2026年', '2025年') + '预算年度：2025\n',
      '{"year":2026}',
      ['budget-year:2025 warning', 'fund-tables-agree:1 error'],
    ],
  ])('%s', (_, found, document, text, expected) => {
    expect(list(analysed([found], document), text)).toEqual(expected);
  });
});

it('tells of verified entries that match nothing, not of those whose rule is off', () => {
  const text =
    '{"rules":{"leftover":"off"},"verified":[{"id":"leftover/1","reason":"对"},{"id":"gone","reason":"对"}]}';
  const { unmatched } = applyConfiguration(analysed(findings), readConfiguration(text).configuration);
  expect(unmatched).toEqual([{ id: 'gone', reason: '对' }]);
  expect(unmatched.map((entry) => unmatchedRemark(entry)['zh-cn'])).toEqual([
    '“verified”中的“gone”在所校核的文稿中没有对应的提示',
  ]);
});
