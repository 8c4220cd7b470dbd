/**
 * Counts and rates that a place or an office has one of in a year, whatever project speaks of them: two targets for one
 * of them contradict each other. Endings of folded names.
 */
const STOCKS: readonly string[] = [
  '参保人数',
  '参保率',
  '参保覆盖率',
  '常住人口',
  '户籍人口',
  '在校生数',
  '在校学生数',
  '在籍学生数',
  '在编人数',
  '在职人数',
  '离休干部人数',
  '享受离休待遇人数',
  '在册党员人数',
  '森林覆盖率',
  '城镇登记失业率',
];

/** Words that make it a share of the stock, or a flow: each project has its own. */
const FLOWS: readonly string[] = ['新增', '新', '资助', '补助', '补贴', '救助', '扩面', '培训', '申请', '应'];

/** Characters two descriptions of one stock may differ by. */
const FILLERS: ReadonlySet<string> = new Set('参加保的数人总共计全年实际情况'.split(''));

/** Whether a folded name is that of a stock. */
export function isStock(name: string): boolean {
  return STOCKS.some((ending) => name.endsWith(ending)) && !FLOWS.some((word) => name.includes(word));
}

/** Whether two folded descriptions say the same but for words that carry no meaning of their own. */
export function saysTheSame(a: string, b: string): boolean {
  const counts = new Map<string, number>();
  for (const char of a) counts.set(char, (counts.get(char) ?? 0) + 1);
  for (const char of b) counts.set(char, (counts.get(char) ?? 0) - 1);
  return [...counts].every(([char, count]) => count === 0 || FILLERS.has(char));
}
