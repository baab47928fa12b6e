import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/**', 'artifacts/**', 'coverage/**', 'node_modules/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/google/**', 'src/main.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['CardService', 'UrlFetchApp', 'PropertiesService', 'CacheService', 'LockService', 'ScriptApp', 'Session', 'Utilities', 'HtmlService', 'Logger', 'GmailApp', 'console'].map((name) => ({
          name,
          message: 'Only src/google/ touches Apps Script.',
        })),
      ],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Time comes from the clock that is passed in.' }],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', require: 'readonly', module: 'writable', Buffer: 'readonly', __filename: 'readonly', __dirname: 'readonly', describe: 'readonly', it: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
