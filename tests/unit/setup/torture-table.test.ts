import { expect, test } from 'vitest';
import { tortureTable } from '../../../build/setup/torture-table.mjs';

const told = { what: 'kill -9', test: 'killed > while writing', figures: { kills: 200, lost: 0, hot: 190 }, seed: 7 };

test('what was counted has a line with its count, result and seed; a test that failed before it counted has one too', () => {
  const table = tortureTable(
    [told, { what: 'copied', test: 'copied', figures: { copies: 1000 }, seed: 7 }],
    [
      { fullName: 'killed while writing', status: 'passed' },
      { fullName: 'copied', status: 'failed' },
      { fullName: 'never counted', status: 'failed' },
      { fullName: 'left out', status: 'skipped' },
    ],
  );
  expect(table.split('\n')).toEqual([
    'name           count  result  seed  figures',
    'kill -9        200    passed  7     lost 0 · hot 190',
    'copied         1000   failed  7',
    'never counted         failed',
  ]);
});

test('a test whose run was cut off is not told as passed', () => {
  expect(tortureTable([told], [])).toContain('not ended');
});
