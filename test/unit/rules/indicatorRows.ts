/** Documents made of indicator values alone, and what the checks of single values have to say of them. */
import { expect } from 'vitest';
import type { Disclosure, Indicator, Part, Project, Table, TextCell } from '../../../server/src/document/model';
import type { Finding } from '../../../server/src/findings/model';
import { checkIndicators } from '../../../server/src/rules/indicators';
import type { Span } from '../../../server/src/text/span';

/** 二级指标, 三级指标, 描述, 指标值 */
export type Row = readonly [string, string, string, string];

export interface Made {
  readonly text: string;
  readonly document: Disclosure;
}

/** Slips that leave no doubt. */
const CERTAIN = new Set(['indicator-foreign-unit', 'indicator-run-together']);

/** A document of one project whose indicator values stand one after the other; `¶` in a value is a line break inside it. */
export function documentOf(rows: readonly Row[], parts = 1): Made {
  let text = '';
  const cell = (value: string): TextCell => {
    const spans: Span[] = value.split('¶').map((piece) => {
      const start = text.length;
      text += `${piece}\n`;
      return { start, end: start + piece.length };
    });
    return { text: value.replaceAll('¶', ''), spans };
  };
  const all: Part[] = [];
  for (let p = 0; p < parts; p++) {
    const projects: Project[] = [];
    const part = { code: String(216 + p), name: `第${p + 1}单位`, tables: [], projects } as unknown as Part;
    const project = {
      number: '3',
      name: '档案数字化',
      titleSpan: { start: 0, end: 0 },
      code: undefined,
      cellsKnown: true,
      table: { part, entries: [] } as unknown as Table,
      indicators: [] as Indicator[],
    } as unknown as Project;
    for (const [level2, name, description, value] of rows)
      (project.indicators as Indicator[]).push({
        level1: '产出指标',
        level2,
        name: cell(name),
        description: cell(description),
        value: cell(value),
        basis: undefined,
        project,
      });
    projects.push(project);
    all.push(part);
  }
  return { text, document: { parts: all, tables: [] } as unknown as Disclosure };
}

/** The line each fix changes, as it reads afterwards; `*` before the preferred one. */
export function fixed(text: string, { fixes }: Finding): string[] {
  return fixes.map((fix) => {
    let after = text;
    for (const { span, newText } of [...fix.edits].sort((a, b) => b.span.start - a.span.start))
      after = after.slice(0, span.start) + newText + after.slice(span.end);
    const [line = ''] = after.split('\n').filter((each, index) => each !== text.split('\n')[index]);
    return (fix.preferred ? '*' : '') + line;
  });
}

/** One value has one finding, of this rule, on these characters, with these fixes. */
export function expectFinding(row: Row, rule: string, marked: string, fixes: readonly string[]): void {
  const { text, document } = documentOf([row]);
  const findings = checkIndicators(document);
  expect(findings).toHaveLength(1);
  const [finding] = findings as [Finding];
  expect(finding.rule).toBe(rule);
  expect(finding.severity).toBe(CERTAIN.has(finding.rule) ? 'error' : 'warning');
  expect(text.slice(finding.span.start, finding.span.end)).toBe(marked);
  expect(fixed(text, finding)).toEqual(fixes);
}
