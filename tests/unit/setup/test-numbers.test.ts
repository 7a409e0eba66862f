import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { numbersOfCheck, numbersOfReport, readPlaywright, readVitest } from '../../../build/setup/test-numbers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'respiro-numbers-'));
const fine = { code: 0, expired: false };
const bad = { code: 1, expired: false };
const expired = { code: 1, expired: true };

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function reportOf(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = (...statuses: string[]) => ({
  testResults: [
    {
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status) => ({ status })),
    },
  ],
});
const playwright = (expected: number, unexpected = 0, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors,
});

describe('a stage that is one check', () => {
  it('counts as one', () => {
    expect(numbersOfCheck(fine)).toMatchObject({ passed: 1, failed: 0 });
    expect(numbersOfCheck(bad)).toMatchObject({ passed: 0, failed: 1 });
    expect(numbersOfCheck(expired)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a stage with a report', () => {
  it('counts what the report counts', () => {
    const file = reportOf(vitest('passed', 'passed', 'failed', 'pending'));
    expect(numbersOfReport(bad, file, readVitest)).toEqual({ passed: 2, failed: 1, skipped: 1 });
    expect(numbersOfReport(bad, reportOf(playwright(5, 2, 1)), readPlaywright)).toMatchObject({ passed: 5, failed: 3 });
  });

  it('counts a test file that could not be loaded', () => {
    const broken = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(numbersOfReport(bad, reportOf(broken), readVitest)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts an error outside of every test', () => {
    const file = reportOf(playwright(3, 0, 0, [{ message: 'no such file' }]));
    expect(numbersOfReport(bad, file, readPlaywright)).toMatchObject({ passed: 3, failed: 1 });
  });

  it.each([
    ['no report', fine, join(folder, 'missing.json')],
    ['no report and a bad end', bad, join(folder, 'missing.json')],
  ])('with %s counts as one failure', (_name, ending, file) => {
    expect(numbersOfReport(ending, file, readVitest)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('half-written counts as one failure', () => {
    expect(numbersOfReport(fine, reportOf('{"testResults": ['), readVitest)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('without any test counts as one failure', () => {
    expect(numbersOfReport(fine, reportOf(vitest()), readVitest)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('that ends badly though no test failed counts as one failure', () => {
    expect(numbersOfReport(bad, reportOf(vitest('passed')), readVitest)).toMatchObject({ passed: 1, failed: 1 });
    expect(numbersOfReport(expired, reportOf(vitest('passed')), readVitest)).toMatchObject({ passed: 1, failed: 1 });
  });
});
