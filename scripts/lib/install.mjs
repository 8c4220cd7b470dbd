import { inRoot, npm, readJson } from './project.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean}} Locked
 * @typedef {{packages?: Record<string, Locked>}} Lock
 */

/**
 * Whether what npm noted about an installed tree is what a lock file asks for. Optional packages (the binaries for
 * other platforms) may be absent.
 *
 * @param {Lock | undefined} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  for (const [key, entry] of Object.entries(wanted.packages)) {
    if (key === '') continue;
    const found = installed.packages[key];
    if (!found) {
      if (entry.optional || entry.devOptional) continue;
      return false;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) return false;
  }
  return Object.keys(installed.packages).every((key) => key in (wanted.packages ?? {}));
}

/**
 * Installs the packages of package-lock.json when node_modules is missing or out of date.
 *
 * @returns {Promise<boolean>} whether they are there now
 */
export async function ensureInstalled() {
  const lock = readJson(inRoot('package-lock.json'));
  const installed = () => isInstalled(lock, readJson(inRoot('node_modules/.package-lock.json')));
  if (installed()) return true;
  console.error('Installing packages (npm ci) …');
  const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) console.error('npm ci failed: the npm registry is needed once.');
  return code === 0;
}
