import type { Disclosure, Part, Project, Section, Table } from '../document/model';
import type { Span } from '../text/span';

/** One thing of the outline, with what belongs to it; spans contain those of their children. */
export type OutlineNode = { readonly span: Span; readonly children: readonly OutlineNode[] } & (
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'project'; readonly project: Project }
);

/**
 * Parts › sections › tables and projects, each once, in text order. Tables and projects of no section hang on their
 * part; what belongs to no part stands at the top.
 */
export function outlineOf(document: Disclosure): OutlineNode[] {
  const placed = new Set<Table | Project>();
  const parts = document.parts.map((part) => partNode(part, placed));
  const loose = leaves(document.tables, [], placed);
  return inOrder([...parts, ...loose]);
}

function partNode(part: Part, placed: Set<Table | Project>): OutlineNode {
  const sections = part.sections.map((section) => sectionNode(section, placed));
  const children = inOrder([...sections, ...leaves(part.tables, part.projects, placed)]);
  return { kind: 'part', part, span: cover(part.span, children), children };
}

function sectionNode(section: Section, placed: Set<Table | Project>): OutlineNode {
  const inner = section.children.map((child) => sectionNode(child, placed));
  const children = inOrder([...inner, ...leaves(section.tables, section.projects, placed)]);
  const span = cover(cover(section.span, [{ span: section.headingSpan }]), children);
  return { kind: 'section', section, span, children };
}

/** Tables and projects not yet placed; the money lines of a project's form are the project, not a table beside it. */
function leaves(tables: readonly Table[], projects: readonly Project[], placed: Set<Table | Project>): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (const project of projects) {
    if (placed.has(project)) continue;
    placed.add(project).add(project.table);
    nodes.push({ kind: 'project', project, span: cover(project.span, [{ span: project.titleSpan }]), children: [] });
  }
  for (const table of tables) {
    if (placed.has(table)) continue;
    placed.add(table);
    if (table.project !== undefined) {
      nodes.push(...leaves([], [table.project], placed));
      continue;
    }
    const span = table.titleSpan === undefined ? table.span : cover(table.span, [{ span: table.titleSpan }]);
    nodes.push({ kind: 'table', table, span, children: [] });
  }
  return nodes;
}

function inOrder(nodes: OutlineNode[]): OutlineNode[] {
  return nodes.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The smallest span that contains a span and those of its children. */
function cover(span: Span, children: readonly { readonly span: Span }[]): Span {
  let { start, end } = span;
  for (const child of children) {
    start = Math.min(start, child.span.start);
    end = Math.max(end, child.span.end);
  }
  return { start, end };
}
