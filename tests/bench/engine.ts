/** The engine in plain Node: one answer recorded, and the results of a full room computed. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Input } from '../../src/contract/commands/all.ts';
import { median, spread, type Figure } from './figures.ts';
import type { BenchRoom } from './room.ts';

const batchSize = 200;
const readings = 31;

/**
 * Gives all answers of the room, in batches that take turns with as many bare inserts.
 *
 * @param folder on the same disk as the room's data folder.
 */
export async function measureRecord(room: BenchRoom, folder: string): Promise<Figure[]> {
  const answers = await room.answersToGive();
  const bare = new Database(join(folder, 'bare.sqlite'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec(
    `CREATE TABLE answers (ballot_id TEXT NOT NULL, lens_id TEXT NOT NULL, item_id TEXT NOT NULL, value INTEGER,
     PRIMARY KEY (ballot_id, lens_id, item_id)) STRICT, WITHOUT ROWID`,
  );
  const insert = bare.prepare('INSERT INTO answers (ballot_id, lens_id, item_id, value) VALUES (?, ?, ?, ?)');
  const engineTimes: number[] = [];
  const bareTimes: number[] = [];
  for (let from = 0; from < answers.length; from += batchSize) {
    const batch = answers.slice(from, from + batchSize);
    bareTimes.push(await timeEach(batch, (answer) => insert.run(...cellsOf(answer))));
    engineTimes.push(await timeEach(batch, (answer) => room.ask('answers.record', answer)));
  }
  bare.close();
  return [
    {
      what: 'answer recorded in the engine, against a bare insert',
      value: median(engineTimes) / median(bareTimes),
      unit: 'times',
      target: 3,
      note: `${spread(engineTimes, 2)} ms against ${spread(bareTimes, 2)} ms, ${engineTimes.length} batches of ${batchSize} in turns, both synchronous=FULL`,
    },
  ];
}

export async function measureResults(room: BenchRoom): Promise<Figure[]> {
  const { exerciseId } = room;
  const { answers } = await room.ask('exercises.sheet', { id: exerciseId });
  const resultsTimes: number[] = [];
  const jsonTimes: number[] = [];
  for (let i = 0; i <= readings; i += 1) {
    const json = await timeEach([answers], (list) => JSON.parse(JSON.stringify(list)) as unknown);
    const results = await timeEach([exerciseId], (id) => room.ask('results.read', { exerciseId: id }));
    // The first compiles.
    if (i > 0) {
      jsonTimes.push(json);
      resultsTimes.push(results);
    }
  }
  return [
    {
      what: 'results of 300 participants recomputed',
      value: median(resultsTimes),
      unit: 'ms',
      target: 50,
      note: `${spread(resultsTimes, 1)} ms, ${readings} times, ${answers.length} answers`,
    },
    {
      what: 'the same, against JSON there and back',
      value: median(resultsTimes) / median(jsonTimes),
      unit: 'times',
      target: null,
      note: `JSON.parse(JSON.stringify(answers)): ${spread(jsonTimes, 1)} ms`,
    },
  ];
}

/** Milliseconds an element, over all of them. */
async function timeEach<T>(elements: readonly T[], work: (element: T) => unknown): Promise<number> {
  const began = performance.now();
  for (const element of elements) await work(element);
  return (performance.now() - began) / elements.length;
}

function cellsOf({
  respondent,
  lensId,
  itemId,
  value,
}: Input<'answers.record'>): [string, string, string, number | null] {
  return ['participantId' in respondent ? respondent.participantId : respondent.ballotId, lensId, itemId, value];
}
