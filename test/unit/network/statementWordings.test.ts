/** One budget in many wordings: every amount is bound to the tables, nothing is told, and a wrong amount is mended. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import type { Finding } from '../../../server/src/findings/model';
import { isCovered } from '../../../server/src/network/coverage';
import { mutate } from '../../accuracy/mutate';
import { hashOf, randomFrom } from '../../accuracy/random';
import { textDraft, type DraftText } from '../../helpers/textDraft';

const WORDINGS: readonly (readonly [section: keyof DraftText, words: string])[] = [
  ['income', '2026年一般公共预算收入110.00万元，上年结转结余6.00万元，单位资金收入4.50万元，预算收入合计120.50万元。'],
  [
    'income',
    '全年预算收入由一般公共预算收入110.00万元、单位资金收入4.50万元和上年结转结余6.00万元组成，共计120.50万元。',
  ],
  [
    'income',
    '本年度取得预算收入120.50万元：一般公共预算收入110.00万元；单位资金收入4.50万元；上年结转结余6.00万元；基金预算收入、国有资本经营预算收入、财政专户核拨收入均为0万元。',
  ],
  [
    'income',
    '2026年度，江州市档案馆收入预算为120.50万元，由以下几部分构成：一是一般公共预算收入110.00万元；二是单位资金收入4.50万元；三是上年结转结余6.00万元。',
  ],
  [
    'income',
    '反映本部门当年全部收入。2026年，我馆预算总收入人民币120.50万元，其中，一般公共预算收入为110.00万元，没有基金预算收入、国有资本经营预算收入和财政专户核拨收入，单位资金收入为4.50万元，上年结转结余为6.00万元。',
  ],
  [
    'income',
    '2026年预算收入１２０．５０万元，其中：一般公共预算收入１１０．００万元，单位资金收入４．５０万元，上年结转结余６．００万元。',
  ],
  [
    'income',
    '江州市档案馆2026年收入预算120.5万元。从来源看，一般公共预算收入110万元，占91.29%；单位资金收入4.5万元，占3.73%；上年结转结余6万元，占4.98%。',
  ],
  [
    'income',
    '预计2026年可实现收入120.50万元，主要包括：一般公共预算收入110.00万元、上年结转结余6.00万元、单位资金收入4.50万元。',
  ],
  [
    'income',
    '2026年部门预算收入总额为1205000元，其中一般公共预算收入1100000元，单位资金收入45000元，上年结转结余60000元。',
  ],
  ['income', '收入预算安排0.012050亿元，其中一般公共预算收入110.00万元，单位资金收入45000元，上年结转结余6万元。'],
  [
    'expenditure',
    '2026年支出预算120.50万元，按用途分，基本支出80.30万元，其中人员经费70.10万元、日常公用经费10.20万元；项目支出40.20万元。',
  ],
  [
    'expenditure',
    '2026年安排支出120.50万元，其中80.30万元用于基本支出（含人员经费70.10万元、日常公用经费10.20万元），40.20万元用于项目支出。',
  ],
  [
    'expenditure',
    '项目支出40.20万元、基本支出80.30万元，2026年支出预算合计120.50万元。基本支出中，人员经费70.10万元，日常公用经费10.20万元。',
  ],
  [
    'expenditure',
    '本年支出预算总计120.50万元。其中：（1）基本支出80.30万元：人员经费70.10万元，日常公用经费10.20万元。（2）项目支出40.20万元。',
  ],
  [
    'expenditure',
    '2026年支出预算为120.50万元，较上年有所增加。其中，日常公用经费10.20万元，人员经费70.10万元，两项合计基本支出80.30万元；项目支出40.20万元。',
  ],
  [
    'expenditure',
    '江州市档案馆部门预算支出2026年为120.50万元，包括基本支出80.30万元与项目支出40.20万元，其中基本支出包括人员经费70.10万元与日常公用经费10.20万元。',
  ],
  ['expenditure', '2026年度部门支出预算数为120.50万元，其中：基本支出预算数为80.30万元，项目支出预算数为40.20万元。'],
  [
    'change',
    '2026年预算收支安排120.50万元，与2025年预算相比增加5.00万元，其中基本支出减少3.00万元，项目支出增加8.00万元。',
  ],
  [
    'change',
    '与2025年相比，2026年预算收支增加5.00万元，达到120.50万元，其中：项目支出增加8.00万元，基本支出减少3.00万元。',
  ],
  ['change', '2025年预算收支115.50万元，2026年预算收支120.50万元，增加5.00万元，增长4.33%。'],
  [
    'change',
    '较2025年预算增加5.00万元，2026年预算收支安排共120.50万元。其中，基本支出比上年减少3.00万元，项目支出比上年增加8.00万元。',
  ],
  [
    'change',
    '2026年部门预算120.50万元，同比增加5.00万元。一是项目支出增加8.00万元，主要是新增库房改造；二是基本支出减少3.00万元，主要是人员退休。',
  ],
  ['change', '预算收支总额由2025年的115.50万元增加到2026年的120.50万元，增加5.00万元。'],
  ['operation', '2026年江州市档案馆机关运行经费共计安排10.20万元，主要用于办公费、水电费等。'],
  ['operation', '机关运行经费方面，2026年共安排10.20万元。'],
  ['operation', '2026年安排机关运行经费102000元，用于保障单位运转。'],
  ['operation', '为保障机关正常运转，2026年安排10.20万元机关运行经费。'],
  [
    'threePublic',
    '2026年财政拨款“三公”经费预算安排2.50万元，较2025年减少0.50万元。其中：因公出国（境）费0万元，与2025年持平；公务用车购置及运维费2.00万元（购置费0万元、运维费2.00万元），与2025年持平；公务接待费0.50万元，较2025年减少0.50万元。',
  ],
  [
    'threePublic',
    '公务接待费0.50万元，公务用车购置及运行维护费2.00万元，因公出国（境）费0万元，2026年“三公”经费合计2.50万元。',
  ],
  [
    'threePublic',
    '2026年，“三公”经费2.50万元，分项情况为：公务接待费0.50万元；公务用车运行维护费2.00万元；公务用车购置费0万元；因公出国（境）费0万元。',
  ],
  [
    'threePublic',
    '2026年三公经费预算共2.50万元：出国费0万元；公车费用2.00万元，全部为运行维护费2.00万元；接待费0.50万元。',
  ],
  [
    'threePublic',
    '2026年安排“三公”经费2.50万元，其中公务用车运行维护费占80.00%，为2.00万元；公务接待费占20.00%，为0.50万元。',
  ],
  ['procurement', '2026年政府采购预算总额9.00万元，其中：货物类采购7.00万元，工程类采购0万元，服务类采购2.00万元。'],
  ['procurement', '2026年我部门政府采购预算共安排9.00万元（货物7.00万元、服务2.00万元、工程0.00万元）。'],
  ['procurement', '货物采购预算7.00万元、工程采购预算0.00万元、服务采购预算2.00万元，政府采购预算共计9.00万元。'],
  [
    'procurement',
    '政府采购支出总额9.00万元，其中：政府采购货物支出7.00万元、政府采购工程支出0万元、政府采购服务支出2.00万元。',
  ],
  ['assets', '截至2025年12月31日，江州市档案馆固定资产总额300.00万元。2026年拟购置固定资产6.00万元。'],
  [
    'assets',
    '上年末我馆固定资产原值为300.00万元，其中房屋200.00万元，车辆20.00万元。本年度计划购置固定资产总额为6.00万元。',
  ],
  ['assets', '江州市档案馆2025年末固定资产金额为300.00万元，本年度拟购置固定资产总额为60000元。'],
];

/** What is told of the text; sections that the draft leaves out are not this test's affair. */
function told(text: string): readonly Finding[] {
  return analyse(text).findings.filter(({ rule, severity }) => rule.startsWith('text-') && severity !== 'information');
}

function apply(text: string, { edits }: Finding['fixes'][number]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), text);
}

/** Zeros at the end aside: a lost one leaves no trace. */
function plain(text: string): string {
  return text.replace(/(\.\d{0,8}?)0+(?!\d)/g, '$1').replace(/\.(?=[万亿元])/g, '');
}

describe.each(WORDINGS)('%s: %s', (section, words) => {
  const text = textDraft({ [section]: words });
  const from = text.indexOf(words);
  const { document, network } = analyse(text);
  const stated = document.figures.filter(
    ({ sentence, spans: [first] }) => sentence && first && first.start >= from && first.start < from + words.length,
  );

  it('is bound to the tables and agrees', () => {
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.filter((figure) => !isCovered(network, figure)).map((figure) => figure.text)).toEqual([]);
    expect(told(text).map(({ message }) => message['zh-cn'])).toEqual([]);
  });

  it('is mended', () => {
    for (const figure of stated) {
      const mutation = mutate(text, figure, randomFrom(hashOf(`${figure.text} ${figure.spans[0]?.start}`)));
      if (!mutation) continue;
      const fixes = told(mutation.text).flatMap((finding) => finding.fixes);
      const mended = fixes.some((fix) => plain(apply(mutation.text, fix)) === plain(text));
      expect({ figure: figure.text, mended }).toEqual({ figure: figure.text, mended: true });
    }
  });
});
