import { dropAt, scrollBy, type Stretch } from './drop.ts';

export interface RowDragParts {
  /** The whole form, with both lists in it: `data-placed` and `data-loose`, rows with `data-row`. */
  readonly root: () => HTMLElement | undefined;
  /** @param to the place, from 0 on; null: none. */
  readonly dropped: (id: string, to: number | null) => void;
}

interface Grip {
  readonly id: string;
  readonly pointer: number;
  readonly row: HTMLElement;
  readonly startY: number;
  readonly scroller: Element;
  readonly startScroll: number;
  /** How far the row may go, so that it never makes the page longer. */
  readonly range: Stretch;
}

/** A finger or a mouse that moves less than this means to tap. */
const tapWithin = 5;

/** A row that follows the finger, by its handle, or the mouse, anywhere. The page does not scroll with it, but by it. */
export class RowDrag {
  readonly #parts: RowDragParts;
  #grip: Grip | null = null;
  #y = 0;
  #frame = 0;
  #isOver = false;
  /** The row that is being dragged. */
  id: string | null = $state(null);
  /** Pixels that it has been dragged by. */
  by = $state(0);
  /** Where it would fall, see `dropAt`. */
  to: number | null = $state(null);

  constructor(parts: RowDragParts) {
    this.#parts = parts;
  }

  down(event: PointerEvent & { currentTarget: HTMLElement }, id: string): void {
    if (this.#grip !== null || !event.isPrimary || event.button !== 0) return;
    if (event.pointerType !== 'mouse' && (event.target as Element).closest('[data-handle]') === null) return;
    const row = event.currentTarget.closest<HTMLElement>('[data-row]');
    const root = this.#parts.root();
    if (row === null || root === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const [within, own] = [root.getBoundingClientRect(), row.getBoundingClientRect()];
    const scroller = scrollerOf(row);
    this.#y = event.clientY;
    this.#grip = {
      id,
      pointer: event.pointerId,
      row,
      startY: event.clientY,
      scroller,
      startScroll: scroller.scrollTop,
      range: { top: within.top - own.top, bottom: within.bottom - own.bottom },
    };
  }

  move(event: PointerEvent): void {
    const grip = this.#grip;
    if (grip === null || event.pointerId !== grip.pointer) return;
    this.#y = event.clientY;
    if (this.id !== null || Math.abs(this.#y - grip.startY) < tapWithin) return;
    this.id = grip.id;
    this.#follow();
  }

  up(event: PointerEvent): void {
    const grip = this.#grip;
    if (grip === null || event.pointerId !== grip.pointer) return;
    const wasDragged = this.id !== null;
    if (wasDragged) this.#place(grip);
    const { to } = this;
    this.cancel();
    if (!wasDragged) return;
    // The click of a mouse that is let go comes at once, or not at all.
    this.#isOver = true;
    setTimeout(() => (this.#isOver = false));
    this.#parts.dropped(grip.id, to);
  }

  /** The row goes back to where it was. @returns false when none was dragged. */
  cancel(): boolean {
    const was = this.id !== null;
    cancelAnimationFrame(this.#frame);
    this.#grip = null;
    this.id = null;
    this.by = 0;
    this.to = null;
    return was;
  }

  /** The click that ends a drag is none. */
  get isClickMeant(): boolean {
    return !this.#isOver;
  }

  #follow(): void {
    const grip = this.#grip;
    if (grip === null) return;
    const { scroller } = grip;
    scroller.scrollTop += scrollBy(seenOf(scroller), this.#y);
    this.#place(grip);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #place({ row, startY, scroller, startScroll, range }: Grip): void {
    const wish = this.#y - startY + scroller.scrollTop - startScroll;
    this.by = Math.max(range.top, Math.min(range.bottom, wish));
    const root = this.#parts.root();
    const [placed, loose] = [root?.querySelector('[data-placed]'), root?.querySelector('[data-loose]')];
    const others = [...(placed?.querySelectorAll('[data-row]') ?? [])].filter((one) => one !== row);
    this.to = dropAt(
      others.map((one) => one.getBoundingClientRect()),
      loose ? endOf(placed, loose, row) : null,
      this.#y,
    );
  }
}

/** Half way between the order and what has no place; where nothing has one yet, above the middle of the first row. */
function endOf(placed: Element | null | undefined, loose: Element, row: HTMLElement): number {
  const below = loose.getBoundingClientRect();
  if (placed) return (placed.getBoundingClientRect().bottom + below.top) / 2;
  const first = loose.querySelector('[data-row]');
  if (first === null || first === row) return below.top;
  const { top, bottom } = first.getBoundingClientRect();
  return (top + bottom) / 2;
}

function scrollerOf(row: HTMLElement): Element {
  for (let one = row.parentElement; one !== null; one = one.parentElement) {
    if (one === document.body) break;
    const { overflowY } = getComputedStyle(one);
    if ((overflowY === 'auto' || overflowY === 'scroll') && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** The part of it that can be seen. */
function seenOf(scroller: Element): Stretch {
  if (scroller === document.scrollingElement) return { top: 0, bottom: innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
}
