import { describe, expect, it } from 'vitest';
import { expenditure, messages } from './codedTables';
import { findingsOf, fixedLines, marked } from './support';

/** Headings with a line of text below each. */
function sections(...headings: readonly string[]): string {
  return headings.map((heading) => `${heading}\n\n本馆按规定安排。\n\n`).join('') + expenditure();
}

describe('section-number', () => {
  it('a number left out', () => {
    const text = sections('一、部门职责及机构设置情况', '二、机关运行经费安排情况', '四、政府采购预算情况');
    const [finding, ...others] = findingsOf('section-number', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('四、政府采购预算情况');
    expect(finding?.message['zh-cn']).toBe(
      '标题“四、政府采购预算情况”序号不连续：“二、机关运行经费安排情况”之后应为“三”',
    );
    expect(finding && fixedLines(text, finding)).toEqual(['三、政府采购预算情况']);
  });

  it('a number typed wrongly is one fault', () => {
    const text = sections(
      '一、部门职责及机构设置情况',
      '三、机关运行经费安排情况',
      '三、政府采购预算情况',
      '四、国有资产信息',
    );
    expect(findingsOf('section-number', text).map((each) => fixedLines(text, each))).toEqual([
      ['二、机关运行经费安排情况'],
    ]);
  });

  it('a number twice', () => {
    const text = sections('一、部门职责及机构设置情况', '二、机关运行经费安排情况', '二、政府采购预算情况');
    expect(findingsOf('section-number', text).map((each) => fixedLines(text, each))).toEqual([
      ['三、政府采购预算情况'],
    ]);
  });

  it.each([
    [['一、部门职责及机构设置情况', '二、机关运行经费安排情况', '三、政府采购预算情况']],
    [['一、部门职责及机构设置情况', '五、机关运行经费安排情况', '九、国有资产信息']],
    [['十、名词解释', '十一、其他需要说明的事项']],
    [['一、部门职责及机构设置情况', '正文提到三、四季度。二、这是一整句话，不是标题。', '三、政府采购预算情况']],
  ])('leaves alone: %j', (headings) => {
    expect(messages('section-number', sections(...headings))).toEqual([]);
  });
});
