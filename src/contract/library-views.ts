/** What the firm keeps of its own words, on this computer, to use them again with another client. */
import type { Language } from '../domain/instruments/definition.ts';

export type LibraryKind = 'finding' | 'action';

/** Only what the consultant wrote: no figures of a client, no owner, no dates, nobody's name. */
export interface LibraryItemWords {
  readonly kind: LibraryKind;
  readonly language: Language;
  /** The finding's title, or what the action does. */
  readonly text: string;
  /** The finding's «so what», or the action's indicator; may be empty. */
  readonly detail: string;
  readonly tags: readonly string[];
}

export interface LibraryItemView extends LibraryItemWords {
  readonly id: string;
}
