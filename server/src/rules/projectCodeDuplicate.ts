import type { Project } from '../document/model';
import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { formPlace, shorten } from './place';
import { finding, type RuleContext } from './rule';

/**
 * Two projects of one unit under one 项目编码 but with different names. One project that a unit prints twice, or that several
 * units share, is lawful.
 */
export function projectCodeDuplicate({ document }: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const part of document.parts) {
    const seen = new Map<string, Project>();
    for (const project of part.projects) {
      const code = project.code?.text ?? '';
      const span = project.code?.spans[0];
      if (code === '' || !span || project.name === '') continue;
      const key = `${fold(project.unit)}/${code}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, project);
        continue;
      }
      // A department's own document may print the forms of several units without saying whose they are.
      if (project.unit === '' && part.kind === 'department') continue;
      if (plain(first.name) === plain(project.name)) continue;
      const place = formPlace(document, project);
      findings.push(
        finding({
          rule: 'project-code-duplicate',
          severity: 'warning',
          subject: `${part.code}/${project.name}`,
          message: {
            'zh-cn': `${place['zh-cn']}：项目编码 ${code} 与本单位“${shorten(first.name)}”的相同`,
            en: `${place.en}: the project code ${code} is also that of “${shorten(first.name)}” of the same unit`,
          },
          span,
          related: first.code?.spans[0] ? [{ span: first.code.spans[0], message: formPlace(document, first) }] : [],
        }),
      );
    }
  }
  return findings;
}

function plain(name: string): string {
  return fold(name).replace(/[()[\]]/g, '');
}
