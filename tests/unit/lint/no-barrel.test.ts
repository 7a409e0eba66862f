import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import rule from '../../../build/eslint-rules/no-barrel.js';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester().run('no-barrel', rule, {
  valid: [
    { filename: 'src/domain/index.js', code: `export const value = 1;` },
    { filename: 'src/domain/index.js', code: `import { value } from './value.js';\nvalue();` },
    { filename: 'src/domain/index-score.js', code: `export { value } from './value.js';` },
  ],
  invalid: [
    { filename: 'src/domain/index.js', code: `export { value } from './value.js';`, errors: [{ messageId: 'barrel' }] },
    { filename: 'src/domain/index.ts', code: `export { value } from './value.ts';`, errors: [{ messageId: 'barrel' }] },
    { filename: 'src/app/index.svelte.ts', code: `export { a } from './a.ts';`, errors: [{ messageId: 'barrel' }] },
    { filename: 'src/domain/all.js', code: `export * from './value.js';`, errors: [{ messageId: 'all' }] },
  ],
});
