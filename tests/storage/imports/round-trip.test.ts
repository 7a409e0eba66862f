/** What we write is what we read; and what was exported gives the same scores where it is imported. */
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../electron/engine/imports/csv.ts';
import { readXlsx } from '../../../electron/engine/imports/xlsx.ts';
import { csvText } from '../../../electron/engine/outputs/csv.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { planAgain, writeSheet } from '../../support/imports/import-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, isTorture, seed, tellFigures } from '../../support/torture.ts';

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  "'=1",
  "''=1",
  '＝1',
  'a\r\nb',
  '"',
  '"";""',
  ',',
  ';',
  'á|é',
  '_x0041_',
  '<&>',
];
const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...dangerous), fc.constant(''));
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

/** As texts are kept anywhere: one form of line ends, no control characters. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');

/** What is left of a table whose blank cells at the end of rows, and blank rows, say nothing. */
const said = (rows: readonly (readonly string[])[]): string[][] =>
  rows
    .map((row) => row.map(clean))
    .map((row) => row.slice(0, row.findLastIndex((text) => text.trim() !== '') + 1))
    .filter((row) => row.length > 0);

const columnsOf = (row: readonly string[]) => row.map((title) => ({ title, width: 10 }));

describe('any table', () => {
  test('written as CSV is read as it was', async () => {
    const path = join(temporaryFolder(), 'a.csv');
    const property = fc.asyncProperty(tables, async (rows) => {
      writeFileSync(
        path,
        csvText({ id: 't', title: 't', look: 'table', columns: columnsOf(rows[0] ?? []), rows: rows.slice(1) }),
      );
      const { rows: read } = await readCsv(path, { separator: ',', onProgress: () => {} });
      expect(read.finish().map(({ cells }) => cells)).toEqual(said(rows));
    });
    await fc.assert(property, { seed, numRuns: amount(150, 3000) });
  });

  test('written as a workbook is read as it was', async () => {
    const folder = temporaryFolder();
    const property = fc.asyncProperty(tables, async (rows) => {
      const titles = (rows[0] ?? []).map((_, at) => `T${at}`);
      const path = writeSheet(folder, 'a.xlsx', [titles, ...rows]);
      const { rows: read } = await readXlsx(path, { onProgress: () => {} });
      expect(
        read
          .finish()
          .slice(1)
          .map(({ cells }) => cells),
      ).toEqual(said(rows));
    });
    await fc.assert(property, { seed, numRuns: amount(60, 1000) });
  });

  test('keeps its lines where cells hold several', async () => {
    const path = join(temporaryFolder(), 'a.csv');
    writeFileSync(path, 'a,b\r\n"1\r\n2",x\r\n\r\n3,y\n');
    const { rows } = await readCsv(path, { onProgress: () => {} });
    expect(rows.finish().map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

const groups = ['leadership', 'middle', 'frontline', 'support'] as const;

async function room(t: TestEngine, instrumentId: string, withPeople: boolean) {
  const { waves, sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = groups.flatMap((groupId) =>
    Array.from({ length: 4 }, (_, n) => ({ groupId, name: `${groupId} ${n + 1}` })),
  );
  const { ids } = withPeople ? await t.do('participants.add', { sessionId, people }) : { ids: [] };
  const { id: exerciseId } = await t.do('exercises.add', { sessionId, instrumentId, anonymity: 'identified' });
  return { waveId: waves[0]?.id ?? '', exerciseId, ids };
}

describe('the data of one engagement', () => {
  test.each(isTorture ? ['empowerment', 'value-proposition', 'human-service'] : ['empowerment'])(
    'gives the same scores in another: %s',
    async (instrumentId) => {
      const folder = temporaryFolder();
      const die = dice(instrumentId);
      const from = engineAt(join(folder, 'from'));
      const there = await room(from, instrumentId, true);
      const { exerciseId } = there;
      const definition = await from.do('exercises.definition', { id: exerciseId });
      for (const [at, participantId] of there.ids.entries()) {
        for (const lens of definition.lenses) {
          for (const item of definition.items) {
            // One of each group at most: fewer than three answers would be hidden, and an export does not tell them.
            const value = at % 4 === 0 && die(8) === 0 ? null : die(5) + 1;
            await from.do('answers.record', {
              exerciseId,
              lensId: lens.id,
              itemId: item.id,
              respondent: { participantId },
              value,
              channel: 'paper',
            });
          }
        }
      }
      const path = join(folder, 'data.xlsx');
      await from.do('outputs.write', { kind: 'data-xlsx', waveId: there.waveId, path, language: 'es', names: true });
      const results = await from.do('results.read', { exerciseId });

      const to = engineAt(join(folder, 'to'));
      const here = await room(to, instrumentId, false);
      const view = await to.do('imports.read', { path, target: { kind: 'answers', exerciseId: here.exerciseId } });
      const plan = await planAgain(to, view);
      expect(plan).toMatchObject({ problems: [], counts: { added: 16, ballots: 16, skipped: 0 } });
      await to.do('imports.apply', { planId: plan.planId, exerciseId: here.exerciseId });
      expect(await to.do('results.read', { exerciseId: here.exerciseId })).toEqual(results);
      tellFigures('exported and imported', { instrument: instrumentId, answers: plan.counts.answers });
    },
  );
});
