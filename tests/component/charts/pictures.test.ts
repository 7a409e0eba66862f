import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Dumbbell from '../../../src/ui/charts/Dumbbell.svelte';
import GroupBars from '../../../src/ui/charts/GroupBars.svelte';
import LevelLadder from '../../../src/ui/charts/LevelLadder.svelte';
import LikertBar from '../../../src/ui/charts/LikertBar.svelte';

describe('pictures', () => {
  it('give the dumbbell a sentence and its numbers as a table', () => {
    render(Dumbbell, {
      rows: [{ id: 'focus', label: 'Foco', first: 71, second: 44, firstText: '71', secondText: '44', gapText: '+27' }],
      titles: { row: 'Dimensión', first: 'Como empresa', second: 'Cliente', gap: 'Brecha' },
      sentence: 'La empresa se ve mejor.',
    });
    expect(screen.getByRole('img', { name: 'La empresa se ve mejor.' })).toBeTruthy();
    const cells = within(screen.getByRole('table'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual(['71', '44', '+27']);
  });

  it('print every count of a Likert bar and leave out the empty points', () => {
    render(LikertBar, { counts: [13, 0, 8, 4, 1], sentence: '26 respuestas' });
    const segments = screen.getByRole('img', { name: '26 respuestas' }).querySelectorAll('span');
    expect([...segments].map((segment) => segment.textContent)).toEqual(['13', '8', '4', '1']);
  });

  it('hatch a hidden group and say why, without its figure', () => {
    render(GroupBars, {
      label: 'Por grupo',
      bars: [
        { id: 'a', label: 'Dirección', share: 52, hidden: null, text: '52', place: 0 },
        { id: 'b', label: 'Soporte', share: null, hidden: 'too-few', text: 'n < 3', place: 1 },
      ],
    });
    const [shown, hidden] = screen.getAllByRole('listitem');
    expect(shown?.querySelector('.fill')).toBeTruthy();
    expect(hidden?.querySelector('.hatched')).toBeTruthy();
    expect(hidden?.textContent).toContain('n < 3');
  });

  it('mark the level reached, and none when there is none', async () => {
    const steps = [1, 2, 3].map((value) => ({ value, title: `Nivel ${value}` }));
    const { rerender } = render(LevelLadder, { steps, level: 2, label: 'Escalera' });
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Nivel 2');
    await rerender({ level: null });
    expect(document.querySelector('[aria-current="step"]')).toBeNull();
  });
});
