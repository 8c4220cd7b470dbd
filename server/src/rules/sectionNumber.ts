import type { Section } from '../document/model';
import type { Finding, TextEdit } from '../findings/model';
import { foldRange } from '../text/fold';
import { chineseNumber, ordinalValue } from '../text/ordinal';
import { memoised } from '../text/memo';
import { misnumbered } from './numbering';
import { outlineGaps } from './outlineGaps';
import { placeAt, sectionName } from './place';
import { finding, type RuleContext } from './rule';

/**
 * Ordinals of headings of one level under one heading are consecutive. A missing number is reported only where it stands
 * nowhere between the two headings: a heading that is a whole sentence is not read as one.
 */
export function sectionNumber(context: RuleContext): readonly Finding[] {
  // A number left out with its section is missing-section's to tell.
  const gaps = outlineGaps(context.text, context.document);
  return context.document.parts.flatMap((part) =>
    misplacedIn(part.sections).flatMap(({ before, section, expected }) => {
      if (section.level === 1 && gaps.get(part)?.some(({ number }) => number === expected)) return [];
      return faultOf(context, before, section, expected) ?? [];
    }),
  );
}

/** A heading whose number does not follow on that of the one before. */
interface Misplaced {
  readonly before: Section;
  readonly section: Section;
  readonly expected: number;
}

/** Those among some sections and below them, told once as long as these stay. */
const misplacedIn = memoised((sections: readonly Section[]): readonly Misplaced[] => [
  ...runs(sections).flatMap((run) =>
    misnumbered(run.map(({ ordinal }) => ordinalValue(ordinal))).flatMap(({ index, expected }): Misplaced[] => {
      const [before, section] = [run[index - 1], run[index]];
      return before && section ? [{ before, section, expected }] : [];
    }),
  ),
  ...sections.flatMap(({ children }): readonly Misplaced[] => misplacedIn(children)),
]);

/** Headings of one level that follow one another. */
function runs(sections: readonly Section[]): Section[][] {
  const all: Section[][] = [];
  for (const section of sections) {
    if (section.level < 1 || !Number.isInteger(section.level)) continue;
    const run = all[all.length - 1];
    if (run?.[0]?.level === section.level) run.push(section);
    else all.push([section]);
  }
  return all;
}

function faultOf(context: RuleContext, before: Section, section: Section, number: number): Finding | undefined {
  const { text, document } = context;
  if (number > 99) return undefined;
  const expected = written(number, section);
  const between = foldRange(text, before.headingSpan.end, section.headingSpan.start).text;
  if (between.includes(expected) || between.includes(expected.replace('、', '.'))) return undefined;
  const place = placeAt(document, section.headingSpan.start);
  const name = sectionName(section);
  const printed = text.slice(section.headingSpan.start, section.headingSpan.end);
  const at = printed.indexOf(section.ordinal.replace(/[()]/g, ''));
  const edits: TextEdit[] = [];
  if (at >= 0) {
    const start = section.headingSpan.start + at;
    const end = start + section.ordinal.replace(/[()]/g, '').length;
    edits.push({ span: { start, end }, newText: expected.replace(/[()、]/g, '') });
  }
  const inside = section.level > 1 ? `${place['zh-cn']} ` : '';
  return finding({
    rule: 'section-number',
    severity: 'warning',
    subject: `${section.level}/${section.title}`,
    message: {
      'zh-cn': `${inside}标题“${name}”序号不连续：“${sectionName(before)}”之后应为“${expected.replace('、', '')}”`,
      en: `heading “${name}”: after “${sectionName(before)}” the number should be ${expected.replace('、', '')}`,
    },
    span: section.headingSpan,
    related: [{ span: before.headingSpan, message: { 'zh-cn': sectionName(before), en: sectionName(before) } }],
    fixes:
      edits.length === 0
        ? []
        : [
            {
              title: {
                'zh-cn': `序号改为“${expected.replace('、', '')}”`,
                en: `Number it ${expected.replace('、', '')}`,
              },
              edits,
              preferred: false,
            },
          ],
  });
}

/** A number as headings of this level print it: 三、 （三） 3、 （3）. */
function written(value: number, { level }: Section): string {
  if (level === 1) return `${chineseNumber(value)}、`;
  if (level === 2) return `(${chineseNumber(value)})`;
  return level === 3 ? `${value}、` : `(${value})`;
}
