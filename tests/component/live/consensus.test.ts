import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
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

async function openLive(): Promise<MountedExercise> {
  const mounted = await mountExercise('live', 'x2', answered());
  await screen.findByRole('button', { name: /Revelar resultados/ });
  return mounted;
}

describe('the one big act', () => {
  it('shows no distribution before the reveal, only who has answered', async () => {
    await openLive();
    expect(screen.getByText('Recepción y pisos 6/6')).toBeTruthy();
    expect(screen.queryByText(/media/)).toBeNull();
  });

  it('reveals, agrees and goes on, all on the space bar', async () => {
    const mounted = await openLive();
    await act(/Revelar resultados/);
    expect(await screen.findByText('media 2.8')).toBeTruthy();

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
    await mountExercise('live', 'x2', kept, sampleWorkspace);
    await screen.findByRole('button', { name: /Revelar resultados/ });
    await press('Enter');
    await screen.findByText(/Con menos de 3 respuestas no se muestra/);
  });
});
