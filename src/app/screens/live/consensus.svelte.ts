import type { Failure } from '../../../contract/errors.ts';
import type { Item } from '../../../domain/instruments/definition.ts';
import type { Consensus } from '../../../domain/results/answers.ts';
import type { AnswerSheet } from '../capture/answer-sheet.svelte.ts';

export interface ConsensusSource {
  readonly sheet: AnswerSheet;
  readonly lensId: string;
  readonly item: Item;
  readonly agreed: Consensus | undefined;
}

/** What the room agrees on after the reveal: a value, and the reason in its words. */
export class ConsensusEditor {
  readonly #source: ConsensusSource;
  open = $state(false);
  value = $state<number | null>(null);
  reason = $state('');
  failure = $state.raw<Failure | null>(null);
  /** Told only after somebody tried to save without a value. */
  valueMissing = $state(false);

  constructor(source: ConsensusSource) {
    this.#source = source;
  }

  /** Opens with what is agreed already, if anything. */
  show(): void {
    const { agreed } = this.#source;
    this.value = agreed?.value ?? null;
    this.reason = agreed?.reason ?? '';
    this.failure = null;
    this.valueMissing = false;
    this.open = true;
  }

  close(): void {
    this.open = false;
  }

  choose(value: number): void {
    this.value = value;
    this.valueMissing = false;
  }

  /** The big act: opens the editor, then saves what stands in it. */
  async goOn(): Promise<void> {
    if (this.open) await this.save();
    else this.show();
  }

  async save(): Promise<boolean> {
    this.valueMissing = this.value === null;
    if (this.value === null) return false;
    const { sheet, lensId, item } = this.#source;
    const question = { exerciseId: sheet.exerciseId, lensId, itemId: item.id };
    const outcome = await sheet.write('consensus.set', { ...question, value: this.value, reason: this.reason });
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.open = false;
    return outcome.ok;
  }

  async clear(): Promise<void> {
    const { sheet, lensId, item } = this.#source;
    const outcome = await sheet.write('consensus.clear', { exerciseId: sheet.exerciseId, lensId, itemId: item.id });
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.open = false;
  }
}
