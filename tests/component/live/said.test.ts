/** What was said to a question, revealed: its pages on the wall are turned from here. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { MountedApp } from '../../support/mount-app.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { onlyWords, openQuestion } from '../../support/mixed-instrument.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { emptyExercise, mountExercise } from '../capture/exercise-in-memory.ts';
import { comment } from '../memory/voices-in-memory.ts';
import { sceneOf } from '../projector/scenes.ts';

const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.body, { key, ...more });

async function revealed(pages: number): Promise<MountedApp & { show(page: number): void; pagesAsked(): unknown[] }> {
  const library = sampleLibrary();
  const asking = { ...onlyWords, id: 'value-proposition' };
  const instruments = library.instruments.map((one) => (one.id === asking.id ? asking : one));
  const rounds = onlyWords.lenses.map(({ id: lensId }) => ({ lensId, state: 'revealed' as const }));
  const workspace = {
    ...sampleWorkspace,
    exercises: sampleWorkspace.exercises.map((one) => (one.id === 'x1' ? { ...one, rounds } : one)),
  };
  const said = comment('c1', 'Los turnos, con tiempo', {
    itemId: openQuestion.id,
    ballotId: 'b1',
    moderation: 'shown',
  });
  const mounted = await mountExercise('live', 'x1', emptyExercise(), workspace, {
    'library.read': () => ({ ...library, instruments }),
    'exercises.sheet': ({ id }) => ({
      exerciseId: id,
      ballots: [{ id: 'b1', groupId: 'g3', participantId: null, number: 1, channel: 'phone' }],
      answers: [],
      tallies: [],
      consensus: [],
      evidence: [],
      facts: [],
      comments: [said],
    }),
  });
  const show = (page: number): void =>
    mounted.emit('projector.scene', sceneOf({ kind: 'voices', title: '', question: '', voices: [], page, pages }));
  const pagesAsked = (): unknown[] =>
    mounted.asked('stage.set').filter((input) => input instanceof Object && 'voicesPage' in input);
  await screen.findByText('Los turnos, con tiempo', { selector: 'main p' });
  show(1);
  return { ...mounted, show, pagesAsked };
}

describe('the pages of what was said', () => {
  it('are turned by button, by Shift and arrow, and by a remote before it goes on to what comes next', async () => {
    const { show, pagesAsked } = await revealed(3);
    const at = (page: number): Promise<HTMLElement> =>
      screen.findByText(`Página ${page} de 3`, { selector: '[role=status]' });
    await at(1);
    const previous = screen.getByRole<HTMLButtonElement>('button', { name: 'Página anterior del proyector' });
    const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Página siguiente del proyector' });
    expect([previous.disabled, next.disabled]).toEqual([true, false]);
    await fireEvent.click(next);
    expect(pagesAsked()).toEqual([{ voicesPage: 1 }]);
    show(2);
    await at(2);
    await press('ArrowRight', { shiftKey: true });
    show(3);
    await at(3);
    expect(next.disabled).toBe(true);
    await press('ArrowRight', { shiftKey: true });
    await press('ArrowLeft', { shiftKey: true });
    await press('PageUp');
    expect(pagesAsked()).toEqual([{ voicesPage: 1 }, { voicesPage: 2 }, { voicesPage: 1 }, { voicesPage: 1 }]);
    show(1);
    await at(1);
    await press('PageDown');
    expect(pagesAsked()).toHaveLength(5);
    expect(screen.getByText('Los turnos, con tiempo', { selector: 'main p' })).toBeTruthy();
  });

  it('are not spoken of where one holds it all, and then a remote goes on', async () => {
    const { pagesAsked } = await revealed(1);
    await press('ArrowRight', { shiftKey: true });
    await press('PageDown');
    expect(screen.queryByText(/Página 1/)).toBeNull();
    expect(pagesAsked()).toEqual([]);
    // There is nothing after it but the next block or the results.
    await waitFor(() => expect(screen.queryByText('Los turnos, con tiempo', { selector: 'main p' })).toBeNull());
  });
});
