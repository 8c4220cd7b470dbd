/**
 * What a budget disclosure document says, as plain data: parts, sections, tables, projects and the printed figures.
 * Built once per text by `readDocument`, never changed afterwards. All positions are UTF-16 offsets in the text.
 */
import type { Span } from '../text/span';
import type { LayoutName } from '../layout/model';
import type { ColumnKind, TableKind } from '../catalogue/kind';
import type { Percentage, Statement } from './statement';

/** The unit an amount is printed in. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

/**
 * One printed amount — or an empty cell that could hold one.
 * Money is an integer in 分 (0.01 元); counts (数量) and percentages are integers in hundredths.
 */
export interface Figure {
  /** Its own among the figures of a document; in a text read once, its position in `Disclosure.figures`. */
  readonly id: number;
  readonly kind: 'money' | 'count' | 'percent';
  /** 分 (money) or hundredths (count, percent); `undefined` for an empty cell. */
  readonly value: number | undefined;
  /** The figure's own characters as printed, pieces joined without what stood between; `''` for an empty cell. */
  readonly text: string;
  /**
   * Where the figure's own characters stand, in text order: one span, or several when a line break or another cell splits it.
   * For an empty cell: one span over the cell's blanks (possibly empty) where a figure can be written;
   * no span where the layout leaves no place for it (collapsed text).
   */
  readonly spans: readonly Span[];
  readonly unit: MoneyUnit;
  /** Decimals as printed; 0 for an empty cell. */
  readonly decimals: number;
  /** True where the text does not decide the column this figure belongs to: no finding may rest on it. */
  readonly assumed: boolean;
  /**
   * True where the rows of its column are decided, but not which of the kind's columns it is (事业收入 or 其他收入 in
   * collapsed text): relations within the table hold either way, relations with other tables must not rest on it.
   */
  readonly columnOpen: boolean;
  /** Where it stands: in a table's entry, or in a sentence. Exactly one of `entry` and `sentence` is set. */
  readonly entry?: Entry;
  readonly column?: Column;
  readonly sentence?: Sentence;
}

/** One column of a table, known by the catalogue (`id`) or only by its printed label. */
export interface Column {
  /** Catalogue id such as `total`, `basic`, `project`; for tables of no declared kind `c0`, `c1`, … */
  readonly id: string;
  readonly kind: ColumnKind;
  /** Printed header label, artefacts removed: `合计`, `一般公共预算财政拨款`. */
  readonly label: string;
  /** Which half of a two-sided table (收入 0 | 支出 1); 0 elsewhere. */
  readonly side: number;
}

/**
 * One line of figures under one label: a table's row, or one half of it in two-sided tables (收支总表, 财政拨款收支总表).
 */
export interface Entry {
  readonly table: Table;
  /** Index in `table.entries`. */
  readonly index: number;
  /** 序号 as printed, `''` where there is none. */
  readonly serial: string;
  /** Half of a two-sided table, 0 elsewhere. */
  readonly side: number;
  /** Account code without inner spaces (科目编码), '' where there is none. */
  readonly code: string;
  /** Label without artefacts: `本年收入合计`, `行政运行`. */
  readonly label: string;
  readonly labelSpans: readonly Span[];
  /** Role the catalogue gives the row (`yearIncome`, `carryOver`, `class` …); '' where it has none. */
  readonly role: string;
  /** Parent row in a hierarchy of codes, 小计 or 其中; `undefined` at the top. */
  readonly parent: Entry | undefined;
  /** Figures and empty cells of this entry's numeric columns, in column order. */
  readonly figures: readonly Figure[];
  /** Further prints of the same row (rows printed twice by the extraction): same labels, figures to be equal. */
  readonly repeats: readonly Entry[];
  /** Text cells of other columns (项目名称, 计量单位, 采购目录序号 …) by column id. */
  readonly texts: ReadonlyMap<string, TextCell>;
  /** First to last character of the row in the text. */
  readonly span: Span;
}

/** A text cell with its place. */
export interface TextCell {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** One table, page breaks mended. */
export interface Table {
  /** Index in `Disclosure.tables`. */
  readonly index: number;
  /** The catalogue's kind, or `undefined` for a table of no declared kind (generic reading). */
  readonly kind: TableKind | undefined;
  /** Title as printed, '' where there is none. */
  readonly title: string;
  readonly titleSpan: Span | undefined;
  readonly layout: LayoutName;
  readonly unit: MoneyUnit;
  /** True where neither the table nor anything above it names a unit: `unit` is the usual one. */
  readonly unitAssumed?: boolean;
  /** Amounts that are not read: in a printed column that is none of the kind's, or in several rows of a collapsed table. */
  readonly unread?: 'column' | 'rows';
  readonly columns: readonly Column[];
  readonly entries: readonly Entry[];
  /** `注：…` printed under the table. */
  readonly note: TextCell | undefined;
  /** Title (or first row) to last row or note. */
  readonly span: Span;
  readonly part: Part;
  /** The project a 绩效目标表 describes. */
  readonly project: Project | undefined;
}

/** A department (3-digit code) or one of its units (6-digit code) with everything printed for it. */
export interface Part {
  readonly index: number;
  readonly kind: 'department' | 'unit';
  /** `450`, `417001`; '' where none is printed. */
  readonly code: string;
  /** `某某市医疗保障局`; '' where none is printed. */
  readonly name: string;
  readonly year: number | undefined;
  readonly span: Span;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly projects: readonly Project[];
  /** Its figures and sentences in reading order; left out in documents that are put together by hand. */
  readonly figures?: readonly Figure[];
  readonly sentences?: readonly Sentence[];
  /** Its text outside tables and forms, in order; left out in documents that are put together by hand. */
  readonly stretches?: readonly Stretch[];
}

/** Headings and running text of a part between two of its tables or forms: the same object as long as none of it is edited. */
export interface Stretch {
  /** First to last character. */
  readonly span: Span;
  /** Lines in it that pages print above and below their text. */
  readonly pageEnds?: readonly Span[];
}

/** A heading of the explanatory text and what stands under it. */
export interface Section {
  /** 1 for 一、, 2 for （一）, 3 for 1、 … */
  readonly level: number;
  /** `一`, `（二）`, `3`; '' where the heading bears none. */
  readonly ordinal: string;
  readonly title: string;
  readonly headingSpan: Span;
  /** Heading to the last character before the next heading of the same or a higher level. */
  readonly span: Span;
  readonly children: readonly Section[];
  readonly tables: readonly Table[];
  readonly projects: readonly Project[];
}

/** One project performance form (绩效目标表). */
export interface Project {
  /** Number before the title (`3`), '' for a 专项资金 form. */
  readonly number: string;
  /** Name: the title without number and 绩效目标表. */
  readonly name: string;
  readonly titleSpan: Span;
  readonly span: Span;
  /** 项目编码, '' where none is printed. */
  readonly code: TextCell | undefined;
  /** The money lines of the form (预算数, 财政资金, 其他资金) as a table of kind `JX`. */
  readonly table: Table;
  readonly indicators: readonly Indicator[];
  /** 资金支出计划 (%), cumulative, in printed order; empty cells have no value. */
  readonly plan: readonly Figure[];
  /** Months of the plan's header as printed (3, 6, 10, 12); a column the extraction lost is missing. */
  readonly planMonths: readonly number[];
  /** The form's own 项目名称 field, `undefined` where none is printed or the layout does not bound it. */
  readonly formName: TextCell | undefined;
  /** Its own 实施单位, 项目单位, 单位名称 fields; none where the layout does not bound them. */
  readonly units: readonly TextCell[];
  /** The unit the form is printed for (`619001某某局本级`), code before name; '' where none is printed. */
  readonly unit: string;
  /** Whether the layout tells the indicators' cells apart; in collapsed text name and description may run together. */
  readonly cellsKnown: boolean;
}

/** One row of a project's indicators. Merged 一级 and 二级 cells are inherited downwards. */
export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: TextCell;
  readonly description: TextCell | undefined;
  /** 指标值; for 符号|值|单位 forms the three joined. `undefined` where the layout does not tell it apart. */
  readonly value: TextCell | undefined;
  readonly basis: TextCell | undefined;
  /** 权重 or 分值, where the form has such a column and the cell is printed. */
  readonly weight?: TextCell | undefined;
  readonly project: Project;
}

/** A paragraph of explanatory text that holds amounts. Wrapped lines are joined; `offsets` leads back to the text. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly part: Part;
  /** Source offset of each character of `text`. */
  readonly at: readonly number[];
  /** Running number, within the part, of the stretch of text between two headings, tables or forms it stands in. */
  readonly passage: number;
  /** What its amounts are of: one statement per amount, and those that say that nothing changed; in text order. */
  readonly statements: readonly Statement[];
  /** Its shares and rates of growth, in text order; left out where there are none. */
  readonly percentages?: readonly Percentage[];
  /** Its amounts in text order; left out in documents that are put together by hand. */
  readonly figures?: readonly Figure[];
}

/** Something the extraction broke and the reading mended: said once, as information. */
export interface Repair {
  readonly kind:
    | 'page-breaks'
    | 'printed-twice'
    | 'split-codes'
    | 'split-figures'
    | 'lost-columns'
    | 'header-shifted'
    | 'collapsed-cells'
    | 'unread';
  readonly count: number;
  /** The first place. */
  readonly span: Span;
}

/** Tables a text breaks into or off from: half of a document, as it stands while it is being pasted or written. */
export interface Cuts {
  /** The table or form nothing follows: it may go on. */
  readonly last: Table | undefined;
  /** True where its last row may be unfinished: the text ends without an end of line, or the layout does not tell. */
  readonly inRow: boolean;
  /** The table the text begins with, without its title: it may have begun before. */
  readonly first: Table | undefined;
}

/** The whole document. */
export interface Disclosure {
  readonly parts: readonly Part[];
  readonly tables: readonly Table[];
  /** Every printed amount and every empty cell that could hold one, in reading order. */
  readonly figures: readonly Figure[];
  readonly sentences: readonly Sentence[];
  readonly repairs: readonly Repair[];
  /** Left out in documents that are put together by hand. */
  readonly cuts?: Cuts;
  readonly year: number | undefined;
  /** Likelihood that this is a disclosure at all: something of its structure was found. */
  readonly recognised: boolean;
}
