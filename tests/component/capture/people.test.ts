import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { mountExercise, type MountedExercise } from './exercise-in-memory.ts';

const press = (key: string): Promise<boolean> => fireEvent.keyDown(document.body, { key });
const type = async (keys: string): Promise<void> => {
  for (const key of keys) await press(key);
};
const current = (): string =>
  document.querySelector('nav [aria-current="true"]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const values = ({ kept }: MountedExercise): (number | null)[] => kept.answers.map(({ value }) => value);

async function openCapture(): Promise<MountedExercise> {
  const mounted = await mountExercise('capture', 'x1');
  await screen.findByText('0 de 156 respuestas');
  return mounted;
}

describe('person by person', () => {
  it('takes digits as answers and goes on to what is missing', async () => {
    const mounted = await openCapture();
    await type('35n');
    await screen.findByText('3 de 156 respuestas');
    expect(screen.getByText(/Pregunta 4 de 12/)).toBeTruthy();
    await waitFor(() => expect(values(mounted)).toEqual([3, 5, null]));
    expect(mounted.kept.ballots).toHaveLength(1);
  });

  it('stops at the end of a person, so that one digit too many changes nothing', async () => {
    const mounted = await openCapture();
    await type('1234512345125');
    await screen.findByText(/P-01 está completo/);
    await waitFor(() => expect(mounted.kept.answers).toHaveLength(12));
    expect(values(mounted).at(-1)).toBe(2);
  });

  it('goes to the next person with Enter, and back with the arrows', async () => {
    await openCapture();
    await type('444444444444');
    await press('Enter');
    expect(current()).toContain('P-02');
    await press('ArrowUp');
    expect(current()).toContain('P-01');
  });

  it('takes the last answers back one by one, also across persons', async () => {
    const mounted = await openCapture();
    await type('444444444444');
    await press('Enter');
    await type('2');
    await press('Backspace');
    await waitFor(() => expect(mounted.kept.answers).toHaveLength(12));
    expect(current()).toContain('P-02');
    await press('Backspace');
    await waitFor(() => expect(mounted.kept.answers).toHaveLength(11));
    expect(current()).toContain('P-01');
    expect(screen.getByText(/Pregunta 12 de 12/)).toBeTruthy();
  });

  it('puts a corrected answer back to what it was', async () => {
    const mounted = await openCapture();
    await type('4');
    await press('ArrowLeft');
    await type('1');
    await waitFor(() => expect(values(mounted)).toEqual([1]));
    await press('Backspace');
    await waitFor(() => expect(values(mounted)).toEqual([4]));
  });

  it('restores the former value and says so when an answer is refused', async () => {
    const mounted = await openCapture();
    mounted.kept.refuse = new RespiroError('disk-full', 'no room');
    await type('4');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'La respuesta de P-01 a la pregunta 1 no se guardó',
    );
    expect(screen.getByText('0 de 156 respuestas')).toBeTruthy();
  });

  it('keeps its keys out of a text that is being typed', async () => {
    const mounted = await openCapture();
    await press('c');
    const area = screen.getByRole('textbox', { name: 'Comentario' });
    expect(document.activeElement).toBe(area);
    await fireEvent.keyDown(area, { key: '5' });
    expect(mounted.asked('answers.record')).toEqual([]);
  });

  it('asks every person about the other lens', async () => {
    const mounted = await openCapture();
    await type('4');
    await press('l');
    await type('2');
    await waitFor(() =>
      expect(mounted.kept.answers.map(({ lensId, itemId }) => `${lensId} ${itemId}`)).toEqual([
        'company vp01',
        'customer vp01',
      ]),
    );
  });
});

describe('going on alone', () => {
  async function openAlone(): Promise<MountedExercise> {
    const mounted = await openCapture();
    await press('a');
    return mounted;
  }

  it('passes to the next person once one is complete, and says so', async () => {
    const mounted = await openAlone();
    await type('4444444444443');
    expect(current()).toContain('P-02');
    await waitFor(() => expect(mounted.kept.answers).toHaveLength(13));
    expect(mounted.kept.answers.filter(({ ballotId }) => ballotId === 'b1')).toHaveLength(12);
  });

  it('tells where it is until something else is done', async () => {
    await openAlone();
    await type('444444444444');
    expect(await screen.findByText(/P-01 quedó completo. Ahora responde P-02/)).toBeTruthy();
    await type('3');
    expect(screen.queryByText(/quedó completo/)).toBeNull();
  });

  it('goes back with Backspace to the last answer of the person before', async () => {
    const mounted = await openAlone();
    await type('444444444444');
    await press('Backspace');
    expect(current()).toContain('P-01');
    expect(screen.getByText(/Pregunta 12 de 12/)).toBeTruthy();
    await waitFor(() => expect(mounted.kept.answers).toHaveLength(11));
  });

  it('does not skip anybody when Enter is pressed out of habit', async () => {
    await openAlone();
    await type('444444444444');
    await press('Enter');
    expect(current()).toContain('P-02');
    await press('Enter');
    expect(current()).toContain('P-03');
  });
});

describe('numbered papers', () => {
  it('adds one with a key and starts typing it', async () => {
    const mounted = await mountExercise('capture', 'x2');
    await screen.findByRole('heading', { name: 'Todavía no hay papeletas' });
    await press('+');
    await screen.findByText('0 de 7 respuestas');
    await type('45');
    await waitFor(() => expect(values(mounted)).toEqual([4, 5]));
    await press('+');
    await screen.findByText('2 de 14 respuestas');
    expect(current()).toMatch(/^2/);
  });
});
