import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Numbers
 * @typedef {object} Ending how the process of a stage ended
 * @property {number} code
 * @property {boolean} expired
 */

/**
 * A stage that is one check in itself.
 * @param {Ending} ending
 * @returns {Numbers}
 */
export function numbersOfCheck({ code, expired }) {
  if (expired) return { passed: 0, failed: 1, skipped: 0, note: 'ended at its time limit' };
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * A stage with a JSON report. Whatever is wrong with it (no report, no test, a bad exit code that no failed test
 * explains) counts as one failure, so that nothing broken can look green.
 * @param {Ending} ending
 * @param {string} file
 * @param {(report: any) => Numbers} read
 * @returns {Numbers}
 */
export function numbersOfReport(ending, file, read) {
  /** @type {Numbers} */
  let numbers;
  try {
    numbers = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    const note = ending.expired
      ? 'ended at its time limit without numbers'
      : `ended with code ${ending.code} without numbers`;
    return { passed: 0, failed: 1, skipped: 0, note };
  }
  if (numbers.failed > 0) return numbers;
  if (ending.expired) return { ...numbers, failed: 1, note: 'ended at its time limit' };
  if (ending.code !== 0) return { ...numbers, failed: 1, note: `code ${ending.code}, though no test failed` };
  if (numbers.passed === 0) return { ...numbers, failed: 1, note: 'no test ran' };
  return numbers;
}

/**
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Numbers}
 */
export function readVitest(report) {
  const numbers = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of report.testResults) {
    const failedBefore = numbers.failed;
    for (const test of assertionResults) {
      if (test.status === 'passed') numbers.passed += 1;
      else if (test.status === 'failed') numbers.failed += 1;
      else numbers.skipped += 1;
    }
    // A file that cannot be loaded fails without a failed test in it.
    if (status === 'failed' && numbers.failed === failedBefore) numbers.failed += 1;
  }
  return numbers;
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Numbers}
 */
export function readPlaywright({ stats, errors }) {
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 ? errors.length : failed, skipped: stats.skipped };
}
