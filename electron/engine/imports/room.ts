/** What a foreign table is compared with: groups, people, and what was answered already. */
import type Database from 'better-sqlite3';
import type { ImportTarget } from '../../../src/contract/imports.ts';
import type { ImportRoom, KnownExercise } from '../../../src/domain/imports/plan.ts';
import { readExerciseInput, readSheet } from '../storage/repositories/answers.ts';
import { readGroups, readParticipants } from '../storage/repositories/engagement.ts';
import { readExercise } from '../storage/repositories/exercises.ts';

export function readRoom(db: Database.Database, target: ImportTarget): ImportRoom {
  return db.transaction(() => ({
    groups: readGroups(db),
    participants: readParticipants(db),
    exercise: target.kind === 'people' ? null : readKnown(db, target.exerciseId),
  }))();
}

function readKnown(db: Database.Database, exerciseId: string): KnownExercise {
  const { definition, anonymity } = readExercise(db, exerciseId);
  const { groups } = readExerciseInput(db, exerciseId);
  const { ballots, answers, comments } = readSheet(db, exerciseId);
  const said = new Map(
    comments.flatMap(({ ballotId, itemId, text, original }) =>
      ballotId === null ? [] : [[`${ballotId} ${itemId ?? ''}`, original ?? text] as const],
    ),
  );
  const byBallot = Map.groupBy(answers, ({ ballotId }) => ballotId);
  const given = new Map(
    ballots.flatMap(({ id, participantId }) =>
      participantId === null
        ? []
        : [
            [
              participantId,
              new Map(
                (byBallot.get(id) ?? []).map(({ lensId, itemId, value }) => [
                  `${lensId} ${itemId}`,
                  said.get(`${id} ${itemId}`) ?? value,
                ]),
              ),
            ] as const,
          ],
    ),
  );
  return { definition, anonymity, given, present: new Map(groups.map(({ id, present }) => [id, present])) };
}
