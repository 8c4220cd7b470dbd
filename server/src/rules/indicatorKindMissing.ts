import { bareIndicatorName } from '../catalogue/taxonomy';
import type { Disclosure, Part, Project } from '../document/model';
import type { Finding, Wording } from '../findings/model';
import { fold } from '../text/fold';
import { gather, type Remark } from './gather';
import { misplacedIndicators } from './indicatorTwins';
import { hasOwnClasses } from './ownClasses';
import { formPlace } from './place';
import { finding, type RuleContext } from './rule';

interface Kind {
  readonly zh: string;
  readonly en: string;
  /** Endings of the 二级 or 一级 names that count as this kind. */
  readonly names: readonly string[];
}

/** Kinds every project should have (财预〔2021〕101号: 数量, 质量, 成本 and at least one 效益). */
const REQUIRED: readonly Kind[] = [
  { zh: '数量', en: 'quantity', names: ['数量'] },
  { zh: '质量', en: 'quality', names: ['质量'] },
  { zh: '成本', en: 'cost', names: ['成本'] },
  { zh: '效益', en: 'benefit', names: ['效益', '影响', '可持续发展'] },
];

/** Kinds most projects have, and no rule asks of all. */
const USUAL: readonly Kind[] = [
  { zh: '时效', en: 'timeliness', names: ['时效'] },
  { zh: '满意度', en: 'satisfaction', names: ['满意度'] },
];

/** Where at least so many forms, and this share of all, lack a kind, the place does not ask for it. */
const COMMON = 4;
const COMMON_SHARE = 1 / 3;

/** A form and the kinds it lacks. */
interface Gaps {
  readonly part: Part;
  readonly project: Project;
  readonly kinds: readonly Kind[];
}

/**
 * Kinds of indicators a form lacks: one warning per project for those that are required, one remark for the others. What
 * many of the forms lack is not asked for in this place: then nothing is said of it, and the rest is one remark.
 */
export function indicatorKindMissing({ text, document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const remarks: Remark[] = [];
  const rest: Remark[] = [];
  const { gaps, forms } = gapsIn(text, document);
  const isCommon = (kind: Kind): boolean => {
    const count = gaps.filter(({ kinds }) => kinds.includes(kind)).length;
    return count >= COMMON && count >= forms * COMMON_SHARE;
  };
  const common = new Set([...REQUIRED, ...USUAL].filter(isCommon));
  const strict = !REQUIRED.some((kind) => common.has(kind));
  for (const { part, project, kinds } of gaps) {
    const asked = kinds.filter((kind) => strict || !common.has(kind));
    const place = formPlace(document, project);
    const required = REQUIRED.filter((kind) => asked.includes(kind));
    const usual = USUAL.filter((kind) => asked.includes(kind));
    if (required.length > 0 && strict)
      findings.push(
        finding({
          rule: 'indicator-kind-missing',
          severity: 'warning',
          subject: `${part.code}/${project.code?.text ?? ''}/${project.name}`,
          message: missing(place, required),
          span: project.titleSpan,
        }),
      );
    else if (required.length > 0) rest.push({ span: project.titleSpan, place: missing(place, required) });
    if (usual.length > 0) remarks.push({ span: project.titleSpan, place: missing(place, usual) });
  }
  return [
    ...findings,
    ...gather(
      'indicator-kind-missing',
      rest,
      (count) => ({
        'zh-cn': `${count} 个项目的绩效指标种类不全（首个：${rest[0]?.place['zh-cn'] ?? ''}）`,
        en: `${count} projects lack a kind of indicator (first: ${rest[0]?.place.en ?? ''})`,
      }),
      { severity: 'information' },
    ),
    ...gather('indicator-kind-usual', remarks, (count) => ({
      'zh-cn': `${count} 个项目未设时效指标或满意度指标（首个：${remarks[0]?.place['zh-cn'] ?? ''}）`,
      en: `${count} projects have no timeliness or no satisfaction indicator (first: ${remarks[0]?.place.en ?? ''})`,
    })),
  ];
}

/** The forms that lack a kind, in order, and how many forms list indicators at all. */
function gapsIn(text: string, document: Disclosure): { readonly gaps: readonly Gaps[]; readonly forms: number } {
  const gaps: Gaps[] = [];
  let forms = 0;
  const misplaced = misplacedIndicators(document);
  // An indicator of the kind that stands under another is told as misplaced: one cause, one finding.
  const stands = ({ indicators }: Project, { names }: Kind): boolean =>
    misplaced.size > 0 &&
    indicators.some((indicator) => names.some((name) => misplaced.get(indicator)?.right.includes(name)));
  for (const part of document.parts)
    for (const project of part.projects) {
      if (hasOwnClasses(project)) continue;
      forms++;
      const printed = kindsOf(project);
      let words: string | undefined;
      // Folded only where something is missing.
      const form = (): string => (words ??= fold(text.slice(project.span.start, project.span.end)));
      const kinds = [
        ...REQUIRED.filter((kind) => !hasKind(printed, form, kind) && !stands(project, kind)),
        ...USUAL.filter((kind) => !hasKind(printed, form, kind)),
      ];
      if (kinds.length > 0) gaps.push({ part, project, kinds });
    }
  return { gaps, forms };
}

/** The 一级 and 二级 names of a form's indicators, each once. */
function kindsOf({ indicators }: Project): readonly string[] {
  const printed = new Set(indicators.flatMap(({ level1, level2 }) => [level1, level2]));
  return [...printed].map(bareIndicatorName);
}

/** Found among the indicators, or — where the reading of a damaged form lost it — in the form's own words. */
function hasKind(kinds: readonly string[], form: () => string, { names }: Kind): boolean {
  return (
    names.some((name) => kinds.some((kind) => kind.includes(name))) ||
    names.some((name) => form().includes(`${name}指标`))
  );
}

function missing(place: Wording, kinds: readonly Kind[]): Wording {
  return {
    'zh-cn': `${place['zh-cn']}：缺少${kinds.map(({ zh }) => `${zh}指标`).join('、')}`,
    en: `${place.en}: no ${kinds.map(({ en }) => en).join(', no ')} indicator`,
  };
}
