// The tests that try to break the engagement file, each as often as it takes to believe the answer; `npm test` runs a
// short form of them. Words after the command choose files by name: `npm run test:torture -- damaged`. At the end all that
// was counted stands in one table.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectNode, root, run } from './run.mjs';
import { tortureTable } from './torture-table.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const chosen = process.argv.slice(2);
const files = chosen.length > 0 ? chosen.map((name) => `tests/storage/torture/${name}`) : ['tests/storage/torture'];
const folder = mkdtempSync(join(tmpdir(), 'respiro-torture-'));
const [figures, report] = [join(folder, 'figures.jsonl'), join(folder, 'report.json')];
// Another one each time, where the short form always has the same.
const seed = process.env['RESPIRO_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
const limits = ['--testTimeout=14400000', '--hookTimeout=600000'];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { code } = await run(
  projectNode(),
  [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', 'storage', ...limits, ...reporters, ...files],
  { env: { RESPIRO_TORTURE: '1', RESPIRO_FIGURES: figures, RESPIRO_SEED: seed }, limit: 12 * 60 * 60_000 },
);
const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trimEnd().split('\n') : [];
/** @type {{ assertionResults: import('./torture-table.mjs').Ended[] }[]} */
const suites = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
const ended = suites.flatMap(({ assertionResults }) => assertionResults);
process.stdout.write(
  `\n${tortureTable(
    lines.map((line) => JSON.parse(line)),
    ended,
  )}\n`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = code;
