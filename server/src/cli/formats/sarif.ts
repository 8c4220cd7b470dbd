import type { Notification, ReportingDescriptor, ToolComponent } from 'sarif';
import { SOURCE } from '../../features/diagnostics';
import { rulePage } from '../../features/rulePage';
import { RULES } from '../../rules/registry';
import { summaryLine, type FormatContext, type OutputFormat } from './format';
import { JsonList } from './jsonList';
import { artifactOf, LEVELS, resultsOf } from './sarifResults';

/** The schema SARIF names for itself. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS), for code scanning: one run with every rule, and results with regions in UTF-16 columns, related
 * places, the finding's id as a fingerprint, and fixes. Results are written as files are done; what stands in one piece
 * is only the list of files that could not be read.
 */
export const sarif: OutputFormat = {
  print: (file, context) => ({
    findings: resultsOf(file, context).map((result) => JSON.stringify(result, null, 2)),
    summary: summaryLine(file, context.words),
  }),
  report: (context) => {
    const results = new JsonList(8);
    const notifications: Notification[] = [];
    return {
      begin: () => beginning(context),
      file: ({ findings }) => findings.map((result) => results.item(result)).join(''),
      unreadable: (path, message) => {
        const location = { physicalLocation: { artifactLocation: artifactOf(path, context) } };
        notifications.push({ level: 'error', message: { text: message }, locations: [location] });
        return '';
      },
      end: ({ exitCode }) => {
        const invocation = {
          executionSuccessful: notifications.length === 0,
          exitCode,
          toolExecutionNotifications: notifications,
        };
        const invocations = JSON.stringify([invocation], null, 2).replaceAll('\n', '\n      ');
        return `${results.end()}],\n      "invocations": ${invocations}\n    }\n  ]\n}\n`;
      },
    };
  },
};

/** Everything before the first result. */
function beginning(context: FormatContext): string {
  const head = {
    tool: { driver: driver(context) },
    language: context.locale === 'en' ? 'en-US' : 'zh-CN',
    columnKind: 'utf16CodeUnits',
  };
  const run = JSON.stringify(head, null, 2)
    .replaceAll('\n', '\n    ')
    .replace(/\n {4}\}$/, '');
  return `{\n  "$schema": ${JSON.stringify(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    ${run},\n      "results": [`;
}

function driver({ locale, version, homepage, rulesBase }: FormatContext): ToolComponent {
  return {
    name: SOURCE,
    version,
    semanticVersion: version,
    ...(homepage === undefined ? {} : { informationUri: homepage }),
    rules: RULES.map(({ code, severity, title }): ReportingDescriptor => {
      const helpUri = rulePage(rulesBase, code);
      return {
        id: code,
        shortDescription: { text: title[locale] },
        defaultConfiguration: { level: LEVELS[severity] },
        ...(helpUri === undefined ? {} : { helpUri }),
      };
    }),
  };
}
