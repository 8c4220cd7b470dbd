/**
 * Words that sound alike and may stand in one place, each right in its own meaning: a document that prints both has not
 * slipped. Words of one line may stand for one another; so may single characters.
 */
const GROUPS =
  '制定 制订 指定|拟定 拟订|订立 定立|签订 签定|核定 核订|审定 审订|修订 修定|定价 订价|' +
  '预定 预订|订购 定购|定货 订货|及时 即时 计时 记时|实时 适时 实施 时时 实事 事实 史实|' +
  '实行 试行 施行|实验 试验|必须 必需|截止 截至 节制|记录 纪录|记账 计账|计入 记入|作为 做为|' +
  '作出 做出|作好 做好|当作 当做|制作 制做|叫作 叫做|作成 做成|用作 用做|看作 看做|作到 做到|' +
  '作法 做法|检查 监察 监查|稽查 稽察|勘查 勘察|考查 考察|监测 检测|监控 检控|鉴定 检定|' +
  '事务 实务 事物 实物 食物|财务 财物|公务 公物|工会 公会|公用 共用 功用|年终 年中|期中 其中|' +
  '省级 升级|各项 各乡|市属 实数|职业 执业|资助 自主 自助|资费 自费|收支 收治|收集 手机|' +
  '市政 施政 时政|事业 实业 失业|试点 时点|时间 事件 实践|形式 形势 刑事 行使 行驶|型 性 形|' +
  '影响 影像 映像|一级 以及|异地 一地|一次 依次|增值 增支|终止 中止|专业 转业|专用 转用|' +
  '复核 符合 复合|核算 合算|合计 核计|学历 学力|以致 以至 一致 一直|界限 界线|法制 法治|' +
  '反映 反应|防治 防止|分布 分步 分部|分支 分值 分之|过渡 过度|合力 合理|回复 恢复|集成 继承|' +
  '上缴 上交|缴 交|结余 节余|结转 接转|联接 连接|联通 连通|其他 其它|授予 授与|给予 给与|' +
  '赋予 赋与|参与 参予|统一 同一 同意|新型 新兴|账 帐|的 地 得|他 她 它|那 哪|像 象|唯 惟|' +
  '份 分|座 坐|副 幅 付|元 圆|予 与|月 约|成份 成分|身份 身分|部份 部分|查处 查出|处级 初级|' +
  '病例 病历 病理 并立|接收 接受|省市 省事|攻关 公关|共建 攻坚|现行 先行|现金 先进|年限 年线|' +
  '人事 人士|市长 市场|受益 收益|授权 受权|体制 体质|以外 意外|有利 有力|有限 有线|中期 终期|' +
  '重点 终点|咨询 资讯|综述 总数 总署|保管 包管|保质 保值|不足 补足|布置 不止|部署 部属|' +
  '常年 长年|登录 登陆|多种 多重|分管 分馆|高效 高校 高小|缴费 交费|缴纳 交纳|厉行 力行 例行|' +
  '两级 两极|平方 平房|启用 起用|入住 入驻|所属 所述|相应 相映|应急 应激|用工 用功|院内 园内|' +
  '再次 在此|占有 占优|字体 自体|公示 公式 工时|评价 平价|期间 其间|建立 监理|权利 权力|' +
  '标示 标识|市级 实际|职能 智能|使用 适用 试用 实用|时效 实效|综合 总和|心里 心理|设计 涉及|' +
  '整治 政治';

/** Groups each word is in. */
const OF_WORD = new Map<string, number[]>();
for (const [group, words] of GROUPS.split('|').entries())
  for (const word of words.split(' ')) OF_WORD.set(word, [...(OF_WORD.get(word) ?? []), group]);

/** Whether two different words that sound alike may stand for one another. */
export function lawfullyAlike(a: string, b: string): boolean {
  const groups = OF_WORD.get(a);
  return groups !== undefined && (OF_WORD.get(b)?.some((group) => groups.includes(group)) ?? false);
}

/**
 * Characters that are words by themselves: a neighbour that sounds alike is more often another word than a slip
 * (评审及… and 评审计…).
 */
export const LOOSE_CHARACTERS = '与于予以已及即和或的地得在再是时由有为未对从而且至之只但此也都等';

/** Numbers: what sounds alike (一, 医; 十, 市) is another word. */
export const NUMERALS = '一二三四五六七八九十百千万亿两零〇';
