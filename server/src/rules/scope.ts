import type { Part, Project, Table } from '../document/model';
import { held } from '../findings/held';
import type { Finding } from '../findings/model';
import type { Span } from '../text/span';
import type { DocumentRule, RuleContext } from './rule';
import { only } from './alone';
import { heldIn, keyOf, listsOf, viewKey, ViewMemory, type View } from './views';
import { Memo } from '../text/memo';

/**
 * What a rule's findings depend on: one form, one table, one part — or all of the document. A rule of a smaller scope sees
 * a document of that form, table or part alone; its findings are remembered as long as that stays.
 */
export type Scope = 'project' | 'table' | 'part' | 'document';

/** What of its part, or of the document, a rule looks at. An edit elsewhere leaves its findings as they are. */
export type Reads = View | 'all';

/** A rule and what it depends on. */
export interface ScopedRule {
  readonly rule: DocumentRule;
  readonly scope: Scope;
  readonly reads: Reads;
}

/** What each rule found, by its place in their list. */
type Found = readonly (readonly Finding[])[];

/** What was found in something, and what else it was found by. */
interface Known {
  readonly key: string;
  readonly found: Found;
}

const NONE: readonly Finding[] = [];
const VIEWS: readonly View[] = ['text', 'forms', 'text and forms'];

/** Rules that look at one view, with what they found in it. */
interface ViewRules {
  readonly view: View;
  readonly indices: readonly number[];
  readonly memory: ViewMemory<Found>;
}

/** Runs some rules over documents that are edited. */
export class ScopedRules {
  private readonly parts = new Memo<Part, Known>();
  private readonly things = new Memo<Project | Table, Known>();
  private readonly indices: Readonly<Record<Scope, readonly number[]>>;
  private readonly partViews: readonly ViewRules[];
  private readonly documentViews: readonly ViewRules[];

  constructor(private readonly rules: readonly ScopedRule[]) {
    const of = (scope: Scope, reads: Reads): number[] =>
      rules.flatMap((each, i) => (each.scope === scope && each.reads === reads ? [i] : []));
    const views = (scope: Scope): ViewRules[] =>
      VIEWS.map((view) => ({ view, indices: of(scope, view), memory: new ViewMemory<Found>() }));
    this.indices = {
      project: of('project', 'all'),
      table: of('table', 'all'),
      part: of('part', 'all'),
      document: of('document', 'all'),
    };
    this.partViews = views('part');
    this.documentViews = views('document');
  }

  /** What each rule found, in the order of the rules and of the text. */
  check(context: RuleContext): Found {
    const { document } = context;
    const all = this.rules.map((): Finding[] => []);
    for (const part of document.parts) this.ofPart(context, part).forEach((found, i) => all[i]?.push(...found));
    const key = `${viewKey(document.parts)} ${document.year ?? ''}`;
    for (const rules of this.documentViews) {
      const found = this.ofView(rules, context, document.parts, key);
      rules.indices.forEach((i, n) => all[i]?.push(...(found[n] ?? NONE)));
    }
    for (const i of this.indices.document) all[i]?.push(...(this.rules[i]?.rule(context) ?? []));
    return all;
  }

  private ofPart(context: RuleContext, part: Part): Found {
    const { document } = context;
    // Places in the first part are named without it.
    const key = `${document.parts.length > 1} ${part.index} ${document.year ?? ''}`;
    const known = part.figures && this.parts.get(part);
    if (known && known.key === key) return known.found;
    const found = this.rules.map((): readonly Finding[] => NONE);
    const alone = { ...context, document: only(document, part) };
    this.run(this.indices.part, alone, part.span, found);
    const ownKey = `${key} ${keyOf([part])}`;
    const partKey = `${key} ${viewKey([part])}`;
    for (const rules of this.partViews)
      this.ofView(rules, alone, [part], partKey).forEach((own, n) => (found[rules.indices[n] ?? 0] = own));
    const { project: ofProject, table: ofTable } = this.indices;
    for (const project of part.projects) this.ofThing(context, part, ownKey, project, ofProject, found);
    for (const table of part.tables) if (!table.project) this.ofThing(context, part, ownKey, table, ofTable, found);
    if (part.figures) this.parts.set(part, { key, found });
    return found;
  }

  /** What the rules of one view find in some parts, in the order of their indices. */
  private ofView(
    { view, indices, memory }: ViewRules,
    context: RuleContext,
    parts: readonly Part[],
    key: string,
  ): Found {
    if (indices.length === 0) return [];
    return memory.of(listsOf(view, parts), key, () =>
      indices.map((i) => heldIn(view, parts, this.rules[i]?.rule(context) ?? NONE)),
    );
  }

  /** Adds what the rules for single forms or tables find in one. */
  private ofThing(
    context: RuleContext,
    part: Part,
    key: string,
    thing: Project | Table,
    indices: readonly number[],
    found: (readonly Finding[])[],
  ): void {
    let known = part.figures && this.things.get(thing);
    if (!known || known.key !== key) {
      const own = this.rules.map((): readonly Finding[] => NONE);
      const alone: Part =
        'indicators' in thing
          ? { ...part, sections: [], tables: [thing.table], projects: [thing] }
          : { ...part, sections: [], tables: [thing], projects: [] };
      this.run(indices, { ...context, document: only(context.document, alone) }, thing.span, own);
      known = { key, found: own };
      if (part.figures) this.things.set(thing, known);
    }
    for (const i of indices) {
      const own = known.found[i];
      if (own && own.length > 0) found[i] = [...(found[i] ?? NONE), ...own];
    }
  }

  private run(indices: readonly number[], context: RuleContext, anchor: Span, found: (readonly Finding[])[]): void {
    for (const i of indices) found[i] = held(this.rules[i]?.rule(context) ?? NONE, anchor);
  }
}
