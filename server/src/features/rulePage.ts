/**
 * The page that explains a rule: `<base>/<rule>.md`.
 * @param base base address of the pages: on the web, or a folder an editor can open; anything else, or none, gives no page
 * @returns `undefined` where there is no page to show
 */
export function rulePage(base: string | undefined, rule: string): string | undefined {
  if (base === undefined || !/^(?:https?|file|vscode-[a-z-]+):\/\/[^\s]+$/.test(base)) return undefined;
  return `${withoutTail(base)}/${encodeURIComponent(rule)}.md`;
}

/**
 * Base address of the rules' pages of a project, from the `homepage` of its manifest: `docs/rules` beside it.
 * @returns `undefined` where the manifest names none
 */
export function rulesBaseOf(homepage: unknown): string | undefined {
  if (typeof homepage !== 'string' || !/^https?:\/\//.test(homepage)) return undefined;
  const root = withoutTail(homepage.split('#')[0] ?? '');
  const isRepository = /^https:\/\/(?:github|gitee)\.com\/[^/]+\/[^/]+$/.test(root);
  return isRepository ? `${root}/blob/HEAD/docs/rules` : `${root}/docs/rules`;
}

function withoutTail(address: string): string {
  return address.endsWith('/') ? address.slice(0, -1) : address;
}
