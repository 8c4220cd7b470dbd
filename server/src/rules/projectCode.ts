import type { Project } from '../document/model';
import type { Finding, Wording } from '../findings/model';
import { formPlace } from './place';
import { finding, type RuleContext } from './rule';

/** Region (6 digits), year (2 digits), a letter, 12 digits or capitals: 21 characters in all. */
const FORM = /^\d{6}\d{2}[A-Z][0-9A-Z]{12}$/;

/** 项目编码 of a form that has not 21 characters, or not the form region + year + letter + 12. */
export function projectCode({ document }: RuleContext): readonly Finding[] {
  const projects = document.parts.flatMap((part) => part.projects);
  // Where most codes are of another form, the place has a system of its own.
  const printed = projects.filter(({ code }) => code !== undefined);
  const right = printed.filter(({ code }) => FORM.test(code?.text ?? ''));
  if (right.length * 2 < printed.length) return [];
  return printed.flatMap((project) => {
    const wrong = faultOf(project);
    const span = project.code?.spans[0];
    if (!wrong || !span) return [];
    const place = formPlace(document, project);
    return [
      finding({
        rule: 'project-code',
        severity: 'warning',
        subject: `${project.table.part.code}/${project.name}`,
        message: {
          'zh-cn': `${place['zh-cn']}：项目编码 ${project.code?.text ?? ''} ${wrong['zh-cn']}`,
          en: `${place.en}: the project code ${project.code?.text ?? ''} ${wrong.en}`,
        },
        span,
      }),
    ];
  });
}

function faultOf({ code }: Project): Wording | undefined {
  const text = code?.text ?? '';
  if (FORM.test(text)) return undefined;
  if (text.length !== 21)
    return { 'zh-cn': `为 ${text.length} 位，应为 21 位`, en: `has ${text.length} characters instead of 21` };
  return {
    'zh-cn': '不符合“6 位行政区划 + 2 位年度 + 字母 + 12 位”的格式',
    en: 'is not of the form region (6 digits), year (2 digits), letter, 12 characters',
  };
}
