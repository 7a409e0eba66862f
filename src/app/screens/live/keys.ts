import { answerOf } from '../../../ui/questions/answer-keys.ts';
import type { LiveState } from './live.svelte.ts';

/** The keys of the live screen; true when the key meant something. */
export function pressLive(live: LiveState, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === ' ' || event.key === 'Enter') {
    // A key held down must not run through reveal, consensus and the next item.
    if (!event.repeat) void live.doAct();
    return true;
  }
  if (live.consensus.open) return pressInEditor(live, event);
  if (event.key === 'ArrowRight' || event.key === 'ArrowDown') live.move(1);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') live.move(-1);
  else return false;
  return true;
}

function pressInEditor({ consensus, definition }: LiveState, event: KeyboardEvent): boolean {
  const value = answerOf(event, definition.points);
  if (typeof value === 'number') consensus.choose(value);
  else if (event.key === 'Escape') consensus.close();
  else return false;
  return true;
}
