/** Answers from a form: columns found by the words of the questions, faults by row, and all of it or nothing. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { fakeImports } from '../../support/fake-imports.ts';
import { mountApp } from '../../support/mount-app.ts';
import { instrument } from '../results/results-in-memory.ts';

const rubric = instrument('empowerment');
const questions = rubric.items.slice(0, 2).map(({ question }) => question.es);
const form = [
  ['Nombre', ...questions],
  ['Adriana Ibarra', '4', '2'],
  ['Rodrigo Peña', '9', '3'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

it('are matched to the questions, a value that fits none is told and mended, and they come in at once', async () => {
  const { commands, applied } = fakeImports(form, rubric);
  const { app, asked } = await mountApp({ commands, shell: { 'shell.chooseOpen': () => '/descargas/form.csv' } });
  await app.imports.choose({ kind: 'answers', exerciseId: 'x2' });
  const dialog = within(await screen.findByRole('dialog'));
  const uses = (await dialog.findAllByLabelText<HTMLSelectElement>(/^Columna \d/)).map(({ value }) => value);
  expect(uses).toEqual(['name', 'item room em1', 'item room em2']);
  const faults = within(await dialog.findByRole('region', { name: '1 error' }));
  expect(dialog.getByRole('button', { name: 'Importar' })).toHaveProperty('disabled', true);
  const wrong = faults.getByDisplayValue('9');
  await fireEvent.change(wrong, { target: { value: '5' } });
  await fireEvent.change(dialog.getByLabelText('Cómo respondieron'), { target: { value: 'paper' } });
  await waitFor(() => expect(asked('imports.plan').at(-1)).toMatchObject({ channel: 'paper' }));
  const act = await dialog.findByRole('button', { name: 'Importar 4 respuestas' });
  await waitFor(() => expect(document.activeElement).toBe(act));
  expect(applied).toEqual([]);
  await fireEvent.click(act);
  await waitFor(() => expect(applied).toHaveLength(1));
  expect(asked('imports.apply')).toEqual([{ planId: 'p1', exerciseId: 'x2' }]);
});

it('can be given another use by hand, which no other column keeps', async () => {
  const { commands } = fakeImports(form, rubric);
  const { app, asked } = await mountApp({ commands });
  await app.imports.open('/descargas/form.csv', { kind: 'answers', exerciseId: 'x2' });
  const dialog = within(await screen.findByRole('dialog'));
  const [, first] = await dialog.findAllByLabelText<HTMLSelectElement>(/^Columna \d/);
  if (first === undefined) throw new Error('three columns');
  await fireEvent.change(first, { target: { value: 'item room em2' } });
  await waitFor(() =>
    expect(asked('imports.plan').at(-1)).toMatchObject({ uses: ['name', 'item room em2', 'ignore'] }),
  );
});

it('are let go of while they are read', async () => {
  const { commands } = fakeImports(form, rubric);
  const reading = Promise.withResolvers<never>();
  const { app, emit, asked } = await mountApp({ commands: { ...commands, 'imports.read': () => reading.promise } });
  void app.imports.open('/descargas/form.csv', { kind: 'answers', exerciseId: 'x2' });
  emit('import.progress', { done: 4_000_000, total: 9_000_000 });
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('4.0 MB de 9.0 MB')).toBeTruthy();
  expect(dialog.getByRole('progressbar', { name: 'Leyendo el archivo' })).toBeTruthy();
  await fireEvent.click(dialog.getByRole('button', { name: 'Dejar de leer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked('imports.cancel')).toHaveLength(1);
});

it('are given up while many of them are written', async () => {
  const { commands } = fakeImports(form.replace('9', '1'), rubric);
  const writing = Promise.withResolvers<never>();
  const { app, emit, asked } = await mountApp({ commands: { ...commands, 'imports.apply': () => writing.promise } });
  await app.imports.open('/descargas/form.csv', { kind: 'answers', exerciseId: 'x2' });
  const dialog = within(await screen.findByRole('dialog'));
  await fireEvent.click(await dialog.findByRole('button', { name: 'Importar 4 respuestas' }));
  emit('import.progress', { done: 200, total: 400 });
  expect(await dialog.findByRole('progressbar', { name: 'Importando' })).toBeTruthy();
  await fireEvent.click(dialog.getByRole('button', { name: 'Cancelar' }));
  expect(asked('imports.cancel')).toHaveLength(1);
  writing.reject(new RespiroError('cancelled', 'stopped'));
  await waitFor(() => expect(app.imports.writing).toBe(false));
  expect(app.imports.failure).toBeNull();
});
