/**
 * Wording that belongs to other papers than a published budget, left from the application to the finance bureau it was
 * copied from. The longest first, so that the whole phrase is marked. Source: published disclosures and reviewers’ notes.
 */
export const LEFTOVER_PHRASES: readonly string[] = [
  '恳请贵局予以',
  '恳请贵局',
  '恳请财政',
  '恳请领导',
  '恳请批准',
  '恳请批复',
  '恳请予以',
  '恳请解决',
  '恳请安排',
  '妥否，请批示',
  '妥否,请批示',
  '当否，请批示',
  '妥否',
  '请领导批示',
  '请予批复',
  '请予批准',
  '请予审批',
  '请予支持',
  '请批示',
  '望予批准',
  '望批准',
  '特此申请',
  '特此请示',
  '贵局',
  '贵厅',
  '贵单位',
  '贵部门',
  '盼复',
];
