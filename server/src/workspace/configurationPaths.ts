import { CONFIGURATION_FILE } from './configuration';

/**
 * Where the configuration of a document may lie: its folder first, then each parent up to the root.
 * @param path absolute path of the document, with either separator
 */
export function configurationPaths(path: string): string[] {
  const paths: string[] = [];
  for (let end = path.length - 1; end >= 0; end--) {
    if (path[end] === '/' || path[end] === '\\') paths.push(path.slice(0, end + 1) + CONFIGURATION_FILE);
  }
  return paths;
}
