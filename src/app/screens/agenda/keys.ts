import type { Agenda } from './agenda.svelte.ts';

const step = 5;

/** What the keys do while a block of the agenda has the focus. True: the key was for it. */
export function pressAgenda(agenda: Agenda, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const act = event.altKey ? withAlt(agenda, event.key) : plain(agenda, event.key);
  act?.();
  return act !== null;
}

function withAlt(agenda: Agenda, key: string): (() => void) | null {
  const { selected } = agenda;
  if (!selected) return null;
  const acts: Record<string, (() => void) | undefined> = {
    ArrowUp: () => void agenda.moves.move(selected, -1),
    ArrowDown: () => void agenda.moves.move(selected, 1),
    ArrowLeft: () => void agenda.moves.setMinutes(selected, shorter(selected.minutes)),
    ArrowRight: () => void agenda.moves.setMinutes(selected, selected.minutes + step),
  };
  return acts[key] ?? null;
}

function plain(agenda: Agenda, key: string): (() => void) | null {
  const { selected, blocks } = agenda;
  const moves: Record<string, (() => void) | undefined> = {
    ArrowUp: () => agenda.selectBy(-1),
    ArrowDown: () => agenda.selectBy(1),
    Home: () => agenda.selectBy(-blocks.length),
    End: () => agenda.selectBy(blocks.length),
    n: () => void agenda.add('activity'),
    a: () => void agenda.moves.arrange(),
  };
  const moved = moves[key.length === 1 ? key.toLowerCase() : key];
  if (moved) return moved;
  if (!selected) return null;
  const acts: Record<string, (() => void) | undefined> = {
    '+': () => void agenda.moves.setMinutes(selected, selected.minutes + step),
    '-': () => void agenda.moves.setMinutes(selected, shorter(selected.minutes)),
    Enter: () => agenda.want('title'),
    Delete: () => void agenda.remove(selected),
    Escape: () => agenda.select(null),
  };
  return acts[key] ?? null;
}

/** By five minutes, but not below five; what is shorter already stays. */
function shorter(minutes: number): number {
  return minutes <= step ? minutes : Math.max(step, minutes - step);
}
