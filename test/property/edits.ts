/** Random edits as people make them: typing, deleting, pasting, lines doubled, two places at once. */
import type { Random } from '../generate/random';

const TYPED = [
  '1',
  '9',
  '.',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '|',
  '元',
  '一、',
  '表',
  '合计',
  '注：',
  '😀',
  '\ud83d',
  '单位：元',
  '目录',
  '123.45',
  '，',
  '（',
  '\n\n\n',
  '绩效目标表',
  '部门预算收支总表\n',
  '450 江州市档案馆',
  '201',
  '。',
  '万元',
  '〇',
  '待定',
  '第二部分 单位预算',
  '2024年',
  '预算年度：2023',
];

/** The text after one edit. */
export function editOf(random: Random, text: string): string {
  const at = random.int(0, text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const lineEnd = next < 0 ? text.length : next;
  switch (random.int(0, 11)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return text.slice(0, at) + random.pick(TYPED) + text.slice(at);
    case 4:
    case 5:
      return text.slice(0, at) + text.slice(at + random.int(1, 3));
    case 6: {
      const digit = at + text.slice(at).search(/\d/);
      return digit < at ? `${text}1` : text.slice(0, digit) + String(random.int(0, 9)) + text.slice(digit + 1);
    }
    case 7:
      return text.slice(0, lineStart) + text.slice(lineEnd + 1);
    case 8:
      return `${text.slice(0, lineEnd)}\n${text.slice(lineStart, lineEnd)}${text.slice(lineEnd)}`;
    case 9: {
      const to = random.int(0, text.length);
      return text.slice(0, to) + text.slice(at, at + random.int(50, 1500)) + text.slice(to);
    }
    case 10:
      return text.slice(0, at) + text.slice(at + random.int(50, 1500));
    default: {
      const end = Math.min(text.length, at + random.int(1, 3000));
      return `${text.slice(0, at)}7${text.slice(at, end)}8${text.slice(end)}`;
    }
  }
}
