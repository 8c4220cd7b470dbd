import type { CheckedFile } from '../check';
import { summaryLine, type OutputFormat } from './format';
import { JsonList } from './jsonList';

/**
 * `{"files":[{"path","diagnostics":[LSP Diagnostic…],"relations":{"checked","holding"},"figures":{"printed","covered"}}]}`;
 * files that could not be read are listed under `unreadable`, a key that is left out where there are none. Written file
 * by file.
 */
export const json: OutputFormat = {
  print: (file, { words }) => ({
    findings: [JSON.stringify(fileObject(file), null, 2)],
    summary: summaryLine(file, words),
  }),
  report: () => {
    const files = new JsonList(4);
    const unreadable: { path: string; message: string }[] = [];
    return {
      begin: () => '{\n  "files": [',
      file: ({ findings }) => findings.map((file) => files.item(file)).join(''),
      unreadable: (path, message) => {
        unreadable.push({ path, message });
        return '';
      },
      end: () => {
        const list = unreadable.map((one) => JSON.stringify(one, null, 2));
        const others = new JsonList(4);
        const rest =
          list.length === 0
            ? ''
            : `,\n  "unreadable": [${list.map((one) => others.item(one)).join('')}${others.end()}]`;
        return `${files.end()}]${rest}\n}\n`;
      },
    };
  },
};

/** One JSON object per file on a line of its own, as soon as it is done: `path` and `unreadable` where it could not be read. */
export const ndjson: OutputFormat = {
  print: (file, { words }) => ({ findings: [JSON.stringify(fileObject(file))], summary: summaryLine(file, words) }),
  report: () => ({
    begin: () => '',
    file: ({ findings }) => findings.map((line) => `${line}\n`).join(''),
    unreadable: (path, message) => `${JSON.stringify({ path, unreadable: message })}\n`,
    end: () => '',
  }),
};

function fileObject({ path, recognised, diagnostics, coverage }: CheckedFile): object {
  return {
    path,
    recognised,
    diagnostics,
    relations: { checked: coverage.checked, holding: coverage.holding },
    figures: { printed: coverage.printed, covered: coverage.covered },
  };
}
