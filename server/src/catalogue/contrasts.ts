/**
 * Characters by which two lawful names or phrases are told apart: numerals, ordinals, dates, levels, directions, kinds of
 * persons and offices. Where one of them differs, two different matters are named, and nobody mistyped anything.
 */
const CONTRASTS =
  '0123456789〇零一二三四五六七八九十百千万亿两半甲乙丙丁ⅠⅡⅢⅣⅤ' +
  '年季月旬周日时春夏秋冬早晚期批次届级第本' +
  '上下前后内外东西南北中左右大小高低长短多少新老旧初再首末正副总分支主' +
  '省市州区县旗乡镇街村队局委办厅处科股室所院站部馆' +
  '男女儿童幼青少父母城农人户家单双公私国民军警央地' +
  '增减加降升收支入出进退存取买卖借还有无未不非已元角';

const SET: ReadonlySet<string> = new Set(CONTRASTS);

/** Whether any of the characters, or a Latin letter or a digit among them, tells two matters apart. */
export function tellsApart(characters: string): boolean {
  for (const character of characters) if (SET.has(character) || /[A-Za-z\d]/.test(character)) return true;
  return false;
}
