/** What a key means as an answer, the same in capture, kiosk and live view. */
import type { Scale } from '../../domain/instruments/definition.ts';

/** A rating, `null` for "no aplica / no sé", or `undefined` when the key is no answer. */
export type KeyedAnswer = number | null | undefined;

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The digit that a point shows rates with it; N says "no aplica / no sé", and so does 0 where no point shows it.
 * Ratings are places 1..points.
 */
export function answerOf(pressed: PressedKey, { points, first = 1 }: Pick<Scale, 'points' | 'first'>): KeyedAnswer {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
  if (pressed.key === 'n' || pressed.key === 'N' || (pressed.key === '0' && first === 1)) return null;
  if (!/^[0-9]$/.test(pressed.key)) return undefined;
  const value = Number(pressed.key) - first + 1;
  return value <= points ? value : undefined;
}

/** True where typing belongs to the field, so that a screen's single keys must stay out of it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null)
    return true;
  return target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
}

const pressing = ['Enter', ' '];
const moving = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', ...pressing];

/** True where the focused control itself means something by this key. */
export function isForControl(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, [role="tab"]') !== null) return moving.includes(key);
  // The buttons of an answer form do what the keys do; Enter there goes on.
  const inAnswer = target.closest('[role="radiogroup"]') !== null;
  return !inAnswer && target.closest('button, a, summary') !== null && pressing.includes(key);
}
