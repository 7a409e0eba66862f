import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { RoundState, WorkspaceView } from '../../../src/contract/views.ts';
import {
  emptyExercise,
  mountExercise,
  type KeptExercise,
  type MountedExercise,
} from '../capture/exercise-in-memory.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const press = (key: string): Promise<boolean> => fireEvent.keyDown(document.body, { key });

/** Waits until the big act is this one and may be done, then does it by the space bar. */
async function act(name: RegExp): Promise<void> {
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false));
  await press(' ');
}

/** Six papers with the levels 2 and 3, so that there is something to reveal. */
function answered(): KeptExercise {
  const kept = emptyExercise();
  for (let n = 1; n <= 6; n += 1) {
    kept.ballots.push({ id: `b${n}`, groupId: 'g3', participantId: null, number: n, channel: 'paper' });
    kept.answers.push({ ballotId: `b${n}`, lensId: 'room', itemId: 'em1', value: n === 1 ? 2 : 3 });
  }
  return kept;
}

/** The sample with every round of both exercises in one state. */
function inState(state: RoundState): WorkspaceView {
  const exercises = sampleWorkspace.exercises.map((exercise) => ({
    ...exercise,
    rounds: exercise.rounds.map(({ lensId }) => ({ lensId, state })),
  }));
  return { ...sampleWorkspace, exercises };
}

async function openLive(state: RoundState = 'closed', kept = answered()): Promise<MountedExercise> {
  const mounted = await mountExercise('live', 'x2', kept, inState(state));
  await screen.findByText(/Pregunta 1 de 7/);
  return mounted;
}

/** What the projector was told that names this part of the stage. */
function asked(mounted: MountedExercise, part: string): object[] {
  return mounted.asked('stage.set').filter((input): input is object => input instanceof Object && part in input);
}

describe('the one big act', () => {
  it('opens, closes and reveals, all on the space bar', async () => {
    const kept = emptyExercise();
    const mounted = await openLive('waiting', kept);
    expect(screen.queryByText('Recepción y pisos 0/6')).toBeNull();
    await act(/Abrir la ronda/);
    expect(await screen.findByText('Recepción y pisos 0/6')).toBeTruthy();
    Object.assign(kept, answered());
    mounted.emit('engagement.changed', { scope: 'answers', exerciseId: 'x2' });
    expect(await screen.findByText('Recepción y pisos 6/6')).toBeTruthy();
    await act(/Cerrar la ronda/);
    expect(await screen.findByText(/ronda cerrada/)).toBeTruthy();
    expect(screen.queryByText(/media/)).toBeNull();
    await act(/Revelar resultados/);
    expect(await screen.findByText('media 2.8')).toBeTruthy();
    expect(['rounds.open', 'rounds.close', 'rounds.reveal'].map((name) => mounted.asked(name).length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('agrees and goes on, all on the space bar', async () => {
    const mounted = await openLive();
    await act(/Revelar resultados/);
    await act(/Acordar consenso/);
    await screen.findByText('Elija un valor o pulse su número.');
    await press('3');
    const reason = await screen.findByRole('textbox', { name: 'Razón' });
    await fireEvent.input(reason, { target: { value: 'Hay lista de gestos.' } });
    await fireEvent.keyDown(reason, { key: 'Enter' });
    await screen.findByText('Consenso: 3');
    const agreed = { lensId: 'room', itemId: 'em1', value: 3, reason: 'Hay lista de gestos.' };
    expect(mounted.kept.consensus).toEqual([agreed]);

    await act(/Siguiente/);
    await screen.findByText(/Pregunta 2 de 7/);
  });

  it('takes the key as soon as it says what comes next, also while figures are still being read', async () => {
    const { bridge } = await openLive();
    await screen.findByRole('button', { name: /Revelar resultados/ });
    const figures = Promise.withResolvers<undefined>();
    const request = bridge.request.bind(bridge);
    bridge.request = async (name, input) => {
      if (name === 'results.read') await figures.promise;
      return request(name, input);
    };
    await press(' ');
    await screen.findByRole('button', { name: /Acordar consenso/ });
    await press(' ');
    await screen.findByText('Elija un valor o pulse su número.');
    figures.resolve(undefined);
  });

  it('asks for the value when there is none', async () => {
    const mounted = await openLive();
    await act(/Revelar resultados/);
    await act(/Acordar consenso/);
    await act(/Guardar consenso/);
    await screen.findByText(/Falta el valor/);
    expect(mounted.asked('consensus.set')).toEqual([]);
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Razón' })).toBeNull());
  });

  it('does not run through several acts while the key is held down', async () => {
    const mounted = await openLive();
    await fireEvent.keyDown(document.body, { key: ' ', repeat: true });
    expect(mounted.asked('rounds.reveal')).toEqual([]);
  });

  it('says why nothing is shown when too few have answered', async () => {
    const kept = answered();
    kept.ballots = kept.ballots.slice(0, 2);
    kept.answers = kept.answers.slice(0, 2);
    await mountExercise('live', 'x2', kept, inState('closed'));
    await screen.findByRole('button', { name: /Revelar resultados/ });
    await press('Enter');
    await screen.findByText(/Con menos de 3 respuestas no se muestra/);
  });

  it('has every lens answered before the first is revealed, unless told otherwise', async () => {
    const mounted = await mountExercise('live', 'x1', emptyExercise(), inState('waiting'));
    await act(/Abrir la ronda/);
    await act(/Cerrar la ronda/);
    await act(/Siguiente lente: En los zapatos del cliente/);
    await act(/Abrir la ronda/);
    await act(/Cerrar la ronda/);
    await act(/Revelar resultados/);
    await waitFor(() => expect(mounted.asked('rounds.reveal')).toEqual([{ exerciseId: 'x1', lensId: 'customer' }]));
  });

  it('papers that were typed before anybody opened a round are revealed at once', async () => {
    const mounted = await openLive('waiting', answered());
    await act(/Revelar resultados/);
    await waitFor(() => expect(mounted.asked('rounds.reveal')).toHaveLength(1));
    expect(mounted.asked('rounds.open')).toEqual([]);
  });

  it('the other lens is one key away, and back', async () => {
    const mounted = await mountExercise('live', 'x1', emptyExercise(), inState('collecting'));
    await screen.findByText(/Pregunta 1 de 12/);
    const places = (): object[] => asked(mounted, 'lensId');
    await waitFor(() => expect(places().at(-1)).toMatchObject({ lensId: 'company' }));
    await press('l');
    await waitFor(() => expect(places().at(-1)).toMatchObject({ lensId: 'customer' }));
    await press('L');
    await waitFor(() => expect(places().at(-1)).toMatchObject({ lensId: 'company' }));
  });

  it('a closed round is opened again', async () => {
    const mounted = await openLive();
    await fireEvent.click(screen.getByRole('button', { name: 'Reabrir la ronda' }));
    await screen.findByRole('button', { name: /Cerrar la ronda/ });
    expect(mounted.asked('rounds.reopen')).toEqual([{ exerciseId: 'x2', lensId: 'room' }]);
  });
});

describe('a presenter’s remote control', () => {
  it('goes on to the next question while they are answered, and back', async () => {
    const mounted = await openLive('collecting');
    await press('PageDown');
    await screen.findByText(/Pregunta 2 de 7/);
    await press('PageUp');
    await screen.findByText(/Pregunta 1 de 7/);
    mounted.app.remote.press('next');
    await screen.findByText(/Pregunta 2 de 7/);
    expect(mounted.asked('rounds.close')).toEqual([]);
  });

  it('closes after the last question, reveals, and walks through the results without opening a form', async () => {
    const mounted = await openLive('collecting');
    for (let n = 2; n <= 7; n += 1) {
      await press('PageDown');
      await screen.findByText(new RegExp(`Pregunta ${n} de 7`));
    }
    await press('PageDown');
    await waitFor(() => expect(mounted.asked('rounds.close')).toHaveLength(1));
    await screen.findByRole('button', { name: /Revelar resultados/ });
    // The last question was the last that was answered; the results begin with the first.
    await screen.findByText(/Pregunta 1 de 7/);
    await press('PageDown');
    await waitFor(() => expect(mounted.asked('rounds.reveal')).toHaveLength(1));
    await screen.findByRole('button', { name: /Acordar consenso/ });
    for (let n = 2; n <= 7; n += 1) {
      await press('PageDown');
      await screen.findByText(new RegExp(`Pregunta ${n} de 7`));
    }
    expect(screen.queryByRole('textbox', { name: 'Razón' })).toBeNull();
  });

  it('blanks the projector with B and with a full stop', async () => {
    const mounted = await openLive();
    await press('b');
    await press('.');
    await waitFor(() => expect(asked(mounted, 'blank')).toHaveLength(2));
  });
});

describe('the projector', () => {
  it('follows the facilitator from question to question', async () => {
    const mounted = await openLive('collecting');
    const places = (): unknown[] => asked(mounted, 'itemId');
    await waitFor(() =>
      expect(places().at(-1)).toEqual({
        sessionId: 's1',
        exerciseId: 'x2',
        lensId: 'room',
        itemId: 'em1',
        page: 'exercise',
      }),
    );
    await press('ArrowRight');
    await waitFor(() => expect(places().at(-1)).toMatchObject({ itemId: 'em2' }));
  });
});
