/** A copy of an engagement without the names of people: what would be replaced, and what was. */

/** Where a name stands. */
export const namePlaces = [
  'brief',
  'session',
  'group',
  'agenda',
  'instrument',
  'comment',
  'consensus',
  'evidence',
  'register',
  'parking',
  'photo',
  'finding',
  'action',
  'report',
] as const;
export type NamePlace = (typeof namePlaces)[number];

/**
 * `person`: somebody of the list of participants · `facilitator`, `client`, `other`: as chosen · `owner`: what stands in a
 * field made for a person and is nobody of the list · `email`, `phone`: a way to reach somebody.
 */
export type NameKind = 'person' | 'facilitator' | 'client' | 'other' | 'owner' | 'email' | 'phone';

/** One place in a text. */
export interface NameFound {
  /** Counted from 0 in the order of the engagement; what `keep` names. */
  readonly id: number;
  readonly kind: NameKind;
  readonly found: string;
  readonly standIn: string;
  readonly before: string;
  readonly after: string;
  readonly place: NamePlace;
  /** It may be a word like any other, or a post: proposed to be kept. */
  readonly doubtful: boolean;
}

export interface AnonymisePreview {
  /** Decides which number each person gets; sent back with the decision, and kept nowhere. */
  readonly seed: string;
  /** Of what was found: whoever decides on something else is told. */
  readonly digest: string;
  /** People of the list, who become codes in any case. */
  readonly people: number;
  readonly photos: number;
  readonly found: readonly NameFound[];
  /** The engagement has a password; the copy will have none. */
  readonly locked: boolean;
}

export interface AnonymiseOutcome {
  readonly path: string;
  readonly people: number;
  readonly replaced: number;
}
