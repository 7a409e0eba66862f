import { configure } from '@testing-library/svelte';

// Patience for a busy machine: what is awaited in the window comes, only later.
configure({ asyncUtilTimeout: 10_000 });

/** What jsdom lacks because it lays nothing out. */
const lacking = {
  scrollIntoView: () => undefined,
  getAnimations: () => [],
};
for (const [name, value] of Object.entries(lacking)) {
  if (!(name in Element.prototype)) Object.defineProperty(Element.prototype, name, { value, configurable: true });
}
