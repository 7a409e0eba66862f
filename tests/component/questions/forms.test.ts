import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import AnswerForm from '../../../src/ui/questions/AnswerForm.svelte';
import { sampleLibrary } from '../../support/fake-bridge.ts';

const library = sampleLibrary().instruments;

describe.each(library)('the answer form of $id', (definition) => {
  const item = definition.items[0];
  if (item === undefined) throw new Error('no item');

  it('offers every point and “no aplica”, all with a name', async () => {
    const onanswer = vi.fn<(value: number | null) => void>();
    render(AnswerForm, { item, definition, value: undefined, onanswer });
    const options = screen.getAllByRole('radio');
    expect(options).toHaveLength(definition.points + 1);
    for (const option of options) await fireEvent.click(option);
    expect(onanswer.mock.calls.map(([value]) => value)).toEqual([1, 2, 3, 4, 5, null]);
  });

  it('shows what was answered', () => {
    render(AnswerForm, { item, definition, value: 2, onanswer: () => undefined });
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
    expect(screen.getByRole('radio', { checked: true }).textContent).toContain('2');
  });
});
