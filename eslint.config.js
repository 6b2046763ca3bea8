/**
 * The lint rules. Every rule of our own says in its message what to do instead; there are no exceptions in the code, so a
 * rule that is wrong is changed here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from './scripts/lib/globals.mjs';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**', 'miniapp/test/**'];
const typescript = ['**/*.ts', '**/*.tsx'];

/** The classes of all entities.ts, by name. */
const entityClasses = readdirSync(new URL('server/src/', import.meta.url), { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'entities.ts')
  .flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').match(/(?<=^export class )\w+/gm) ?? []);

const importMeta = {
  selector: 'MetaProperty[meta.name="import"]',
  message: 'The tests run this as CommonJS, which has no import.meta: pass the path in, or read it from the configuration.',
};
const environment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'server/src/config.ts is the only reader of process.env: add the variable there and pass the value.',
};
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The time comes from the Clock you were given (platform/clock.ts), so that a test can set it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The time comes from the Clock you were given (platform/clock.ts), so that a test can set it.',
  },
];
const chance = {
  selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
  message: 'Ids come from platform/ids.ts and secrets from node:crypto; Math.random can be guessed and repeats.',
};
const press = {
  selector: 'CallExpression[callee.property.name="click"][arguments.length=0]',
  message: 'Use desk.press(thing): it waits until nothing moves, for a press on what still opens goes astray.',
};
const enums = { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and needs no code at run time.' };
const forbid = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', 'data/', 'coverage/', '**/.cache/', '**/.swc/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `() => void call()` and `(): void => call()` say the same; the second needs no braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Our objects are closures, not instances: their methods have no `this` to lose and may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // `view.row<Sale>(…)` names the shape of a row where it is read; the table is known, the compiler cannot know it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // noPropertyAccessFromIndexSignature is off: env['X'] and env.X mean the same to the reader.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Entities are data: a plain object with the same fields is as good as an instance, and so is a changed copy. Of a
      // string, code points are what is wanted.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, ...entityClasses] }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs', '**/*.js'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
      ...forbid(enums),
    },
  },
  {
    files: ['server/**/*.ts', 'shared/**/*.ts', 'test/**/*.ts'],
    rules: forbid(enums, importMeta),
  },
  {
    files: ['server/src/**/*.ts'],
    rules: { 'no-console': ['error'], ...forbid(enums, importMeta, environment, chance, ...clock) },
  },
  { files: ['server/src/config.ts'], rules: forbid(enums, importMeta, chance, ...clock) },
  // Chance has its place in ids and in the jitter of a retry.
  {
    files: ['server/src/platform/**/*.ts', 'server/src/ledger/commit/**/*.ts'],
    rules: forbid(enums, importMeta, environment, ...clock),
  },
  { files: ['server/src/platform/clock.ts'], rules: forbid(enums, importMeta, environment) },
  {
    files: ['miniapp/src/**/*.{ts,tsx}', 'server/console/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // One `describe` holds many tests; and a stand-in for the outside is as odd as the outside: WeChat rejects with plain
    // objects, and answers at once where a promise is asked for.
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/require-await': 'off',
      ...forbid(enums, importMeta),
    },
  },
  { files: ['test/console/**/*.test.ts'], rules: forbid(enums, importMeta, press) },
  { files: ['**/*.mjs', '**/*.cjs', '**/*.js', 'eslint.config.js'], languageOptions: { globals: globals.node } },
  { files: ['**/*.cjs', 'miniapp/babel.config.js'], languageOptions: { sourceType: 'commonjs', globals: globals.commonjs } },
  { files: ['test/harness/*.cjs', 'miniapp/test/**/*.cjs', '**/*.test.mjs'], languageOptions: { globals: globals.jest } },
  { files: ['test/sandbox/page/**/*.{js,mjs}'], languageOptions: { globals: globals.browser } },
);
