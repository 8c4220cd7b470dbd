import { describe, expect, it } from 'vitest';
import { PRINTERS, printDocument, type PrintLayout } from '../../server/src/print/print';
import { parseAmount } from '../../server/src/text/amount';
import { generate, placeOf, placeOfAmount, type Generated, type TruthCell } from './disclosure';
import { generateShanghai } from './shanghai';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
const MADE = new Map(SEEDS.map((seed) => [seed, generate(seed)]));
const LAYOUTS = Object.keys(PRINTERS) as PrintLayout[];

/** Figures of one table of one part by row label or code, side and column. */
class Figures {
  private readonly cells: readonly TruthCell[];

  constructor(made: Generated, part: number, table: string) {
    this.cells = made.cells.filter((cell) => cell.part === part && cell.table === table);
  }

  get(key: string, column: string, side = 0): number {
    const cell = this.cells.find((c) => (c.code === key || c.label === key) && c.column === column && c.side === side);
    return cell?.value ?? 0;
  }

  /** All values of a column whose row's key is accepted. */
  sum(column: string, accept: (cell: TruthCell) => boolean, side = 0): number {
    return this.cells.reduce(
      (s, c) => s + (c.column === column && c.side === side && accept(c) ? (c.value ?? 0) : 0),
      0,
    );
  }

  rows(): TruthCell[][] {
    const rows = new Map<string, TruthCell[]>();
    for (const cell of this.cells) {
      const key = `${cell.index}/${cell.row}/${cell.side}`;
      rows.set(key, [...(rows.get(key) ?? []), cell]);
    }
    return [...rows.values()];
  }
}

const ROW_SUMS: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  SR: [
    ['total', ['yearIncome', 'carryOver']],
    ['yearIncome', ['fiscal', 'specialAccount', 'business', 'operating', 'superior', 'affiliate', 'other']],
  ],
  ZC: [['total', ['basic', 'project', 'operating', 'toSuperior', 'toAffiliate']]],
  YB: [['total', ['basic', 'project']]],
  ZF: [['total', ['basic', 'project']]],
  GZ: [['total', ['basic', 'project']]],
  JB: [['total', ['personnel', 'publicFunds']]],
  SG: [['total', ['generalBudget', 'governmentFund', 'stateCapital']]],
  JX: [['budget', ['fiscalFunds', 'otherFunds']]],
  CG: [
    [
      'total',
      [
        'generalBudget',
        'governmentFund',
        'stateCapital',
        'specialAccount',
        'unitFunds',
        'fiscalCarryOver',
        'nonFiscalBalance',
      ],
    ],
  ],
};

function valueOf(row: readonly TruthCell[], column: string): number {
  return row.find((cell) => cell.column === column)?.value ?? 0;
}

describe('generate', () => {
  it('is decided by its seed', () => {
    for (const seed of [1, 2, 3]) expect(generate(seed)).toEqual(generate(seed));
    expect(generate(1).document).not.toEqual(generate(2).document);
  });

  it('keeps every relation inside a row', () => {
    const wrong: string[] = [];
    for (const [seed, made] of MADE) {
      for (const [table, sums] of Object.entries(ROW_SUMS)) {
        for (let part = 0; part <= made.budget.units.length; part++) {
          for (const row of new Figures(made, part, table).rows()) {
            for (const [total, parts] of sums) {
              if (!row.some((cell) => cell.column === total)) continue;
              const sum = parts.reduce((s, column) => s + valueOf(row, column), 0);
              if (valueOf(row, total) !== sum) wrong.push(`${seed} ${table} ${row[0]?.label} ${total}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the code hierarchies', () => {
    const wrong: string[] = [];
    for (const [seed, made] of MADE) {
      for (const table of ['SR', 'ZC', 'YB', 'ZF', 'GZ', 'JB']) {
        const figures = new Figures(made, 0, table);
        for (const cell of made.cells.filter((c) => c.part === 0 && c.table === table)) {
          const next = cell.code === '' ? 3 : cell.code.length + 2;
          if (next > (table === 'JB' ? 5 : 7)) continue;
          const sum = figures.sum(cell.column, (c) => c.code.length === next && c.code.startsWith(cell.code));
          if ((cell.value ?? 0) !== sum) wrong.push(`${seed} ${table} ${cell.code} ${cell.column}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the two sides and the tables together', () => {
    for (const [, made] of MADE) {
      for (let part = 0; part <= made.budget.units.length; part++) {
        if (!made.tables.some((t) => t.part === part)) continue;
        const [sz, sr, zc, cz] = ['SZ', 'SR', 'ZC', 'CZ'].map((id) => new Figures(made, part, id)) as [
          Figures,
          Figures,
          Figures,
          Figures,
        ];
        const [yb, zf, gz, jb, sg] = ['YB', 'ZF', 'GZ', 'JB', 'SG'].map((id) => new Figures(made, part, id)) as [
          Figures,
          Figures,
          Figures,
          Figures,
          Figures,
        ];
        const numbered = (c: TruthCell): boolean => /^[一二三四五六七八九十]+、/.test(c.label);
        const left = (label: string): number => sz.get(label, 'incomeAmount', 0);
        const right = (label: string): number => sz.get(label, 'expenditureAmount', 1);
        expect(left('本年收入合计')).toBe(sz.sum('incomeAmount', numbered, 0));
        expect(right('本年支出合计')).toBe(sz.sum('expenditureAmount', numbered, 1));
        expect(left('收入总计')).toBe(left('本年收入合计') + left('上年结转结余'));
        expect(right('支出总计')).toBe(left('收入总计'));
        expect(sr.get('合计', 'total')).toBe(left('收入总计'));
        expect(sr.get('合计', 'yearIncome')).toBe(left('本年收入合计'));
        expect(zc.get('合计', 'total')).toBe(right('本年支出合计'));
        const funds = ['generalBudget', 'governmentFund', 'stateCapital'];
        [yb, zf, gz].forEach((table, i) => {
          expect(cz.get('本年支出合计', funds[i] ?? '', 1)).toBe(table.get('合计', 'total'));
        });
        expect(cz.get('本年收入合计', 'incomeAmount')).toBe(sr.get('合计', 'fiscal'));
        expect(cz.get('收入总计', 'incomeAmount')).toBe(cz.get('支出总计', 'total', 1));
        const carried = cz.sum('incomeAmount', (c) => c.row > 31 && numbered(c));
        expect(cz.get('年初财政拨款结转和结余', 'incomeAmount')).toBe(carried);
        expect(jb.get('合计', 'total')).toBe(yb.get('合计', 'basic'));
        expect(jb.get('30217', 'publicFunds')).toBe(sg.get('三、公务接待费', 'total'));
        const projects = new Figures(made, part, 'JX').sum('budget', (c) => /^\d+、/.test(c.title));
        if (projects > 0) expect(projects).toBe(zc.get('合计', 'project'));
        const gd = new Figures(made, part, 'GD');
        expect(gd.get('资产总额', 'value')).toBe(gd.sum('value', (c) => /^\d、/.test(c.label)));
        const cg = new Figures(made, part, 'CG');
        expect(cg.get('合计', 'total')).toBe(cg.sum('total', (c) => c.label.endsWith('小计')));
        expect(cg.get('合计', 'total') * 2).toBe(cg.sum('total', (c) => c.label !== '合计'));
      }
    }
  });

  it('adds units up to the department', () => {
    const wrong: string[] = [];
    for (const seed of SEEDS.slice(0, 20)) {
      const made = generate(seed, { unitParts: true, units: 3 });
      for (const table of ['SR', 'ZC', 'YB', 'JB', 'SG']) {
        const whole = new Figures(made, 0, table);
        const parts = [1, 2, 3].map((part) => new Figures(made, part, table));
        for (const cell of made.cells.filter((c) => c.part === 0 && c.table === table)) {
          const key = cell.code === '' ? cell.label : cell.code;
          const sum = parts.reduce((s, part) => s + part.get(key, cell.column), 0);
          if (whole.get(key, cell.column) !== sum) wrong.push(`${seed} ${table} ${key} ${cell.column}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('shows everything it may hold', () => {
    const made = [...MADE.values()];
    const kinds = new Set(made.flatMap((m) => m.tables.map((t) => t.id)));
    expect([...kinds].sort()).toEqual(['CG', 'CZ', 'GD', 'GZ', 'JB', 'JG', 'JX', 'SG', 'SR', 'SZ', 'YB', 'ZC', 'ZF']);
    const some = (table: string, column: string): boolean =>
      made.some((m) => m.cells.some((c) => c.table === table && c.column === column && (c.value ?? 0) > 0));
    for (const column of [
      'fiscal',
      'specialAccount',
      'business',
      'operating',
      'superior',
      'affiliate',
      'other',
      'carryOver',
    ]) {
      expect({ column, seen: some('SR', column) }).toEqual({ column, seen: true });
    }
    for (const column of ['governmentFund', 'stateCapital']) expect(some('CZ', column)).toBe(true);
    expect(made.some((m) => m.cells.some((c) => c.table === 'JX' && !/^\d/.test(c.title)))).toBe(true);
  });

  it.each(LAYOUTS)('says where every figure stands: %s', (layout) => {
    const wrong: string[] = [];
    for (const [seed, made] of [...MADE].slice(0, 20)) {
      const printed = printDocument(made.document, layout);
      const unit = generateUnit(made);
      for (const cell of made.cells) {
        const text = placeOf(cell, printed)
          .map((span) => printed.text.slice(span.start, span.end))
          .join('');
        const read = cell.kind === 'money' ? parseAmount(text, unit) : parseAmount(text.replace('%', ''), '元');
        if (cell.value === undefined ? text !== '' : read?.value !== cell.value)
          wrong.push(`${seed} ${cell.label} ${text}`);
      }
      const whole = made.amounts.filter((amount) => {
        const span = placeOfAmount(amount, printed);
        if (span) expect(parseAmount(printed.text.slice(span.start, span.end), '万元')?.value).toBe(amount.value);
        return span !== undefined;
      });
      expect(whole.length).toBe(made.amounts.length);
    }
    expect(wrong).toEqual([]);
  });
});

function generateUnit(made: Generated): '元' | '万元' {
  const table = made.document.blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' && table.meta.includes('单位：元') ? '元' : '万元';
}

describe('generateShanghai', () => {
  it('keeps the truth in step with the table', () => {
    const wrong: string[] = [];
    for (const seed of SEEDS.slice(0, 20)) {
      const made = generateShanghai(seed, { year: 2025 });
      const printed = printDocument(made.document, 'tab-rows');
      for (const cell of made.cells) {
        const text = placeOf(cell, printed)
          .map((span) => printed.text.slice(span.start, span.end))
          .join('');
        const read = cell.kind === 'money' ? parseAmount(text, '元') : parseAmount(text.replace('%', ''), '元');
        if (cell.value === undefined ? text !== '' : read?.value !== cell.value)
          wrong.push(`${seed} ${cell.table} ${cell.label} ${text}`);
      }
      expect(made.cells.some((cell) => cell.table === 'SZ' && cell.label.startsWith('一、'))).toBe(true);
    }
    expect(wrong).toEqual([]);
  });
});
