/** One exercise kept in memory behind the fake bridge, scored by the real domain. */
import type { RespiroError } from '../../../src/contract/errors.ts';
import type {
  BallotView,
  ExerciseSheet,
  RawAnswer,
  RoundState,
  TallyView,
  WorkspaceView,
} from '../../../src/contract/views.ts';
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';
import type { Answer, Channel, Consensus } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { sampleLibrary, type FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

export interface KeptExercise {
  ballots: BallotView[];
  answers: RawAnswer[];
  tallies: TallyView[];
  consensus: Consensus[];
  /** Thrown by the next change, once. */
  refuse: RespiroError | null;
}

export interface MountedExercise extends MountedApp {
  readonly kept: KeptExercise;
}

export const emptyExercise = (): KeptExercise => ({
  ballots: [],
  answers: [],
  tallies: [],
  consensus: [],
  refuse: null,
});

type Screen = 'live' | 'capture' | 'results';

export async function mountExercise(
  screen: Screen,
  exerciseId: 'x1' | 'x2',
  kept = emptyExercise(),
  workspace: WorkspaceView = sampleWorkspace,
  more: FakeCommands = {},
): Promise<MountedExercise> {
  const instrumentId: InstrumentId = exerciseId === 'x1' ? 'value-proposition' : 'empowerment';
  const setRound = (lensId: string, state: RoundState): null => {
    mounted.change((view) => ({
      ...view,
      exercises: view.exercises.map((one) => (one.id === exerciseId ? withRound(one, lensId, state) : one)),
    }));
    return null;
  };
  const mounted: MountedApp = await mountApp({
    workspace,
    commands: {
      ...commandsOf(kept, exerciseId, instrumentId, workspace),
      'rounds.open': ({ lensId }) => setRound(lensId, 'collecting'),
      'rounds.close': ({ lensId }) => setRound(lensId, 'closed'),
      'rounds.reveal': ({ lensId }) => setRound(lensId, 'revealed'),
      'rounds.reopen': ({ lensId }) => setRound(lensId, 'collecting'),
      ...more,
    },
  });
  mounted.app.navigation.go({ screen, exerciseId });
  return { ...mounted, kept };
}

type Exercise = WorkspaceView['exercises'][number];

function withRound(exercise: Exercise, lensId: string, state: RoundState): Exercise {
  const rounds = exercise.rounds.map((round) => (round.lensId === lensId ? { ...round, state } : round));
  return { ...exercise, rounds };
}

function commandsOf(
  kept: KeptExercise,
  exerciseId: string,
  instrumentId: InstrumentId,
  workspace: WorkspaceView,
): FakeCommands {
  const definition = sampleLibrary().instruments.find((one) => one.id === instrumentId);
  if (definition === undefined) throw new Error(`no ${instrumentId}`);
  const sheet = (): ExerciseSheet => ({
    exerciseId,
    ballots: [...kept.ballots],
    answers: [...kept.answers],
    tallies: [...kept.tallies],
    consensus: [...kept.consensus],
    evidence: [],
    facts: [],
    comments: [],
  });
  const maybeRefuse = (): void => {
    const { refuse } = kept;
    kept.refuse = null;
    if (refuse !== null) throw refuse;
  };
  let lastNumber = 0;
  const addBallot = (groupId: string, participantId: string | null, channel: Channel): BallotView => {
    const number = (lastNumber += 1);
    const ballot: BallotView = { id: `b${number}`, groupId, participantId, number, channel };
    kept.ballots.push(ballot);
    return ballot;
  };
  return {
    'exercises.sheet': sheet,
    'ballots.add': ({ groupId, channel }) => addBallot(groupId, null, channel),
    'ballots.remove': ({ id }) => {
      maybeRefuse();
      kept.ballots = kept.ballots.filter((one) => one.id !== id);
      kept.answers = kept.answers.filter((one) => one.ballotId !== id);
      return null;
    },
    'answers.record': ({ respondent, lensId, itemId, value, channel }) => {
      maybeRefuse();
      const found = kept.ballots.find((one) =>
        'ballotId' in respondent ? one.id === respondent.ballotId : one.participantId === respondent.participantId,
      );
      const person = 'participantId' in respondent ? respondent.participantId : null;
      const groupId = workspace.participants.find((one) => one.id === person)?.groupId ?? 'g1';
      const ballot = found ?? addBallot(groupId, person, channel);
      kept.answers = kept.answers.filter(
        (one) => !(one.ballotId === ballot.id && one.lensId === lensId && one.itemId === itemId),
      );
      kept.answers.push({ ballotId: ballot.id, lensId, itemId, value });
      return { ballotId: ballot.id };
    },
    'answers.clear': ({ ballotId, lensId, itemId }) => {
      kept.answers = kept.answers.filter(
        (one) => !(one.ballotId === ballotId && one.lensId === lensId && one.itemId === itemId),
      );
      return null;
    },
    'tallies.set': ({ groupId, lensId, itemId, counts, notApplicable }) => {
      maybeRefuse();
      kept.tallies = kept.tallies.filter(
        (one) => !(one.groupId === groupId && one.lensId === lensId && one.itemId === itemId),
      );
      kept.tallies.push({ groupId, lensId, itemId, counts, notApplicable });
      return null;
    },
    'consensus.set': ({ lensId, itemId, value, reason }) => {
      maybeRefuse();
      kept.consensus.push({ lensId, itemId, value, reason });
      return null;
    },
    'results.read': () =>
      scoreExercise(definition, {
        groups: workspace.groups.map(({ id, role }) => ({
          id,
          role,
          present: workspace.participants.filter(
            (one) => one.groupId === id && workspace.sessions[0]?.presentIds.includes(one.id),
          ).length,
        })),
        answers: kept.answers.flatMap((one): Answer[] => {
          const ballot = kept.ballots.find(({ id }) => id === one.ballotId);
          return ballot === undefined ? [] : [{ ...one, groupId: ballot.groupId, channel: ballot.channel }];
        }),
        tallies: kept.tallies.map((one) => ({ ...one, channel: 'show-of-hands' })),
        consensus: kept.consensus,
        evidence: [],
        facts: [],
        minimumGroup: 3,
      }),
  };
}
