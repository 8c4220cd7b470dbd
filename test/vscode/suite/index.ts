import { runMocha } from '../runner/mocha';

/** Entry for VS Code's `--extensionTestsPath`: the extension in development. */
export const run = (): Promise<void> => runMocha(__dirname);
