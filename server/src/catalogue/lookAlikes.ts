/** Characters that look alike, in groups: what an eye, or the recognition of a scanned page, takes for one another. */
const SHAPES =
  '己已巳 未末 项顶 贷货 侯候 治冶 土士 日曰 人入 拔拨 析折 徽微 弛驰 密蜜 晴睛 慢漫 辩辨辫 坚竖 洽恰 栽裁载 ' +
  '暮幕墓慕 挡档 抡抢 扩护 缉辑 籍藉 杆秆 拆折 博搏 竞竟 燥躁噪澡 崇祟 撤撒 陪赔培 祥详 侍待 埋理 冲仲 汇江 ' +
  '乘剩 兔免 鸟乌 壁璧 眯咪 喝渴 课棵 遣遗 予矛 戍戌 隐稳 哀衰衷 荐存 俯附 宜宣 官宫 住往 困因 仅权 话活 ' +
  '御卸 设没 复夏 湿显 堤提 讼颂 诉诈 侵浸 检捡俭 状壮 评坪秤 辆俩 防妨仿 厉历 且旦 摸模 科料 续读 砌彻 仰抑';

function classes(groups: string): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [i, group] of groups.split(' ').entries()) for (const character of group) map.set(character, i + 1);
  return map;
}

/** The number of a character's group of look-alikes; `undefined` for most. */
export const SHAPE: ReadonlyMap<string, number> = classes(SHAPES);
