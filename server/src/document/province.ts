import { provinceOfName, provinceOfRegion } from '../catalogue/provinces';
import { commonest } from '../text/commonest';
import type { Disclosure } from './model';

/**
 * Short name (河北) of the province a document comes from: that of most 项目编码, which begin with a region code, else the
 * one its departments and units are named after; `undefined` where neither tells.
 */
export function provinceOf({ parts }: Disclosure): string | undefined {
  const coded = parts.flatMap(({ projects }) => projects.flatMap(({ code }) => code?.text ?? []));
  const regions = coded.filter((code) => /^\d{6}/.test(code)).flatMap((code) => provinceOfRegion(code) ?? []);
  const named = (): string | undefined =>
    parts.map(({ name }) => provinceOfName(name)).find((province) => province !== undefined);
  return commonest(regions)?.value ?? named();
}
