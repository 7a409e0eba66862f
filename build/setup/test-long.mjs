// The tests whose whole takes hours, of which `npm test` runs a short form: every report of every instrument, the pages of
// reports in every language, edition and kit, and every screen by keyboard. With a number, that many of the reports by chance:
// `npm run test:long -- 100`.
import { build } from './build.mjs';
import { screensAtOnce } from './display.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { run, tool } from './run.mjs';
import { main } from './say.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';

/** Those that ask for RESPIRO_LONG. */
const reports = [
  'report/every-instrument',
  'report/matrix',
  'report/pages',
  'report/board',
  'report/partial',
  'report/photos',
  'engine/seven-instruments',
  'sample/sample',
].map((name) => `tests/storage/${name}.test.ts`);
const screens = ['keyboard', 'tab-order', 'word-file-and-pictures'];

const limit = 12 * 60 * 60_000;

await main(async () => {
  const [cases] = process.argv.slice(2);
  await provideSystemLibraries(['run', 'headless', 'report']);
  const { env } = await provideElectron();
  await build(env);
  const long = { ...env, RESPIRO_LONG: '1', ...(cases === undefined ? {} : { RESPIRO_CASES: cases }) };
  const [vitest, vitestScript] = tool('vitest');
  const vitestArgs = ['run', '--config', 'tests/vitest.config.ts', '--project', 'storage', '--reporter=verbose'];
  const written = await run(vitest, [vitestScript, ...vitestArgs, ...reports], { env: long, limit });
  const [playwright, playwrightScript] = tool('@playwright/test', 'playwright');
  const playwrightArgs = ['test', '--config', 'tests/playwright.config.ts', `--workers=${screensAtOnce}`];
  const shown = await run(playwright, [playwrightScript, ...playwrightArgs, ...screens], { env: long, limit });
  return Math.max(written.code, shown.code);
});
