import type { Section } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { readContents } from './contentsRead';
import { sectionName } from './place';
import { finding, type RuleContext } from './rule';

/** Empty sections at most that are believed to be such. */
const MOST = 3;

/** A section of the first level under whose heading nothing stands, not even 不涉及. */
export function emptySection({ text, document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const contents = readContents(text, document)?.span;
  for (const part of document.parts) {
    // An entry of the contents that no heading repeats word for word was taken for one.
    const sections = firstLevel(part.sections).filter(
      ({ headingSpan }) => !contents || headingSpan.start < contents.start || headingSpan.end > contents.end,
    );
    const titles = new Map<string, number>();
    for (const { title } of sections) titles.set(title, (titles.get(title) ?? 0) + 1);
    // A heading that comes again stands in a table of contents, and so do many empty ones together.
    const empty = sections.filter((section) => titles.get(section.title) === 1 && isEmpty(text, section));
    if (empty.length > MOST || empty.length * 2 > sections.length) continue;
    for (const section of empty) {
      const name = sectionName(section);
      findings.push(
        finding({
          rule: 'empty-section',
          severity: 'warning',
          subject: `${part.code}/${section.title}`,
          message: {
            'zh-cn': `“${name}”没有内容，不涉及的也应写明“不涉及”`,
            en: `section “${name}” is empty; where it does not apply, say so (不涉及)`,
          },
          span: section.headingSpan,
        }),
      );
    }
  }
  return findings;
}

function firstLevel(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) =>
    section.level === 1 ? [section] : section.level < 1 ? firstLevel(section.children) : [],
  );
}

/** Nothing but blanks and page numbers below the heading. A heading that says itself that there is nothing is enough. */
function isEmpty(text: string, section: Section): boolean {
  if (section.tables.length + section.projects.length + section.children.length > 0) return false;
  if (/不涉及|无|没有/.test(section.title)) return false;
  return /^[-\d]{0,8}$/.test(fold(text.slice(section.headingSpan.end, section.span.end).slice(0, 400)));
}
