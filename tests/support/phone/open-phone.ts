/** The participants' page on a screen that is none, in a room that lives in memory. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import type { PhoneExercise, StageMessage, ToPhone } from '../../../src/contract/room/messages.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import Phone from '../../../src/phone/Phone.svelte';
import { Pocket } from './pocket.ts';
import { RoomInMemory } from './room-in-memory.ts';

// jsdom scrolls nowhere.
globalThis.scrollTo = () => undefined;

export const exerciseOf = (definition: InstrumentDefinition, more: Partial<PhoneExercise> = {}): ToPhone => ({
  kind: 'exercise',
  exercise: { id: 'x1', key: 'k1', named: false, definition, ...more },
});
export const stageOf = (
  { lenses }: InstrumentDefinition,
  state: 'collecting' | 'closed',
  open = true,
): StageMessage => ({
  kind: 'stage',
  exerciseId: 'x1',
  key: 'k1',
  rounds: lenses.map(({ id }) => ({ lensId: id, state })),
  open,
});
export const nothingYet: ToPhone = { kind: 'mine', exerciseId: 'x1', lastOp: 0, answers: [], texts: [] };

/** The page in a room that says this to whoever joins. */
export async function openPhone(stage: readonly ToPhone[], groupId: string | null = 'g2', secret = 's3cret') {
  const room = new RoomInMemory({ stage: () => stage });
  room.you.groupId = groupId;
  const pocket = new Pocket({ room, secret });
  let view = render(Phone, { phone: pocket.page });
  const settle = async (ms = 0): Promise<void> => {
    // One message after the other, as they come: the page is drawn in between.
    while (room.step()) await tick();
    pocket.clock.pass(ms);
    while (room.step()) await tick();
    await tick();
  };
  await settle();
  const tap = async (name: string | RegExp, role = 'button'): Promise<void> => {
    await fireEvent.click(screen.getByRole(role, { name }));
    await settle();
  };
  const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;
  /** As a phone does that was locked for a while. */
  const reload = async (): Promise<void> => {
    pocket.load();
    view.unmount();
    view = render(Phone, { phone: pocket.page });
    await settle();
  };
  return { pocket, room, container: view.container, settle, tap, title, reload };
}
