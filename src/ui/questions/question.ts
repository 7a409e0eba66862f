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

type KindOf<K extends RatedItem['kind']> = Extract<RatedItem, { readonly kind: K }>;

/** What `form.ts` of a folder exports as `answerForm`. */
export interface AnswerFormOfKind {
  readonly kind: RatedItem['kind'];
  readonly Form: Component<AnswerFormProps<RatedItem>>;
}

/** What `picture.ts` of a folder exports as `resultPicture`. */
export interface ResultPictureOfKind {
  readonly kind: RatedItem['kind'];
  readonly Picture: Component<ResultPictureProps>;
}

/** The registries hand a form and a picture items of their own kind only, which the types cannot tell. */
export function formOf<K extends RatedItem['kind']>(
  kind: K,
  Form: Component<AnswerFormProps<KindOf<K>>>,
): AnswerFormOfKind {
  return { kind, Form: Form as unknown as Component<AnswerFormProps<RatedItem>> };
}

export function pictureOf<K extends RatedItem['kind']>(
  kind: K,
  Picture: Component<ResultPictureProps<KindOf<K>>>,
): ResultPictureOfKind {
  return { kind, Picture: Picture as unknown as Component<ResultPictureProps> };
}
