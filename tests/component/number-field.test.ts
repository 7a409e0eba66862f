import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import NumberField from '../../src/ui/components/NumberField.svelte';

it('keeps what was typed when its parent is drawn anew before the field is left', async () => {
  const onchange = vi.fn();
  const props = { label: 'Minutos', value: 15, onchange };
  const { rerender } = render(NumberField, { props });
  const field = screen.getByRole('textbox', { name: 'Minutos' });
  await fireEvent.input(field, { target: { value: '25' } });
  // Something else of the parent changed: it passes what it knows, the old value.
  await rerender({ ...props, value: 16 });
  await rerender({ ...props, value: 15 });
  await fireEvent.change(field);
  expect(onchange).toHaveBeenCalledExactlyOnceWith(25);
});
