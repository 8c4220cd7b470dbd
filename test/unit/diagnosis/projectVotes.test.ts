import { describe, expect, it } from 'vitest';
import { ProjectVotes } from '../../../server/src/diagnosis/projectVotes';
import type { Figure, Indicator, Project } from '../../../server/src/document/model';

function figureWith(...indicators: readonly (readonly [level1: string, value: string])[]): Figure {
  const project = {
    indicators: indicators.map(
      ([level1, text]) => ({ level1, level2: '', value: { text, spans: [] } }) as unknown as Indicator,
    ),
  } as unknown as Project;
  return { entry: { table: { project } } } as unknown as Figure;
}

describe('amounts the indicators of a project name', () => {
  const wan = 1_000_000;
  it.each<[string, readonly (readonly [string, string])[], number, boolean]>([
    ['a ceiling of its cost', [['成本指标', '≤30万元']], 30 * wan, true],
    ['in 元', [['成本指标', '≤ 12000 元']], 1.2 * wan, true],
    [
      'the sum of several',
      [
        ['成本指标', '≤18万元'],
        ['成本指标', '≤ 12.5 万元'],
      ],
      30.5 * wan,
      true,
    ],
    ['a monthly cost for twelve months', [['成本指标', '≤0.35万/月']], 4.2 * wan, true],
    ['not what one of many costs', [['成本指标', '≤2000元/次']], 0.2 * wan, false],
    ['not a volume of funds', [['效益指标', '≥550000万元']], 550000 * wan, false],
    ['not another amount', [['成本指标', '≤30万元']], 3 * wan, false],
    ['nothing where there are none', [], 0, false],
  ])('%s', (_, indicators, value, expected) => {
    expect(new ProjectVotes().has(figureWith(...indicators), value)).toBe(expected);
  });
  it('are none for figures outside a project', () => {
    expect(new ProjectVotes().has({} as Figure, 1)).toBe(false);
  });
});
