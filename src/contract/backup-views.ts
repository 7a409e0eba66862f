/** What is kept aside of each engagement, as the screens read it. */
import type { BackupReason } from '../domain/backups/retention.ts';
import type { InstrumentId } from '../domain/instruments/definition.ts';

/** What an engagement holds, counted. */
export interface ContentsView {
  readonly client: string;
  readonly participants: number;
  /** Answers recorded one by one, plus those counted by show of hands or on paper. */
  readonly answers: number;
  readonly sessions: number;
  readonly findings: number;
  readonly actions: number;
  /** In the order of their ids; the answers of all exercises with that instrument. */
  readonly instruments: readonly { readonly id: InstrumentId; readonly answers: number }[];
  /** When it was last changed; null when it never was. */
  readonly changedAt: string | null;
}

export interface BackupView {
  readonly id: string;
  readonly at: string;
  readonly reason: BackupReason;
  /** Bytes. */
  readonly size: number;
  /** Sealed with a password; asked for where it is not the one of the engagement that is open. */
  readonly locked: boolean;
  /** Null when what was written down about it cannot be read; the backup itself may still be whole. */
  readonly contents: ContentsView | null;
}

/** The backups of one engagement, the latest first. */
export interface BackedUpView {
  /** Stands for the engagement among those that have backups. */
  readonly key: string;
  /** As the latest backup that can be read names it; empty when none can. */
  readonly client: string;
  /** Its file on this computer's list, where there is one. */
  readonly path: string | null;
  readonly isOpen: boolean;
  readonly backups: readonly BackupView[];
  /** Code of what went wrong with the last try, until one goes well. */
  readonly failure: string | null;
}

/** One backup, looked into. */
export interface BackupPreview {
  /** Read from the backup itself, after all checks. */
  readonly contents: ContentsView;
  /** The engagement as it is now on this computer; null when it is not here any more. */
  readonly now: ContentsView | null;
}
