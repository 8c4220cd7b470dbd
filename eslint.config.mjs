import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What only the entries may use: the core runs in a worker, on the desktop and on the command line alike. */
const outsideCore = {
  patterns: [
    {
      group: ['node:*', 'fs', 'path', 'os', 'util', 'child_process', 'crypto', 'process'],
      message: 'The core does no I/O.',
    },
    { group: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'], message: 'Only client/ knows VS Code.' },
    { group: ['**/lsp/*', '**/cli/*'], message: 'The core does not know its entries.' },
  ],
};

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'out/', '.cache/', 'coverage/', 'fixtures/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/lsp/**', 'server/src/cli/**'],
    rules: {
      'no-restricted-imports': ['error', outsideCore],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'self', 'fetch', 'setTimeout'],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs', '*.mts', 'test/**'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'fetch', 'URL', 'URLSearchParams', 'AbortSignal', 'Buffer', 'setTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { process: 'readonly', setInterval: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
