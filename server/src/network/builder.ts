import type { Derives, Strength } from '../catalogue/kind';
import type { Column, Entry, Figure, Table } from '../document/model';
import { exact } from '../text/exact';
import type { Mutable } from '../text/mutable';
import { NO_RELATIONS, RelationGroup } from './group';
import type { Relation, Rounding, Term } from './model';
import { evaluate, isOpenBetween } from './state';

/** What every relation of one template has in common. */
export interface Template {
  /** Stable kebab-case rule code. */
  readonly rule: string;
  readonly strength: Strength;
  readonly derives: Derives;
}

/** Where a relation lives, for naming it. */
export interface Place {
  readonly table: Table | undefined;
  readonly entry: Entry | undefined;
  readonly column: Column | undefined;
  /** The operands stand in several tables: a figure whose column is open does not bind. */
  readonly between?: boolean;
  /** The difference that the text's rounding explains. */
  readonly rounding?: Rounding | undefined;
}

/** Collects the relations of a document. */
export class NetworkBuilder {
  private readonly relations: Relation[] = [];

  /** Adds a relation; one without terms says nothing and is left out. */
  add(template: Template, form: Relation['form'], total: Figure, terms: readonly Term[], place: Place): void {
    if (terms.length === 0) return;
    const { rounding } = place;
    const { computed, residual, state: own } = evaluate(form, total, terms, rounding);
    const state = place.between && own !== 'unbound' && isOpenBetween(total, terms) ? 'assumed' : own;
    const relation: Mutable<Relation> = {
      id: this.relations.length,
      rule: template.rule,
      form,
      strength: template.strength,
      derives: template.derives,
      total,
      terms: exact(terms),
      computed,
      residual,
      state,
      table: place.table,
      entry: place.entry,
      column: place.column,
    };
    if (rounding) relation.rounding = rounding;
    this.relations.push(relation);
  }

  /** Everything added, as one group. */
  finish(): RelationGroup {
    return this.relations.length === 0 ? NO_RELATIONS : new RelationGroup(this.relations);
  }
}
