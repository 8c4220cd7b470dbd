import type { CodeAction } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { generalBudgetExpenditure as YB } from '../../../server/src/catalogue/tables/fundExpenditure';
import { codeActionsAt, type CodeActionOptions } from '../../../server/src/features/codeActions';
import { diagnosticsOf } from '../../../server/src/features/diagnostics';
import type { Finding, Fix } from '../../../server/src/findings/model';
import { LineIndex } from '../../../server/src/text/lines';
import type { Span } from '../../../server/src/text/span';
import { analysisOf, spanOf, withFindings } from '../../helpers/analysis';

const plain = analysisOf({
  kind: YB,
  columns: 'code | name | total | basic | project',
  rows: ['301 | 工资 | 9.01 | 4.00 | 5.00', '302 | 商品 | 7.00 | 2.00 | 5.50'],
});
const { text } = plain;
const lines = new LineIndex(text);

function fix(span: Span, newText: string, preferred: boolean): Fix {
  const title = `改为 ${newText}`;
  return { title: { 'zh-cn': title, en: `change to ${newText}` }, edits: [{ span, newText }], preferred };
}

const analysis = withFindings(
  plain,
  {
    span: spanOf(text, '9.01'),
    fixes: [fix(spanOf(text, '4.00'), '4.01', false), fix(spanOf(text, '9.01'), '9.00', true)],
  },
  { span: spanOf(text, '5.50'), fixes: [fix(spanOf(text, '5.50'), '5.00', true)] },
  { span: spanOf(text, '302'), fixes: [] },
);

/** What is left of the findings in a text where the preferred fix of some was made. */
function findingsOf(mended: string): readonly Finding[] {
  return analysis.findings.filter(({ fixes }) =>
    fixes.every(
      ({ preferred, edits: [edit] }) => !preferred || !edit || !mended.startsWith(edit.newText, edit.span.start),
    ),
  );
}

function actionsAt(words: string, options: Partial<CodeActionOptions> = {}): CodeAction[] {
  const range = lines.rangeOf(spanOf(text, words));
  return codeActionsAt(analysis, lines, range, { uri: 'file:///a', locale: 'zh-cn', findingsOf, ...options });
}

describe('codeActionsAt', () => {
  it.each<[string, string, readonly string[] | undefined, string[]]>([
    ['the preferred fix first, fix all last', '9.01', undefined, ['改为 9.00', '改为 4.01', '应用全部首选的预算更正']],
    ['nothing where no finding is', '工资', undefined, []],
    ['nothing on a finding that has no fix', '302', undefined, []],
    ['quick fixes when only they are asked for', '5.50', ['quickfix'], ['改为 5.00']],
    [
      'fix all anywhere when asked for by name',
      '工资',
      ['source.fixAll.budget-disclosure'],
      ['应用全部首选的预算更正'],
    ],
    ['fix all for a kind above it', '工资', ['source.fixAll'], ['应用全部首选的预算更正']],
    ['nothing for another tool', '9.01', ['source.fixAll.eslint'], []],
    ['nothing for refactorings', '9.01', ['refactor'], []],
    ['everything for the empty kind', '5.50', [''], ['改为 5.00', '应用全部首选的预算更正']],
  ])('%s', (_, words, only, expected) => {
    expect(actionsAt(words, { only }).map((action) => action.title)).toEqual(expected);
  });

  it('marks the preferred fix', () => {
    const fixes = actionsAt('9.01', { only: ['quickfix'] });
    expect(fixes.map((action) => action.isPreferred)).toEqual([true, undefined]);
  });

  it('prefers no fix that leaves its finding or brings another', () => {
    const more = { ...(analysis.findings[0] as Finding), id: 'another' };
    for (const leads of [() => analysis.findings, (mended: string) => [...findingsOf(mended), more]]) {
      const fixes = actionsAt('9.01', { findingsOf: leads });
      expect(fixes.map((action) => [action.title, action.isPreferred])).toEqual([
        ['改为 9.00', undefined],
        ['改为 4.01', undefined],
      ]);
    }
  });

  it('offers to keep a finding, or to switch its rule off, where that can be written', () => {
    const keeping = actionsAt('302', { only: ['quickfix'], keeps: true });
    expect(keeping.map(({ command }) => [command?.command, command?.arguments])).toEqual([
      ['budgetDisclosure.keepFinding', [{ uri: 'file:///a', subject: 'finding-2' }]],
      ['budgetDisclosure.switchRuleOff', [{ uri: 'file:///a', subject: 'sum-mismatch' }]],
    ]);
    expect(keeping[0]?.title).toBe('核对无误，记入 .disclosure.json');
    expect(actionsAt('302', { only: ['quickfix'] })).toEqual([]);
    expect(actionsAt('302', { only: ['source'], keeps: true })).not.toContainEqual(keeping[0]);
  });

  it('offers fixes at either end of a finding', () => {
    const at = lines.positionAt(spanOf(text, '5.50').end);
    const found = codeActionsAt(
      analysis,
      lines,
      { start: at, end: at },
      { uri: 'file:///a', locale: 'en', only: ['quickfix'] },
    );
    expect(found.map((action) => action.title)).toEqual(['change to 5.00']);
  });

  it('attaches the diagnostics of its finding only', () => {
    const diagnostics = diagnosticsOf(analysis, lines, { locale: 'zh-cn' });
    const [first] = actionsAt('9.01', { diagnostics, only: ['quickfix'] });
    expect(first?.diagnostics).toEqual([diagnostics[0]]);
    const withoutData = diagnostics.map(({ data: _, ...rest }) => rest);
    const [same] = actionsAt('9.01', { diagnostics: withoutData, only: ['quickfix'] });
    expect(same?.diagnostics).toEqual([withoutData[0]]);
  });

  it('edits the text, bound to its version where the client can', () => {
    const edits = [{ range: lines.rangeOf(spanOf(text, '5.50')), newText: '5.00' }];
    const [plainEdit] = actionsAt('5.50', { only: ['quickfix'] });
    expect(plainEdit?.edit).toEqual({ changes: { 'file:///a': edits } });
    const [versioned] = actionsAt('5.50', { only: ['quickfix'], version: 7 });
    expect(versioned?.edit).toEqual({ documentChanges: [{ textDocument: { uri: 'file:///a', version: 7 }, edits }] });
  });
});
