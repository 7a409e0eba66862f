/** What every form and every picture of a question is fed with, and how a folder says which kind it draws. */
import type { Component } from 'svelte';
import type { Item, Language, RatedItem, Scale } from '../../domain/instruments/definition.ts';
import type { ItemResult } from '../../domain/results/results.ts';
import type { KeyedAnswer } from './answer-keys.ts';

interface QuestionProps<I extends Item> {
  readonly item: I;
  readonly scale: Scale;
  /** Absent: that of the interface. The projector speaks the language of the workshop. */
  readonly language?: Language;
}

export interface AnswerFormProps<I extends Item = Item> extends QuestionProps<I> {
  readonly value?: KeyedAnswer;
  /** Absent: what the room reads while it answers; nothing in it can be pressed or reached by Tab. */
  readonly onanswer?: (value: number | null) => void;
}

export interface ResultPictureProps<I extends RatedItem = RatedItem> extends QuestionProps<I> {
  readonly result: ItemResult;
}

/** What `kind.ts` of a folder exports as `questionKind`. */
export interface QuestionKindUi {
  readonly kind: RatedItem['kind'];
  readonly Form: Component<AnswerFormProps<RatedItem>>;
  readonly Picture: Component<ResultPictureProps>;
}

interface UiOf<I extends RatedItem> {
  readonly kind: I['kind'];
  readonly Form: Component<AnswerFormProps<I>>;
  readonly Picture: Component<ResultPictureProps<I>>;
}

/** The registry hands a form and a picture items of their own kind only, which the types cannot tell. */
export function questionKindOf<I extends RatedItem>(ui: UiOf<I>): QuestionKindUi {
  return ui as unknown as QuestionKindUi;
}
