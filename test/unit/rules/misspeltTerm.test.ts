import { describe, expect, it } from 'vitest';
import { findingsOf, fixedLines, marked, table } from './support';

const TABLE = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', [
  '1||合计|30.00|20.00|10.00',
  '2|201|一般公共服务支出|30.00|20.00|10.00',
]);
const USED =
  '医疗保障与医疗保险，财政拨款，公务用车，一般公共预算，国有资本经营，机关运行经费，责令整改，政府采购，资金使用，监督检查，国有资产，信息公开，信息系统，财政资金，结转结余，年终结转，商品和服务支出，收支总表。';

function prose(line: string): string {
  return `${TABLE}二、部门预算安排的总体情况\n\n${USED}\n\n${USED}\n\n${line}\n`;
}

describe('misspelt-term', () => {
  it.each([
    // A character left out.
    ['拟订全市疗保障办法。', '疗保障', '医疗保障'],
    ['按医疗保政策办理。', '医疗保', '医疗保障'],
    ['本年财政款收入增加。', '财政款', '财政拨款'],
    ['安排一般公预算。', '一般公预算', '一般公共预算'],
    // Put in.
    ['对机构责任令整改。', '责任令整改', '责令整改'],
    ['购置公事务用车。', '公事务用车', '公务用车'],
    // Changed places.
    ['安排财政款拨收入。', '财政款拨', '财政拨款'],
    ['安排国有本资经营收入。', '国有本资经营', '国有资本经营'],
    // Changed for one that sounds alike.
    ['安排国有资本经赢收入。', '国有资本经赢', '国有资本经营'],
    ['安排机关运型经费。', '机关运型经费', '机关运行经费'],
  ])('%s', (line, at, term) => {
    const text = prose(line);
    const [finding, ...others] = findingsOf('misspelt-term', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding?.message['zh-cn']).toContain(`的“${at}”疑为“${term}”`);
    expect(finding && fixedLines(text, finding)).toEqual([line.replace(at, term)]);
  });

  it.each([
    '安排治疗保障经费，发展医疗保健。',
    '一般公共决算与国有资产经营。',
    '公务用餐，公务车辆，公务用房。',
    '业务用车与服务用车，行政拨款。',
    '清理财政款项，退回财政部门。',
    '完善医疗服务保障，医疗和保障并重。',
    '“三公”经费，三公经费支出。',
    '排除医疗障碍。',
    '机关日常运行经费，机关高效运行。',
    '责令限期整改。',
    '全部预算项目，全部预算安排，部门预算与部门预算。',
    '公务\n车辆，一般公\n共预算，医疗保\n障。',
    '全市医\n疗保障。',
    '政府购买服务与政府购置设备。',
    '说明资金用途，责令改正，监督查处，国有产权。',
    '信息开放，信息统计，财政金融，结转余额。',
    '今年结转下年，2026年结转下年。',
    '保障运转的商品服务支出，财务收支表。',
  ])('leaves alone: %s', (line) => {
    expect(findingsOf('misspelt-term', prose(line))).toEqual([]);
  });

  it('leaves alone what is said often', () => {
    expect(findingsOf('misspelt-term', prose('财政款收入，财政款收入，财政款收入。'))).toEqual([]);
  });

  it('leaves alone a document without the term', () => {
    expect(findingsOf('misspelt-term', `${TABLE}二、部门预算安排的总体情况\n\n财政款收入。\n`)).toEqual([]);
  });
});
