import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { formPlace, shorten } from './place';
import { finding, type RuleContext } from './rule';

/** The title of a form names another project than its 项目名称; spaces, brackets and punctuation aside. */
export function projectTitle({ document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const part of document.parts)
    for (const project of part.projects) {
      const { formName } = project;
      const span = formName?.spans[0];
      if (!formName || !span || project.name === '') continue;
      const inTitle = plain(project.name);
      const inForm = plain(formName.text);
      if (inTitle === inForm || inTitle === '' || inForm === '') continue;
      const place = formPlace(document, project);
      const printed = shorten(fold(formName.text));
      findings.push(
        finding({
          rule: 'project-title',
          severity: 'warning',
          subject: `${part.code}/${project.code?.text ?? project.name}`,
          message: {
            'zh-cn': `${place['zh-cn']}：标题与表内项目名称“${printed}”不一致`,
            en: `${place.en}: the title differs from the form’s 项目名称 “${printed}”`,
          },
          span: project.titleSpan,
          related: [{ span, message: { 'zh-cn': `项目名称“${printed}”`, en: `项目名称 “${printed}”` } }],
        }),
      );
    }
  return findings;
}

/** A name by its words and digits alone. */
function plain(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}
