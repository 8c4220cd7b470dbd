import type { Project } from '../document/model';
import type { Finding } from '../findings/model';
import { misnumbered } from './numbering';
import { formPlace } from './place';
import { finding, type RuleContext } from './rule';

/** Numbers of the forms of one part are consecutive: 1、2、3 …; units printed one after the other may begin again at 1. */
export function projectNumber({ text, document }: RuleContext): readonly Finding[] {
  return document.parts.flatMap((part) => {
    // A 专项资金 form bears no number; a form whose title was not read may bear any.
    const projects = part.projects.filter(({ number, name }) => number !== '' || name === '');
    const numbers = projects.map(({ number }) => (/^\d{1,3}$/.test(number) ? Number(number) : undefined));
    return misnumbered(numbers).flatMap(({ index, expected, alone }) => {
      const project = projects[index];
      return project ? [wrong(text, document, project, expected, alone)] : [];
    });
  });
}

function wrong(
  text: string,
  document: RuleContext['document'],
  project: Project,
  expected: number,
  alone: boolean,
): Finding {
  const place = formPlace(document, project);
  const { titleSpan, number } = project;
  const printed = text.startsWith(number, titleSpan.start);
  const edits = [{ span: { start: titleSpan.start, end: titleSpan.start + number.length }, newText: String(expected) }];
  const title = { 'zh-cn': `序号改为 ${expected}`, en: `Number it ${expected}` };
  return finding({
    rule: 'project-number',
    severity: 'warning',
    subject: `${project.table.part.code}/${project.code?.text ?? project.name}`,
    message: {
      'zh-cn': `${place['zh-cn']}：项目序号应为 ${expected}，印为 ${number}`,
      en: `${place.en}: numbered ${number}, should be ${expected}`,
    },
    span: titleSpan,
    fixes: printed ? [{ title, edits, preferred: alone }] : [],
  });
}
