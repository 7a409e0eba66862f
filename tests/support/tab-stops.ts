/** What Tab reaches on a page: all that can be used, in the order of the page, and seen when it is there. */
import type { Page } from '@playwright/test';

export interface TabWalk {
  /** How many controls there are on the screen. */
  readonly controls: number;
  /** Markup of those that Tab never reached. */
  readonly missed: readonly string[];
  /** Reached, but nothing shows that the focus is there. */
  readonly unseen: readonly string[];
  /** Reached after one that stands behind it on the page. */
  readonly outOfOrder: readonly string[];
}

/** Marks each control with a number, so that its markup tells it apart; in the page. */
function markControls(within: string): [number, string][] {
  const root = document.querySelector(within) ?? document.body;
  const radios = new Set<string>();
  const controls = [
    ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ];
  return controls.flatMap((control, index) => {
    if (control.tabIndex !== 0 || control.matches(':disabled, [inert] *, [aria-hidden="true"] *')) return [];
    if (!control.checkVisibility({ visibilityProperty: true })) return [];
    // A group of radio buttons is one stop: the one that is chosen.
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      const group = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
        ({ name }) => name === control.name,
      );
      const stop = group.find(({ checked }) => checked) ?? control;
      if (stop !== control || radios.has(control.name)) return [];
      radios.add(control.name);
    }
    control.dataset.stop = String(index);
    return [[index, control.outerHTML.slice(0, 120)]];
  });
}

/** Which marked control has the focus, and whether one can see it; in the page. */
function readFocus(): { stop: number; seen: boolean; inGrid: boolean } | null {
  const focused = document.activeElement as HTMLElement | null;
  if (focused?.dataset.stop === undefined) return null;
  // A card or a label around a field may carry the ring for it.
  const holders = [
    focused,
    ...focused.querySelectorAll('*'),
    focused.parentElement,
    focused.nextElementSibling,
    focused.closest('label'),
  ];
  const seen = holders.some((one) =>
    // A link that covers its card draws its ring around the card.
    [null, '::after'].some((part) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    }),
  );
  return { stop: Number(focused.dataset.stop), seen, inGrid: focused.getAttribute('role') === 'grid' };
}

/** Stops outside the part that is walked. */
const othersAtMost = 150;

/**
 * Tab through the page from its beginning until everything was reached, or twice around.
 *
 * @param within selector of the part that is walked, such as a dialog
 */
export async function walkByTab(page: Page, within: string): Promise<TabWalk> {
  const expected = new Map(await page.evaluate(markControls, within));
  const reached: number[] = [];
  const unseen: number[] = [];
  const outOfOrder: number[] = [];
  let inGrid = false;
  for (let press = 0; press < 2 * expected.size + othersAtMost && reached.length < expected.size; press += 1) {
    // A table of cells keeps Tab to itself; Escape leads out of it.
    await page.keyboard.press(inGrid ? 'Escape' : 'Tab');
    const now = await page.evaluate(readFocus);
    inGrid = now?.inGrid === true && !inGrid;
    if (now === null || reached.includes(now.stop)) continue;
    if (!now.seen) unseen.push(now.stop);
    // Once around, it begins again before what it began with.
    const [first = now.stop, last = now.stop] = [reached[0], reached.at(-1)];
    if (now.stop < last && now.stop > first) outOfOrder.push(now.stop);
    reached.push(now.stop);
  }
  const told = (stops: readonly number[]): string[] => stops.map((stop) => expected.get(stop) ?? String(stop));
  return {
    controls: expected.size,
    missed: told([...expected.keys()].filter((stop) => !reached.includes(stop))),
    unseen: told(unseen),
    outOfOrder: told(outOfOrder),
  };
}
