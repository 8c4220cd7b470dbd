/** Analyses as plain data without back links, for comparing two of one text in everything that can be seen of them. */
import type { Analysis } from '../../server/src/analyse';
import type { Disclosure, Entry, Figure, Project, Section, Sentence } from '../../server/src/document/model';
import type { Finding } from '../../server/src/findings/model';
import type { Network, Relation } from '../../server/src/network/model';
import type { Span } from '../../server/src/text/span';

const span = ({ start, end }: Span): string => `${start}-${end}`;
const spans = (all: readonly Span[]): string => all.map(span).join(' ');
const cell = (one: { text: string; spans: readonly Span[] } | undefined): string | undefined =>
  one && `${one.text} @${spans(one.spans)}`;

/** A document, links told by numbers. */
export function describedDocument(document: Disclosure): unknown {
  const projects = new Map<Project, string>();
  document.parts.forEach((part, p) => part.projects.forEach((project, i) => projects.set(project, `${p}/${i}`)));
  const figure = (one: Figure): string =>
    [
      one.kind,
      one.value,
      one.text,
      spans(one.spans),
      one.unit,
      one.decimals,
      one.assumed,
      one.columnOpen,
      one.column?.id,
      one.column?.label,
      one.entry?.index,
      one.entry?.table.index,
      one.sentence && span(one.sentence.span),
    ].join('|');
  const entry = (one: Entry): unknown => ({
    at: `${one.table.index}/${one.index}`,
    words: [one.serial, one.side, one.code, one.label, one.role].join('|'),
    labels: spans(one.labelSpans),
    parent: one.parent?.index,
    figures: one.figures.map(figure),
    repeats: one.repeats.map(entry),
    texts: [...one.texts].map(([id, text]) => `${id}: ${cell(text)}`),
    span: span(one.span),
  });
  const section = (one: Section): unknown => ({
    heading: [one.level, one.ordinal, one.title, span(one.headingSpan), span(one.span)].join('|'),
    tables: one.tables.map(({ index }) => index),
    projects: one.projects.map((project) => projects.get(project)),
    children: one.children.map(section),
  });
  const sentence = (one: Sentence): unknown => ({
    text: one.text,
    span: span(one.span),
    part: one.part.index,
    at: [...one.at],
    passage: one.passage,
    statements: one.statements.map((statement) => ({
      ...statement,
      figure: statement.figure && figure(statement.figure),
      matter: statement.matter?.id,
    })),
  });
  return {
    parts: document.parts.map((part) => ({
      words: [part.index, part.kind, part.code, part.name, part.year, span(part.span)].join('|'),
      sections: part.sections.map(section),
      tables: part.tables.map(({ index }) => index),
      projects: part.projects.map((project) => ({
        words: [project.number, project.name, project.unit, project.cellsKnown, project.table.index].join('|'),
        spans: [span(project.titleSpan), span(project.span)],
        cells: [cell(project.code), cell(project.formName)],
        plan: project.plan.map(figure),
        months: project.planMonths,
        indicators: project.indicators.map((one) =>
          [one.level1, one.level2, cell(one.name), cell(one.description), cell(one.value), cell(one.basis)].join('|'),
        ),
        own: project.indicators.every((one) => one.project === project) && project.table.project === project,
      })),
    })),
    tables: document.tables.map((table) => ({
      words: [table.index, table.kind?.id, table.title, table.layout, table.unit, table.part.index].join('|'),
      spans: [table.titleSpan && span(table.titleSpan), span(table.span)],
      note: cell(table.note),
      project: table.project && projects.get(table.project),
      columns: table.columns.map((column) => Object.values(column).join('|')),
      entries: table.entries.map(entry),
    })),
    figures: document.figures.map(figure),
    sentences: document.sentences.map(sentence),
    repairs: document.repairs.map((repair) => `${repair.kind} ${repair.count} ${span(repair.span)}`),
    year: document.year,
    recognised: document.recognised,
  };
}

/** A network, its figures told by their place among those of the document. */
export function describedNetwork(document: Disclosure, network: Network): unknown {
  const places = new Map(document.figures.map((figure, i) => [figure, i]));
  const place = (figure: Figure): number => places.get(figure) ?? NaN;
  const relation = (one: Relation): string =>
    [
      one.rule,
      one.form,
      one.strength,
      one.derives,
      one.state,
      one.computed,
      one.residual,
      place(one.total),
      one.terms.map((term) => `${term.weight}*${place(term.figure)}`).join(' '),
      one.table?.index,
      one.entry?.index,
      one.column?.id,
    ].join('|');
  return { relations: network.relations.map(relation), misread: network.misread?.map(({ index }) => index) };
}

/** Findings with their positions. */
export function describedFindings(findings: readonly Finding[]): unknown {
  return findings.map((one) => ({
    words: [one.id, one.rule, one.severity, one.message['zh-cn'], one.message.en, span(one.span)].join('|'),
    related: one.related.map((other) => `${span(other.span)} ${other.message['zh-cn']} ${other.message.en}`),
    fixes: one.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => `${span(edit.span)} ${edit.newText}`),
    })),
  }));
}

/** All of an analysis. */
export function described(analysis: Analysis): unknown {
  return {
    document: describedDocument(analysis.document),
    network: describedNetwork(analysis.document, analysis.network),
    findings: describedFindings(analysis.findings),
    coverage: analysis.coverage,
  };
}
