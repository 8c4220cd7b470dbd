import { describe, expect, it } from 'vitest';
import { placesOfName } from '../../../server/src/catalogue/places';
import { findingsOf, fixedLines, marked, table } from './support';

/** A line of the explanatory text of a department of that name. */
function prose(line: string, name = '江州市档案馆'): string {
  const money = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', [
    '1||合计|30.00|20.00|10.00',
  ]).replace('江州市档案馆', name);
  return `${money}二、部门预算安排的总体情况\n\n${line}\n\n三、机关运行经费安排情况\n\n安排20万元。\n`;
}

describe('other-place', () => {
  it.each([
    ['江州市档案馆', '目前我省部门预算实行综合预算管理。', '我省', '我市'],
    ['望海县档案馆', '目前我省部门预算实行综合预算管理。', '我省', '我县'],
    ['望海县档案馆', '加强我市档案工作，节省开支。', '我市', '我县'],
    ['江州市档案馆', '做好我县档案进馆工作。', '我县', '我市'],
    ['东河省档案馆', '做好我市档案进馆工作。', '我市', '我省'],
    ['江州市档案馆', '现将望海市档案馆2026年部门预算公开如下。', '望海市', '江州市'],
    ['江州市档案馆', '望海市档案馆机关及所属事业单位的收支包含在内。', '望海市', '江州市'],
    ['江州市档案馆', '根据《望海县档案馆职能配置规定》，主要职责如下。', '望海县', '江州市'],
    ['江州市档案馆', '望海市档案馆为市委直属事业单位。', '望海市', '江州市'],
    ['江州市档案馆', '1.望海市档案馆本级', '望海市', '江州市'],
    ['江州市档案馆', '望海市档案馆（含所属单位）上年末固定资产20万元。', '望海市', '江州市'],
    ['江州市档案馆', '依照有关要求，望海市档案馆将预算公开，江州市档案馆负责解释。', '望海市', '江州市'],
    ['江山县档案馆', '依照有关要求，望县档案馆将预算公开，江山县档案馆负责解释。', '望县', '江山县'],
  ])('%s: %s', (name, line, at, right) => {
    const text = prose(line, name);
    const [finding, ...others] = findingsOf('other-place', text);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding && marked(text, finding)).toBe(at);
    expect(finding && fixedLines(text, finding)).toEqual([`*${line.replace(at, right)}`]);
  });

  it('a unit of another place among the department’s own', () => {
    const text = prose('预算单位包括：江州市档案数字中心、望海市史志研究院、江州市方志馆。');
    const [finding, ...others] = findingsOf('other-place', text);
    expect(others).toEqual([]);
    expect(finding && marked(text, finding)).toBe('望海市');
    expect(finding?.message['zh-cn']).toMatch(/“望海市史志研究院”不是本部门（江州市档案馆）的单位/);
  });

  it('says where and why', () => {
    const [finding] = findingsOf('other-place', prose('目前我省部门预算实行综合预算管理。'));
    expect(finding?.message['zh-cn']).toBe(
      '“二、部门预算安排的总体情况”：“我省”不是本市的口径，疑似套用他人文本时留下的',
    );
  });

  it.each([
    ['江州市档案馆', '我市档案事业稳步发展，全省领先，省级资金到位。'],
    ['江州市档案馆', '按照省委部署，我省档案工作会议在江州召开。'],
    ['江州市档案馆', '落实《关于我省档案工作的意见》和“我省档案条例”。'],
    ['江州市档案馆', '与望海市档案馆开展馆际交流，望海市档案馆2次来访。'],
    ['江州市档案馆', '与望海市档案馆开展交流，望海市档案馆将派员来访，江州市档案馆接待，江州市档案馆负责。'],
    ['江州市档案馆', '江州市档案馆联合开展培训，望海市档案馆派员参加，江州市档案馆主办。'],
    ['江州市档案馆', '所属单位与望海市史志研究院、南山市方志馆、江州市方志馆共建。'],
    ['江州市档案馆', '现将江州市档案馆2026年部门预算公开如下。'],
    ['江州市东城区档案馆', '我市统一部署，我区组织实施。'],
    ['望海县档案馆', '按照市委部署，我市全面推开，我县先行。'],
    ['档案馆', '目前我省部门预算实行综合预算管理。'],
    ['东河省档案馆', '我省档案事业稳步发展。'],
  ])('leaves alone: %s: %s', (name, line) => {
    expect(findingsOf('other-place', prose(line, name))).toEqual([]);
  });
});

describe('placesOfName', () => {
  it.each([
    ['江州市档案馆', ['江州市']],
    ['江州市东城区档案馆', ['江州市', '东城区']],
    ['东河省江州市望海县档案馆', ['东河省', '江州市', '望海县']],
    ['西山自治区档案馆', ['西山自治区']],
    ['望海自治县档案馆', ['望海自治县']],
    ['市场监督管理局', []],
    ['城市管理局', []],
    ['', []],
  ])('%s', (name, places) => {
    expect(placesOfName(name).map(({ text }) => text)).toEqual(places);
  });
});
