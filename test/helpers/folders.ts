import type { FolderEntry, FolderSource } from '../../server/src/cli/files/world';

/**
 * Folders in memory, for what looks for files.
 * @param files paths with `/`
 * @param links path of a link → path it stands for
 * @param closed folders that may not be read
 */
export function folderSource(
  files: readonly string[],
  links: Readonly<Record<string, string>> = {},
  closed: readonly string[] = [],
): FolderSource {
  const follow = (path: string): string => {
    let real = '';
    for (const name of path.split('/')) {
      if (name === '.' || name === '') continue;
      real = real === '' ? name : `${real}/${name}`;
      for (let hops = 0; links[real] !== undefined && hops < 40; hops++) real = links[real] ?? '';
    }
    return real;
  };
  const paths = [...files, ...Object.keys(links)];
  const below = (folder: string): string[] =>
    paths
      .filter((path) => folder === '' || path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder ? folder.length + 1 : 0));
  const kind = (path: string): 'file' | 'folder' | undefined =>
    files.includes(path) ? 'file' : below(path).length > 0 ? 'folder' : undefined;
  return {
    kindOf: (path) => Promise.resolve(kind(follow(path))),
    realPath: (path) => Promise.resolve(`/${follow(path)}`),
    readFolder: (path) => {
      const folder = follow(path);
      if (closed.includes(folder)) return Promise.reject(Object.assign(new Error('…'), { code: 'EACCES' }));
      const names = [...new Set(below(folder).map((rest) => rest.split('/')[0] ?? ''))];
      // As a system might: in any order.
      return Promise.resolve(
        names.reverse().map((name): FolderEntry => {
          const whole = folder === '' ? name : `${folder}/${name}`;
          return { name, kind: links[whole] === undefined ? (kind(whole) ?? 'other') : 'link' };
        }),
      );
    },
  };
}
