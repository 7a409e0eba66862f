import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { emptyExercise, mountExercise, type KeptExercise } from '../capture/exercise-in-memory.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';

/** Everybody of the groups answers every pair through both lenses. */
function answeredBy(people: Readonly<Record<string, number>>): KeptExercise {
  const kept = emptyExercise();
  const items = sampleLibrary().instruments.find((one) => one.id === 'value-proposition')?.items ?? [];
  for (const [groupId, n] of Object.entries(people)) {
    for (let place = 0; place < n; place += 1) {
      const id = `${groupId}-${place}`;
      kept.ballots.push({ id, groupId, participantId: null, number: kept.ballots.length + 1, channel: 'paper' });
      for (const lensId of ['company', 'customer']) {
        items.forEach((item, index) =>
          kept.answers.push({
            ballotId: id,
            lensId,
            itemId: item.id,
            value: lensId === 'company' ? 4 : 1 + ((index + place) % 3),
          }),
        );
      }
    }
  }
  return kept;
}

const groups = () => within(screen.getByRole('list', { name: 'Por grupo, índice' }));

describe('groups that nobody may see', () => {
  it('hides the small one and a second, so that no subtraction gives it away', async () => {
    await mountExercise('results', 'x1', answeredBy({ g1: 3, g2: 4, g3: 6, g4: 1 }));
    await screen.findByRole('list', { name: 'Por grupo, índice' });
    const texts = groups()
      .getAllByRole('listitem')
      .map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(texts.filter((text) => text.endsWith('n < 3'))).toEqual([expect.stringContaining('Áreas de soporte')]);
    expect(texts.filter((text) => text.endsWith('oculto'))).toHaveLength(1);
    expect(groups().getAllByRole('button')).toHaveLength(2);
  });

  it('concludes, sorts by pain and never shows NaN', async () => {
    await mountExercise('results', 'x1', answeredBy({ g1: 3, g2: 4, g3: 6 }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).not.toBe('');
    expect(screen.getByRole('img', { name: /Índice como empresa frente a la lente del cliente/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ver los 12' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|undefined|null/);
  });

  it('teaches instead of drawing an empty chart', async () => {
    await mountExercise('results', 'x1');
    expect(await screen.findByRole('button', { name: 'Capturar respuestas' })).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.body.textContent).not.toMatch(/NaN/);
  });
});
