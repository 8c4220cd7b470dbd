import type { Figure, Project } from '../document/model';
import type { Finding, Wording } from '../findings/model';
import { formPlace } from './place';
import { finding, type RuleContext } from './rule';

/** 100 % in hundredths. */
const HUNDRED = 10_000;

/** 资金支出计划 is cumulative: it never decreases, never exceeds 100 %, and ends at 100 % in December. */
export function spendingPlan({ document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const part of document.parts)
    for (const project of part.projects) {
      const wrong = faultOf(project);
      if (!wrong) continue;
      const place = formPlace(document, project);
      findings.push(
        finding({
          rule: 'spending-plan',
          severity: 'warning',
          subject: `${part.code}/${project.code?.text ?? ''}/${project.name}`,
          message: {
            'zh-cn': `${place['zh-cn']} 资金支出计划：${wrong.message['zh-cn']}`,
            en: `${place.en}, spending plan: ${wrong.message.en}`,
          },
          span: wrong.figure.spans[0] ?? project.titleSpan,
        }),
      );
    }
  return findings;
}

function faultOf({ plan, planMonths }: Project): { figure: Figure; message: Wording } | undefined {
  let before: Figure | undefined;
  for (const figure of plan) {
    if (figure.value === undefined) continue;
    if (figure.value > HUNDRED)
      return {
        figure,
        message: { 'zh-cn': `${figure.text}% 超过 100%`, en: `${figure.text}% is more than 100%` },
      };
    if (before?.value !== undefined && figure.value < before.value)
      return {
        figure,
        message: {
          'zh-cn': `累计比例由 ${before.text}% 降为 ${figure.text}%，累计支出不应减少`,
          en: `the cumulative share falls from ${before.text}% to ${figure.text}%`,
        },
      };
    before = figure;
  }
  // Where fewer shares than months are printed, a cell is blank or the extraction lost it: the end is not known.
  const complete = plan.length === planMonths.length && planMonths[planMonths.length - 1] === 12;
  if (!complete || before?.value === undefined || before.value === HUNDRED) return undefined;
  return {
    figure: before,
    message: {
      'zh-cn': `12月底累计比例为 ${before.text}%，应为 100%`,
      en: `the cumulative share at the end of December is ${before.text}%, not 100%`,
    },
  };
}
