import type { Disclosure, Table } from '../document/model';
import type { Network } from './model';
import { NetworkBuilder } from './builder';
import { addColumnRelations } from './columns';
import { addCopyRelations } from './copies';
import { withoutCuts } from './cuts';
import { distinctEntries } from './figures';
import type { RelationGroup } from './group';
import { memoised, memoisedList } from '../text/memo';
import { isRead } from './network';
import { addGenericRelations } from './generic';
import { addHierarchyRelations } from './hierarchy';
import { doubtMisread } from './misread';
import { addProductRelations } from './products';
import { addPurchaseRelations } from './purchases';
import { addRoleRelations, rowsByRole } from './roles';
import { addStatementRelations } from './statements';
import { contentsOf, type PartContents } from './partContents';
import { addOfUnit } from './statementsOfUnit';
import { addTies } from './ties';
import { addUnitTies } from './tiesUnits';
import { withoutUnsure } from './unsure';

/**
 * Every relation among the figures of a document, from the templates of the catalogue; tables of no declared kind get
 * the relations their labels claim, where most of the table bears them out. One pass, linear in the figures. What a table,
 * a part or the parts together gave is remembered as long as they stay.
 */
export function buildNetwork(document: Disclosure): Network {
  const remembers = isRead(document);
  const tables = document.tables.map((table) => (remembers ? tableGroup(table) : groupOfTable(table)));
  const contents = document.parts.map((part) => contentsOf(document, part));
  const parts = contents.map((part) => (remembers ? partGroup(part) : groupOfPart(part)));
  const between = remembers ? betweenGroup(contents) : groupBetween(contents);
  return doubtMisread(document, withoutUnsure(document, withoutCuts(document, { tables, parts, between })));
}

const tableGroup = memoised(groupOfTable);
const partGroup = memoised(groupOfPart);
const betweenGroup = memoisedList(groupBetween);

function groupOfTable(table: Table): RelationGroup {
  const builder = new NetworkBuilder();
  addTable(builder, table);
  return builder.finish();
}

function groupOfPart(part: PartContents): RelationGroup {
  const builder = new NetworkBuilder();
  addTies(builder, part.tables);
  addStatementRelations(builder, part);
  return builder.finish();
}

function groupBetween(parts: readonly PartContents[]): RelationGroup {
  const builder = new NetworkBuilder();
  addUnitTies(
    builder,
    parts.map(({ tables }) => tables),
  );
  addOfUnit(builder, parts);
  return builder.finish();
}

function addTable(builder: NetworkBuilder, table: Table): void {
  const rows = distinctEntries(table);
  if (table.kind) {
    // Further prints of a row carry its row relations too: they tell which print is the wrong one.
    const prints = rows.some((row) => row.repeats.length > 0) ? rows.flatMap((row) => [row, ...row.repeats]) : rows;
    const byRole = rowsByRole(rows);
    for (const spec of table.kind.relations) {
      switch (spec.form) {
        case 'columns':
        case 'columnsAtMost':
          addColumnRelations(builder, table, spec, prints);
          break;
        case 'product':
          addProductRelations(builder, table, spec, prints);
          break;
        case 'codes':
          addHierarchyRelations(builder, table, spec, rows);
          break;
        case 'roles':
        case 'atMost':
          addRoleRelations(builder, table, spec, byRole);
          break;
      }
    }
    addPurchaseRelations(builder, table, rows);
  } else {
    addGenericRelations(builder, table, rows);
  }
  addCopyRelations(builder, table, rows);
}
