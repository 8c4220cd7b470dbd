import { describe, expect, it } from 'vitest';
import { expenditure, messages } from './codedTables';
import { findingsOf, form, marked } from './support';

describe('empty-section', () => {
  const filled = '一、部门职责及机构设置情况\n\n负责档案工作。\n\n二、机关运行经费安排情况\n\n安排20万元。\n\n';
  it('nothing below the heading', () => {
    const text = `${filled}三、部门主管专项资金预算安排情况\n\n四、国有资产信息\n\n资产总额30万元。\n\n${expenditure()}`;
    const [finding, ...others] = findingsOf('empty-section', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('三、部门主管专项资金预算安排情况');
    expect(finding?.message['zh-cn']).toBe('“三、部门主管专项资金预算安排情况”没有内容，不涉及的也应写明“不涉及”');
  });

  it.each([
    ['a word', `${filled}三、部门主管专项资金预算安排情况\n\n不涉及。\n\n`],
    ['a form', `${filled}三、部门项目预算安排情况及绩效目标\n\n${form()}`],
    ['a table of contents', '一、部门职责\n\n二、机关运行经费\n\n三、政府采购\n\n四、国有资产信息\n\n五、名词解释\n\n'],
    ['a heading that says so', `${filled}三、本部门不涉及专项资金情况\n\n四、国有资产信息\n\n无。\n\n`],
  ])('leaves alone: %s', (_, text) => {
    expect(messages('empty-section', text + expenditure())).toEqual([]);
  });
});
