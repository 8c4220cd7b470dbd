import { readArguments } from './arguments';
import { checkAll } from './checkAll';
import { CLEAN, UNUSABLE } from './exitCodes';
import { messages } from './messages';
import type { Surroundings } from './world';

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], world: Surroundings): Promise<number> {
  const request = readArguments(args, world.environment);
  switch (request.kind) {
    case 'help':
      await world.out(messages[request.locale].usage);
      return CLEAN;
    case 'version':
      await world.out(world.manifest.version + '\n');
      return CLEAN;
    case 'unusable':
      world.error(`${request.message}\n${messages[request.locale].seeHelp}\n`);
      return UNUSABLE;
    case 'check':
      return checkAll(request.options, world);
  }
}
