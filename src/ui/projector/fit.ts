/** Texts of any length on a canvas that cannot scroll: sizes step down, and at last lines are cut. */
import type { Attachment } from 'svelte/attachments';

/** The interface's sizes and what they become here, in pixels of the canvas. */
const largest = { 13: 32, 15: 36, 18: 42, 22: 54, 28: 76, 40: 104 } as const;
/** Below it the last row could not read any more. */
export const smallest = 32;

const shares = [1, 0.88, 0.77, 0.67, 0.58, 0.5, 0.42];
const lines = [6, 4, 3, 2, 1];

export interface FitStep {
  /** Sizes by the name of their token. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Lines that a text may take; null: all of them. */
  readonly lines: number | null;
}

/** From generous to dense; the last one is taken even where it does not fit. */
export const fitSteps: readonly FitStep[] = [
  ...shares.map((share) => ({ sizes: sizesAt(share), lines: null })),
  ...lines.map((count) => ({ sizes: sizesAt(shares.at(-1) ?? 1), lines: count })),
];

/** Nobody reads more than this from a wall; an instrument's own texts are never longer. */
const longest = 600;

/** Cuts a longer text at a space, with an ellipsis. */
export function clipped(text: string): string {
  if (text.length <= longest) return text;
  // Half of a pair of code units at the end of a word without spaces would be no letter.
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

function sizesAt(share: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(largest).map(([name, size]) => [`--type-${name}`, Math.max(smallest, Math.round(size * share))]),
  );
}

/**
 * The first step that fits, else the last. Every try lays the page out, so that most pages should need one of
 * them and no page more than a few: the largest step is tried first, then halves of the rest.
 */
export function firstThatFits(fits: (step: FitStep) => boolean): FitStep {
  if (fits(fitSteps[0]!)) return fitSteps[0]!;
  let [low, high] = [1, fitSteps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(fitSteps[middle]!)) high = middle;
    else low = middle + 1;
  }
  return fitSteps[low]!;
}

/**
 * Sizes what is inside an element so that it does not overflow it. Attached anew whenever `content` or the
 * height of the canvas changes: `{@attach fitted(body, height)}`.
 */
export function fitted(_content: unknown, _height: number): Attachment<HTMLElement> {
  return (element) => {
    const fit = (): void => {
      const found = firstThatFits((step) => {
        apply(element, step);
        return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
      });
      apply(element, found);
    };
    fit();
    // The first measure may have been taken with the letters that stand in until the fonts are read.
    if ('fonts' in document && document.fonts.status === 'loading') void document.fonts.ready.then(fit);
  };
}

function apply(element: HTMLElement, step: FitStep): void {
  for (const [token, size] of Object.entries(step.sizes)) element.style.setProperty(token, `${size}px`);
  element.style.setProperty('--lines', step.lines === null ? 'none' : String(step.lines));
  element.style.setProperty('--clamped', step.lines === null ? '0' : '1');
}
