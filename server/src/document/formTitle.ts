import { fold } from '../text/fold';

/** The number a form's title bears: 3、, （三）, 三、, 表十三. */
const NUMBER =
  /^\s*(?:[\d０-９]{1,3}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)][、.．]?|[一二三四五六七八九十]{1,3}[、.．])\s*/;
/** The number of the table, which a gap parts from a year behind it: 表12 2026年. */
const TABLE_NUMBER =
  /^\s*(?:部门|单位)?(?:公开|附|预算)?表\s*(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})(?:\s*[、.．:：]\s*|\s+|(?=[^\d\s般]{2}))/;
/** What such a form is called behind the project's name. */
const ENDING = /\s*绩效目标(?:申报|批复|公开|情况)?表\s*(?:[（(]20\d\d年度?[）)])?\s*$/;
/** A title that is every form's: 2026年部门预算项目支出, 重点项目, 预算项目（政策）. */
const ANYONES =
  /^(?:20\d\d年度?)?(?:部门|单位|本级|区级|市级|县级|省级|本单位|本部门)?(?:预算)?(?:重点|主要|专项|一般|财政|特定目标类|其他运转类)?(?:项目|政策)?(?:支出|资金|经费)?(?:\(?(?:政策|项目|支出)\)?)?(?:预算)?(?:20\d\d年度?)?(?:年度)?$/;

/** The project a form's title names, without number and 绩效目标表; '' where it names none. */
export function nameInTitle(title: string): string {
  const name = title.replace(TABLE_NUMBER, '').replace(NUMBER, '').replace(ENDING, '');
  return ANYONES.test(fold(name)) ? '' : name;
}
