import type Database from 'better-sqlite3';
import { RespiroError } from '../../../../src/contract/errors.ts';
import type { Anonymity, ExerciseView, RoundView } from '../../../../src/contract/views.ts';
import type { InstrumentDefinition, InstrumentId } from '../../../../src/domain/instruments/definition.ts';
import { withEntries } from '../../../../src/domain/registers/entries-as-items.ts';
import { agreedLenses } from '../../../../src/domain/instruments/agreed.ts';
import { ratedItems } from '../../../../src/domain/instruments/asked.ts';
import { amountLenses } from '../../../../src/domain/instruments/scales.ts';
import { statement } from '../statement.ts';
import { readEntries } from './entries.ts';

interface ExerciseRow {
  id: string;
  session_id: string;
  wave_id: string;
  instrument_id: InstrumentId;
  instrument_version: number;
  anonymity: Anonymity;
}

export interface StoredExercise {
  readonly id: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly anonymity: Anonymity;
  /** With the rows of a rated register among its items. */
  readonly definition: InstrumentDefinition;
}

const selectExercises = `SELECT exercises.id, session_id, wave_id, instrument_id, instrument_version, anonymity
  FROM exercises JOIN sessions ON sessions.id = session_id`;

const definitions = new WeakMap<Database.Database, Map<string, InstrumentDefinition>>();

/** The definition an exercise was made with. It never changes, and every answer needs it: it is read once. */
export function readDefinition(db: Database.Database, exerciseId: string): InstrumentDefinition {
  const read = definitions.get(db) ?? new Map<string, InstrumentDefinition>();
  definitions.set(db, read);
  const known = read.get(exerciseId);
  if (known !== undefined) return known;
  const row = db
    .prepare<[string], { definition: string }>('SELECT definition FROM exercises WHERE id = ?')
    .get(exerciseId);
  if (row === undefined) throw new RespiroError('not-found', 'no such exercise', { what: 'exercise' });
  // Checked with the instrument schema when the file was opened.
  const definition = JSON.parse(row.definition) as InstrumentDefinition;
  read.set(exerciseId, definition);
  return definition;
}

/** The definition as the room answers it. */
function asAnswered(db: Database.Database, exerciseId: string): InstrumentDefinition {
  const definition = readDefinition(db, exerciseId);
  return definition.register?.item === undefined ? definition : withEntries(definition, readEntries(db, exerciseId));
}

/** @throws RespiroError `not-found`. */
export function readExercise(db: Database.Database, id: string): StoredExercise {
  const row = statement<[string], ExerciseRow>(db, `${selectExercises} WHERE exercises.id = ?`).get(id);
  if (row === undefined) throw new RespiroError('not-found', 'no such exercise', { what: 'exercise' });
  return toStored(db, row);
}

/** The exercises of a wave, in the order of its sessions. */
export function readExercisesOfWave(db: Database.Database, waveId: string): StoredExercise[] {
  return db
    .prepare<[string], ExerciseRow>(
      `${selectExercises} WHERE sessions.wave_id = ? ORDER BY sessions.held_on, sessions.position, exercises.position`,
    )
    .all(waveId)
    .map((row) => toStored(db, row));
}

function toStored(db: Database.Database, row: ExerciseRow): StoredExercise {
  return {
    id: row.id,
    sessionId: row.session_id,
    waveId: row.wave_id,
    anonymity: row.anonymity,
    definition: asAnswered(db, row.id),
  };
}

/** Every exercise with its counts, for the overview. */
export function readExerciseViews(db: Database.Database): ExerciseView[] {
  const rounds = Map.groupBy(
    db
      .prepare<[], RoundView & { exerciseId: string }>(
        'SELECT exercise_id AS exerciseId, lens_id AS lensId, state FROM rounds',
      )
      .all(),
    (round) => round.exerciseId,
  );
  const agreed = countBy(
    db,
    "SELECT exercise_id || ' ' || lens_id AS id, count(*) AS n FROM consensus GROUP BY exercise_id, lens_id",
  );
  const present = countBy(db, 'SELECT session_id AS id, count(*) AS n FROM attendance GROUP BY session_id');
  return db
    .prepare<[], ExerciseRow>(`${selectExercises} ORDER BY sessions.held_on, sessions.position, exercises.position`)
    .all()
    .map((row) => {
      const definition = asAnswered(db, row.id);
      const states = (rounds.get(row.id) ?? []).map(({ lensId, state }) => ({ lensId, state }));
      const order = definition.lenses.map((lens) => lens.id);
      states.sort((a, b) => order.indexOf(a.lensId) - order.indexOf(b.lensId));
      return {
        id: row.id,
        sessionId: row.session_id,
        waveId: row.wave_id,
        instrumentId: row.instrument_id,
        instrumentVersion: row.instrument_version,
        anonymity: row.anonymity,
        rounds: states,
        answered: countAnswered(db, row.id),
        present: present.get(row.session_id) ?? 0,
        openConsensus: openConsensus(states, definition, (lensId) => agreed.get(`${row.id} ${lensId}`) ?? 0),
      };
    });
}

function openConsensus(
  rounds: readonly RoundView[],
  definition: InstrumentDefinition,
  agreedIn: (lensId: string) => number,
): number {
  const items = ratedItems(definition).length;
  return agreedLenses(definition)
    .filter(({ id }) => rounds.some(({ lensId, state }) => lensId === id && state === 'revealed'))
    .reduce((open, { id }) => open + Math.max(0, items - agreedIn(id)), 0);
}

/**
 * People who answered: ballots with a rating, plus the largest show of hands of each group, up to those present; points
 * and dots on a wall stand for as many hands as had to spend them. See `countPeople` of the domain.
 */
export function countAnswered(db: Database.Database, exerciseId: string): number {
  const totals = amountLenses(readDefinition(db, exerciseId)).map(({ id, amount }) => [id, amount?.total]);
  const given = { exerciseId, totals: JSON.stringify(Object.fromEntries(totals)) };
  const groups = statement<[typeof given], { ballots: number; hands: number; present: number }>(
    db,
    `SELECT
       (SELECT count(*) FROM ballots WHERE exercise_id = @exerciseId AND group_id = groups.id
          AND EXISTS (SELECT 1 FROM answers WHERE ballot_id = ballots.id)) AS ballots,
       (SELECT coalesce(max(people), 0) FROM
          (SELECT CASE WHEN total IS NULL THEN max(given) ELSE (sum(given) + total - 1) / total END AS people FROM
            (SELECT lens_id, not_applicable + (SELECT sum(value) FROM json_each(counts)) AS given,
               (SELECT value FROM json_each(@totals) WHERE key = lens_id) AS total
             FROM tallies WHERE exercise_id = @exerciseId AND group_id = groups.id)
           GROUP BY lens_id)) AS hands,
       (SELECT count(*) FROM attendance JOIN participants ON participants.id = participant_id
          JOIN exercises ON exercises.session_id = attendance.session_id
          WHERE exercises.id = @exerciseId AND participants.group_id = groups.id) AS present
     FROM groups`,
  ).all(given);
  return groups.reduce(
    (sum, { ballots, hands, present }) => sum + Math.max(ballots, hands, Math.min(ballots + hands, present)),
    0,
  );
}

function countBy(db: Database.Database, sql: string): Map<string, number> {
  return new Map(
    db
      .prepare<[], { id: string; n: number }>(sql)
      .all()
      .map(({ id, n }) => [id, n]),
  );
}

export function hasAnswers(db: Database.Database, exerciseId: string): boolean {
  return countAnswered(db, exerciseId) > 0;
}
