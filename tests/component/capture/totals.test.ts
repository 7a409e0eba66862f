import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { mountExercise, type MountedExercise } from './exercise-in-memory.ts';

async function openTotals(): Promise<MountedExercise> {
  const mounted = await mountExercise('capture', 'x1');
  await fireEvent.click(await screen.findByRole('radio', { name: 'Totales' }));
  await screen.findByText('0 manos de 13 personas · faltan 13');
  return mounted;
}

const row = (group: string) => within(screen.getByRole('row', { name: new RegExp(`^${group}`) }));

async function write(group: string, counts: readonly string[]): Promise<HTMLElement> {
  const fields = row(group).getAllByRole('textbox');
  for (const [index, text] of counts.entries()) {
    const field = fields[index];
    if (field && text !== '') await fireEvent.input(field, { target: { value: text } });
  }
  const last = fields.at(-1);
  if (last === undefined) throw new Error('no fields');
  return last;
}

/** Digits and keys where the focus is, as a keyboard sends them. */
async function keys(pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error(`nothing to type ${key} in`);
    const goesOn = await fireEvent.keyDown(field, { key });
    if (!goesOn || !/^\d$/.test(key)) continue;
    const kept = field.selectionStart === 0 && field.selectionEnd === field.value.length ? '' : field.value;
    await fireEvent.input(field, { target: { value: kept + key } });
  }
}

const stripCell = (n: number): HTMLElement => {
  const cell = within(screen.getByRole('list', { name: 'Preguntas contadas' })).getAllByRole('button')[n - 1];
  if (cell === undefined) throw new Error(`no cell ${n}`);
  return cell;
};

describe('totals of a show of hands', () => {
  it('count nothing while nobody is present, and lead to where people are marked', async () => {
    const sessions = sampleWorkspace.sessions.map((session) => ({ ...session, presentIds: [] }));
    const { app } = await mountExercise('capture', 'x1', undefined, { ...sampleWorkspace, sessions });
    await fireEvent.click(await screen.findByRole('radio', { name: 'Totales' }));
    await screen.findByText('No hay nadie presente en esta sesión');
    expect(stripCell(1).textContent).not.toContain('✓');
    await fireEvent.click(screen.getByRole('button', { name: 'Marcar asistencia' }));
    expect(app.navigation.place).toEqual({ screen: 'people' });
  });

  it('writes a row when it is left with Enter, and goes to the next one', async () => {
    const mounted = await openTotals();
    const last = await write('Dirección', ['', '1', '', '2']);
    await fireEvent.keyDown(last, { key: 'Enter' });
    await waitFor(() => expect(mounted.kept.tallies).toHaveLength(1));
    expect(mounted.kept.tallies[0]).toMatchObject({ groupId: 'g1', counts: [0, 1, 0, 2, 0], notApplicable: 0 });
    await waitFor(() => expect(document.activeElement).toBe(row('Mandos medios').getAllByRole('textbox')[0]));
    expect(screen.getByText('3 manos de 13 personas · faltan 10')).toBeTruthy();
  });

  it('says at once when there are more hands than people, and writes nothing', async () => {
    const mounted = await openTotals();
    const last = await write('Dirección', ['3', '', '', '', '1']);
    expect(screen.getByRole('alert').textContent).toContain('Son 4 manos y hay 3 presentes');
    await fireEvent.keyDown(last, { key: 'Enter' });
    expect(mounted.asked('tallies.set')).toEqual([]);
  });

  it('refuses what is no whole number', async () => {
    await openTotals();
    await write('Dirección', ['x']);
    expect(screen.getByRole('alert').textContent).toContain('números enteros');
  });

  it('keeps what was typed when the engine refuses it, with the reason beside it', async () => {
    const mounted = await openTotals();
    mounted.kept.refuse = new RespiroError('tally-exceeds-present', 'too many', { total: 3, present: 2 });
    const last = await write('Dirección', ['3']);
    await fireEvent.keyDown(last, { key: 'Enter' });
    expect((await screen.findByRole('alert')).textContent).toContain('Se contaron 3 manos y hay 2 personas presentes');
    expect(row('Dirección').getByDisplayValue('3')).toBeTruthy();
  });
});

describe('totals by keyboard', () => {
  async function openAtFirst(): Promise<MountedExercise> {
    const mounted = await openTotals();
    row('Dirección').getAllByRole('textbox')[0]?.focus();
    return mounted;
  }

  it('goes on by itself: to the next cell when no digit fits, to the next group when everybody was counted', async () => {
    const mounted = await openAtFirst();
    await keys(['1', '2']);
    expect(document.activeElement).toBe(row('Mandos medios').getAllByRole('textbox')[0]);
    expect(row('Dirección').getByText('completo')).toBeTruthy();
    await waitFor(() => expect(mounted.kept.tallies).toHaveLength(1));
    expect(mounted.kept.tallies[0]).toMatchObject({ groupId: 'g1', counts: [1, 2, 0, 0, 0] });
  });

  it('says of every row what is missing or too much', async () => {
    await openAtFirst();
    await keys(['1']);
    expect(row('Dirección').getByText('faltan 2')).toBeTruthy();
    await write('Mandos medios', ['5']);
    expect(row('Mandos medios').getByText('sobra 1')).toBeTruthy();
  });

  it('counts a whole item without a pause for the engine, and Enter asks the next one', async () => {
    const mounted = await openAtFirst();
    await keys(['3', '2', '2', '6', 'Enter']);
    expect(screen.getByText(/Pregunta 2 de 12/)).toBeTruthy();
    expect(document.activeElement).toBe(row('Dirección').getAllByRole('textbox')[0]);
    await keys(['0', '3']);
    await waitFor(() => expect(mounted.kept.tallies).toHaveLength(4));
    expect(mounted.kept.tallies.map(({ groupId, itemId, counts }) => [groupId, itemId, counts])).toEqual([
      ['g1', 'vp01', [3, 0, 0, 0, 0]],
      ['g2', 'vp01', [2, 2, 0, 0, 0]],
      ['g3', 'vp01', [6, 0, 0, 0, 0]],
      ['g1', 'vp02', [0, 3, 0, 0, 0]],
    ]);
  });

  it('lets fewer hands than people stand, and marks the question as incomplete', async () => {
    const mounted = await openAtFirst();
    await keys(['1', 'Enter', 'Enter', 'Enter']);
    await waitFor(() => expect(mounted.kept.tallies).toHaveLength(1));
    expect(screen.getByText(/Pregunta 2 de 12/)).toBeTruthy();
    // Enter and the focus that leaves both write the row; the engine is asked once.
    await waitFor(() => expect(mounted.asked('exercises.sheet').length).toBeGreaterThan(1));
    expect(mounted.asked('tallies.set')).toHaveLength(1);
    expect(stripCell(1).getAttribute('aria-label')).toMatch(/: incompleta, faltan 12$/);
    expect(stripCell(2).getAttribute('aria-label')).toMatch(/: falta$/);
  });

  it('does not leave a question with more hands than people', async () => {
    await openAtFirst();
    await write('Dirección', ['4']);
    await keys(['Enter']);
    expect(document.activeElement).toBe(row('Dirección').getAllByRole('textbox')[0]);
    await keys(['PageDown']);
    expect(screen.getByText(/Pregunta 1 de 12/)).toBeTruthy();
    expect(stripCell(1).getAttribute('aria-label')).toMatch(/hay que corregirla/);
  });

  it('moves among the cells with the arrows, and back from an empty one', async () => {
    await openAtFirst();
    await keys(['ArrowRight', 'ArrowDown']);
    expect(document.activeElement).toBe(row('Mandos medios').getAllByRole('textbox')[1]);
    await keys(['Backspace']);
    expect(document.activeElement).toBe(row('Mandos medios').getAllByRole('textbox')[0]);
  });
});
