// The tests that try to break the engagement file, each as often as it takes to believe the answer; `npm test` runs a
// short form of them. Words after the command choose files by name: `npm run test:torture -- damaged`.
import { join } from 'node:path';
import { projectNode, root, run } from './run.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const chosen = process.argv.slice(2);
const files = chosen.length > 0 ? chosen.map((name) => `tests/storage/torture/${name}`) : ['tests/storage/torture'];
const limits = ['--testTimeout=14400000', '--hookTimeout=600000'];
const { code } = await run(
  projectNode(),
  [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', 'storage', ...limits, ...files],
  { env: { RESPIRO_TORTURE: '1' }, limit: 12 * 60 * 60_000 },
);
process.exitCode = code;
