// The tests whose whole takes hours, of which `npm test` runs a sample: every report of every instrument. With a number,
// that many of them by chance: `npm run test:long -- 100`.
import { join } from 'node:path';
import { projectNode, root, run } from './run.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';

await provideSystemLibraries(['report']);
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const [cases] = process.argv.slice(2);
const { code } = await run(
  projectNode(),
  [
    vitest,
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'storage',
    'tests/storage/report/every-instrument.test.ts',
    '--reporter=verbose',
  ],
  { env: { RESPIRO_LONG: '1', ...(cases === undefined ? {} : { RESPIRO_CASES: cases }) }, limit: 12 * 60 * 60_000 },
);
process.exitCode = code;
