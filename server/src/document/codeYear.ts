import { fold } from '../text/fold';
import type { Project } from './model';

/** The year in a project's 项目编码: 6 digits of the region, then two of the year; `undefined` for codes of another form. */
export function codeYear({ code }: Pick<Project, 'code'>): number | undefined {
  const match = /^\d{6}(\d\d)[A-Z]/.exec(code ? fold(code.text) : '');
  return match ? 2000 + Number(match[1]) : undefined;
}
