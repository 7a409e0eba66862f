/** Two points of view from which the same options are put in order: each has a paper of its own. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { orderAndWords } from '../../support/mixed-instrument.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { emptyExercise, mountExercise } from './exercise-in-memory.ts';

it('shows what was written from the point of view at hand, and only whom it asks', async () => {
  const [order] = orderAndWords.lenses;
  if (order === undefined) throw new Error('no lens');
  const other = { ...order, id: 'other', groups: ['leadership'] as const };
  const definition = { ...orderAndWords, lenses: [order, other] };
  const rounds = definition.lenses.map(({ id }) => ({ lensId: id, state: 'collecting' as const }));
  const workspace = {
    ...sampleWorkspace,
    exercises: sampleWorkspace.exercises.map((one) =>
      one.id === 'x1' ? { ...one, instrumentId: definition.id, instrumentVersion: definition.version, rounds } : one,
    ),
  };
  const kept = emptyExercise();
  kept.ballots.push({ id: 'b1', groupId: 'g1', participantId: 'p1', number: 1, channel: 'paper' });
  kept.answers.push({ ballotId: 'b1', lensId: 'order', itemId: 'o-1', value: 1 });
  const { app } = await mountExercise('capture', 'x1', kept, workspace, { 'exercises.definition': () => definition });
  const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Lugar de Rapidez' });
  await screen.findByRole('textbox', { name: 'Lugar de Rapidez' });
  expect(field().value).toBe('1');
  const people = screen.getByRole('navigation', { name: 'Quiénes responden' });
  expect(people.textContent).toContain(app.workspace.groupName('g2'));
  await fireEvent.keyDown(document.body, { key: 'l' });
  await waitFor(() => expect(field().value).toBe(''));
  expect(people.textContent).toContain(app.workspace.groupName('g1'));
  expect(people.textContent).not.toContain(app.workspace.groupName('g2'));
});
