/** What scoring takes in: answers as they were given, and nothing about how they are stored. */

/** How an answer reached the file. `customer-data`: imported from customers' own survey. */
export type Channel = 'phone' | 'kiosk' | 'paper' | 'show-of-hands';

/** A customers' own data · B operating data · C frontline testimony · D leadership opinion. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

/** One person's rating of one item through one lens; `null` = "no aplica / no sé". */
export interface Answer {
  /** The same respondent across items, so that a scale's reliability can be computed. */
  readonly ballotId: string;
  readonly groupId: string;
  readonly lensId: string;
  readonly itemId: string;
  readonly value: number | null;
  readonly channel: Channel;
}

/** A show of hands: how many of a group chose each option of one item through one lens. */
export interface Tally {
  readonly groupId: string;
  readonly lensId: string;
  readonly itemId: string;
  /** Hands per point, lowest first; length = points of the scale. */
  readonly counts: readonly number[];
  readonly notApplicable: number;
  readonly channel: Channel;
}

/** What the room agreed on after the reveal, and why. */
export interface Consensus {
  readonly lensId: string;
  readonly itemId: string;
  readonly value: number;
  readonly reason: string;
}

/** Evidence of one item (or of the whole exercise where `itemId` is null), with its source in words. */
export interface Evidence {
  readonly lensId: string | null;
  readonly itemId: string | null;
  readonly grade: EvidenceGrade;
  readonly source: string;
}

export interface HardFact {
  readonly factId: string;
  readonly value: number;
  readonly source: string;
}

/** Role of a group in the methodology; a group of one's own has none. */
export type GroupRole = 'leadership' | 'middle' | 'frontline' | 'support' | 'customer';

export interface GroupInfo {
  readonly id: string;
  readonly role: GroupRole | null;
  /** Participants of the group present in the session, for "who was missing". */
  readonly present: number;
}

/** Everything one exercise is scored from. */
export interface ExerciseInput {
  readonly groups: readonly GroupInfo[];
  readonly answers: readonly Answer[];
  readonly tallies: readonly Tally[];
  readonly consensus: readonly Consensus[];
  readonly evidence: readonly Evidence[];
  readonly facts: readonly HardFact[];
  /** Smallest number of answers a group must have to be shown. */
  readonly minimumGroup: number;
}
