import { SvelteMap } from 'svelte/reactivity';
import type { Bridge } from '../../../contract/bridge.ts';
import type { ExerciseSheet } from '../../../contract/views.ts';
import { whenCalm } from '../../state/when-calm.ts';
import { placeKey, type Place } from '../../../domain/instruments/places.ts';

/**
 * Which questions each person has answered, without what they answered: the values are dropped as soon as they
 * arrive, so that nothing in the kiosk can show them.
 */
export class Progress {
  readonly #bridge: Bridge;
  readonly #exerciseId: string;
  readonly #answered = new SvelteMap<string, ReadonlySet<string>>();
  readonly #reload = whenCalm(() => void this.load(), 300, 2000);
  /** False until it was read once: nobody can begin before. */
  known = $state(false);

  constructor(bridge: Bridge, exerciseId: string) {
    this.#bridge = bridge;
    this.#exerciseId = exerciseId;
  }

  /** Reads, and follows what is typed elsewhere; answers how to stop. */
  start(): () => void {
    void this.load();
    const stopChanges = this.#bridge.on('engagement.changed', ({ exerciseId }) => {
      if (exerciseId === null || exerciseId === this.#exerciseId) this.#reload.ask();
    });
    const stopRestarts = this.#bridge.on('engine.restarted', () => this.#reload.ask());
    return () => {
      this.#reload.stop();
      stopChanges();
      stopRestarts();
    };
  }

  async load(): Promise<void> {
    const outcome = await this.#bridge.request('exercises.sheet', { id: this.#exerciseId });
    if (!outcome.ok) {
      this.#reload.ask();
      return;
    }
    this.#take(outcome.value);
    this.known = true;
  }

  has(participantId: string, place: Place): boolean {
    return this.#answered.get(participantId)?.has(placeKey(place)) ?? false;
  }

  #take(sheet: ExerciseSheet): void {
    const personOf = new Map(sheet.ballots.map(({ id, participantId }) => [id, participantId]));
    const answered = new Map<string, Set<string>>();
    for (const answer of sheet.answers) {
      const person = personOf.get(answer.ballotId);
      if (person === null || person === undefined) continue;
      const places = answered.get(person) ?? new Set();
      // Whoever gave something to one item has shared out what they had; words give nothing.
      if (answer.value !== 0) places.add(placeKey({ lensId: answer.lensId, itemId: null }));
      answered.set(person, places.add(placeKey(answer)));
    }
    for (const person of this.#answered.keys()) if (!answered.has(person)) this.#answered.delete(person);
    for (const [person, places] of answered) this.#answered.set(person, places);
  }
}
