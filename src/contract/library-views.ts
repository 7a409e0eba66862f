/** What the firm keeps of its own words, on this computer, to use them again with another client. */
import type { Language } from '../domain/instruments/definition.ts';
import type { FileProblem } from './instrument-problems.ts';

export const libraryKinds = ['finding', 'action', 'promise', 'scenario', 'idea', 'quote'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

/** Only what the consultant wrote: no figures of a client, no owner, no dates, nobody's name. */
export interface LibraryItemWords {
  readonly kind: LibraryKind;
  readonly language: Language;
  /** The finding's title, what the action does, the promise or quote itself, the scenario's or idea's title. */
  readonly text: string;
  /**
   * «So what», the action's indicator, the promise rewritten, the scenario's or idea's
   * story, the quote's source; may be empty.
   */
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

/** What a file of another library brings. */
export type LibraryImport =
  | {
      readonly state: 'read';
      /** Words that are not there yet. */
      readonly added: number;
      /** There already, word for word: they stay, and take the tags. */
      readonly same: number;
      /** The same first words and another rest: both are kept. */
      readonly different: number;
      /** Left out, because they hold the name of the client whose engagement is open. */
      readonly naming: number;
    }
  /** Nothing was changed; everything that is wrong with the file, at most a hundred. */
  | { readonly state: 'refused'; readonly problems: readonly FileProblem[] };
