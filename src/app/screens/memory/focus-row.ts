import { tick } from 'svelte';

/** Once the list is drawn: gives the focus to what `pick` finds in its row of that id; false when there is no such row. */
export async function focusRow(
  list: HTMLElement | undefined,
  id: string | undefined,
  pick: (row: HTMLElement) => HTMLElement | null = (row) => row,
): Promise<boolean> {
  await tick();
  const row = [...(list?.children ?? [])].find((child) => child instanceof HTMLElement && child.dataset['row'] === id);
  const target = row instanceof HTMLElement ? pick(row) : null;
  target?.focus();
  return target !== null;
}
