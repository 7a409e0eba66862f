import { SvelteMap } from 'svelte/reactivity';
import type { Bridge } from '../../../contract/bridge.ts';
import type { CommandName, Input, Output } from '../../../contract/commands/all.ts';
import type { Failure, Outcome } from '../../../contract/errors.ts';
import type { BallotView, ExerciseSheet } from '../../../contract/views.ts';
import { saidInWords } from '../../../domain/results/texts.ts';
import type { Channel } from '../../../domain/results/answers.ts';
import { whenCalm } from '../../state/when-calm.ts';
import type { KeyedAnswer } from '../../../ui/questions/answer-keys.ts';
import type { Respondent } from './room.ts';

export interface AnswerPlace {
  readonly respondent: Respondent;
  readonly lensId: string;
  readonly itemId: string;
}

/** An answer that the engine refused, and was therefore put back. */
export interface AnswerFault {
  readonly place: AnswerPlace;
  readonly failure: Failure;
}

/**
 * What was typed into one exercise. An answer shows at once; it is written behind, in order, and put
 * back when the engine refuses it.
 */
export class AnswerSheet {
  readonly exerciseId: string;
  readonly #bridge: Bridge;
  readonly #values = new SvelteMap<string, ReadonlyMap<string, number | null>>();
  readonly #ballotOf = new Map<string, string>();
  #queue: Promise<void> = Promise.resolve();
  #pending = 0;
  #version = 0;
  readonly #reload = whenCalm(() => void this.load(), 150, 1500);

  typed = $state.raw<ExerciseSheet | null>(null);
  failure = $state.raw<Failure | null>(null);
  fault = $state.raw<AnswerFault | null>(null);

  constructor(bridge: Bridge, exerciseId: string) {
    this.#bridge = bridge;
    this.exerciseId = exerciseId;
  }

  /** Loads, and follows what changes elsewhere (undo, phones); answers how to stop. */
  start(): () => void {
    void this.load();
    const stop = this.#bridge.on('engagement.changed', ({ exerciseId }) => {
      if (exerciseId === null || exerciseId === this.exerciseId) this.#reload.ask();
    });
    return () => {
      this.#reload.stop();
      stop();
    };
  }

  async load(): Promise<void> {
    const version = this.#version;
    const outcome = await this.#bridge.request('exercises.sheet', { id: this.exerciseId });
    if (version !== this.#version || this.#pending > 0) {
      this.#reload.ask();
      return;
    }
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.#take(outcome.value);
  }

  /** `undefined`: not answered yet · `null`: no aplica / no sé. */
  valueOf(respondentKey: string, lensId: string, itemId: string): KeyedAnswer {
    return this.#values.get(respondentKey)?.get(cell(lensId, itemId));
  }

  /** Ratings and "no aplica" of one who answers, over all lenses. */
  answersOf(respondentKey: string): number {
    return this.#values.get(respondentKey)?.size ?? 0;
  }

  /** The ballot of one who answers; undefined before the first answer of a participant was read back. */
  ballotOf(respondentKey: string): BallotView | undefined {
    return this.typed?.ballots.find((ballot) => (ballot.participantId ?? ballot.id) === respondentKey);
  }

  record(place: AnswerPlace, value: number | null, channel: Channel): Promise<void> {
    const { respondent, lensId, itemId } = place;
    return this.#change(place, value, async () => {
      const question = { exerciseId: this.exerciseId, lensId, itemId };
      const outcome = await this.#bridge.request('answers.record', {
        ...question,
        respondent: whoIs(respondent),
        value,
        channel,
      });
      if (outcome.ok) this.#ballotOf.set(respondent.key, outcome.value.ballotId);
      return outcome;
    });
  }

  /** What one who answers said to a question in words, as they said it; null is "no aplica". */
  wordsOf(respondentKey: string, lensId: string, itemId: string): string | null | undefined {
    const value = this.valueOf(respondentKey, lensId, itemId);
    if (value === null || value === undefined) return value;
    const ballotId = this.#ballotOf.get(respondentKey);
    const said = this.typed?.comments.find((one) => one.ballotId === ballotId && one.itemId === itemId);
    return said === undefined ? '' : (said.original ?? said.text);
  }

  /** Writes what somebody said; it is read again before this resolves. */
  async say(place: AnswerPlace, text: string, channel: Channel): Promise<void> {
    const { respondent, lensId, itemId } = place;
    await this.#change(place, saidInWords, async () => {
      const question = { exerciseId: this.exerciseId, lensId, itemId };
      const outcome = await this.#bridge.request('answers.say', {
        ...question,
        respondent: whoIs(respondent),
        text,
        channel,
      });
      if (outcome.ok) this.#ballotOf.set(respondent.key, outcome.value.ballotId);
      return outcome;
    });
    await this.load();
  }

  /** Writes a whole order, best first. */
  rank(place: AnswerPlace, itemIds: readonly string[], order: readonly string[], channel: Channel): Promise<void> {
    const { respondent, lensId } = place;
    const before = itemIds.map((id) => this.valueOf(respondent.key, lensId, id));
    const show = (values: readonly KeyedAnswer[]): void =>
      itemIds.forEach((itemId, at) => this.#show({ respondent, lensId, itemId }, values[at]));
    const places = itemIds.map((id) => (order.length === 0 ? undefined : order.indexOf(id) + 1));
    const first = this.valueOf(respondent.key, lensId, place.itemId);
    show(places);
    return this.#change(place, places[itemIds.indexOf(place.itemId)] ?? first, async () => {
      const about = { exerciseId: this.exerciseId, lensId, respondent: whoIs(respondent), channel };
      const outcome = await this.#bridge.request('answers.rank', { ...about, order: [...order] });
      if (outcome.ok) this.#ballotOf.set(respondent.key, outcome.value.ballotId);
      else show(before);
      return outcome;
    });
  }

  clear(place: AnswerPlace): Promise<void> {
    const { respondent, lensId, itemId } = place;
    return this.#change(place, undefined, async () => {
      const ballotId = this.#ballotOf.get(respondent.key);
      if (ballotId === undefined) return { ok: true, value: null };
      return this.#bridge.request('answers.clear', { exerciseId: this.exerciseId, lensId, itemId, ballotId });
    });
  }

  /** Takes a ballot away with everything on it; the reason goes to the history. */
  async remove(respondentKey: string, reason: string): Promise<Outcome<null>> {
    await this.#queue;
    const id = this.#ballotOf.get(respondentKey);
    return id === undefined ? { ok: true, value: null } : this.write('ballots.remove', { id, reason });
  }

  /** Any other change of the exercise; what was typed is read again after it. */
  async write<N extends CommandName>(name: N, input: Input<N>): Promise<Outcome<Output<N>>> {
    await this.#queue;
    const outcome = await this.#bridge.request(name, input);
    if (outcome.ok) await this.load();
    return outcome;
  }

  /** Resolves once everything typed so far was answered by the engine. */
  settled(): Promise<void> {
    return this.#queue;
  }

  #change(place: AnswerPlace, value: KeyedAnswer, write: () => Promise<Outcome<unknown>>): Promise<void> {
    const before = this.valueOf(place.respondent.key, place.lensId, place.itemId);
    this.#show(place, value);
    this.fault = null;
    this.#version += 1;
    this.#pending += 1;
    this.#queue = this.#queue.then(async () => {
      const outcome = await write();
      this.#pending -= 1;
      if (outcome.ok) return;
      const untouched = this.valueOf(place.respondent.key, place.lensId, place.itemId) === value;
      if (untouched) this.#show(place, before);
      this.fault = { place, failure: outcome.error };
    });
    return this.#queue;
  }

  #show({ respondent, lensId, itemId }: AnswerPlace, value: KeyedAnswer): void {
    const row = new Map(this.#values.get(respondent.key));
    if (value === undefined) row.delete(cell(lensId, itemId));
    else row.set(cell(lensId, itemId), value);
    this.#values.set(respondent.key, row);
  }

  #take(sheet: ExerciseSheet): void {
    const rows = new Map<string, Map<string, number | null>>();
    const keyOf = new Map(sheet.ballots.map((ballot) => [ballot.id, ballot.participantId ?? ballot.id]));
    this.#ballotOf.clear();
    for (const [ballotId, key] of keyOf) this.#ballotOf.set(key, ballotId);
    for (const answer of sheet.answers) {
      const key = keyOf.get(answer.ballotId);
      if (key === undefined) continue;
      const row = rows.get(key) ?? new Map<string, number | null>();
      rows.set(key, row.set(cell(answer.lensId, answer.itemId), answer.value));
    }
    for (const key of this.#values.keys()) if (!rows.has(key)) this.#values.delete(key);
    for (const [key, row] of rows) if (!sameRow(row, this.#values.get(key))) this.#values.set(key, row);
    this.typed = sheet;
  }
}

const whoIs = ({ kind, key }: Respondent): { ballotId: string } | { participantId: string } =>
  kind === 'ballot' ? { ballotId: key } : { participantId: key };

const cell = (lensId: string, itemId: string): string => `${lensId}/${itemId}`;

function sameRow(a: ReadonlyMap<string, number | null>, b: ReadonlyMap<string, number | null> | undefined): boolean {
  return b !== undefined && a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
