import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Values go into SQL as bindings: text that is glued in may come from a request one day. */
const gluedSql = {
  selector:
    'CallExpression[callee.property.name=/^(raw|whereRaw|orWhereRaw|selectRaw|joinRaw|orderByRaw|groupByRaw|havingRaw|fromRaw)$/] > TemplateLiteral.arguments[expressions.length>0]',
  message: 'Pass values as bindings, and names as ?? bindings: never glue them into SQL.',
};

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A number in a sentence is what templates are for; anything else still has to be turned into text by hand.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `.catch((error) => (known = null))` and `() => queue.push(x)` say what they do.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-console': ['error', { allow: ['error'] }],
      // Classes and enums are hardly used here, and these two take a quarter of the run to find nothing.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // `== null` asks for "null or not given" in one word.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Published coefficients are kept digit for digit as they were printed.
      'no-loss-of-precision': 'off',
      // Names of control characters are what refusing them takes.
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', gluedSql],
    },
  },
  {
    // Tests make databases and tables under names that they invent, which PostgreSQL takes no bindings for.
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: reactHooks.configs.flat.recommended.plugins,
    // Only the two rules that find mistakes: the compiler's rules take a third of the whole run, and the map is Leaflet's.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', URL: 'readonly' },
    },
  },
);
