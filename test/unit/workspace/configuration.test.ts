import { describe, expect, it } from 'vitest';
import { NO_CONFIGURATION, readConfiguration } from '../../../server/src/workspace/configuration';
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
  expect(readConfiguration('{}')).toEqual({ configuration: NO_CONFIGURATION, problems: [] });
});

it('reads where documents come from, and settings of one province or year', () => {
  const text = JSON.stringify({
    province: '河北省',
    year: 2026,
    profiles: [
      { province: '广西壮族自治区', rules: { leftover: 'off' } },
      { year: 2022, province: '上海', rules: {} },
    ],
  });
  const { configuration, problems } = readConfiguration(text);
  expect(problems).toEqual([]);
  expect(configuration.profile).toEqual({ province: '河北', year: 2026 });
  expect(configuration.profiles).toEqual([
    { province: '广西', year: undefined, rules: new Map([['leftover', 'off']]) },
    { province: '上海', year: 2022, rules: new Map() },
  ]);
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
    [
      'a province that is none',
      '{"province":"Hebei"}',
      ['“province”应为省、自治区、直辖市的名称（如“河北”），而不是 "Hebei"'],
    ],
    ['a year in words', '{"year":"2026"}', ['“year”应为四位年度（如 2026），而不是 "2026"']],
    ['profiles in an object', '{"profiles":{}}', ['“profiles”应为数组']],
    [
      'a profile of everything',
      '{"profiles":[{"rules":{"leftover":"off"}}]}',
      ['“profiles”第 1 项未写明“province”或“year”，未予采用'],
    ],
    [
      'a profile with a key too many, of a year that is none',
      '{"profiles":[{"year":26,"when":1,"rules":{}}]}',
      ['未知的键“when”，已略过', '“year”应为四位年度（如 2026），而不是 26'],
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
