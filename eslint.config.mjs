import tseslint from 'typescript-eslint';

const clocks = ['Date', 'Math', 'crypto', 'process', 'fetch', 'console', 'setTimeout'];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.cache/**',
      'data/**',
      '**/*.generated.ts',
      '**/*.js',
      '**/*.mjs',
      '!bench/**/*.mjs',
      '**/*.cjs',
      'test/architecture/seeds/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 5],
      'max-depth': ['error', 3],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  { files: ['bench/**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    // Rules and views are pure: time, chance and identity arrive in the command.
    files: ['**/*.decider.ts', '**/*.projection.ts'],
    rules: { 'no-restricted-globals': ['error', ...clocks] },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/*.contract.ts', 'test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      'no-restricted-properties': [
        'error',
        ...['fn', 'mock', 'spyOn', 'doMock'].map((property) => ({
          object: 'jest',
          property,
          message: 'No mocks: use the real in-memory form.',
        })),
      ],
    },
  },
);
