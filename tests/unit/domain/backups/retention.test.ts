import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupReasons,
  backupsToKeep,
  kept,
  weekOf,
  type KeptBackup,
} from '../../../../src/domain/backups/retention.ts';

const hour = 3_600_000;
const start = Date.parse('2026-01-05T00:00:00Z');

function backupAt(hours: number, more: Partial<KeptBackup> = {}): KeptBackup {
  const at = new Date(start + hours * hour).toISOString();
  return { id: `${at} ${hours}`, at, day: at.slice(0, 10), reason: 'work', schemaVersion: 5, ...more };
}

const backups = fc
  .uniqueArray(
    fc.record({
      hours: fc.integer({ min: 0, max: 24 * 400 }),
      reason: fc.constantFrom(...backupReasons),
      schemaVersion: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ hours }) => hours, maxLength: 120 },
  )
  .map((all) => all.map(({ hours, ...more }) => backupAt(hours, more)));

const latestFirst = (all: readonly KeptBackup[]): KeptBackup[] => all.toSorted((a, b) => (a.at < b.at ? 1 : -1));
const distinct = (values: readonly string[]): string[] => [...new Set(values)];

describe('which backups are kept', () => {
  it('the ten latest, always', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const keep = backupsToKeep(all);
        for (const { id } of latestFirst(all).slice(0, kept.recent)) expect(keep.has(id)).toBe(true);
      }),
    );
  });

  it('the last of each of the latest seven days and four weeks that have any', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const keep = backupsToKeep(all);
        const sorted = latestFirst(all);
        for (const day of distinct(sorted.map((one) => one.day)).slice(0, kept.daily)) {
          expect(keep.has(sorted.find((one) => one.day === day)?.id ?? '')).toBe(true);
        }
        for (const week of distinct(sorted.map((one) => weekOf(one.day))).slice(0, kept.weekly)) {
          expect(keep.has(sorted.find((one) => weekOf(one.day) === week)?.id ?? '')).toBe(true);
        }
      }),
    );
  });

  it('the last one before each migration, however long ago', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const keep = backupsToKeep(all);
        for (const version of [1, 2, 3, 4, 5]) {
          const before = latestFirst(all).find((one) => one.reason === 'migration' && one.schemaVersion === version);
          if (before) expect(keep.has(before.id)).toBe(true);
        }
      }),
    );
  });

  it('and no more than those: never over 21 and one a schema version', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const versions = new Set(all.filter(({ reason }) => reason === 'migration').map((one) => one.schemaVersion));
        expect(backupsToKeep(all).size).toBeLessThanOrEqual(kept.recent + kept.daily + kept.weekly + versions.size);
      }),
    );
  });

  it('made one by one and sorted out each time, what is kept is what sorting out all at once keeps', () => {
    fc.assert(
      fc.property(backups, (all) => {
        let there: KeptBackup[] = [];
        for (const one of all.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
          const keep = backupsToKeep([...there, one]);
          there = [...there, one].filter(({ id }) => keep.has(id));
        }
        expect(new Set(there.map(({ id }) => id))).toEqual(backupsToKeep(all));
      }),
    );
  });

  it('counts a week from Monday to Sunday', () => {
    expect(weekOf('2026-03-15')).toBe('2026-03-09');
    expect(weekOf('2026-03-16')).toBe('2026-03-16');
  });
});
