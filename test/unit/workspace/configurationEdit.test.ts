import { expect, it } from 'vitest';
import { readConfiguration } from '../../../server/src/workspace/configuration';
import { changedConfiguration, type ConfigurationChange } from '../../../server/src/workspace/configurationEdit';

const KEEP: ConfigurationChange = { kind: 'verified', entry: { id: 'wrong-year:a', reason: '已核对' } };
const OFF: ConfigurationChange = { kind: 'rule', code: 'wrong-year', setting: 'off' };
const lines = (...all: string[]): string => all.join('\n') + '\n';

it.each<[string, string | undefined, ConfigurationChange, string | undefined]>([
  [
    'a new file',
    undefined,
    KEEP,
    lines(
      '{',
      '  "verified": [',
      '    {',
      '      "id": "wrong-year:a",',
      '      "reason": "已核对"',
      '    }',
      '  ]',
      '}',
    ),
  ],
  ['an empty file', ' \n', OFF, lines('{', '  "rules": {', '    "wrong-year": "off"', '  }', '}')],
  [
    'other rules, another indentation, CRLF',
    '{\r\n\t"rules": {"spending-plan": "error"},\r\n\t"$schema": "x"\r\n}',
    OFF,
    '{\r\n\t"rules": {\r\n\t\t"spending-plan": "error",\r\n\t\t"wrong-year": "off"\r\n\t},\r\n\t"$schema": "x"\r\n}\r\n',
  ],
  [
    'an entry of the same id, and one that is none',
    '{"verified": [{"id": "wrong-year:a", "reason": "old"}, 7]}',
    KEEP,
    lines(
      '{',
      '  "verified": [',
      '    7,',
      '    {',
      '      "id": "wrong-year:a",',
      '      "reason": "已核对"',
      '    }',
      '  ]',
      '}',
    ),
  ],
  ['no JSON', '{', OFF, undefined],
  ['no object', '[]', OFF, undefined],
  ['rules that are none', '{"rules": []}', OFF, undefined],
  ['verified that is no list', '{"verified": {}}', KEEP, undefined],
])('%s', (_, text, change, expected) => {
  const changed = changedConfiguration(text, change);
  expect(changed).toBe(expected);
  if (changed === undefined) return;
  const { rules, verified } = readConfiguration(changed).configuration;
  if (change.kind === 'rule') expect(rules.get('wrong-year')).toBe('off');
  else expect(verified).toContainEqual(change.entry);
});
