import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { mountExercise, type MountedExercise } from './exercise-in-memory.ts';

async function openTotals(): Promise<MountedExercise> {
  const mounted = await mountExercise('capture', 'x1');
  await fireEvent.click(await screen.findByRole('radio', { name: 'Totales' }));
  await screen.findByText('0 manos de 13 personas');
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

describe('totals of a show of hands', () => {
  it('writes a row when it is left with Enter, and goes to the next one', async () => {
    const mounted = await openTotals();
    const last = await write('Dirección', ['', '1', '', '2']);
    await fireEvent.keyDown(last, { key: 'Enter' });
    await waitFor(() => expect(mounted.kept.tallies).toHaveLength(1));
    expect(mounted.kept.tallies[0]).toMatchObject({ groupId: 'g1', counts: [0, 1, 0, 2, 0], notApplicable: 0 });
    await waitFor(() => expect(document.activeElement).toBe(row('Mandos medios').getAllByRole('textbox')[0]));
    expect(screen.getByText('3 manos de 13 personas')).toBeTruthy();
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
