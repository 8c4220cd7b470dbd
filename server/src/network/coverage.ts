import type { Disclosure } from '../document/model';
import type { Coverage } from '../findings/model';
import type { Network } from './model';

/** Tables of income and of expenditure: 收支总表, 收入总表, 支出总表, 财政拨款收支总表 and the tables of each fund. */
const BALANCES: ReadonlySet<string> = new Set(['SZ', 'SR', 'ZC', 'CZ', 'YB', 'ZF', 'GZ', 'JB']);

/**
 * How many of the printed amounts — in tables, sentences and further prints — some relation binds, and how many
 * relations bind and hold.
 */
export function coverageOf(document: Disclosure, network: Network): Coverage {
  let printed = 0;
  let covered = 0;
  for (const figure of document.figures) {
    if (figure.kind !== 'money' || figure.value === undefined) continue;
    printed++;
    if (isCovered(network, figure.id)) covered++;
  }
  let checked = 0;
  let holding = 0;
  let hasBalance = false;
  for (const { state, table } of network.relations) {
    if (state === 'holds') holding++;
    if (state !== 'holds' && state !== 'fails') continue;
    checked++;
    hasBalance ||= BALANCES.has(table?.kind?.id ?? '');
  }
  return { printed, covered, checked, holding, hasBalance };
}

/**
 * True where at least one equation that holds or fails contains the figure of this id. An upper limit (`atMost`) is no
 * check of a figure: most wrong figures stay below it.
 */
export function isCovered(network: Network, figureId: number): boolean {
  return (network.byFigure[figureId] ?? []).some(
    ({ form, state }) => form !== 'atMost' && (state === 'holds' || state === 'fails'),
  );
}
