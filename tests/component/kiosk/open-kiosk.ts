/** The kiosk of one exercise, over answers kept in memory, with a clock that stands still. */
import { fireEvent, screen } from '@testing-library/svelte';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { RoundState, WorkspaceView } from '../../../src/contract/views.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { StillClock } from '../../support/still-clock.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { emptyExercise, mountExercise, type MountedExercise } from '../capture/exercise-in-memory.ts';

export interface OpenKiosk extends MountedExercise {
  readonly clock: StillClock;
  setRound(lensId: string, state: RoundState): void;
}

type Rounds = Readonly<Record<string, RoundState>>;
const inState = (view: WorkspaceView, rounds: Rounds): WorkspaceView => ({
  ...view,
  exercises: view.exercises.map((exercise) => ({
    ...exercise,
    rounds: exercise.rounds.map((round) => ({ ...round, state: rounds[round.lensId] ?? round.state })),
  })),
});

/** `x1`: with names, two lenses of twelve · `x2`: anonymous, one lens of seven. */
export async function openKiosk(
  exerciseId: 'x1' | 'x2',
  {
    rounds = { company: 'collecting', customer: 'waiting', room: 'collecting' },
    workspace = sampleWorkspace,
    commands = {},
  }: {
    rounds?: Rounds;
    workspace?: WorkspaceView;
    commands?: FakeCommands;
  } = {},
): Promise<OpenKiosk> {
  localStorage.clear();
  const mounted = await mountExercise('capture', exerciseId, emptyExercise(), inState(workspace, rounds), {
    'kiosk.enter': () => ({ exerciseId }),
    'kiosk.leave': ({ pin }) => {
      if (pin !== '2468') throw new RespiroError('wrong-pin', 'wrong', { waitSeconds: pin === '0000' ? 30 : 0 });
      return null;
    },
    'kiosk.leaveWithoutPin': () => ({ leavesAt: new Date(clock.now() + 120_000).toISOString() }),
    'comments.add': () => ({ id: 'c1' }),
    ...commands,
  });
  const clock = new StillClock();
  mounted.app.kiosk.clock = clock;
  await mounted.app.kiosk.enter(exerciseId, '2468');
  return {
    ...mounted,
    clock,
    setRound: (lensId, state) => mounted.change((view) => inState(view, { [lensId]: state })),
  };
}

/** A key pressed where the focus is; false when the page kept it from meaning anything else. */
export const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

export const touch = async (name: string | RegExp): Promise<void> => {
  await fireEvent.click(await screen.findByRole('button', { name }));
};

/** Answers `keys` one after the other, waiting for each to be confirmed as a person does. */
export async function answer(kiosk: OpenKiosk, keys: string): Promise<void> {
  for (const key of keys) {
    await press(key);
    await screen.findByText('Guardada');
    kiosk.clock.pass(500);
    await Promise.resolve();
  }
}

export async function sitDown(name: string, group = 'Dirección'): Promise<void> {
  await touch(/Toque para empezar/);
  await touch(new RegExp(group));
  await touch(new RegExp(name));
  await touch('Empezar');
}
