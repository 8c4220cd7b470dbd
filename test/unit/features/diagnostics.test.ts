import { describe, expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { diagnosticsOf } from '../../../server/src/features/diagnostics';
import { LineIndex } from '../../../server/src/text/lines';
import { analysisOf, spanOf, withFindings } from '../../helpers/analysis';

const analysis = analysisOf({
  kind: YB,
  columns: 'code | name | total | basic | project',
  rows: ['301 | 工资 | 9.01 | 4.00 | 5.00'],
});
const { text } = analysis;
const lines = new LineIndex(text);
const finding = {
  id: 'sum/YB/301/total',
  span: spanOf(text, '9.01'),
  message: { 'zh-cn': '合计不符', en: 'does not add up' },
  related: [{ span: spanOf(text, '4.00'), message: { 'zh-cn': '基本支出', en: 'basic' } }],
};
const range = { start: { line: 1, character: 7 }, end: { line: 1, character: 11 } };

describe('diagnosticsOf', () => {
  it('says everything a finding says', () => {
    const options = { locale: 'zh-cn', uri: 'file:///a.txt', rulesBase: 'https://example.org/rules' } as const;
    expect(diagnosticsOf(withFindings(analysis, finding), lines, options)).toEqual([
      {
        range,
        severity: 1,
        code: 'sum-mismatch',
        codeDescription: { href: 'https://example.org/rules/sum-mismatch.md' },
        source: 'budget-disclosure',
        message: '合计不符',
        data: { id: 'sum/YB/301/total' },
        relatedInformation: [
          {
            location: {
              uri: 'file:///a.txt',
              range: { start: { line: 1, character: 12 }, end: { line: 1, character: 16 } },
            },
            message: '基本支出',
          },
        ],
      },
    ]);
  });

  it('leaves out what is not known', () => {
    const [diagnostic] = diagnosticsOf(withFindings(analysis, finding), lines, { locale: 'en' });
    expect(diagnostic).toEqual({
      range,
      severity: 1,
      code: 'sum-mismatch',
      source: 'budget-disclosure',
      message: 'does not add up',
      data: { id: 'sum/YB/301/total' },
    });
  });

  it.each([
    ['error', 1],
    ['warning', 2],
    ['information', 3],
  ] as const)('%s is severity %i', (severity, expected) => {
    const [diagnostic] = diagnosticsOf(withFindings(analysis, { ...finding, severity }), lines, { locale: 'en' });
    expect(diagnostic?.severity).toBe(expected);
  });

  it('keeps the order of the text', () => {
    const findings = ['5.00', '9.01', '4.00'].map((words) => ({ span: spanOf(text, words) }));
    const found = diagnosticsOf(withFindings(analysis, ...findings), lines, { locale: 'en' });
    expect(found.map((diagnostic) => diagnostic.range.start.character)).toEqual([7, 12, 17]);
  });
});
