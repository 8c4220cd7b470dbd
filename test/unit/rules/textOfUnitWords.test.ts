import { describe, expect, it } from 'vitest';
import { findingsOf, table } from './support';

const HEADER = '序号|科目编码|科目名称|合计|基本支出|项目支出';
const DEPARTMENT =
  '2026年，我部门机关运行经费共计安排12.00万元，主要用于办公用房水电费、取暖费，较上年增加1.00万元，主要为水电费价格调整。';
const part = (name: string, code: string, words: string): string =>
  `${table(`${name}预算支出总表`, HEADER, ['1||合计|20.00||20.00']).replace('450 江州市档案馆', code)}三、机关运行经费安排情况\n${words}\n\n\n`;
const both = (own: string, theirs: string): string =>
  part('部门', '450 江州市档案馆', own) + part('单位', '450001 江州市档案馆本级', theirs);
const unit = DEPARTMENT.replace('我部门', '我单位');

function said(text: string): string[] {
  return findingsOf('text-of-unit-words', text).map(({ severity, message }) => `${severity}: ${message['zh-cn']}`);
}

const HEAD = 'information: 部门与其唯一单位的情况说明文字不一致：';

describe('text-of-unit-words', () => {
  it.each([
    ['a comma', unit.replace('取暖费，', '取暖费'), '单位“…用房水电费取暖费”后缺“，”'],
    ['the full stop', unit.replace('调整。', '调整'), '单位“…为水电费价格调整”后缺“。”'],
    ['a few words', unit.replace('水电费价格', '价格'), '单位“…年增加万元主要为”后缺“水电费”'],
  ])('%s lost', (_, theirs, message) => {
    const lost = both(DEPARTMENT, theirs);
    expect(said(lost)).toEqual([HEAD + message]);
  });

  it('of the department’s text, and the fix', () => {
    const text = both(DEPARTMENT.replace('取暖费，', '取暖费'), unit);
    expect(said(text)).toEqual([`${HEAD}部门“…用房水电费取暖费”后缺“，”`]);
    const [fix] = findingsOf('text-of-unit-words', text)[0]?.fixes ?? [];
    expect(fix?.edits.map(({ span, newText }) => text.slice(span.start - 3, span.end) + newText)).toEqual(['取暖费，']);
    expect(fix?.preferred).toBe(false);
  });

  it('gathers', () => {
    const text = both(DEPARTMENT, unit.replace('取暖费，', '取暖费').replace('调整。', '调整'));
    expect(said(text)).toEqual([`${HEAD}单位“…用房水电费取暖费”后缺“，”（共 2 处）`]);
  });

  it.each([
    ['the same', both(DEPARTMENT, unit)],
    ['other names of themselves', both(DEPARTMENT, unit.replace('我单位', '本单位'))],
    ['another reason altogether', both(DEPARTMENT, unit.replace('水电费价格调整', '人员增加和会议减少'))],
    ['another mark', both(DEPARTMENT, unit.replace('取暖费，', '取暖费；'))],
    [
      'two units',
      both(DEPARTMENT, unit.replace('取暖费，', '取暖费')) + part('单位', '450002 江州市地方志办公室', unit),
    ],
  ])('leaves alone: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});
