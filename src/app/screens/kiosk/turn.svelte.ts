import { SvelteMap } from 'svelte/reactivity';
import type { Bridge } from '../../../contract/bridge.ts';
import type { Failure } from '../../../contract/errors.ts';
import type { KeyedAnswer } from '../../../ui/questions/answer-keys.ts';
import { placeKey, type Place } from './places.ts';

/** Who sits at the computer: somebody by name, or a group and nothing more. */
export interface Sitter {
  readonly groupId: string;
  /** Null in an anonymous exercise. */
  readonly participantId: string | null;
}

/** What one person does in one go. When it ends it is let go of, and with it everything they chose. */
export class Turn {
  readonly #bridge: Bridge;
  readonly #exerciseId: string;
  readonly sitter: Sitter;
  readonly #given = new SvelteMap<string, number | null>();
  /** The questions answered in this turn, in the order in which they were. */
  #trail: readonly Place[] = $state.raw([]);
  #ballotId: string | null = null;
  /** Lenses whose prompt was read in this turn. */
  readonly introduced = new Set<string>();

  constructor(bridge: Bridge, exerciseId: string, sitter: Sitter) {
    this.#bridge = bridge;
    this.#exerciseId = exerciseId;
    this.sitter = sitter;
  }

  /** Questions answered in this turn. */
  get count(): number {
    return this.#trail.length;
  }

  given(place: Place): KeyedAnswer {
    return this.#given.get(placeKey(place));
  }

  /** The question answered before this one in this very turn; null when there is none. */
  before(place: Place): Place | null {
    const at = this.#at(place);
    return (at === -1 ? this.#trail.at(-1) : this.#trail[at - 1]) ?? null;
  }

  /** The question answered after this one, when one has gone back. */
  after(place: Place): Place | null {
    const at = this.#at(place);
    return at === -1 ? null : (this.#trail[at + 1] ?? null);
  }

  /** @returns what went wrong; null once the engine has written the answer down. */
  async record(place: Place, value: number | null): Promise<Failure | null> {
    const { participantId } = this.sitter;
    const ballotId = participantId === null ? await this.#ballot() : null;
    if (ballotId !== null && typeof ballotId !== 'string') return ballotId;
    const outcome = await this.#bridge.request('answers.record', {
      exerciseId: this.#exerciseId,
      ...place,
      respondent: ballotId === null ? { participantId: participantId ?? '' } : { ballotId },
      value,
      channel: 'kiosk',
    });
    if (!outcome.ok) return outcome.error;
    this.#given.set(placeKey(place), value);
    if (this.#at(place) === -1) this.#trail = [...this.#trail, place];
    return null;
  }

  /** Made with the first answer, so that somebody who only looked leaves no empty ballot behind. */
  async #ballot(): Promise<string | Failure> {
    if (this.#ballotId !== null) return this.#ballotId;
    const outcome = await this.#bridge.request('ballots.add', {
      exerciseId: this.#exerciseId,
      groupId: this.sitter.groupId,
      channel: 'kiosk',
    });
    if (!outcome.ok) return outcome.error;
    this.#ballotId = outcome.value.id;
    return outcome.value.id;
  }

  #at(place: Place): number {
    return this.#trail.findIndex((one) => placeKey(one) === placeKey(place));
  }
}
