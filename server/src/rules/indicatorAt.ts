import type { Disclosure, Indicator } from '../document/model';

/** The indicator whose name or description an offset stands in; `undefined` elsewhere. */
export function indicatorAt(document: Disclosure, offset: number): Indicator | undefined {
  for (const part of document.parts) {
    if (offset < part.span.start || offset >= part.span.end) continue;
    const project = part.projects.find(({ span }) => span.start <= offset && offset < span.end);
    const found = project?.indicators.find(({ name, description }) =>
      [...name.spans, ...(description?.spans ?? [])].some((span) => span.start <= offset && offset < span.end),
    );
    if (found) return found;
  }
  return undefined;
}
