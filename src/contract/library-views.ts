/** What the firm keeps of its own words, on this computer, to use them again with another client. */
import type { Language } from '../domain/instruments/definition.ts';
import type { FileProblem } from './instrument-problems.ts';

export const libraryKinds = ['finding', 'action', 'promise', 'scenario', 'quote'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

/** Only what the consultant wrote: no figures of a client, no owner, no dates, nobody's name. */
export interface LibraryItemWords {
  readonly kind: LibraryKind;
  readonly language: Language;
  /** The finding's title, what the action does, the promise or quote itself, the scenario's title. */
  readonly text: string;
  /** «So what», the action's indicator, the promise rewritten, the scenario's story, the quote's source; may be empty. */
  readonly detail: string;
  readonly tags: readonly string[];
}

export interface LibraryItemView extends LibraryItemWords {
  readonly id: string;
}

/** An instrument of the firm's own that this version cannot read; what is stored stays as it is. */
export interface DamagedInstrument {
  readonly id: string;
  readonly problems: readonly FileProblem[];
}
