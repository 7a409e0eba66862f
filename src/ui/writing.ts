import { getContext, setContext } from 'svelte';

/** Whether what a part of the window shows may be changed. Shared controls that write ask it, so that no screen has to. */
export interface Writing {
  /** Why nothing may be written, in words; null where it may. */
  readonly why: string | null;
  /** The person tried all the same. */
  refused(): void;
}

/** Where the reason stands in full: what cannot be used is described by it. */
export const whyId = 'why-only-reading';

const key = Symbol('writing');
const allowed: Writing = { why: null, refused: () => undefined };

export function provideWriting(writing: Writing): void {
  setContext(key, writing);
}

/** Of the part of the window a control stands in; writing is allowed where nobody said anything. */
export function getWriting(): Writing {
  return getContext<Writing | undefined>(key) ?? allowed;
}
