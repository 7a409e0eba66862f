/** What the keyboard may do while the computer is handed round: answer, and nothing else. */
import { isTyping } from '../../../ui/questions/answer-keys.ts';

/** Inside a text these belong to the text; the clipboard does not, for it would pass from one person to the next. */
const ofText = [
  'enter',
  'a',
  'z',
  'backspace',
  'delete',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'home',
  'end',
];
const ofWindow = ['Alt', 'ContextMenu', 'BrowserBack', 'BrowserForward', 'BrowserHome', 'BrowserRefresh'];

/** True for the keys that lead out of the page, or to what somebody else left behind. */
export function leadsOut(event: KeyboardEvent): boolean {
  if (/^F\d+$/.test(event.key) || ofWindow.includes(event.key)) return true;
  // Characters such as @ are typed with it on many keyboards.
  if (event.getModifierState('AltGraph')) return false;
  if (event.altKey) return true;
  if (!event.ctrlKey && !event.metaKey) return false;
  return !(isTyping(event.target) && ofText.includes(event.key.toLowerCase()));
}

export function asksToLeave(event: KeyboardEvent): boolean {
  return event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'l';
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the focus among the choices of a page; true when the key was an arrow. */
export function moveFocus(event: KeyboardEvent, choices: readonly HTMLElement[]): boolean {
  const step = steps[event.key];
  if (step === undefined) return false;
  const at = choices.findIndex((choice) => choice === document.activeElement);
  const to = at === -1 ? (step === 1 ? 0 : choices.length - 1) : Math.min(Math.max(at + step, 0), choices.length - 1);
  choices[to]?.focus();
  return true;
}
