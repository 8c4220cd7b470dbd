import type { Finding } from '../findings/model';
import { fold } from '../text/fold';
import { formPlace } from './place';
import { finding, type RuleContext } from './rule';

/** Money that is passed down before its year: `提前下达2026年中央补助资金`. */
const ADVANCE = /提前(?:下达|批复|拨付)(20\d\d)年/;
/** Region, year, a letter, twelve more. */
const CODE = /^\d{6}(\d{2})[A-Z][0-9A-Z]{12}$/;

/** A project of money passed down in advance for a year, under a 项目编码 of another year. */
export function advanceYear({ document }: RuleContext): readonly Finding[] {
  return document.parts.flatMap(({ projects }) =>
    projects.flatMap((project) => {
      const meant = ADVANCE.exec(fold(project.name))?.[1];
      const coded = CODE.exec(project.code?.text ?? '')?.[1];
      const span = project.code?.spans[0];
      if (meant === undefined || coded === undefined || !span || meant === `20${coded}`) return [];
      const place = formPlace(document, project);
      return [
        finding({
          rule: 'advance-year',
          severity: 'information',
          subject: `${project.table.part.code}/${project.name}`,
          message: {
            'zh-cn': `${place['zh-cn']}：提前下达的是 ${meant} 年资金，项目编码的年度为 20${coded}，请核对`,
            en: `${place.en}: the money is passed down for ${meant}, the year of the project code is 20${coded}`,
          },
          span,
        }),
      ];
    }),
  );
}
