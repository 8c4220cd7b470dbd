/**
 * Characters of one sound that are both right in the same words, or that name two matters: 制定 and 制订, 失业 and 事业.
 * One of them in place of another of its group is no slip.
 */
const BOTH_RIGHT =
  '定订 账帐 他它她 作做 象像 须需 及即 的地得 份分 和合 划画 记纪 征证 市事失实时十试室式是 级及机基计季际 医义一宜 期其七 ' +
  '五午无务物 九就旧 四司 三山 二儿 六留 公工供 收手首 电店点 省生升 县现限 户护互 村存 镇震 城成程 林临 水税 油邮有由 ' +
  '气汽器 地第低 南男难 东冬 西系 上尚 里理 元原 新心 农浓 数树书属 中终种 前钱 年念 副负服付 园院 象项 制质治置 致至';

const GROUPS = new Map<string, readonly number[]>();
for (const [i, group] of BOTH_RIGHT.split(' ').entries())
  for (const character of group) GROUPS.set(character, [...(GROUPS.get(character) ?? []), i]);

/** Whether two characters of one sound may both be right in one place. */
export function mayBothBeRight(one: string, other: string): boolean {
  const groups = GROUPS.get(other) ?? [];
  return (GROUPS.get(one) ?? []).some((group) => groups.includes(group));
}
