import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/workspace/configuration';
import { configurationPaths } from '../../../server/src/workspace/configurationPaths';

const problemsOf = (text: string): string[] => readConfiguration(text).problems.map((problem) => problem['zh-cn']);

it('reads rules and verified entries', () => {
  const text = JSON.stringify({
    $schema: 'x',
    rules: { leftover: 'off', 'row-total': 'warning', 'mixed-units': 'error', 'wrong-year': 'information' },
    verified: [{ id: 'row-total/901/SZ', reason: '已与批复核对' }],
  });
  const { configuration, problems } = readConfiguration('\uFEFF' + text);
  expect(problems).toEqual([]);
  expect([...configuration.rules]).toEqual([
    ['leftover', 'off'],
    ['row-total', 'warning'],
    ['mixed-units', 'error'],
    ['wrong-year', 'information'],
  ]);
  expect(configuration.verified).toEqual([{ id: 'row-total/901/SZ', reason: '已与批复核对' }]);
});

it('an empty object sets nothing', () => {
  expect(readConfiguration('{}')).toEqual({ configuration: { rules: new Map(), verified: [] }, problems: [] });
});

describe('what cannot be understood is said', () => {
  it.each<[string, string, string[]]>([
    ['no JSON', '{"rules": {', ['不是有效的 JSON，未予采用']],
    ['nothing', '', ['不是有效的 JSON，未予采用']],
    ['an array', '[]', ['应为 JSON 对象，未予采用']],
    ['null', 'null', ['应为 JSON 对象，未予采用']],
    ['a rule that is none', '{"rules":{"no-such-rule":"off"}}', ['“rules”中没有“no-such-rule”这条规则']],
    ['a name every object has', '{"rules":{"__proto__":"off"}}', ['“rules”中没有“__proto__”这条规则']],
    [
      'a severity that is none',
      '{"rules":{"leftover":"fatal"}}',
      ['规则“leftover”的严重程度应为 off、information、warning 或 error，而不是 "fatal"'],
    ],
    [
      'a severity in no words',
      '{"rules":{"leftover":false}}',
      ['规则“leftover”的严重程度应为 off、information、warning 或 error，而不是 false'],
    ],
    ['rules in a list', '{"rules":["leftover"]}', ['“rules”应为对象：规则代码和严重程度']],
    ['verified in an object', '{"verified":{}}', ['“verified”应为数组']],
    ['an entry without id', '{"verified":[{"reason":"对"}]}', ['“verified”第 1 项缺少“id”']],
    ['an entry that is none', '{"verified":[null]}', ['“verified”第 1 项缺少“id”']],
    [
      'an entry without reason',
      '{"verified":[{"id":"a","reason":" "}]}',
      ['“verified”第 1 项（a）未写明理由“reason”，未予采用'],
    ],
    ['an unknown key', '{"severity":{}}', ['未知的键“severity”，已略过']],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('in English, too', () => {
    expect(readConfiguration('{').problems[0]?.en).toBe('is not valid JSON and is not used');
  });

  it('and the rest still applies', () => {
    const { configuration, problems } = readConfiguration(
      '{"rules":{"leftover":"off","nothing":"off"},"verified":[{"id":"a"},{"id":"b","reason":"对"}],"x":1}',
    );
    expect([...configuration.rules.keys()]).toEqual(['leftover']);
    expect(configuration.verified.map(({ id }) => id)).toEqual(['b']);
    expect(problems).toHaveLength(3);
  });
});

it.each<[string, string[]]>([
  ['/预算/2026/稿.txt', ['/预算/2026/.disclosure.json', '/预算/.disclosure.json', '/.disclosure.json']],
  ['C:\\稿\\a.txt', ['C:\\稿\\.disclosure.json', 'C:\\.disclosure.json']],
  ['a.txt', []],
])('the places of the configuration of %s', (path, places) => {
  expect(configurationPaths(path)).toEqual(places);
});
