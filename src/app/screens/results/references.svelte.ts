import type { ReferenceView } from '../../../contract/benchmark-views.ts';
import type { Reference } from '../../../domain/benchmark/reference.ts';
import type { FigureWords } from '../../../domain/words/figures.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { indexText } from './numbers.ts';

type Shown = Extract<Reference, { kind: 'shown' }>;

/** What one's own past engagements say of the indices of one exercise; nothing while the reference is off. */
export class References {
  readonly #app: AppState;
  readonly #exerciseId: string;
  #all = $state.raw<readonly ReferenceView[]>([]);

  constructor(app: AppState, exerciseId: string) {
    this.#app = app;
    this.#exerciseId = exerciseId;
  }

  /** Nothing is asked while the reference is off, and a failure only leaves it out. */
  async read(): Promise<void> {
    if (!this.#app.settings.view.benchmark) return;
    const outcome = await this.#app.ask('benchmark.reference', { exerciseId: this.#exerciseId });
    if (outcome.ok) this.#all = outcome.value;
  }

  /** Of a dimension, or with null of the whole lens; null while the reference is off. */
  of(lensId: string, dimensionId: string | null): Reference | null {
    return this.#all.find((one) => one.lensId === lensId && one.dimensionId === dimensionId)?.reference ?? null;
  }

  /** Null unless there are enough engagements. */
  shown(lensId: string, dimensionId: string | null): Shown | null {
    const reference = this.of(lensId, dimensionId);
    return reference?.kind === 'shown' ? reference : null;
  }
}

export const referenceWords = (): FigureWords => ({
  title: t('benchmark.title'),
  formula: t('benchmark.formula'),
  meaning: t('benchmark.meaning'),
  limits: t('benchmark.limits'),
});

export const referenceFacts = ({ engagements, low, high }: Shown): readonly string[] => [
  t('benchmark.engagements', { n: engagements }),
  t('benchmark.range', { low: indexText(low), high: indexText(high) }),
];
