/** Puts the focus on a card, or on a field in it: by its id, whatever characters that has. */
export function focusCard(kind: 'finding' | 'action', id: string, field?: string): void {
  const cards = document.querySelectorAll<HTMLElement>(`[data-${kind}]`);
  const card = [...cards].find((one) => one.dataset[kind] === id);
  (field === undefined ? card : card?.querySelector<HTMLElement>(field))?.focus();
}
