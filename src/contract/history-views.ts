/** The history of an engagement, as the screen reads it: facts, which the interface puts into words. */
import type { LocalizedText } from '../domain/instruments/definition.ts';
import type { GroupRole } from '../domain/results/answers.ts';

/** What a change was about: what the room gave, who is in it, how the work is laid out, what is concluded. */
export const historyKinds = ['answers', 'people', 'structure', 'report'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/**
 * `done`: in effect · `undone`: can be repeated · `gone-back`: was done, and somebody went back behind it ·
 * `given-up`: undone, and something else was done instead.
 */
export type HistoryState = 'done' | 'undone' | 'gone-back' | 'given-up';

export const historySubjects = [
  'brief',
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
  'consensus',
  'evidence',
  'fact',
  'comment',
  'entry',
  'finding',
  'action',
  'block',
  'parked',
  'photo',
  'report',
  'other',
] as const;
export type HistorySubject = (typeof historySubjects)[number];

/** A name as it was typed, one that comes in both languages, that of a role, or a calendar day. */
export type HistoryName = string | LocalizedText | { readonly role: GroupRole | null } | { readonly day: string };

/** One column of a row: what it was and became, where that is short enough to be told. */
export interface HistoryDetail {
  /** Column of the table, or the title of a register's column. */
  readonly field: string | LocalizedText;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** Names of what the column points at stand in place of their ids. */
  readonly names?: { readonly before: HistoryName | null; readonly after: HistoryName | null };
}

export interface HistoryFact {
  readonly act: 'added' | 'changed' | 'removed' | 'moved';
  readonly what: HistorySubject;
  /** How many of the kind; 1 where it is named. */
  readonly n: number;
  readonly name: HistoryName | null;
  /** The participant; never in an anonymous exercise. */
  readonly who: string | null;
  readonly exercise: LocalizedText | null;
  readonly details: readonly HistoryDetail[];
}

export interface HistoryEntry {
  readonly id: number;
  readonly command: string;
  readonly at: string;
  readonly author: string;
  /** Why it was done, where somebody said so. */
  readonly note: string;
  readonly state: HistoryState;
  readonly kinds: readonly HistoryKind[];
  /** The first few; `more` of them are not told. */
  readonly facts: readonly HistoryFact[];
  readonly more: number;
  /** Of going back: to the change of what moment. */
  readonly backTo: string | null;
}

/** What going back to a change would do. */
export interface GoBackPreview {
  /** Changes that are taken back, by what they were about; a change counts once, as the first of its kinds. */
  readonly takenBack: Readonly<Record<HistoryKind, number>>;
  /** Changes that come into effect again. */
  readonly repeated: number;
  /** Answers, one by one, and counts by show of hands. */
  readonly said: { readonly removed: number; readonly changed: number; readonly restored: number };
  /** Stands for the state that was looked at: going back is refused when it is another by then. */
  readonly seen: number;
}
