import { describe, expect, it } from 'vitest';
import { budgetProse, findingsOf, marked } from './support';

describe('secret-mark', () => {
  it.each([
    ['机密★5年', '机密★'],
    ['秘密 ☆ 一年', '秘密 ☆'],
    ['内部资料，注意保密', '内部资料，注意保密'],
    ['（秘密）听取意见。', '（秘密）'],
    ['【机密级】', '【机密级】'],
  ])('%s', (line, at) => {
    const text = budgetProse(line);
    const [finding, ...others] = findingsOf('secret-mark', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
  });

  it.each(['不公开涉密项目。', '做好保密工作，严守国家秘密。', '印制内部资料2期。', '（涉及国家秘密的除外）'])(
    'leaves alone: %s',
    (line) => {
      expect(findingsOf('secret-mark', budgetProse(line))).toEqual([]);
    },
  );
});
