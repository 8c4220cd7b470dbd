import type { Part } from '../document/model';
import type { Finding } from '../findings/model';
import { outlineGaps, type MissingItem } from './outlineGaps';
import { partPrefix, sectionName } from './place';
import { finding, type RuleContext } from './rule';

/** Sections that the outline a part follows asks for and the part lacks: one finding for the part. */
export function missingSection({ text, document }: RuleContext): readonly Finding[] {
  return [...outlineGaps(text, document)].map(([part, missing]) => {
    const before = partPrefix(document, part);
    const names = missing.map(({ item }) => titleIn(part, item.title));
    const list = names.map((name) => `“${name}”`).join('、');
    const neighbour = missing[0]?.before ?? missing[0]?.behind;
    return finding({
      rule: 'missing-section',
      severity: missing.some(({ item }) => item.required) ? 'warning' : 'information',
      subject: `${part.code}/${names.join('/')}`,
      message: {
        'zh-cn': `${before}情况说明缺少${list}${names.length > 1 ? `共 ${names.length} 节` : '一节'}${wherein(missing)}`,
        en: `${before}the explanation lacks ${names.length > 1 ? `${names.length} sections` : 'a section'}: ${list}`,
      },
      span: neighbour?.headingSpan ?? part.span,
    });
  });
}

/** A title as a unit's part says it. */
function titleIn(part: Part, title: string): string {
  return part.kind === 'unit' ? title.replace(/^部门/, '单位') : title;
}

function wherein([first, ...others]: readonly MissingItem[]): string {
  if (!first || others.length > 0) return '';
  const { before, behind } = first;
  if (before) return `（应在“${sectionName(before)}”之前）`;
  return behind ? `（应在“${sectionName(behind)}”之后）` : '';
}
