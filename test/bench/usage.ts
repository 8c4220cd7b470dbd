/** Loaded before a program: writes what it used when it ends, as JSON, to the file that DISCLOSURE_USAGE names. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.DISCLOSURE_USAGE;
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    // Microseconds, of all threads; kilobytes.
    writeFileSync(file, JSON.stringify({ cpu: userCPUTime + systemCPUTime, peak: maxRSS }));
  });
}
