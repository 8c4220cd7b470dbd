import { provinceOfName, provinceOfRegion } from '../catalogue/provinces';
import type { Disclosure } from './model';

/**
 * Short name (河北) of the province a document comes from: that of most 项目编码, which begin with a region code, else the
 * one its departments and units are named after; `undefined` where neither tells.
 */
export function provinceOf({ parts }: Disclosure): string | undefined {
  const coded = parts.flatMap(({ projects }) => projects.flatMap(({ code }) => code?.text ?? []));
  const regions = coded.filter((code) => /^\d{6}/.test(code)).flatMap((code) => provinceOfRegion(code) ?? []);
  if (regions.length > 0) return mostOf(regions);
  return parts.map(({ name }) => provinceOfName(name)).find((province) => province !== undefined);
}

function mostOf(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
