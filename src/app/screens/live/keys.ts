import { answerOf } from '../../../ui/questions/answer-keys.ts';
import type { LiveRun } from './run.svelte.ts';
import type { LiveState } from './live.svelte.ts';

/** What the screen itself opens on a key. */
export interface LiveDialogs {
  readonly kiosk: () => void;
  readonly insert: () => void;
  readonly join: () => void;
}

type LiveKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'> & {
  readonly shiftKey?: boolean;
};

/** The keys of the live screen; true when the key meant something. */
export function pressLive(run: LiveRun, event: LiveKey, dialogs: LiveDialogs): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === ' ' || event.key === 'Enter') {
    // A key held down must not run through reveal, consensus and the next item.
    if (!event.repeat) void run.doAct();
    return true;
  }
  if (run.exercise?.consensus.open) return pressInEditor(run.exercise, event);
  // With Shift the arrows are the wall's; + and capitals may need Shift to be typed at all.
  const isArrow = event.key.startsWith('Arrow');
  const act = actsOf(run, dialogs)[`${isArrow && event.shiftKey === true ? 'shift+' : ''}${event.key.toLowerCase()}`];
  if (act === undefined) return false;
  if (!event.repeat || isArrow) act();
  return true;
}

/** One hand is enough: each act has a key of its own, a presenter's remote control among them. */
function actsOf(run: LiveRun, dialogs: LiveDialogs): Readonly<Record<string, () => void>> {
  const { exercise, day, projector, phones } = run;
  const moves: Record<string, () => void> =
    exercise === null
      ? {}
      : {
          arrowright: () => exercise.move(1),
          arrowdown: () => exercise.move(1),
          arrowleft: () => exercise.move(-1),
          arrowup: () => exercise.move(-1),
          l: () => exercise.turnLens(),
          h: () => exercise.toggleHands(),
          r: () => run.toggleRegister(),
          ...(exercise.ready && exercise.asks && { k: dialogs.kiosk }),
        };
  return {
    ...moves,
    ...(run.voicesShown && { arrowdown: run.intoVoices, arrowup: run.intoVoices }),
    'shift+arrowright': () => projector.turn(1),
    'shift+arrowleft': () => projector.turn(-1),
    pagedown: () => void run.press('next'),
    pageup: () => void run.press('previous'),
    b: () => void projector.toggleBlank(),
    '.': () => void projector.toggleBlank(),
    p: () => void (projector.window.open ? projector.close() : projector.open()),
    '+': () => void day.extend(5),
    '-': () => void day.extend(-5),
    i: dialogs.insert,
    t: () => run.showPhones(!phones.shown),
    v: () => run.showVoices(!run.voicesShown),
    q: () => (phones.open === null ? run.showPhones(true) : dialogs.join()),
  };
}

function pressInEditor({ consensus, scale }: LiveState, event: LiveKey): boolean {
  const value = answerOf(event, scale);
  if (typeof value === 'number') consensus.choose(value);
  else if (event.key === 'Escape') consensus.close();
  else return false;
  return true;
}
