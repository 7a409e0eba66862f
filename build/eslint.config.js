import { fileURLToPath } from 'node:url';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { layering } from './eslint-rules/layering.js';
import noBarrel from './eslint-rules/no-barrel.js';
import noLiteralText from './eslint-rules/no-literal-text.js';

// Called with --config, so patterns count from the folder where ESLint runs: the root of the project.
const root = fileURLToPath(new URL('..', import.meta.url));
const untyped = ['**/*.js', '**/*.mjs', '*.ts'];

// The rules that need types are in oxlint.json. ESLint's own rules that find mistakes which TypeScript lets pass.
const core = [
  'no-async-promise-executor',
  'no-case-declarations',
  'no-cond-assign',
  'no-constant-condition',
  'no-debugger',
  'no-dupe-else-if',
  'no-duplicate-case',
  'no-empty',
  'no-empty-character-class',
  'no-ex-assign',
  'no-extra-boolean-cast',
  'no-fallthrough',
  'no-irregular-whitespace',
  'no-loss-of-precision',
  'no-misleading-character-class',
  'no-self-assign',
  'no-self-compare',
  'no-sparse-arrays',
  'no-unreachable-loop',
  'no-unsafe-finally',
  'no-useless-catch',
  'no-useless-escape',
  'no-var',
  'preserve-caught-error',
  'use-isnan',
  'valid-typeof',
];

export default defineConfig(
  globalIgnores([
    'out/',
    'demo/',
    '.cache/',
    '.types/',
    '**/.svelte-check/',
    'test-results/',
    'playwright-report/',
    'docs/',
    'resources/',
  ]),
  {
    plugins: { respiro: { rules: { 'no-barrel': noBarrel, 'no-literal-text': noLiteralText } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...Object.fromEntries(core.map((rule) => [rule, 'error'])),
      'respiro/no-barrel': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },

  { files: ['**/*.ts', '**/*.svelte'], extends: [typescript.configs.strict] },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      // TypeScript itself knows which names exist, and reports unused ones.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      // With noUncheckedIndexedAccess the mark says "this index exists", which in numeric code is known.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },

  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: { globals: globals.browser, parserOptions: { parser: typescript.parser } },
    rules: {
      // Only for SvelteKit's router, which is not here.
      'svelte/no-navigation-without-resolve': 'off',
      // It reads the reason after the code as more codes; svelte-check already fails on every warning that is left.
      'svelte/no-unused-svelte-ignore': 'off',
      // It also wants the Map that lives inside one function to be reactive, and cannot tell the difference.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-at-debug-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$state'] }],
    },
  },
  { files: ['src/**/*.svelte'], rules: { 'respiro/no-literal-text': 'error' } },

  ...layering(root),
  {
    // What TypeScript would not stop in code that has to run without Node.
    files: ['src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate'].map(
          (name) => ({
            name,
            message: 'Code in src/ runs without Node.',
          }),
        ),
      ],
    },
  },

  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(only|skip|fixme)$/][object.name=/^(it|test|describe|suite)$/]',
          message: 'Every test runs every time: repair it or remove it.',
        },
        {
          selector: 'MemberExpression[property.name=/^(only|skip|fixme)$/][object.property.name="describe"]',
          message: 'Every test runs every time: repair it or remove it.',
        },
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'Waiting a fixed time is too long here and too short on a slow machine: wait for what must appear.',
        },
      ],
      'no-empty-pattern': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: untyped,
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off', 'no-unused-vars': 'error' },
  },
);
