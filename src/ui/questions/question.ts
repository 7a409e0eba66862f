/** What every form and every picture of a question is fed with. */
import type { InstrumentDefinition, Item } from '../../domain/instruments/definition.ts';
import type { ItemResult } from '../../domain/results/results.ts';
import type { KeyedAnswer } from './answer-keys.ts';

export interface AnswerFormProps<I extends Item = Item> {
  readonly item: I;
  readonly definition: InstrumentDefinition;
  readonly value: KeyedAnswer;
  readonly onanswer: (value: number | null) => void;
}

export interface ResultPictureProps<I extends Item = Item> {
  readonly item: I;
  readonly definition: InstrumentDefinition;
  readonly result: ItemResult;
}
