import type { CheckedFile } from './check';

/** A file that could not be read, and why. */
export interface UnreadableFile {
  readonly path: string;
  readonly message: string;
}

/**
 * `{"files":[{"path","diagnostics":[LSP Diagnostic…],"relations":{"checked","holding"},"figures":{"printed","covered"}}]}`;
 * files that could not be read are listed under `unreadable`, a key that is left out where there are none.
 */
export function formatJson(files: readonly CheckedFile[], unreadable: readonly UnreadableFile[]): string {
  const report = {
    files: files.map(({ path, recognised, diagnostics, coverage }) => ({
      path,
      recognised,
      diagnostics,
      relations: { checked: coverage.checked, holding: coverage.holding },
      figures: { printed: coverage.printed, covered: coverage.covered },
    })),
    ...(unreadable.length > 0 ? { unreadable } : {}),
  };
  return JSON.stringify(report, null, 2) + '\n';
}
