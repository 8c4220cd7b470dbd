import type { Disclosure, Table } from '../document/model';
import type { Network } from './model';
import { NetworkBuilder } from './builder';
import { addColumnRelations } from './columns';
import { addCopyRelations } from './copies';
import { distinctEntries } from './figures';
import { addGenericRelations } from './generic';
import { addHierarchyRelations } from './hierarchy';
import { doubtMisread } from './misread';
import { addProductRelations } from './products';
import { addPurchaseRelations } from './purchases';
import { addRoleRelations, rowsByRole } from './roles';
import { addStatementRelations } from './statements';
import { addTies } from './ties';

/**
 * Every relation among the figures of a document, from the templates of the catalogue; tables of no declared kind get
 * the relations their labels claim, where most of the table bears them out. One pass, linear in the figures.
 */
export function buildNetwork(document: Disclosure): Network {
  const builder = new NetworkBuilder();
  for (const table of document.tables) addTable(builder, table);
  addTies(builder, document);
  addStatementRelations(builder, document);
  return doubtMisread(builder.finish(document));
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
