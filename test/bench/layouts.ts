import type { PrintDocument, Printed } from '../../server/src/print/model';
import { printPipeCells } from '../../server/src/print/pipeCells';
import { PRINTERS } from '../../server/src/print/print';

/** The seven layouts documents come in, with what prints them. */
export const LAYOUTS = {
  'tab-rows': PRINTERS['tab-rows'],
  'cell-lines': PRINTERS['cell-lines'],
  'pipe-table': PRINTERS['pipe-table'],
  'pipe-cells': PRINTERS['pipe-cells'],
  'pipe-cells-joined': (document: PrintDocument): Printed => printPipeCells(document, { style: 'joined' }),
  aligned: PRINTERS.aligned,
  collapsed: PRINTERS.collapsed,
} as const;

export type BenchLayout = keyof typeof LAYOUTS;

/** Their names. */
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as BenchLayout[];
