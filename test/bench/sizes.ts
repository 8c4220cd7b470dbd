import { existsSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUNDLES = ['dist/server.js', 'dist/client.js', 'dist/cli.js', 'dist/browser/server.js', 'dist/browser/client.js'];

/** Size in KB of what is shipped, as it is and compressed; the VSIX is compressed already. */
export function sizes(): { name: string; kilobytes: number; compressed: number | undefined }[] {
  const vsix = process.env.DISCLOSURE_VSIX;
  const whole =
    vsix !== undefined && existsSync(vsix)
      ? [{ name: 'VSIX', kilobytes: statSync(vsix).size / 1024, compressed: undefined }]
      : [];
  const bundles = BUNDLES.filter((file) => existsSync(file)).map((name) => {
    const bytes = readFileSync(name);
    return { name, kilobytes: bytes.length / 1024, compressed: gzipSync(bytes).length / 1024 };
  });
  return [...whole, ...bundles];
}
