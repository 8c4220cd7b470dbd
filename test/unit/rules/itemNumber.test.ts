import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import type { Finding } from '../../../server/src/findings/model';
import { edited } from '../../helpers/mended';

const HEAD = '江州市档案馆2026年部门预算信息公开情况说明\n\n一、部门职责及机构设置情况\n\n';
const TAIL =
  '\n\n二、机关运行经费安排情况\n\n2026年机关运行经费安排10.20万元。\n\n三、其他需要说明的事项\n\n无其他需要说明的事项。\n';

const text = (...lines: string[]): string => HEAD + lines.join('\n') + TAIL;
const about = (draft: string): readonly Finding[] =>
  analyse(draft).findings.filter(({ rule }) => rule === 'item-number');

describe('numbers of items', () => {
  it.each<[string, string[]]>([
    ['one after the other', ['1.负责收集档案。', '2.负责保管档案。', '3.负责编纂史料。']],
    ['two only', ['1.负责收集档案。', '3.负责保管档案。']],
    ['an excerpt', ['1.负责收集档案。', '4.负责保管档案。', '7.负责编纂史料。', '8.负责修复档案。']],
    [
      'lists below items',
      ['（一）业务。', '1、收集档案。', '2、保管档案。', '（二）行政。', '1、管理人员。', '（三）其他。', '1、培训。'],
    ],
    ['two ways of writing', ['1、负责收集。', '1.纸质档案。', '2.电子档案。', '2、负责保管。', '3、负责编纂。']],
    ['one inside a paragraph', ['1.负责收集档案。2.负责保管档案。', '3.负责编纂史料。', '4.负责修复档案。']],
    ['lists one behind the other', ['1.负责收集。', '2.负责保管。', '3.负责编纂。', '1.局机关。', '2.服务中心。']],
  ])('%s', (_, lines) => {
    expect(about(text(...lines))).toEqual([]);
  });

  it.each<[string, string[], string, number]>([
    ['a number typed wrongly', ['1.负责收集。', '2.负责保管。', '4.负责编纂。', '4.负责修复。'], '“4.”处应为“3.”', 2],
    [
      'in Chinese',
      ['（一）负责收集。', '（二）负责保管。', '（五）负责编纂。', '（四）负责修复。'],
      '“（五）”处应为“（三）”',
      2,
    ],
    [
      'below an item',
      ['1、业务。', '（1）收集。', '（3）保管。', '（3）编纂。', '2、行政。'],
      '“（3）”处应为“（2）”',
      2,
    ],
  ])('%s', (_, lines, message, line) => {
    const wrong = text(...lines);
    const [finding, ...others] = about(wrong);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message['zh-cn']).toContain(message);
    expect(wrong.slice(0, finding?.span.start).split('\n')).toHaveLength(5 + line);
    expect(about(edited(wrong, finding?.fixes[0]?.edits ?? []))).toEqual([]);
  });

  it('one left out is a remark', () => {
    const [finding] = about(text('1.负责收集。', '2.负责保管。', '4.负责编纂。', '5.负责修复。'));
    expect(finding?.severity).toBe('information');
    expect(finding?.fixes).toEqual([]);
  });
});
