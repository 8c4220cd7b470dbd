import { isAbsolute, sep } from 'node:path';
import type { ArtifactLocation, Fix, Location, Region, Result } from 'sarif';
import type { Finding, Fix as FindingFix, Severity } from '../../findings/model';
import { RULES } from '../../rules/registry';
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import type { CheckedFile } from '../check';
import type { FormatContext } from './format';

/** Severities in SARIF's words. */
export const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

const INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ code }, index) => [code, index]));

/** The findings of a file as results, in text order. */
export function resultsOf(file: CheckedFile, context: FormatContext): Result[] {
  const artifact = artifactOf(file.path, context);
  return file.findings.map((finding) => resultOf(finding, artifact, file.lines, context));
}

/** A file below the working folder by its relative address, as code scanning wants it; others by their own. */
export function artifactOf(path: string, context: FormatContext): ArtifactLocation {
  if (path === context.words.standardInput) return { uri: 'stdin' };
  if (isAbsolute(path) || path.startsWith('..')) return { uri: context.uriOf(path) };
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function resultOf(finding: Finding, artifact: ArtifactLocation, lines: LineIndex, context: FormatContext): Result {
  const { locale } = context;
  const placed = (span: Span): Location => ({
    physicalLocation: { artifactLocation: artifact, region: regionOf(span, lines) },
  });
  const index = INDEX.get(finding.rule);
  const fixes = finding.fixes.map((fix) => fixOf(fix, artifact, lines, context));
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: finding.message[locale] },
    locations: [placed(finding.span)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map(({ span, message }, id) => ({
            id,
            message: { text: message[locale] },
            ...placed(span),
          })),
        }),
    partialFingerprints: { 'findingId/v1': finding.id },
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

function fixOf(fix: FindingFix, artifact: ArtifactLocation, lines: LineIndex, { locale }: FormatContext): Fix {
  const replacements = fix.edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(span, lines),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: fix.title[locale] },
    artifactChanges: [{ artifactLocation: artifact, replacements }],
    properties: { preferred: fix.preferred },
  };
}

/** Lines and columns from 1; the end column is the one behind the last character. */
function regionOf(span: Span, lines: LineIndex): Region {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
