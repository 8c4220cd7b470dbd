import type { Entry, Figure } from '../document/model';
import type { Finding } from '../findings/model';
import { figureIn } from '../network/figures';
import { tablesByPart } from '../network/partContents';
import type { PartTables } from '../network/tieTables';
import { finding, type RuleContext } from './rule';

/** An economic account of 基本支出 and the functional accounts that are charged with it. */
interface Pair {
  readonly economic: string;
  readonly name: string;
  /** Code, or what the codes begin with. */
  readonly functional: string;
  readonly charged: string;
}

/** Source: 《政府收支分类科目》, explanations of the functional accounts. */
const PAIRS: readonly Pair[] = [
  { economic: '30113', name: '住房公积金', functional: '2210201', charged: '住房公积金' },
  {
    economic: '30108',
    name: '机关事业单位基本养老保险缴费',
    functional: '2080505',
    charged: '机关事业单位基本养老保险缴费支出',
  },
  { economic: '30110', name: '职工基本医疗保险缴费', functional: '21011', charged: '行政事业单位医疗' },
];

/**
 * Contributions that one of 基本支出表 and 一般公共预算财政拨款支出表 has and the other has not. Some places charge all of them
 * to the account of the salaries: where none of the functional accounts is printed, nothing is said.
 */
export function accountPair({ document }: RuleContext): readonly Finding[] {
  return tablesByPart(document).flatMap((tables) => {
    const rows = tables.of('YB')?.rows ?? [];
    const isSplit = PAIRS.some(({ functional }) => rows.some(({ code }) => code.startsWith(functional)));
    return isSplit ? PAIRS.flatMap((pair) => faultOf(tables, pair) ?? []) : [];
  });
}

function faultOf(tables: PartTables, pair: Pair): Finding | undefined {
  const [basic, general] = [tables.of('JB'), tables.of('YB')];
  if (!basic || !general || !hasDetails(basic.rows, 5) || !hasDetails(general.rows, 7)) return undefined;
  const economic = amountsOf(basic.rows, pair.economic, 'total');
  const functional = amountsOf(general.rows, pair.functional, 'basic');
  if (economic === undefined || functional === undefined) return undefined;
  const [paid] = economic;
  const [charged] = functional;
  if ((paid === undefined) === (charged === undefined)) return undefined;
  const figure = paid ?? charged;
  const [span] = figure?.spans ?? [];
  if (!figure || !span) return undefined;
  const [there, here] = [`${pair.economic} ${pair.name}`, `${pair.functional} ${pair.charged}`];
  return finding({
    rule: 'account-pair',
    severity: 'information',
    subject: `${tables.part.code}/${pair.economic}`,
    message: paid
      ? {
          'zh-cn': `基本支出表列有 ${there} ${figure.text}，一般公共预算财政拨款支出表没有 ${here} 的基本支出，请核对`,
          en: `the basic expenditure has ${there} ${figure.text}, the general budget no basic expenditure under ${here}`,
        }
      : {
          'zh-cn': `一般公共预算财政拨款支出表列有 ${here} ${figure.text}，基本支出表没有 ${there}，请核对`,
          en: `the general budget has ${here} ${figure.text}, the basic expenditure no ${there}`,
        },
    span,
  });
}

/** Whether a table tells accounts down to codes of so many digits. */
function hasDetails(rows: readonly Entry[], digits: number): boolean {
  return rows.some(({ code }) => code.length === digits);
}

/** What the rows of an account print in a column, without zeros; `undefined` where the text does not decide it. */
function amountsOf(rows: readonly Entry[], code: string, column: string): readonly Figure[] | undefined {
  const figures = rows.filter((row) => row.code.startsWith(code)).map((row) => figureIn(row, column));
  if (figures.some((figure) => figure === undefined || figure.assumed || figure.columnOpen)) return undefined;
  return figures.flatMap((figure) => (figure?.value ? [figure] : []));
}
