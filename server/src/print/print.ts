import type { LayoutName } from '../layout/model';
import { printAligned } from './aligned';
import { printCellLines } from './cellLines';
import { printCollapsed } from './collapsed';
import type { PrintDocument, Printed, PrintOptions } from './model';
import { printPipeCells } from './pipeCells';
import { printPipeTable } from './pipeTable';
import { printTabRows } from './tabRows';

/** Layouts that can be printed. */
export type PrintLayout = Exclude<LayoutName, 'prose' | 'bare-cells'>;

/** Every printer by the layout it writes, with its default options. */
export const PRINTERS: Readonly<Record<PrintLayout, (doc: PrintDocument, options?: PrintOptions) => Printed>> = {
  'tab-rows': printTabRows,
  'cell-lines': printCellLines,
  'pipe-table': printPipeTable,
  'pipe-cells': printPipeCells,
  aligned: printAligned,
  collapsed: printCollapsed,
};

/** Prints a document in a layout. */
export function printDocument(doc: PrintDocument, layout: PrintLayout, options?: PrintOptions): Printed {
  return PRINTERS[layout](doc, options);
}
