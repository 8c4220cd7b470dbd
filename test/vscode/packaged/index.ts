import { runMocha } from '../runner/mocha';

/** Entry for VS Code's `--extensionTestsPath`: the extension as installed from its VSIX. */
export const run = (): Promise<void> => runMocha(__dirname);
