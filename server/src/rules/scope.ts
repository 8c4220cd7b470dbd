import type { Disclosure, Part, Project, Table } from '../document/model';
import { held } from '../findings/held';
import type { Finding } from '../findings/model';
import type { Span } from '../text/span';
import type { DocumentRule, RuleContext } from './rule';

/**
 * What a rule's findings depend on: one form, one table, one part — or all of the document. A rule of a smaller scope sees
 * a document of that form, table or part alone; its findings are remembered as long as that stays.
 */
export type Scope = 'project' | 'table' | 'part' | 'document';

/** A rule and what it depends on. */
export interface ScopedRule {
  readonly rule: DocumentRule;
  readonly scope: Scope;
}

/** What was found in something, by the place of the rule in its list, and what else it was found by. */
interface Known {
  readonly key: string;
  readonly found: readonly (readonly Finding[])[];
}

const NONE: readonly Finding[] = [];

/** Runs some rules over documents that are edited. */
export class ScopedRules {
  private readonly parts = new WeakMap<Part, Known>();
  private readonly things = new WeakMap<Project | Table, Known>();
  private readonly indices: Readonly<Record<Scope, readonly number[]>>;

  constructor(private readonly rules: readonly ScopedRule[]) {
    const of = (scope: Scope): number[] => rules.flatMap((each, i) => (each.scope === scope ? [i] : []));
    this.indices = { project: of('project'), table: of('table'), part: of('part'), document: of('document') };
  }

  /** What each rule found, in the order of the rules and of the text. */
  check(context: RuleContext): readonly (readonly Finding[])[] {
    const { document } = context;
    const all = this.rules.map((): Finding[] => []);
    for (const part of document.parts) this.ofPart(context, part).forEach((found, i) => all[i]?.push(...found));
    for (const i of this.indices.document) all[i]?.push(...(this.rules[i]?.rule(context) ?? []));
    return all;
  }

  private ofPart(context: RuleContext, part: Part): Known['found'] {
    const { document } = context;
    const key = `${document.parts.length > 1} ${document.year ?? ''}`;
    const known = part.figures && this.parts.get(part);
    if (known && known.key === key) return known.found;
    const found = this.rules.map((): readonly Finding[] => NONE);
    this.run(this.indices.part, { ...context, document: only(document, part) }, part.span, found);
    const ownKey = `${key} ${part.kind} ${part.code} ${part.name} ${part.year ?? ''}`;
    const { project: ofProject, table: ofTable } = this.indices;
    for (const project of part.projects) this.ofThing(context, part, ownKey, project, ofProject, found);
    for (const table of part.tables) if (!table.project) this.ofThing(context, part, ownKey, table, ofTable, found);
    if (part.figures) this.parts.set(part, { key, found });
    return found;
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

/** A part without anything in it: it stands for the others where there are several. */
const VOID: Part = {
  index: 0,
  kind: 'unit',
  code: '',
  name: '',
  year: undefined,
  span: { start: 0, end: 0 },
  sections: [],
  tables: [],
  projects: [],
  figures: [],
  sentences: [],
};

/** The document as if it had this part only; that it has several is still seen. */
function only(document: Disclosure, part: Part): Disclosure {
  return {
    parts: document.parts.length > 1 ? [VOID, part] : [part],
    tables: part.tables,
    get figures() {
      return part.figures ?? document.figures;
    },
    get sentences() {
      return part.sentences ?? document.sentences.filter((sentence) => sentence.part === part);
    },
    repairs: [],
    year: document.year,
    recognised: document.recognised,
  };
}
