import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { screensAtOnce } from './display.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { npm, run } from './run.mjs';
import { main, seconds } from './say.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';
import { numbersOfCheck, numbersOfReport, readPlaywright, readVitest } from './test-numbers.mjs';

/**
 * @typedef {import('./test-numbers.mjs').Numbers} Numbers
 * @typedef {{ name: string, numbers: Numbers, took: number }} Stage
 */

const reports = mkdtempSync(join(tmpdir(), 'respiro-test-'));
/** @type {Stage[]} */
const stages = [];

await main(async () => {
  try {
    const env = await prepare();
    // One core each; the lint that needs types takes both by itself.
    await Promise.all([stage('lint', () => check('lint:eslint', 10)), stage('types', () => check('types', 10))]);
    await stage('lint with types', () => check('lint:typed', 10));
    await stage('unit and component tests', () => vitest('test:unit', 15, env));
    await stage('storage tests', () => vitest('test:storage', 20, env));
    await stage('tests in the application', () => playwright(30, env));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return sum();
});

/**
 * Whatever cannot be prepared counts as a failure of its own; the stages that do without it still run.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function prepare() {
  /** @type {NodeJS.ProcessEnv} */
  let env = {};
  await stage('system packages', () =>
    attempt(() => provideSystemLibraries(['run', 'headless', 'displays', 'report'])),
  );
  await stage('Electron', () => attempt(async () => void (env = (await provideElectron()).env)));
  await stage('build', () => attempt(() => build(env)));
  return env;
}

/**
 * @param {string} name
 * @param {() => Promise<Numbers>} body
 */
async function stage(name, body) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  /** @type {Numbers} */
  let numbers;
  try {
    numbers = await body();
  } catch (error) {
    console.error(error);
    numbers = { passed: 0, failed: 1, skipped: 0, note: 'the stage itself broke' };
  }
  stages.push({ name, numbers, took: Date.now() - began });
}

/**
 * Preparation is no test: it counts only when it fails.
 * @param {() => Promise<unknown>} body
 * @returns {Promise<Numbers>}
 */
async function attempt(body) {
  try {
    await body();
    return { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`✗ ${message}`);
    return { passed: 0, failed: 1, skipped: 0, note: message.split('\n')[0] ?? '' };
  }
}

/**
 * @param {string} script
 * @param {number} minutes
 */
async function check(script, minutes) {
  const [command, args] = npm(['run', '--silent', script]);
  return numbersOfCheck(await run(command, args, { limit: minutes * 60_000 }));
}

/**
 * @param {string} script
 * @param {number} minutes
 * @param {NodeJS.ProcessEnv} env
 */
async function vitest(script, minutes, env) {
  const file = join(reports, `${script.replace(':', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const [command, args] = npm(['run', '--silent', script, '--', ...reporters]);
  return numbersOfReport(await run(command, args, { env, limit: minutes * 60_000 }), file, readVitest);
}

/**
 * Two at a time. An application under test has the keyboard focus, so each has a screen of its own; where a machine has
 * but the one screen, they come one after the other.
 * @param {number} minutes
 * @param {NodeJS.ProcessEnv} env
 */
async function playwright(minutes, env) {
  const file = join(reports, 'playwright.json');
  const [command, args] = npm([
    'run',
    '--silent',
    'test:e2e',
    '--',
    '--reporter=list,json',
    `--workers=${screensAtOnce}`,
  ]);
  const ending = await run(command, args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    limit: minutes * 60_000,
  });
  return numbersOfReport(ending, file, readPlaywright);
}

/** The table of the stages, then the one line that machines read. */
function sum() {
  console.log('');
  for (const { name, numbers, took } of stages) {
    const { passed, failed, skipped, note } = numbers;
    const parts = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : []), seconds(took)];
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${parts.join(', ')}${note ? ` (${note})` : ''}`);
  }
  const passed = stages.reduce((total, { numbers }) => total + numbers.passed, 0);
  const failed = stages.reduce((total, { numbers }) => total + numbers.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
