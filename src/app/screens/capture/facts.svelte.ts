import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../../contract/errors.ts';
import type { HardFactDefinition, InstrumentDefinition } from '../../../domain/instruments/definition.ts';
import type { HardFact } from '../../../domain/results/answers.ts';
import type { AnswerSheet } from './answer-sheet.svelte.ts';
import { parseNumber } from './parse-number.ts';

export interface FactsSource {
  readonly sheet: AnswerSheet;
  readonly definition: InstrumentDefinition;
}

export interface FactDraft {
  readonly value: string;
  readonly source: string;
}

export interface FactRow {
  readonly fact: HardFactDefinition;
  readonly draft: FactDraft;
  readonly problem: 'not-a-number' | 'out-of-range' | null;
  readonly failure: Failure | null;
  readonly kept: boolean;
}

/** Hard facts, asked once each, with where they come from. */
export class FactsForm {
  readonly #source: FactsSource;
  readonly #drafts = new SvelteMap<string, FactDraft>();
  readonly #failures = new SvelteMap<string, Failure>();

  readonly rows: readonly FactRow[] = $derived.by(() =>
    this.#source.definition.facts.map((fact) => {
      const kept = this.#kept(fact.id);
      const draft = this.#drafts.get(fact.id) ?? {
        value: kept === undefined ? '' : String(kept.value),
        source: kept?.source ?? '',
      };
      const failure = this.#failures.get(fact.id) ?? null;
      return { fact, draft, problem: problemOf(draft, fact), failure, kept: kept !== undefined };
    }),
  );

  constructor(source: FactsSource) {
    this.#source = source;
  }

  type(factId: string, change: Partial<FactDraft>): void {
    const row = this.rows.find((one) => one.fact.id === factId);
    if (row !== undefined) this.#drafts.set(factId, { ...row.draft, ...change });
    this.#failures.delete(factId);
  }

  /** Writes when the field is left; an empty value takes the fact back. */
  async commit(factId: string): Promise<void> {
    const row = this.rows.find((one) => one.fact.id === factId);
    const draft = this.#drafts.get(factId);
    if (row === undefined || draft === undefined || row.problem !== null) return;
    const kept = this.#kept(factId);
    const value = draft.value.trim() === '' ? null : parseNumber(draft.value);
    if (value === null && kept === undefined) return;
    if (kept !== undefined && value === kept.value && draft.source.trim() === kept.source) return;
    const { sheet } = this.#source;
    const outcome = await sheet.write('facts.set', {
      exerciseId: sheet.exerciseId,
      factId,
      value,
      source: value === null ? '' : draft.source,
    });
    if (outcome.ok) this.#drafts.delete(factId);
    else this.#failures.set(factId, outcome.error);
  }

  #kept(factId: string): HardFact | undefined {
    return this.#source.sheet.typed?.facts.find((fact) => fact.factId === factId);
  }
}

function problemOf(draft: FactDraft, fact: HardFactDefinition): FactRow['problem'] {
  if (draft.value.trim() === '') return null;
  const value = parseNumber(draft.value);
  if (value === null) return 'not-a-number';
  return value < fact.minimum || value > fact.maximum ? 'out-of-range' : null;
}
