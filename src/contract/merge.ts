/** Another engagement's file on its way into the open one: what the window chooses and is shown. */
import { z } from 'zod';
import type { LocalizedText } from '../domain/instruments/definition.ts';
import type { GroupRole } from '../domain/results/answers.ts';
import type { KnownGroup } from '../domain/imports/people.ts';
import { filePath, id, password } from './fields.ts';
import type { HistoryName } from './history-views.ts';
import type { Anonymity } from './views.ts';

/** Which one stays where both files say something else: ours, theirs, or what was changed last. */
export const mergeRules = ['ours', 'theirs', 'newer'] as const;
export type MergeRule = (typeof mergeRules)[number];

/** What is taken, in the order it is told. */
export const mergeKinds = [
  'wave',
  'session',
  'group',
  'person',
  'attendance',
  'exercise',
  'round',
  'ballot',
  'answer',
  'tally',
  'entry',
  'comment',
  'consensus',
  'evidence',
  'fact',
  'block',
  'parked',
  'photo',
  'finding',
  'action',
] as const;
export type MergeKind = (typeof mergeKinds)[number];

/** In place of an id: not one of those there are. */
export const asNew = 'new';

export const mergeReading = z.strictObject({ path: filePath, password: password.optional() });

const choice = z.record(id, id);
export const mergeChoices = z.strictObject({
  mergeId: id,
  /** Ids of the other file. */
  sessions: z.array(id).max(1000),
  /** By id of the other file: an id of ours, or `new`. What is absent is proposed. */
  waves: choice,
  groups: choice,
  people: choice,
  rule: z.enum(mergeRules),
  /** Findings and actions of the waves of those sessions too. */
  findings: z.boolean(),
});
export type MergeChoices = z.output<typeof mergeChoices>;

export interface MergeExerciseView {
  readonly title: LocalizedText;
  readonly anonymity: Anonymity;
  /** Ballots and people counted by show of hands are not added up: a ballot is one person. */
  readonly ballots: number;
  readonly answers: number;
  /** Rows of its register. */
  readonly entries: number;
}

export interface MergeSessionView {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly heldOn: string;
  readonly waveId: string;
  readonly present: number;
  readonly exercises: readonly MergeExerciseView[];
  /** It stands in the open engagement already. */
  readonly here: boolean;
}

/** A file, looked into. */
export interface MergeView {
  readonly mergeId: string;
  readonly fileName: string;
  readonly client: string;
  /** A copy of the engagement that is open. */
  readonly sameEngagement: boolean;
  /** The name of the client is another. */
  readonly otherClient: boolean;
  /** It has a password, and the open engagement has none. */
  readonly losesPassword: boolean;
  readonly sessions: readonly MergeSessionView[];
  readonly findings: number;
  readonly actions: number;
}

/** One that is or may be the same here. */
export interface MergeMatch<Option> {
  /** Of the other file. */
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly options: readonly Option[];
}

export interface MergePersonOption {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly group: KnownGroup;
}

export interface MergePersonMatch extends MergeMatch<MergePersonOption> {
  readonly code: string;
  readonly group: { readonly name: string; readonly role: GroupRole | null };
}

export interface MergeWaveMatch extends MergeMatch<{
  readonly id: string;
  readonly label: string;
  readonly startsOn: string;
}> {
  readonly startsOn: string;
}

export interface MergeGroupMatch extends MergeMatch<KnownGroup> {
  readonly role: GroupRole | null;
}

/** How much of a kind: not here yet, here as it is there, here but different, and removed here. */
export interface MergeCount {
  readonly kind: MergeKind;
  readonly added: number;
  readonly same: number;
  readonly differs: number;
  readonly removed: number;
}

/** Something that both say differently, or that was removed here. */
export interface MergeConflict {
  readonly kind: MergeKind;
  readonly exercise: LocalizedText | null;
  readonly name: HistoryName | null;
  /** The participant; never in an anonymous exercise. */
  readonly who: string | null;
  /** Column whose values are told; null where they may not be, or are too long. */
  readonly field: string | null;
  readonly ours: string | number | null;
  readonly theirs: string | number | null;
  readonly removed: boolean;
  readonly newer: 'ours' | 'theirs' | null;
  readonly stays: 'ours' | 'theirs';
}

/**
 * `instrument-refused`: the same exercise with another instrument, left out · `instrument-differs`: another one of that name and version ·
 * `anonymity`: kept as it is here · `more-than-present`: answers of `n` places · `minimum-raised`: to `n`, as it was promised there.
 */
export const mergeNotes = [
  'instrument-refused',
  'instrument-differs',
  'anonymity',
  'more-than-present',
  'renumbered',
  'minimum-raised',
] as const;
export type MergeNote = {
  readonly code: (typeof mergeNotes)[number];
  readonly n: number;
  readonly title: LocalizedText | null;
};

export type MergeProblem = {
  readonly code: 'too-many-people' | 'too-many-answers' | 'too-large';
  readonly maximum: number;
};

/** What merging would do. */
export interface MergePlanView {
  readonly planId: string;
  /** Rows that would be written; 0: everything is here. */
  readonly writes: number;
  readonly counts: readonly MergeCount[];
  /** Rows of registers that would come, by instrument. */
  readonly registers: readonly { readonly title: LocalizedText; readonly added: number }[];
  readonly waves: readonly MergeWaveMatch[];
  /** Only those that may be somebody or something else here. */
  readonly groups: readonly MergeGroupMatch[];
  readonly people: readonly MergePersonMatch[];
  /** The first ones. */
  readonly conflicts: readonly MergeConflict[];
  readonly conflictCount: number;
  readonly notes: readonly MergeNote[];
  readonly problems: readonly MergeProblem[];
}

export interface MergedView {
  readonly sessions: number;
  readonly people: number;
  readonly answers: number;
  readonly writes: number;
}
