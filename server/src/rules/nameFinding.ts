import type { Finding, TextEdit, Wording } from '../findings/model';
import type { Span } from '../text/span';
import { slipEdits } from '../text/slip';
import { shorten } from './place';
import { finding } from './rule';

/** A print of a name that should read otherwise. */
export interface WrongName {
  readonly rule: string;
  /** What is named: 单位名称, 项目名称. */
  readonly what: Wording;
  readonly place: Wording;
  readonly printed: string;
  readonly right: string;
  /** Where each character of `printed` stands in the text. */
  readonly at: readonly number[];
  /** Where it is printed as it should be. */
  readonly related: Finding['related'];
  /** Whether it is clear which of the two is right. */
  readonly sure: boolean;
}

/** One finding for a name printed otherwise than elsewhere: on the name, with the edit of the characters that differ. */
export function wrongName({ rule, what, place, printed, right, at, related, sure }: WrongName): Finding {
  const edits = editsTo(printed, right, at);
  const span = { start: at[0] ?? 0, end: (at[at.length - 1] ?? 0) + 1 };
  const [own, other] = [shorten(printed), shorten(right)];
  return finding({
    rule,
    severity: 'warning',
    subject: `${place['zh-cn']}/${printed}`,
    message: {
      'zh-cn': `${place['zh-cn']}：${what['zh-cn']}“${own}”与“${other}”${difference(printed, right)}，同一${what['zh-cn']}应一致`,
      en: `${place.en}: the ${what.en} “${own}” is “${other}” elsewhere but for a slip`,
    },
    span,
    related,
    fixes: edits ? [{ title: { 'zh-cn': `改为“${other}”`, en: `Change to “${other}”` }, edits, preferred: sure }] : [],
  });
}

function difference(printed: string, right: string): string {
  const count = slipEdits(printed, right)?.reduce(
    (sum, edit) => sum + Math.max(edit.printed.length, edit.right.length),
    0,
  );
  return count === 1 ? '仅一字之差' : '仅两字之差';
}

/** The edits of the text that make a printed name the right one; `undefined` where they differ in more than a slip. */
function editsTo(printed: string, right: string, at: readonly number[]): readonly TextEdit[] | undefined {
  return slipEdits(printed, right)?.flatMap((edit): TextEdit[] => {
    if (edit.printed === '') {
      const before = at[edit.at - 1];
      return before === undefined ? [] : [{ span: { start: before + 1, end: before + 1 }, newText: edit.right }];
    }
    return [...edit.printed].map((_, i): TextEdit => {
      const start = at[edit.at + i] ?? 0;
      const last = i === edit.printed.length - 1;
      return { span: { start, end: start + 1 }, newText: last ? edit.right.slice(i) : edit.right.charAt(i) };
    });
  });
}

/** The span of a name's characters. */
export function nameSpan(at: readonly number[]): Span {
  return { start: at[0] ?? 0, end: (at[at.length - 1] ?? 0) + 1 };
}
