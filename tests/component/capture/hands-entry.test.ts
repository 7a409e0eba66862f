import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import HandsHost from './HandsHost.svelte';
import { mountExercise, type MountedExercise } from './exercise-in-memory.ts';

async function openHands(itemId = 'vp03'): Promise<{ mounted: MountedExercise; ondone: ReturnType<typeof vi.fn> }> {
  const mounted = await mountExercise('results', 'x1');
  const ondone = vi.fn();
  render(HandsHost, { app: mounted.app, exerciseId: 'x1', lensId: 'customer', itemId, ondone });
  await screen.findByText('0 manos de 13 personas · faltan 13');
  return { mounted, ondone };
}

async function keys(pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error(`nothing to type ${key} in`);
    if ((await fireEvent.keyDown(field, { key })) && /^\d$/.test(key)) {
      await fireEvent.input(field, { target: { value: key } });
    }
  }
}

describe('the show of hands of one question', () => {
  it('is ready to be typed, writes that question through that lens, and says when it is done', async () => {
    const { mounted, ondone } = await openHands();
    await waitFor(() => expect(document.activeElement).toBeInstanceOf(HTMLInputElement));
    await keys(['3', '4', '6']);
    expect(ondone).not.toHaveBeenCalled();
    await keys(['Enter']);
    expect(ondone).toHaveBeenCalledOnce();
    await waitFor(() => expect(mounted.kept.tallies).toHaveLength(3));
    expect(mounted.kept.tallies).toMatchObject([
      { groupId: 'g1', lensId: 'customer', itemId: 'vp03', counts: [3, 0, 0, 0, 0] },
      { groupId: 'g2', lensId: 'customer', itemId: 'vp03', counts: [4, 0, 0, 0, 0] },
      { groupId: 'g3', lensId: 'customer', itemId: 'vp03', counts: [6, 0, 0, 0, 0] },
    ]);
  });

  it('is not done while there are more hands than people', async () => {
    const { ondone } = await openHands();
    await waitFor(() => expect(document.activeElement).toBeInstanceOf(HTMLInputElement));
    await keys(['3', '4', '9', 'Enter']);
    expect(ondone).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Son 9 manos y hay 6 presentes');
  });
});
