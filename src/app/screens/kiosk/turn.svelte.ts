import { SvelteMap } from 'svelte/reactivity';
import type { Bridge } from '../../../contract/bridge.ts';
import type { Input } from '../../../contract/commands/all.ts';
import type { Failure, Outcome } from '../../../contract/errors.ts';
import { placeKey, type Place, type RatedPlace } from '../../../domain/instruments/places.ts';

/** Who sits at the computer: somebody by name, or a group and nothing more. */
export interface Sitter {
  readonly groupId: string;
  /** Null in an anonymous exercise. */
  readonly participantId: string | null;
}

type Respondent = { readonly participantId: string } | { readonly ballotId: string };
const isFailure = (given: Respondent | Failure): given is Failure => 'code' in given;
/** What somebody answers: a rating or "no aplica", an order (best first; empty is "no aplica"), or words. */
export type Given = number | null | { readonly order: readonly string[] } | { readonly text: string };

/** What one person does in one go. When it ends it is let go of, and with it everything they chose. */
export class Turn {
  readonly #bridge: Bridge;
  readonly #exerciseId: string;
  readonly sitter: Sitter;
  readonly #given = new SvelteMap<string, Given>();
  readonly #shares = new Map<string, ReadonlyMap<string, number>>();
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

  given(place: RatedPlace): Given | undefined {
    return this.#given.get(placeKey(place));
  }

  /** What was shared out in this turn, by item; nothing before. */
  shares(lensId: string): ReadonlyMap<string, number> {
    return this.#shares.get(lensId) ?? new Map();
  }

  /** Answered in this turn. */
  has(place: Place): boolean {
    return this.#at(place) !== -1;
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
  async record(place: RatedPlace, value: Given): Promise<Failure | null> {
    const respondent = await this.#respondent();
    if (isFailure(respondent)) return respondent;
    const outcome = await this.#write({ exerciseId: this.#exerciseId, ...place, respondent, channel: 'kiosk' }, value);
    if (!outcome.ok) return outcome.error;
    this.#given.set(placeKey(place), value);
    this.#pass(place);
    return null;
  }

  /** All that is shared out through a lens, at once. @returns as `record`. */
  async share(lensId: string, values: ReadonlyMap<string, number>): Promise<Failure | null> {
    const given = new Map(values);
    const respondent = await this.#respondent();
    if (isFailure(respondent)) return respondent;
    const shares = [...given].map(([itemId, value]) => ({ itemId, value }));
    const answer = { exerciseId: this.#exerciseId, lensId, respondent, shares, channel: 'kiosk' } as const;
    const outcome = await this.#bridge.request('answers.share', answer);
    if (!outcome.ok) return outcome.error;
    this.#shares.set(lensId, given);
    this.#pass({ lensId, itemId: null });
    return null;
  }

  async #respondent(): Promise<Respondent | Failure> {
    const { participantId } = this.sitter;
    if (participantId !== null) return { participantId };
    const ballotId = await this.#ballot();
    return typeof ballotId === 'string' ? { ballotId } : ballotId;
  }

  #pass(place: Place): void {
    if (!this.has(place)) this.#trail = [...this.#trail, place];
  }

  async #write(
    about: Omit<Input<'answers.record'>, 'value'>,
    value: Given,
  ): Promise<Outcome<{ readonly ballotId: string }>> {
    if (typeof value !== 'object' || value === null) return this.#bridge.request('answers.record', { ...about, value });
    if ('text' in value) return this.#bridge.request('answers.say', { ...about, text: value.text });
    const { itemId: _, ...lens } = about;
    const outcome = await this.#bridge.request('answers.rank', { ...lens, order: [...value.order] });
    // Whoever gives no place says so, and is not asked again.
    if (!outcome.ok || value.order.length > 0) return outcome;
    return this.#bridge.request('answers.record', { ...about, value: null });
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
