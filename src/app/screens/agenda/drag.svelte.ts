import type { BlockView } from '../../../contract/facilitation-views.ts';
import { isMovable, moveBlock, resizeBlock, snapMinutes } from '../../../domain/agenda/arrange.ts';
import type { Agenda } from './agenda.svelte.ts';

export type Grip = 'move' | 'resize';

/** Less is a click with an unsteady hand. */
const threshold = 4;
/** So near to the edge of what scrolls, it scrolls. */
const edge = 56;
const fastest = 14;

interface Held {
  readonly block: BlockView;
  readonly grip: Grip;
  readonly pixelsPerMinute: number;
  readonly scroller: HTMLElement | null;
  readonly startY: number;
  readonly startScroll: number;
  y: number;
  moving: boolean;
}

/** A block in the hand: moved, or its lower edge pulled. Snaps, scrolls at the edges, Escape puts it back. */
export class BlockDrag {
  /** The block that moves, once it does. */
  activeId: string | null = $state(null);
  readonly #agenda: Agenda;
  #held: Held | null = null;
  #frame = 0;

  constructor(agenda: Agenda) {
    this.#agenda = agenda;
  }

  hold(event: PointerEvent, block: BlockView, grip: Grip, pixelsPerMinute: number): void {
    if (event.button !== 0 || this.#held || !isMovable(block)) return;
    const target = event.currentTarget as HTMLElement;
    const scroller = scrollerOf(target);
    const { clientY } = event;
    // The rest of the way is heard even when the pointer leaves the window.
    target.setPointerCapture?.(event.pointerId);
    this.#held = {
      ...{ block, grip, pixelsPerMinute, scroller },
      ...{ startY: clientY, startScroll: scroller?.scrollTop ?? 0, y: clientY, moving: false },
    };
  }

  readonly onpointermove = (event: PointerEvent): void => {
    const held = this.#held;
    if (!held) return;
    held.y = event.clientY;
    if (!held.moving && Math.abs(held.y - held.startY) < threshold) return;
    if (!held.moving) this.#begin(held);
    this.#show(held);
  };

  readonly onpointerup = (): void => {
    const held = this.#held;
    const blocks = this.#agenda.preview;
    this.#letGo();
    if (held?.moving) void this.#agenda.moves.drop(held.block.id, blocks);
  };

  readonly cancel = (): void => {
    const held = this.#held;
    this.#letGo();
    if (held?.moving) void this.#agenda.moves.drop(held.block.id, null);
  };

  /** Escape while something is in the hand belongs to the drag, and to nothing else. */
  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#held?.moving) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  #begin(held: Held): void {
    held.moving = true;
    this.activeId = held.block.id;
    this.#agenda.select(held.block.id);
    this.#frame = requestAnimationFrame(this.#scroll);
  }

  #letGo(): void {
    cancelAnimationFrame(this.#frame);
    this.#held = null;
    this.activeId = null;
  }

  #show({ block, grip, pixelsPerMinute, scroller, startY, startScroll, y }: Held): void {
    const pixels = y - startY + (scroller?.scrollTop ?? 0) - startScroll;
    const minutes = pixels / pixelsPerMinute;
    const { blocks } = this.#agenda;
    this.#agenda.preview =
      grip === 'move'
        ? moveBlock(blocks, block.id, block.startsAt + minutes)
        : resizeBlock(blocks, block.id, snapped(block, minutes));
  }

  readonly #scroll = (): void => {
    const held = this.#held;
    if (!held?.scroller) return;
    const { top, bottom } = held.scroller.getBoundingClientRect();
    const over = Math.min(0, held.y - top - edge) + Math.max(0, held.y - bottom + edge);
    if (over !== 0) {
      held.scroller.scrollTop += Math.sign(over) * Math.min(fastest, Math.ceil(Math.abs(over) / 4));
      this.#show(held);
    }
    this.#frame = requestAnimationFrame(this.#scroll);
  };
}

/** The length for which the lower edge stands on a whole five minutes; never less than five. */
function snapped({ startsAt, minutes }: BlockView, more: number): number {
  const end = Math.round((startsAt + minutes + more) / snapMinutes) * snapMinutes;
  return Math.max(snapMinutes, end - startsAt);
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return null;
}
