/**
 * Rows below 一般公共预算拨款 that tell what it comes from: taxes and 非税收入, printed without a number of their own. What
 * is called 其中 is a part of the row above in any case.
 */
export const INCOME_PART =
  /^(其中|(财政)?经费拨款|纳入.{0,8}管理的?.{0,4}非税收入|(行政事业性收费|罚没|专项|国有资[源本产](?!经营预算).{0,12}|政府住房基金|捐赠|其他非税)收入)/;
