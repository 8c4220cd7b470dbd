/** Words by which a form's goal text (绩效目标, 年度目标) and its indicators speak of the same matter. */

/** Endings of indicator names that only say that something is counted or measured. */
export const COUNTING_ENDINGS: readonly string[] = [
  '数量',
  '总数',
  '个数',
  '人数',
  '人次数',
  '人次',
  '户数',
  '次数',
  '场次',
  '场数',
  '里程',
  '面积',
  '长度',
  '批次',
  '套数',
  '座数',
  '册数',
  '期数',
  '份数',
  '处数',
  '辆数',
  '台数',
  '条数',
  '家数',
  '件数',
  '种数',
  '村数',
  '班数',
  '数',
];

/** What may stand between a matter and its number: 达到, 不少于, 保持在. */
export const BEFORE_NUMBER =
  /(?:数量|总数|人数|个数|次数|面积|里程|长度|共计|合计|总计|共|达到|达|为|约|不少于|不低于|不超过|不高于|超过|至少|力争|确保|常年|稳定|保持|维持|控制|提高|提升|在|到|至|≥|≤|>|<|=|:)+$/;

/** Words behind a matter that say what is done with it; another noun would make it something else. */
export const BEHIND_MATTER =
  /^(?:$|[,，、。；;:：.)（(||]|[0-9]|及|和|与|的|等|并|正常|安全|实施|进行|开展|任务|工作|以上)/;

/** Work whose object a goal may count without naming the work: 运行维护雨量站 ↔ 保障186处雨量站正常运行. */
export const KEPT_GOING = /^(?:运行|维护|维修|养护|运维|管护|管理|保障|开展|完成|组织)+$/;

/** Words that make a number one of other things, or of another time. */
export const OTHER_MATTER =
  /新增|新建|扩建|其中|累计|现有|已有|三年|五年|实施期|规划期|十五五|十四五|上年|去年|以前年度|20\d\d年(?:底|末)?(?:前|累计)|每年|每月|每季|每个|每人|每名|每户|平均|人均|户均|较|同比/;

/** Measures that count the same things. */
export const SAME_MEASURES: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['场', '场次'],
  ['期', '期次'],
  ['批', '批次'],
  ['公里', '千米'],
  ['平方米', '平米', '㎡'],
  ['台', '台(套)'],
];
