/**
 * Which way the target of a performance indicator points, told by the head of its name (the words it ends with). Names
 * the lists do not hold point either way. Source: 财预〔2021〕101号 (正向指标 are to be reached, 反向指标 kept below) and
 * the wording of published forms.
 */

/** Which bound a target of this name has: `ceiling` ≤, `floor` ≥. */
export type Bound = 'ceiling' | 'floor';

/** Rates of what should be rare. */
const RARE_RATES: readonly string[] = [
  '差错率',
  '错误率',
  '错漏率',
  '失误率',
  '超限率',
  '超载率',
  '超标率',
  '超时率',
  '逾期率',
  '投诉率',
  '差评率',
  '信访率',
  '事故率',
  '事故发生率',
  '案件发生率',
  '发案率',
  '死亡率',
  '伤亡率',
  '病死率',
  '发病率',
  '感染率',
  '故障率',
  '失业率',
  '返贫率',
  '辍学率',
  '流失率',
  '违规率',
  '违法率',
  '违约率',
  '返修率',
  '返工率',
  '破损率',
  '损毁率',
  '丢失率',
  '损耗率',
  '漏损率',
  '漏报率',
  '误报率',
  '空置率',
  '闲置率',
  '犯罪率',
  '复发率',
  '不合格率',
  '缺陷率',
  '败诉率',
  '偏差率',
  '误差率',
  '中断率',
];

/** Counts of what should be rare. */
const RARE_COUNTS: readonly string[] = [
  '死亡人数',
  '伤亡人数',
  '伤亡数',
  '受伤人数',
  '失踪人数',
  '人员伤亡',
  '人员死亡',
  '事故',
  '事故数',
  '事故数量',
  '事故起数',
  '事故次数',
  '事故件数',
  '事故发生数',
  '事故发生数量',
  '事故发生次数',
  '事故发生起数',
  '群体性事件',
  '责任事件',
  '安全事件',
  '投诉',
  '投诉数',
  '投诉量',
  '投诉数量',
  '投诉件数',
  '投诉次数',
  '投诉起数',
  '投诉人次',
  '信访量',
  '信访批次',
  '信访人次',
  '上访批次',
  '上访人次',
  '上访次数',
  '上访人数',
  '故障次数',
  '故障数',
  '差错次数',
  '差错数',
  '失误次数',
  '违规次数',
  '违规数',
  '违纪违法人数',
];

/** Work that makes much of such a count: 处理投诉件数, 减少事故起数, 化解信访批次. */
const DEALT_WITH =
  /办|处理|处置|受理|化解|接待|接收|接访|查|调解|调处|减少|降低|下降|压降|避免|防止|防范|预防|整治|整改|治理|救援|救助|演练|报送|统计|分析|鉴定|赔付|理赔|抢修|排除|修复|维修|解决|回复|回访|监测|督|管理|降幅/;

/** Names of the time something may take. */
const WAITS: readonly string[] = [
  '响应时间',
  '响应时长',
  '响应时限',
  '办理时间',
  '办理时长',
  '办结时间',
  '办结时长',
  '开办时间',
  '开办时长',
  '到场时间',
  '到达时间',
  '到达现场时间',
  '处置时间',
  '处置时长',
  '处理时间',
  '处理时长',
  '修复时间',
  '修复时长',
  '抢修时间',
  '排除时间',
  '恢复时间',
  '恢复通行时间',
  '恢复供电时间',
  '恢复供水时间',
  '送达时间',
  '报送时间',
  '审批时间',
  '审批时长',
  '审核时间',
  '审查时间',
  '反馈时间',
  '回复时间',
  '答复时间',
  '出具时间',
  '交付时间',
  '拨付时间',
  '发放时间',
  '支付时间',
  '兑付时间',
  '等候时间',
  '等待时间',
  '候诊时间',
  '排队时间',
  '停机时间',
  '停机时长',
  '中断时间',
  '中断时长',
  '故障时间',
  '延误时间',
  '办理周期',
  '审批周期',
  '评审周期',
  '时限',
];

/** Endings in 时限 that are limits whatever is spoken of beside them; the others only where nothing lasts. */
const LIMITS: readonly string[] = [
  '办结',
  '办理',
  '审批',
  '审核',
  '响应',
  '处置',
  '处理',
  '整改',
  '核查',
  '拨付',
  '支付',
  '发放',
  '报送',
  '回复',
  '答复',
  '修复',
  '交付',
  '出具',
].map((what) => `${what}时限`);

/** A time that has to pass before something, or that nothing goes wrong for. */
const BEFORE = /提前|到期|期满|期前|之前|事前|间隔|延长|延迟|无故障|公示|公告|公开/;
/** A time that something lasts. */
const LASTS =
  /通知|预告|预约|保存|保留|留存|存储|储存|保管|质保|保修|有效|服务|培训|学习|教育|开放|运行|运转|值班|值守|连续|持续|使用|供[水电热气应]|保障|续航|待机|在线|宣传|演出|播出|直播|展|实习|驻|试|储备|稳定/;

/** Rates of what should be reached by all. */
const WANTED_RATES: readonly string[] = [
  '满意度',
  '满意率',
  '合格率',
  '通过率',
  '达标率',
  '知晓率',
  '及时率',
  '准确率',
  '正确率',
  '优良率',
  '完好率',
  '办结率',
  '整改率',
  '成活率',
  '治愈率',
  '普及率',
];

/** Counts of people and events a project is there for. */
const WANTED_COUNTS: readonly string[] = [
  '受益人数',
  '受益人口',
  '受益人次',
  '受益户数',
  '受益农户数',
  '受益群众人数',
  '惠及人数',
  '惠及人次',
  '惠及群众人次',
  '服务人次',
  '服务群众人次',
  '健康管理人数',
  '筛查人数',
  '筛查人次',
  '新增就业人数',
  '巡查次数',
  '巡护次数',
  '演练次数',
  '宣传场次',
  '宣讲场次',
  '宣传次数',
];

/** Words by which a ceiling on any of these is meant: 控制在, 压减. */
const KEPT_DOWN = /控制|压减|减少|降低|下降|缩减|精简|上限|限额|最多|不超/;
/** Names of the contrary of what is wanted: 不合格, 未达标. */
const NEGATED = /不|未|非|无|超/;

/** Units of time that limits on a single event are given in; 年 and 月 are terms of contracts and plans. */
const SHORT_TIMES: ReadonlySet<string> = new Set([
  '个工作日',
  '工作日',
  '个日历日',
  '日历日',
  '个自然日',
  '自然日',
  '个小时',
  '小时',
  '分钟',
  '秒钟',
  '秒',
  '天',
  '日',
  'h',
  'min',
  's',
]);

const endsWithAny = (name: string, heads: readonly string[]): boolean => heads.some((head) => name.endsWith(head));

/**
 * The bound an indicator's target has by what it is called; `undefined` where that is not sure.
 *
 * @param name folded, without a closing bracket
 * @param about name and description, folded
 * @param unit as printed
 */
export function boundOf(name: string, about: string, unit: string): Bound | undefined {
  if (SHORT_TIMES.has(unit)) return isWait(name, about) ? 'ceiling' : undefined;
  if (unit === '%' || unit === '‰') {
    if (endsWithAny(name, RARE_RATES)) return DEALT_WITH.test(name) ? undefined : 'ceiling';
    return endsWithAny(name, WANTED_RATES) && !NEGATED.test(name) && !KEPT_DOWN.test(about) ? 'floor' : undefined;
  }
  if (endsWithAny(name, RARE_COUNTS)) return DEALT_WITH.test(about) ? undefined : 'ceiling';
  return endsWithAny(name, WANTED_COUNTS) && !NEGATED.test(name) && !KEPT_DOWN.test(about) ? 'floor' : undefined;
}

function isWait(name: string, about: string): boolean {
  if (BEFORE.test(about) || !endsWithAny(name, WAITS)) return false;
  return !name.endsWith('时限') || endsWithAny(name, LIMITS) || !LASTS.test(about);
}
