import type { Disclosure, Figure } from '../document/model';
import { RelationGroup, type Use } from './group';
import { memoised } from '../text/memo';
import type { Network, Relation } from './model';

/** The relations of a document by what they were made of. */
export interface Groups {
  /** Of each table, by its index. */
  readonly tables: readonly RelationGroup[];
  /** Within each part, by its index. */
  readonly parts: readonly RelationGroup[];
  /** Between the parts. */
  readonly between: RelationGroup;
}

/** The groups of a network in the order of its relations. */
export function allGroups({ tables, parts, between }: Groups): readonly RelationGroup[] {
  return [...tables, ...parts, between];
}

/** The network of a document's groups; its relations are put in one list when they are asked for. */
export class GroupedNetwork implements Network {
  private all: readonly Relation[] | undefined;
  private byId: readonly (readonly Relation[])[] | undefined;

  constructor(
    readonly groups: Groups,
    readonly misread: Network['misread'],
  ) {}

  get relations(): readonly Relation[] {
    return (this.all ??= allGroups(this.groups).flatMap((group) => group.relations));
  }

  get byFigure(): readonly (readonly Relation[])[] {
    return (this.byId ??= listed(this.relations));
  }
}

/** Relations by figure id; one shared empty list for the ids below the highest that nothing checks. */
export function listed(relations: readonly Relation[]): readonly (readonly Relation[])[] {
  const byFigure: Relation[][] = [];
  const none: Relation[] = [];
  const put = ({ id }: Figure, relation: Relation): void => {
    while (byFigure.length <= id) byFigure.push(none);
    const known = byFigure[id];
    if (known === none || known === undefined) byFigure[id] = [relation];
    else if (known[known.length - 1] !== relation) known.push(relation);
  };
  for (const relation of relations) {
    put(relation.total, relation);
    for (const { figure } of relation.terms) put(figure, relation);
  }
  return byFigure;
}

/** The relations a figure takes part in: those of its table, of its part, between parts, each in their order. */
export function relationsOf(network: Network, figure: Figure): readonly Relation[] {
  const { groups } = network;
  if (!groups) return network.byFigure[figure.id] ?? [];
  const table = figure.entry?.table;
  const part = table?.part ?? figure.sentence?.part;
  const between = groups.between.of(figure);
  const own = (table && groups.tables[table.index]?.of(figure)) ?? [];
  const ofPart = (part && groups.parts[part.index]?.of(figure)) ?? [];
  if (ofPart.length + between.length === 0) return own;
  return [...own, ...ofPart, ...between];
}

/** Relations put together by hand as one group. */
const handmade = memoised((network: Network) => new RelationGroup(network.relations));

/** The uses of a figure in relations that bind: those of its table, of its part, between parts, each in their order. */
export function usesOf(network: Network, figure: Figure): readonly Use[] {
  const { groups } = network;
  if (!groups) return handmade(network).usesOf(figure);
  const table = figure.entry?.table;
  const part = table?.part ?? figure.sentence?.part;
  const between = groups.between.usesOf(figure);
  const own = (table && groups.tables[table.index]?.usesOf(figure)) ?? NO_USES;
  const ofPart = (part && groups.parts[part.index]?.usesOf(figure)) ?? NO_USES;
  if (ofPart.length + between.length === 0) return own;
  if (own.length + between.length === 0) return ofPart;
  return [...own, ...ofPart, ...between];
}

const NO_USES: readonly Use[] = [];

/** Every relation that fails or lacks its total. */
export function failingOf(network: Network): readonly Relation[] {
  const { groups } = network;
  if (groups) return allGroups(groups).flatMap(({ failing }) => failing);
  return network.relations.filter(({ state }) => state === 'fails' || state === 'missingTotal');
}

/** The documents read by this program tell what belongs to each part; those put together by hand do not, and are not remembered. */
export function isRead({ parts }: Disclosure): boolean {
  return parts.every(({ figures }) => figures !== undefined);
}
