import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { printDocument, type PrintLayout } from '../../server/src/print/print';
import { generate } from '../generate/disclosure';
import { measureFaults, piecesLeft } from './faultMeasure';
import { faultFloorOf, faultsRaised, faultsWorseThan } from './faultReport';
import { FAULT_KINDS, faultsOf, placesOf, withPieces, type Drawn, type Fault, type FaultKind } from './faults';

function drawn(layout: PrintLayout): Drawn {
  const { text } = printDocument(generate(3, { units: 1, unitParts: false }).document, layout);
  const { document, network } = analyse(text);
  return { text, document, network };
}

function ofKind(faults: readonly Fault[], kind: FaultKind): readonly Fault[] {
  return faults.filter((fault) => fault.kind === kind);
}

describe.each<PrintLayout>(['tab-rows', 'cell-lines', 'pipe-table'])('faults put into %s', (layout) => {
  const from = drawn(layout);
  const { text } = from;
  const faults = faultsOf(from, 1, 4);

  it('are of every kind, and the same for the same seed', () => {
    expect([...new Set(faults.map(({ kind }) => kind))].sort()).toEqual([...FAULT_KINDS].sort());
    expect(faultsOf(from, 1, 4)).toEqual(faults);
    expect(faultsOf(from, 2, 4)).not.toEqual(faults);
  });

  it('change the text, and only at their pieces', () => {
    for (const fault of faults) {
      const broken = withPieces(text, fault.pieces);
      expect(broken).not.toBe(text);
      const undone = fault.pieces.map(({ span, newText }, index) => ({
        span: placesOf(fault.pieces)[index] ?? span,
        newText: text.slice(span.start, span.end),
        was: newText,
      }));
      for (const { span, was } of undone) expect(broken.slice(span.start, span.end)).toBe(was);
      expect(withPieces(broken, undone)).toBe(text);
    }
  });

  it('copy and drop whole rows', () => {
    const rows = (other: string): number =>
      analyse(other).document.tables.reduce((sum, { entries }) => {
        return sum + new Set(entries.flatMap((entry) => [entry, ...entry.repeats]).map(({ span }) => span.start)).size;
      }, 0);
    const all = text.split('\n').length;
    for (const { pieces } of ofKind(faults, 'row copied')) {
      const copied = pieces[0]?.newText ?? '';
      expect(text.slice((pieces[0]?.span.start ?? 0) - copied.length).startsWith(copied)).toBe(true);
    }
    for (const { pieces, names } of ofKind(faults, 'row dropped')) {
      const broken = withPieces(text, pieces);
      expect(broken.split('\n').length).toBeLessThan(all);
      expect(rows(broken)).toBeLessThan(rows(text));
      const gone = text.slice(pieces[0]?.span.start, pieces[0]?.span.end);
      expect(names.some((name) => gone.replace(/\s/g, '').includes(name))).toBe(true);
    }
  });

  it('move an amount within its row', () => {
    for (const { pieces } of ofKind(faults, 'moved')) {
      expect(pieces).toHaveLength(2);
      const before = pieces.map(({ span }) => text.slice(span.start, span.end).trim());
      expect(before.filter((piece) => piece === '')).toHaveLength(1);
      expect(pieces.map(({ newText }) => newText).reverse()).toEqual(before);
    }
  });

  it('write one wrong amount in all prints', () => {
    for (const { pieces } of ofKind(faults, 'all prints')) {
      expect(pieces.length).toBeGreaterThan(1);
      const value = (piece: string): number => Number(piece.replace(/,/g, ''));
      expect(new Set(pieces.map(({ newText }) => value(newText))).size).toBe(1);
      expect(new Set(pieces.map(({ span }) => value(text.slice(span.start, span.end)))).size).toBe(1);
    }
  });
});

describe('what is left of a fault', () => {
  const fault: Fault = {
    kind: 'two nearby',
    pieces: [
      { span: { start: 2, end: 5 }, newText: '1.10' },
      { span: { start: 6, end: 9 }, newText: '2' },
    ],
    names: [],
    spacesAside: false,
  };

  it.each([
    ['甲\t1.1 2.2\t', 0],
    ['甲\t1.10 2.2\t', 1],
    ['甲\t1.1 2\t', 1],
    ['甲\t1.10 2\t', 2],
    ['甲\t1.12 2\t', undefined],
    ['甲\t1.1 2.2\t丙', undefined],
    ['乙\t1.1 2.2\t', undefined],
    ['甲\t1.1  2.2\t', undefined],
  ])('%j', (out, left) => {
    expect(piecesLeft('甲\t1.1 2.2\t', fault, out)).toBe(left);
  });

  it('looks past spaces where a cell was emptied', () => {
    expect(piecesLeft('甲\t1.1 2.2\t', { ...fault, spacesAside: true }, '甲\t1.1  2.2 \t')).toBe(0);
  });
});

describe('the measure', () => {
  const measured = measureFaults(drawn('tab-rows').text, 1, 1);
  const floor = faultFloorOf(measured);

  it('counts no more than was made, and nothing restored that was not caught', () => {
    for (const { made, caught, located, restored } of measured.byKind.values()) {
      expect(caught).toBeLessThanOrEqual(made);
      expect(located).toBeLessThanOrEqual(caught);
      expect(restored).toBeLessThanOrEqual(caught);
    }
    expect([...measured.byKind.keys()]).toEqual([...FAULT_KINDS]);
    expect(measured.byKind.get('two anywhere')?.made).toBe(2);
  });

  it('falls below a floor and raises it', () => {
    const key = 'sentence caught';
    const lower = { ...floor, [key]: 0.25 };
    const higher = { ...floor, [key]: 0.75 };
    expect(faultsWorseThan('a', higher, lower)).toEqual([`a: ${key} 0.25 < 0.75`]);
    expect(faultsWorseThan('a', lower, higher)).toEqual([]);
    expect(faultsWorseThan('a', undefined, lower)).toEqual([]);
    expect(faultsRaised(lower, higher)[key]).toBe(0.75);
    expect(faultsRaised(higher, lower)[key]).toBe(0.75);
  });
});
