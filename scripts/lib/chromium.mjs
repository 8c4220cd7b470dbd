import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { cached } from './cache.mjs';
import { npm, onPath } from './project.mjs';
import { untar } from './untar.mjs';

/** The newest with archives for Linux on x64; only the archives are used, not its code (which asks for Node 22). */
const version = '153.0.0';
const unbrotli = promisify(brotliDecompress);

/**
 * A Chromium that playwright-core can drive: the one named by `CHROMIUM`, else one of the machine, else the one inside
 * the npm package @sparticuz/chromium with the libraries and the font it may need (about 70 MB, fetched once).
 * `DISCLOSURE_CHROMIUM=fetched` passes over the machine's own.
 *
 * @returns {Promise<{executablePath: string, env: Record<string, string>}>} `env` is to be set for the browser; rejects
 *   with an explanation when there is none
 */
export async function ensureChromium() {
  const own =
    process.env.CHROMIUM ||
    (process.env.DISCLOSURE_CHROMIUM === 'fetched'
      ? undefined
      : (onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge') ??
        usualPlaces().find((file) => existsSync(file))));
  if (own) return { executablePath: own, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium or Chrome found: install one, or name it in the environment variable CHROMIUM.');

  const folder = await cached(`chromium-${version}`, async (into) => {
    console.error(`Fetching Chromium (@sparticuz/chromium@${version}) …`);
    writeFileSync(path.join(into, 'package.json'), '{ "private": true }\n');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if ((await npm(['install', ...flags, `@sparticuz/chromium@${version}`], { cwd: into, quiet: true })) !== 0)
      throw new Error(`@sparticuz/chromium@${version} could not be fetched`);
    const archives = path.join(into, 'node_modules/@sparticuz/chromium/bin');
    const unpacked = (/** @type {string} */ name) => unbrotli(readFileSync(path.join(archives, name)));
    writeFileSync(path.join(into, 'chromium'), await unpacked('chromium.br'));
    chmodSync(path.join(into, 'chromium'), 0o755);
    for (const name of ['al2023', 'swiftshader', 'fonts']) untar(await unpacked(`${name}.tar.br`), into);
  });
  const executablePath = path.join(folder, 'chromium');
  return { executablePath, env: { ...libraries(executablePath, folder), ...fonts(folder) } };
}

/** Where browsers are installed without being on the PATH. */
function usualPlaces() {
  const programs = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
    ...programs.map((folder) => path.join(folder, 'Microsoft/Edge/Application/msedge.exe')),
  ];
}

/**
 * The machine's own libraries where the browser starts with them, else those that came with it.
 *
 * @param {string} executablePath
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function libraries(executablePath, folder) {
  if (spawnSync(executablePath, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0) return {};
  const inherited = process.env.LD_LIBRARY_PATH ? [process.env.LD_LIBRARY_PATH] : [];
  return { LD_LIBRARY_PATH: [path.join(folder, 'lib'), ...inherited].join(path.delimiter) };
}

/**
 * Without any font at all the workbench opens and then hangs at its first document.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function fonts(folder) {
  const home = homedir();
  const places = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(home, '.fonts'),
    path.join(home, '.local/share/fonts'),
  ];
  if (places.some(hasFont)) return {};
  const config = path.join(folder, 'fontconfig');
  mkdirSync(config, { recursive: true });
  // Written anew each time: it names its folder absolutely, and a cache may have been moved.
  writeFileSync(
    path.join(config, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(config, 'cache')}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_PATH: config };
}

/**
 * @param {string} folder
 * @returns {boolean} whether a font file is somewhere below; false where there is no such folder
 */
function hasFont(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc|pfb|pcf\.gz)$/i.test(String(name)));
}
