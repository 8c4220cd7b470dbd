import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analyse';
import type { Table } from '../document/model';
import type { Locale } from '../findings/model';
import { isCovered } from '../network/coverage';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { outlineOf, type OutlineNode } from './outline';
import { FindingIndex, faultsText, indicatorsText, tableVerdict } from './verdict';

/** Symbol kinds of the protocol, by what the outline shows. */
const KINDS: Readonly<Record<OutlineNode['kind'], SymbolKind>> = { part: 2, section: 15, table: 18, project: 19 };

/** What the nodes of one outline share. */
interface Context {
  readonly analysis: Analysis;
  readonly lines: LineIndex;
  readonly locale: Locale;
  readonly findings: FindingIndex;
}

/** The outline: parts › sections › tables and projects, each with its verdict. */
export function documentSymbolsOf(analysis: Analysis, lines: LineIndex, locale: Locale): DocumentSymbol[] {
  const context: Context = { analysis, lines, locale, findings: new FindingIndex(analysis.findings) };
  return outlineOf(analysis.document).map((node) => symbolOf(node, context));
}

function symbolOf(node: OutlineNode, context: Context): DocumentSymbol {
  const range = context.lines.rangeOf(node.span);
  const symbol: DocumentSymbol = {
    // The protocol forbids empty names.
    name: nameOf(node, context.locale) || '—',
    kind: KINDS[node.kind],
    range,
    selectionRange: context.lines.rangeOf(selectionOf(node)),
  };
  const detail = detailOf(node, context);
  if (detail !== '') symbol.detail = detail;
  if (node.children.length > 0) symbol.children = node.children.map((child) => symbolOf(child, context));
  return symbol;
}

function nameOf(node: OutlineNode, locale: Locale): string {
  switch (node.kind) {
    case 'part': {
      const name = [node.part.code, node.part.name].filter((piece) => piece !== '').join(' ');
      return name || partWords(node.part.kind, locale);
    }
    case 'section':
      return headingText(node.section.ordinal, node.section.title);
    case 'table':
      return node.table.title || (node.table.kind?.[locale === 'en' ? 'en' : 'zh'] ?? unnamed(node.table, locale));
    case 'project':
      return headingText(node.project.number, node.project.name || node.project.code?.text || '绩效目标表');
  }
}

function partWords(kind: 'department' | 'unit', locale: Locale): string {
  if (locale === 'en') return kind === 'department' ? 'Department budget' : 'Unit budget';
  return kind === 'department' ? '部门预算' : '单位预算';
}

function unnamed(table: Table, locale: Locale): string {
  return locale === 'en' ? `Table ${table.index + 1}` : `第${table.index + 1}个表`;
}

/** `一、部门职责`, `（二）支出说明`, `3、项目`: the mark between ordinal and title follows the ordinal's form. */
function headingText(ordinal: string, title: string): string {
  if (ordinal === '') return title;
  return /[（()）、.．]$/.test(ordinal) ? ordinal + title : `${ordinal}、${title}`;
}

function selectionOf(node: OutlineNode): Span {
  switch (node.kind) {
    case 'part':
      return { start: node.span.start, end: node.span.start };
    case 'section':
      return node.section.headingSpan;
    case 'table':
      return node.table.titleSpan ?? { start: node.span.start, end: node.span.start };
    case 'project':
      return node.project.titleSpan;
  }
}

function detailOf(node: OutlineNode, context: Context): string {
  const counts = context.findings.within(node.span);
  switch (node.kind) {
    case 'table':
      return verdictOf(node.table, node.span, context);
    case 'project':
      return [
        verdictOf(node.project.table, node.span, context),
        indicatorsText(node.project.indicators.length, context.locale),
      ]
        .filter((piece) => piece !== '')
        .join(' · ');
    case 'section':
      return faultsText(counts, context.locale);
    case 'part': {
      const kind = node.part.code === '' && node.part.name === '' ? '' : partWords(node.part.kind, context.locale);
      const year = node.part.year === undefined ? '' : String(node.part.year);
      return [kind, year, faultsText(counts, context.locale)].filter((piece) => piece !== '').join(' · ');
    }
  }
}

function verdictOf(table: Table, span: Span, context: Context): string {
  let printed = 0;
  let checked = 0;
  for (const entry of table.entries) {
    for (const figure of entry.figures) {
      if (figure.value === undefined) continue;
      printed++;
      if (isCovered(context.analysis.network, figure)) checked++;
    }
  }
  return tableVerdict(table, context.findings.within(span), printed, checked, context.locale);
}
