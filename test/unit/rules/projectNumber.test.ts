import { describe, expect, it } from 'vitest';
import { findingsOf, form } from './support';

describe('project-number', () => {
  const forms = (...numbers: string[]): string =>
    numbers.map((number) => form({ number, name: `项目${number}` })).join('');
  it.each([
    [['1', '2', '4'], '4、项目4绩效目标表：项目序号应为 3，印为 4'],
    [['1', '2', '2'], '2、项目2绩效目标表：项目序号应为 3，印为 2'],
    [['1', '3', '3', '4'], '3、项目3绩效目标表：项目序号应为 2，印为 3'],
  ])('%j', (numbers, message) => {
    expect(findingsOf('project-number', forms(...numbers)).map((each) => each.message['zh-cn'])).toEqual([message]);
  });

  it.each([[['1', '2', '3']], [['1', '2', '1', '2']], [['', '1', '2']], [['5', '6']], [['1', '3', '5']]])(
    'leaves alone: %j',
    (numbers) => {
      expect(findingsOf('project-number', forms(...numbers))).toEqual([]);
    },
  );
});
