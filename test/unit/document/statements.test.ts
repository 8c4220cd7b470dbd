import { describe, expect, it } from 'vitest';
import type { Figure, MoneyUnit } from '../../../server/src/document/model';
import { amountsIn } from '../../../server/src/document/sentences';
import { PassageReader } from '../../../server/src/document/statements';
import { fold } from '../../../server/src/text/fold';

function figureOf(text: string, unit: MoneyUnit): Figure {
  const value = Number(text.replace(/,/g, '')) * 1_000_000;
  const none = { kind: 'money', value, spans: [], decimals: 0, assumed: false, columnOpen: false } as const;
  return { id: 0, text, unit, ...none };
}

/** What the paragraphs of one passage state: `matter`, `matter +` (增加), `matter -`, `matter 0` (持平), `matter <` (last year's). */
function stated(title: string, ...paragraphs: readonly string[]): string {
  const reader = new PassageReader({ titles: [fold(title)], year: 2026, name: '江州市档案馆' });
  return paragraphs
    .flatMap((paragraph) => {
      const text = fold(paragraph);
      const amounts = amountsIn(text).map(({ text: printed, unit, start, end }) => ({
        figure: figureOf(printed, unit),
        start,
        end: end + unit.length,
      }));
      return reader.read(text, amounts).map(({ matter, kind, sign, figure }) => {
        const how = kind === 'base' ? ' <' : kind === 'amount' ? '' : sign === 0 ? ' 0' : sign > 0 ? ' +' : ' -';
        return `${matter?.id ?? '?'}${how}${figure ? ` ${figure.text}` : ''}`;
      });
    })
    .join(', ');
}

describe('what the explanatory text states', () => {
  it.each<[string, string, string, string]>([
    [
      'income in any order, with separators',
      '收入说明',
      '2026年江州市档案馆收入预算总额为1,234.56万元，包括：上年结转结余34.56万元、一般公共预算财政拨款收入1200万元、事业收入0万元。',
      'income 1,234.56, carryOver 34.56, generalIncome 1200, businessIncome 0',
    ],
    [
      'this year’s appropriations, where the section is about appropriations',
      '财政拨款收入情况',
      '2026年部门财政拨款收入1220万元，其中：本年收入1200万元，上年结转20万元。',
      'fiscalTotalIncome 1220, fiscalYearIncome 1200, fiscalCarryOver 20',
    ],
    [
      'what appropriations are spent on, beside the whole',
      '支出情况',
      '2026年部门预算总支出1240万元。财政拨款安排支出1220万元，其中：基本支出820万元；项目支出400万元。',
      'expenditure 1240, fiscalExpenditure 1220, fiscalBasic 820, fiscalProject 400',
    ],
    [
      'economic classes are no functional ones',
      '支出情况',
      '财政拨款安排支出1220万元，按部门预算支出经济分类科目划分，工资福利支出820万元，其他支出400万元。',
      'fiscalExpenditure 1220, ? 820, ? 400',
    ],
    [
      'a comparison that goes on behind last year’s amount',
      '部门财务收入情况',
      '2026年部门财务总收入1234万元，其中：一般公共预算1200万元，其他收入34万元。与上年1300万元对比减少66万元，下降5.08%。',
      'income 1234, generalIncome 1200, otherIncome 34, income < 1300, income - 66',
    ],
    [
      'items in the next sentence, with their shares',
      '收入说明',
      '2026年度收入总计1234.56万元。其中，一般公共预算拨款1200.00万元，占97.2%；单位资金34.56万元，占2.8%。',
      'income 1234.56, generalIncome 1200.00, unitFunds 34.56',
    ],
    [
      'expenditure, project first, the parts of the basic in brackets',
      '支出说明',
      '2026年部门支出总预算1234.56万元。项目支出400万元，基本支出834.56万元（日常公用经费100万元，人员经费734.56万元）。',
      'expenditure 1234.56, project 400, basic 834.56, publicFunds 100, personnel 734.56',
    ],
    [
      'names first, then as many amounts',
      '支出说明',
      '本馆2026年支出预算1234.56万元，基本支出和项目支出分别为834.56万元和400万元。',
      'expenditure 1234.56, basic 834.56, project 400',
    ],
    [
      'amounts before their names',
      '支出说明',
      '2026年支出预算1234.56万元，其中834.56万元为基本支出，400万元为项目支出。',
      'expenditure 1234.56, basic 834.56, project 400',
    ],
    [
      'changes, with words between name and direction',
      '比上年增减情况',
      '2026年收支预算安排1234.56万元，比上年减少10万元，其中：基本支出比上年增加20万元，主要原因是人员增资；项目支出较2025年压减30万元。',
      'budget 1234.56, budget - 10, basic + 20, project - 30',
    ],
    [
      'a comparison before the subject',
      '比上年增减情况',
      '与2025年预算相比，2026年支出预算减少10万元，其中：项目支出减少30万元，基本支出增加20万元。',
      'expenditure - 10, project - 30, basic + 20',
    ],
    [
      'last year’s amount',
      '比上年增减情况',
      '2026年收支预算1234.56万元，2025年收支预算1244.56万元，同比减少10万元。',
      'budget 1234.56, budget < 1244.56, budget - 10',
    ],
    [
      'the three public expenses as a numbered list',
      '财政拨款“三公”经费预算情况',
      '2026年“三公”经费财政拨款预算为12.5万元，比2025年减少1.5万元。其中：1.因公出国（境）费0万元，与上年持平；2.公务用车购置及运行维护费10万元（其中：购置费0万元，运行维护费10万元），比上年减少1万元；3.公务接待费2.5万元，比上年减少0.5万元。',
      'threePublic 12.5, threePublic - 1.5, abroad 0, abroad 0, vehicles 10, vehiclePurchase 0, vehicleOperation 10, vehicles - 1, reception 2.5, reception - 0.5',
    ],
    [
      'the whole after a full stop',
      '财政拨款“三公”经费预算情况',
      '2026年三公经费安排3万元，其中：公务接待费3万元。与2025年相比较少2万元。',
      'threePublic 3, reception 3, threePublic - 2',
    ],
    [
      'procurement by kind',
      '政府采购预算情况',
      '江州市档案馆2026年安排政府采购预算56.7万元，其中：政府采购货物预算30万元、政府采购服务预算26.7万元。',
      'procurement 56.7, goods 30, services 26.7',
    ],
    [
      'assets in other units',
      '国有资产信息',
      '截至2025年12月31日，江州市档案馆固定资产总额为0.15亿元（详见下表）。2026年拟购置固定资产300000元。',
      'assets 0.15, assetPurchases 300000',
    ],
    [
      'a whole made of parts joined by 和',
      '预算收支总体情况',
      '收入总预算由当年一般公共预算拨款76万元和上年结转24万元构成。支出总预算由基本支出60万元和项目支出40万元构成。',
      'generalIncome 76, carryOver 24, basic 60, project 40',
    ],
    [
      'values of what the clause before counts',
      '国有资产占用情况',
      '本馆占用固定资产原值合计90万元，其中：房屋1200平方米，价值60万元；车辆2辆，价值10万元；其他固定资产20万元。',
      'assets 90, assetBuildings 60, assetVehicles 10, assetOther 20',
    ],
    [
      'equipment behind its threshold',
      '国有资产占用情况',
      '固定资产总额90万元，包括房屋60万元、单价20万元以上的设备10万元、其他固定资产20万元。',
      'assets 90, assetBuildings 60, ? 20, assetEquipment 10, assetOther 20',
    ],
    [
      'the rest is not the whole again',
      '国有资产',
      '固定资产总额90万元，其中：房屋60万元，车辆10万元；其余固定资产20万元。',
      'assets 90, assetBuildings 60, assetVehicles 10, assetOther 20',
    ],
    [
      'state assets by kind',
      '国有资产占用情况',
      '国有资产总额90万元，其中固定资产60万元，无形资产10万元，流动资产20万元。',
      'stateAssets 90, assets 60, assetIntangible 10, assetCurrent 20',
    ],
    [
      '其他支出 among accounts, and as a kind of expenditure',
      '支出预算',
      '按科目分，教育支出50万元，其他支出10万元。按用途分，基本支出40万元，其他支出20万元。',
      'account 教育支出 50, account 其他支出 10, basic 40, otherExpenditure 20',
    ],
    ['the office of a township', '机关运行经费安排情况', '2026年我镇机关运行经费安排30万元。', 'operation 30'],
    [
      'a whole behind some of what it consists of',
      '一般公共预算基本支出说明',
      '用于津贴补贴等人员经费7万元，以及办公费、水电费等公用经费2万元。',
      'fundPersonnel 7, fundPublic 2',
    ],
    [
      '机关运行经费 of the organs',
      '机关运行经费',
      '2026年馆本级及1家参公事业单位的机关运行经费当年一般公共预算拨款4万元，比上年减少1万元。',
      'operationOfOrgans 4, operationOfOrgans - 1',
    ],
    ['a number without its last digits', '支出说明', '2026年支出预算3.万元。', 'expenditure 3.'],
  ])('%s', (_, title, text, expected) => {
    expect(stated(title, text)).toBe(expected);
  });

  it('goes on from paragraph to paragraph of a passage', () => {
    const first = '2026年“三公”经费1万元，其中：因公出国（境）费0万元；';
    expect(stated('“三公”经费', first, '公务接待费1万元。')).toBe('threePublic 1, abroad 0, reception 1');
  });

  it.each<[string, string, string, string]>([
    [
      'the funds of what is carried over, in brackets',
      '财政拨款收支预算总体情况',
      '2026年财政拨款收支总预算90万元。收入包括：一般公共预算拨款70万元、政府性基金预算拨款8万元、上年结转12万元（其中一般公共预算9万元、政府性基金预算3万元）；支出包括：卫生健康支出90万元。',
      'fiscalBudget 90, generalOfFiscal 70, fundOfFiscal 8, fiscalCarryOver 12, generalCarryOver 9, fundCarryOver 3, account 卫生健康支出 90',
    ],
    [
      'the same behind 其中, and not what is more than the whole',
      '收入说明',
      '2026年收入预算90万元，上年结转12万元，其中：一般公共预算9万元，政府性基金预算3万元。收入预算中，上年结转12万元，其中：一般公共预算拨款收入70万元。',
      'income 90, carryOver 12, generalCarryOver 9, fundCarryOver 3, carryOver 12, generalIncome 70',
    ],
    [
      'funds carried over by their whole names',
      '收入说明',
      '2026年收入预算90万元，上年结转结余的一般公共预算收入9万元，上年政府性基金预算结转3万元。',
      'income 90, generalCarryOver 9, fundCarryOver 3',
    ],
    [
      'accounts before a colon',
      '一般公共预算当年拨款情况',
      '1.农林水支出（类）林业和草原（款）行政运行（项）：2026年预算数为30万元，用于机关运转。',
      'account 农林水支出(类)林业和草原(款)行政运行(项) 30',
    ],
    [
      'a change behind the rate of what the clause names',
      '“三公”经费',
      '2026年“三公”经费9万元。公务接待费较2025年预算下降20%，减少1万元。',
      'threePublic 9, reception - 1',
    ],
    [
      'what the three public expenses’ table tells besides, of the department by name',
      '“三公”经费、会议费、培训费情况',
      '江州市档案馆2026年度一般公共预算拨款安排的会议费预算支出2万元，公务用车购置预算支出0万元。',
      'meeting 2, vehiclePurchase 0',
    ],
    [
      'what all units of the department procure',
      '政府采购情况',
      '2026年江州市档案馆所属各单位政府采购预算总额9万元，其中：政府采购货物预算4万元、政府采购服务预算5万元。',
      'procurement 9, goods 4, services 5',
    ],
  ])('tells %s', (_, title, text, expected) => {
    expect(stated(title, text)).toBe(expected);
  });

  it('takes a comparison behind a full stop as one of what the item is of', () => {
    const first = '2026年支出预算90万元，比上年增加9万元。具体包括：';
    const items = [
      '（1）教育支出（类）支出30万元，主要用于培训。与上年相比增加2万元。',
      '（2）卫生健康支出（类）支出60万元，用于医疗缴费。与上年相比增加7万元。',
    ];
    expect(stated('支出预算情况', first, ...items)).toBe(
      'expenditure 90, expenditure + 9, account 教育支出(类)支出 30, account 教育支出(类)支出 + 2, account 卫生健康支出(类)支出 60, account 卫生健康支出(类)支出 + 7',
    );
  });

  it('takes it as one of the whole where a line within the sentence is broken', () => {
    const lines = [
      '2026年“三公”经费9万元，其中公务接待费3万元；',
      '公务用车购置及运行维护费6万元。与上年相比减少1万元。',
    ];
    expect(stated('“三公”经费', ...lines)).toBe('threePublic 9, reception 3, vehicles 6, threePublic - 1');
  });

  it('leaves open what it is of behind several items', () => {
    const line = '（1）公务接待费3万元，用于接待。公务用车运行维护费6万元，用于燃油。与上年相比减少1万元。';
    expect(stated('“三公”经费', '2026年“三公”经费9万元。', line)).toBe(
      'threePublic 9, reception 3, vehicleOperation 6, ? - 1',
    );
  });

  it('stays with appropriations below titles that are accounts', () => {
    const reader = new PassageReader({
      titles: ['(三)卫生健康支出(类)', '五、财政拨款支出预算情况说明'],
      year: 2026,
      name: '江州市档案馆',
    });
    expect(reader.topic).toBe('fiscal');
  });

  it('takes a label at the head of a paragraph, after one that ends with a colon', () => {
    const first = '2026年“三公”经费3万元，比上年减少1万元。具体情况如下：';
    const second = '公务接待费。本年度预算安排3万元，比上年减少1万元。';
    expect(stated('“三公”经费', first, second)).toBe('threePublic 3, threePublic - 1, reception 3, reception - 1');
  });

  it('tells appropriations from one fund again where the parts of the whole are announced', () => {
    const first = '财政拨款支出预算9万元，其中国有资本经营预算拨款支出预算0万元。财政拨款支出主要内容如下：';
    expect(stated('预算编制说明', first, '“卫生健康支出”科目90000元，用于缴费。')).toBe(
      'fiscalExpenditure 9, capitalExpenditure 0, account 卫生健康支出 90000',
    );
  });
});

describe('what it leaves alone', () => {
  it.each<[string, string, string, string]>([
    [
      'funds of another whole',
      '支出说明',
      '2026年支出预算9万元，按资金来源分：一般公共预算拨款8万元，上年结转1万元。',
      'expenditure 9, ? 8, ? 1',
    ],
    [
      'appropriations, of which carry-over is a part',
      '财政拨款收支预算情况',
      '2026年财政拨款收支总预算9万元。收入包括：一般公共预算拨款8万元，上年结转1万元。',
      'fiscalBudget 9, generalOfFiscal 8, fiscalCarryOver 1',
    ],
    [
      'natures within the three public expenses',
      '“三公”经费',
      '2026年三公经费9万元，其中基本支出1万元、项目支出8万元。',
      'threePublic 9, ? 1, ? 8',
    ],
    [
      'parts of the department',
      '机关运行经费',
      '2026年江州市档案馆本级机关运行经费2万元，所属江州市方志馆机关运行经费5万元。',
      'operationOfOrgans 2, ? 5',
    ],
    ['amounts that are about right', '支出说明', '2026年支出预算约9万元。', '? 9'],
    ['years before last', '支出说明', '2024年支出预算9万元，2025年支出预算8万元。', '? 9, expenditure < 8'],
    [
      'a change of something unknown',
      '支出说明',
      '2026年支出预算9万元，主要是维修费增加2万元。',
      'expenditure 9, ? + 2',
    ],
    [
      'what an unknown amount is compared with',
      '支出说明',
      '2026年支出预算9万元，其中维修费2万元，与上年持平。',
      'expenditure 9, ? 2',
    ],
  ])('%s', (_, title, text, expected) => {
    expect(stated(title, text)).toBe(expected);
  });
});
