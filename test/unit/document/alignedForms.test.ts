/** Aligned tables of Sichuan's form: labels spread over their column, wrapped names on both sides, units among accounts, forms with operators. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { joinSpread } from '../../../server/src/document/spacedOut';
import { parseMeta } from '../../../server/src/document/meta';
import { wordsOf } from '../../../server/src/layout/words';
import { figureIn } from '../../../server/src/network/figures';

describe('one word spread over its column', () => {
  it.each([
    ['   合    计      12.00', '合    计|12.00'],
    ['收  入  总  计   12.00   支  出  总  计   12.00', '收  入  总  计|12.00|支  出  总  计|12.00'],
    ['本 年 收 入 合 计   12.00', '本 年 收 入 合 计|12.00'],
    ['类  款  项  科目名称', '类|款|项|科目名称'],
    ['项   目     预算数', '项   目|预算数'],
    ['合      计              计', '合      计|计'],
    ['水   厂   2', '水|厂|2'],
  ])('%s', (line, expected) => {
    const words = joinSpread(wordsOf(line, 0, line.length, 1), line);
    expect(words.map(({ text }) => text).join('|')).toBe(expected);
  });
});

describe('the line beside the unit', () => {
  it.each([
    ['（2026年度）        单位：万元', { unit: '万元', year: 2026 }],
    ['（2026年度）', undefined],
  ])('%s', (line, expected) => {
    expect(parseMeta(line)).toEqual(expected);
  });
});

const SUMMARY = [
  '表1',
  '                                      部门收支总表',
  '部门：江州县林业局                                                        单位：元',
  '          收  入                                      支  出',
  '          项  目               预算数                 项  目                预算数',
  '一、一般公共预算拨款收入     1,200,000.00  一、一般公共服务支出',
  '二、政府性基金预算拨款收入                 二、外交支出',
  '三、国有资本经营预算拨款收                 三、卫生健康支出                 200,000.00',
  '入',
  '                                           四、住房保障支出                 100,000.00',
  '',
  '                                    — 5 —',
  '          收  入                                      支  出',
  '          项  目               预算数                 项  目                预算数',
  '                                           五、粮油物资储备支出',
  '                                           六、灾害防治及应急管理支',
  '                                           出',
  '                                           七、农林水支出                   900,000.00',
  '本 年 收 入 合 计            1,200,000.00  本 年 支 出 合 计              1,200,000.00',
  '收  入  总  计               1,200,000.00  支  出  总  计                 1,200,000.00',
  '',
  '表2',
  '                                                财政拨款收支预算总表',
  '部门：江州县林业局                                                                                     单位：元',
  '         收  入                                 支  出',
  '         项  目              预算数             项  目             合计       一般公共预算    政府性基金   国有资本',
  '                                                                                                 预算      经营预算',
  '一、本年收入               1,200,000.00  一、本年支出           1,200,000.00   1,200,000.00',
  '  一般公共预算拨款收入     1,200,000.00    卫生健康支出           200,000.00     200,000.00',
  '  政府性基金预算拨款收入                   农林水支出             900,000.00     900,000.00',
  '  国有资本经营预算拨款收                   住房保障支出           100,000.00     100,000.00',
  '入',
  '二、上年结转',
  '  一般公共预算拨款收入',
  '  政府性基金预算拨款收入                 二、结转下年',
  '  国有资本经营预算拨款收',
  '入',
  '收    入    总    计       1,200,000.00  支    出    总    计   1,200,000.00   1,200,000.00',
  '',
];

const BY_UNIT = [
  '表3',
  '                                 一般公共预算支出预算表',
  '部门：江州县林业局                                                         单位：元',
  '科目编码',
  '类   款  项  单位代码     单位名称（科目）         合计         当年财政      上年结转',
  '                                                                拨款安排        安排',
  '                       合    计                 1,200,000.00  1,150,000.00   50,000.00',
  '             452001    江州县林业局机关           800,000.00    800,000.00',
  '210  11  01  452001     行政单位医疗              200,000.00    200,000.00',
  '213  02  01  452001     行政运行                  600,000.00    600,000.00',
  '             452002    江州县苗圃                 400,000.00    350,000.00   50,000.00',
  '213  02  05  452002     森林资源培育              300,000.00    250,000.00   50,000.00',
  '221  02  01  452002     住房公积金                100,000.00    100,000.00',
  '',
];

const THREE = (note: string): readonly string[] => [
  '表4-1',
  '                           政府性基金预算“三公”经费支出预算表',
  '部门：江州县林业局                                                           单位：元',
  '单位编码      单位名称        合计    因公出国（境）费   公务用车购置及运行费  公务接待费',
  note,
  '',
];

describe('tables in aligned lines', () => {
  const { document, findings } = analyse([...SUMMARY, ...BY_UNIT].join('\n'));
  const table = (id: string) => document.tables.find(({ kind }) => kind?.id === id);

  it('reads what wraps on one side, and what begins on the next page', () => {
    expect(findings.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule)).toEqual([]);
    const labels = table('SZ')?.entries.map(({ label }) => label) ?? [];
    expect(labels).toContain('四、住房保障支出');
    expect(labels).toContain('五、粮油物资储备支出');
    expect(labels).toContain('六、灾害防治及应急管理支出');
  });

  it('tells one fund from the next where a name fills its column', () => {
    const roles = table('CZ')?.entries.map(({ role }) => role) ?? [];
    for (const role of ['governmentFundCarryOver', 'stateCapitalCarryOver', 'incomeTotal', 'expenditureTotal'])
      expect(roles).toContain(role);
  });

  it('reads what is of this year and what is carried over', () => {
    const rows = table('YB')?.entries ?? [];
    const row = rows.find(({ code }) => code === '2130205');
    expect(['total', 'yearGrant', 'carriedOver'].map((id) => row && figureIn(row, id)?.text)).toEqual([
      '300,000.00',
      '250,000.00',
      '50,000.00',
    ]);
    expect(rows[0]?.role).toBe('total');
  });

  it('tells that they do not add up', () => {
    const wrong = BY_UNIT.map((line) => line.replace('250,000.00', '520,000.00'));
    const found = analyse(wrong.join('\n')).findings.filter(({ severity }) => severity === 'error');
    expect(found).toHaveLength(1);
    expect(found[0]?.message['zh-cn']).toContain('250000.00');
  });

  it.each([
    ['住房公积金（项）：2026年预算数为10.00万元', 0],
    ['行政单位医疗（项）：2026年预算数为26.00万元', 0],
    ['行政单位医疗（项）：2026年预算数为62.00万元', 1],
    ['森林资源培育（项）：2026年预算数为25.00万元', 0],
    ['森林资源培育（项）：2026年预算数为30.00万元', 0],
    ['森林资源培育（项）：2026年预算数为35.00万元', 1],
  ])(
    'holds an account of the text against all units, of this year or with what is carried over: %s',
    (words, count) => {
      const lines = BY_UNIT.flatMap((line) =>
        line.includes('213  02  05')
          ? ['210  11  01  452002     行政单位医疗               60,000.00     60,000.00', line]
          : [
              line
                .replace(/460,000|400,000/, '460,000')
                .replace('350,000', '410,000')
                .replace('1,200,000', '1,260,000')
                .replace('1,150,000', '1,210,000'),
            ],
      );
      const text = [
        ...lines,
        '五、一般公共预算当年拨款情况说明',
        `1.某某支出（类）某某（款）${words}，用于缴费。`,
      ].join('\n');
      expect(analyse(text).findings.filter(({ severity }) => severity !== 'information')).toHaveLength(count);
    },
  );

  it('knows 三公 of a fund from that of the general budget', () => {
    const text = [...BY_UNIT, ...THREE('注：本部门2026年无政府性基金预算安排的“三公”经费，故本表为空。')].join('\n');
    const { document: read, findings: told } = analyse(text);
    expect(read.parts).toHaveLength(1);
    expect(read.tables.map(({ kind }) => kind?.id)).toEqual(['YB', 'SF']);
    expect(told.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });
});

const FORM = [
  '表6-1',
  '                          部门预算项目支出绩效目标表',
  '                                 （2026年度）                          单位：万元',
  '项目名称      苗木培育补助                        单位名称    江州县苗圃',
  '项目资金      年度资金总额                 40.00',
  '              其中：财政拨款               40.00',
  '                    其他资金',
  '总体目标      培育苗木，供全县造林使用。',
  ' 一级指标     二级指标              三级指标            指标    指标值      度量    权重',
  '                                                        性质                单位',
  '产出指标    数量指标      培育苗木                       ≥       30        万株      20',
  '                          新建大棚                       ＝       2          座      10',
  '            质量指标      苗木成活率                     ≥       90         %        20',
  '            时效指标      出圃时间                       ≤       3          月       10',
  '            成本指标      培育总成本                     ≤     40.00       万元      10',
  '效益指标    社会效益指标  带动务工农户                   ≥       15         户       20',
  '满意度指标  服务对象满意  造林单位满意度                 ≥       85         %        10',
  '            度指标',
  '',
  '注：仅公开部分项目。',
  '',
  '                                    — 15 —',
  '表7',
  '                        部门整体支出绩效目标表',
  '                              （2026年度）                          单位：万元',
  '部门名称              江州县林业局',
  '任务名称      主要内容                                    总额    财政拨款  其他资金',
  '人员类支出    保障职工工资福利                          80.00       80.00',
  '一级指标    二级指标          三级指标                      绩效指标性质  绩效指标值  绩效度量单位',
  '产出指标    数量指标          造林面积                           ≥          300          亩',
  '效益指标    生态效益指标      森林覆盖率                         ≥          45.2          %',
  '',
];

describe('forms with operators in a column of their own', () => {
  const { document, findings } = analyse(FORM.join('\n'));

  it('reads each indicator with operator and unit, and none of the weights', () => {
    expect(document.parts.flatMap(({ projects }) => projects.map(({ indicators }) => indicators.map(told)))).toEqual([
      [
        '培育苗木 ≥30万株',
        '新建大棚 ＝2座',
        '苗木成活率 ≥90%',
        '出圃时间 ≤3月',
        '培育总成本 ≤40.00万元',
        '带动务工农户 ≥15户',
        '造林单位满意度 ≥85%',
      ],
      ['造林面积 ≥300亩', '森林覆盖率 ≥45.2%'],
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain('indicator-missing-unit');
  });

  it('reads the money in the lines above them', () => {
    const table = document.tables.find(({ kind }) => kind?.id === 'JX');
    const [entry] = table?.entries ?? [];
    expect(['budget', 'fiscalFunds', 'otherFunds'].map((id) => entry && figureIn(entry, id)?.text)).toEqual([
      '40.00',
      '40.00',
      '',
    ]);
    expect(table?.unit).toBe('万元');
  });
});

function told({ name, value }: { name: { text: string }; value: { text: string } | undefined }): string {
  return `${name.text} ${value?.text ?? ''}`;
}
