import { expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { MOST_UNCHECKED, statusOf } from '../../../server/src/features/status';
import { LineIndex } from '../../../server/src/text/lines';
import { analysisOf, spanOf, withFindings } from '../../helpers/analysis';

const columns = 'code | name | total | basic | project';

it('tells verdict, coverage and the figures that nothing checks', () => {
  const analysis = analysisOf(
    { kind: YB, columns, rows: ['301 | 工资 | 9.00 | 4.00 | 5.00'] },
    { title: '其他', columns: '项目 | 金额', rows: ['甲 | 1234.50', '乙 | '] },
  );
  expect(statusOf(analysis, new LineIndex(analysis.text), 'zh-cn')).toEqual({
    recognised: true,
    findings: { error: 0, warning: 0, information: 0 },
    coverage: { printed: 4, covered: 3, checked: 1, holding: 1, hasBalance: true },
    verdict: '收支平衡',
    coverageText: '3/4 个数字已核',
    uncheckedFigures: [
      { range: { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } }, label: '其他 甲：1,234.50 万元' },
    ],
  });
});

it('counts findings by severity', () => {
  const analysis = analysisOf({ kind: YB, columns, rows: ['301 | 工资 | 9.01 | 4.00 | 5.00'] });
  const span = spanOf(analysis.text, '9.01');
  const found = withFindings(analysis, { span }, { span, severity: 'warning' }, { span, severity: 'warning' });
  const status = statusOf(found, new LineIndex(analysis.text), 'en');
  expect(status.findings).toEqual({ error: 1, warning: 2, information: 0 });
  expect(status.verdict).toBe('1 mismatch, 2 warnings');
});

it('lists no more figures than go into a message', () => {
  const rows = Array.from({ length: MOST_UNCHECKED + 5 }, (_, i) => `甲${i} | 1.00`);
  const analysis = analysisOf({ title: '其他', columns: '项目 | 金额', rows });
  const status = statusOf(analysis, new LineIndex(analysis.text), 'en');
  expect(status.uncheckedFigures).toHaveLength(MOST_UNCHECKED);
  expect(status.coverage.printed).toBe(MOST_UNCHECKED + 5);
});
