import type { Diagnostic } from 'vscode-languageserver-types';
import { expect, it } from 'vitest';
import { DiagnosticReports } from '../../../server/src/lsp/reports';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const one: Diagnostic[] = [{ range, message: 'one' }];
const other: Diagnostic[] = [{ range, message: 'other' }];

it('tells what has changed by ids that are never used again', () => {
  const reports = new DiagnosticReports();
  expect(reports.report('a', one, undefined)).toEqual({ kind: 'full', resultId: '1', items: one });
  expect(reports.report('a', [...one], '1')).toEqual({ kind: 'unchanged', resultId: '1' });
  expect(reports.report('a', other, '1')).toEqual({ kind: 'full', resultId: '2', items: other });
  expect(reports.report('b', one, undefined)).toEqual({ kind: 'full', resultId: '3', items: one });
  expect(reports.report('a', other, '1')).toEqual({ kind: 'full', resultId: '2', items: other });
  expect(reports.report('a', one, '1')).toEqual({ kind: 'full', resultId: '4', items: one });
  reports.forget('a');
  expect(reports.report('a', one, '4')).toEqual({ kind: 'full', resultId: '5', items: one });
});
